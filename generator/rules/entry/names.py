"""A name holds a letter or a digit: the search finds no entry by marks alone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.drafts import Draft
from generator.findings import Finding


def check(draft: Draft, today: date) -> Iterator[Finding]:
    for pointer, text, _ in draft.texts():
        if pointer == ("naam",) and len(text.strip()) > 1 and not any(character.isalnum() for character in text):
            message = f"In de naam '{text}' staat geen letter en geen cijfer."
            yield Finding(pointer, "naam-zonder-letter", message, "Schrijf de naam zoals mensen hem uitspreken.")
