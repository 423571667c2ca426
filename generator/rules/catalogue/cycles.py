"""What lies under, was replaced by, or works together with something never comes back to itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.draftbook import Draftbook
from generator.drafts import Draft
from generator.findings import Finding


def check(book: Draftbook) -> Iterator[tuple[Draft, Finding]]:
    fields = (("valt_onder",), ("vervangen_door",), ("werkgebied", "samenwerking"))
    for kind, pointer in ((kind, pointer) for kind in book.known for pointer in fields):
        links = {draft.identity: _targets(draft, pointer) for draft in book.of(kind)}
        for draft in book.of(kind):
            if _returns(draft.identity, links):
                message = f"'{pointer[-1]}' komt langs een omweg weer bij dit bestand uit."
                yield draft, Finding(pointer, "kring", message, "Haal de verwijzing op één plek weg.")


def _targets(draft: Draft, pointer: tuple[str, ...]) -> list[str]:
    value: Any = draft.value
    for step in pointer:
        value = value.get(step) if isinstance(value, dict) else None
    return [str(item) for item in (value if isinstance(value, list) else [value]) if item is not None]


def _returns(start: str, links: Mapping[str, list[str]]) -> bool:
    seen: set[str] = set()
    ahead = list(links[start])
    while ahead:
        here = ahead.pop()
        if here == start:
            return True
        if here not in seen:
            seen.add(here)
            ahead += links.get(here, [])
    return False
