"""A word list names each term once; a route belongs to a group, a named thing to a document, that the list has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.draftbook import Draftbook
from generator.drafts import Draft
from generator.findings import Finding


def check(book: Draftbook) -> Iterator[tuple[Draft, Finding]]:
    for draft in book.drafts:
        for name in ("termen", "groepen", "documenten", "lijsten"):
            yield from ((draft, finding) for finding in _repeated(draft, name))
    for draft in book.of("toegangswegen"):
        groups = [group.get("id") for group in _items(draft.value, "groepen")]
        for index, term in enumerate(_items(draft.value, "termen")):
            if term.get("groep") not in groups:
                message = f"De groep '{term.get('groep')}' staat niet bij groepen."
                yield draft, Finding(("termen", index, "groep"), "groep-onbekend", message)
    for draft in book.of("brondocumenten"):
        letters = [document.get("id") for document in _items(draft.value, "documenten")]
        for pointer, thing in draft.parts("namen"):
            for letter in (letter for letter in thing.get("in", ()) if letter not in letters):
                yield draft, Finding((*pointer, "in"), "document-onbekend", f"Er is geen document '{letter}'.")


def _repeated(draft: Draft, name: str) -> Iterator[Finding]:
    seen: list[object] = []
    for index, item in enumerate(_items(draft.value, name)):
        if "id" in item and item["id"] in seen:
            message = f"'{item['id']}' staat al eerder in deze lijst."
            yield Finding((name, index, "id"), "term-dubbel", message, "Geef elke term een eigen kenmerk.")
        seen.append(item.get("id"))


def _items(value: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    found = value.get(name)
    return [item if isinstance(item, dict) else {} for item in found] if isinstance(found, list) else []
