"""What lies under, or was replaced by, something never comes back to itself."""

from __future__ import annotations

from collections.abc import Iterator

from generator.draftbook import Draftbook
from generator.drafts import Draft
from generator.findings import Finding


def check(book: Draftbook) -> Iterator[tuple[Draft, Finding]]:
    for kind, field in (("hulpvorm", "valt_onder"), *((kind, "vervangen_door") for kind in book.known)):
        links = {draft.identity: draft.value.get(field) for draft in book.of(kind)}
        for draft in book.of(kind):
            if _returns(draft.identity, links):
                message = f"'{field}' komt langs een omweg weer bij dit bestand uit."
                yield draft, Finding((field,), "kring", message, "Haal de verwijzing op één plek weg.")


def _returns(start: str, links: dict[str, object]) -> bool:
    seen: set[object] = set()
    here = links.get(start)
    while here is not None and here not in seen:
        if here == start:
            return True
        seen.add(here)
        here = links.get(str(here))
    return False
