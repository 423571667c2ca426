"""An area names partnerships under `samenwerking` and reference regions under `regios`: mixed up, it covers nothing."""

from __future__ import annotations

from collections.abc import Iterator

from generator.draftbook import Draftbook
from generator.drafts import Draft
from generator.findings import Finding

_FIELD_OF = {"samenwerking": "samenwerking", "referentieregio": "regios"}


def check(book: Draftbook) -> Iterator[tuple[Draft, Finding]]:
    kinds = {draft.identity: draft.value.get("soort") for draft in book.of("regio")}
    for draft in book.drafts:
        for pointer, text, definition in draft.marked("x-verwijst-naar"):
            right = _FIELD_OF.get(str(kinds.get(text))) if definition.get("x-verwijst-naar") == "regio" else None
            if right and right not in pointer:
                message = f"'{text}' is een {kinds[text]}, en staat niet in de juiste lijst."
                yield draft, Finding(pointer, "regio-soort", message, f"Zet '{text}' bij '{right}'.")
