"""A former address is nobody's present address, and belongs to one entry only."""

from __future__ import annotations

from collections.abc import Iterator

from generator.draftbook import Draftbook
from generator.drafts import Draft
from generator.findings import Finding

_TIP = "Haal dit vorige adres weg: een adres leidt maar naar één beschrijving."


def check(book: Draftbook) -> Iterator[tuple[Draft, Finding]]:
    taken: dict[tuple[str, str], str] = {}
    for draft in book.drafts:
        former = draft.value.get("vorige_adressen")
        for index, item in enumerate(former if isinstance(former, list) else []):
            pointer, address = ("vorige_adressen", index), str(item)
            if address in book.known.get(draft.kind, ()):
                message = f"'{address}' is nu het adres van een bestand dat bestaat."
                yield draft, Finding(pointer, "adres-bezet", message, _TIP)
            owner = taken.setdefault((draft.kind, address), draft.identity)
            if owner != draft.identity:
                yield draft, Finding(pointer, "adres-dubbel", f"'{address}' was al een vorig adres van {owner}.", _TIP)
