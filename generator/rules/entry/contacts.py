"""Phone numbers, web and mail addresses can be used as they stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from generator import contacts
from generator.drafts import Draft
from generator.findings import Finding
from generator.problems import Severity
from generator.schemas import Pointer

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
            continue
        if definition["x-soort"] == "webadres":
            yield from _look_alike(pointer, text)


def _look_alike(pointer: Pointer, text: str) -> Iterator[Finding]:
    """A name in foreign letters can pass for another (Unicode UTS #39)."""
    name = contacts.international_host(text)
    if name:
        message = f"Dit webadres heeft bijzondere letters: {name}."
        tip = "Kijk na of het echt het adres van de dienst is."
        yield Finding(pointer, "web-bijzondere-letters", message, tip, severity=Severity.WARNING)
