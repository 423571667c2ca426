"""Phone numbers, web and mail addresses can be used as they stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from generator import contacts
from generator.drafts import Draft
from generator.findings import Finding

_READERS: Mapping[str, Callable[[str], Any]] = {
    "telefoon": contacts.phone,
    "webadres": contacts.web_address,
    "e-mail": contacts.email_address,
}


def check(draft: Draft, today: date) -> Iterator[Finding]:
    for pointer, text, definition in draft.texts():
        reader = _READERS.get(str(definition.get("x-soort")))
        if reader is None:
            continue
        try:
            reader(text)
        except contacts.ContactError as error:
            yield Finding(pointer, error.code, error.message, error.tip)
