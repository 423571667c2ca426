"""Two services of one provider never have the same name: visitors could not tell them apart."""

from __future__ import annotations

from collections.abc import Iterator

from generator.draftbook import Draftbook
from generator.drafts import Draft
from generator.file_names import are_names
from generator.findings import Finding
from generator.places import fold


def check(book: Draftbook) -> Iterator[tuple[Draft, Finding]]:
    first: dict[tuple[str, str], Draft] = {}
    for draft in sorted(book.of("dienst"), key=_likely_first):
        name = draft.value.get("naam")
        if not isinstance(name, str):
            continue
        earlier = first.setdefault((draft.identity.split("/")[0], fold(name)), draft)
        if earlier is not draft:
            message = f"Deze aanbieder heeft al een dienst met de naam '{name}': {earlier.path.name}."
            yield draft, Finding(("naam",), "naam-dubbel", message, "Geef een van de twee een duidelijker naam.")


def _likely_first(draft: Draft) -> tuple[bool, str]:
    """The order in which files are likely to have been made: a copy has a longer name, or one that cannot be."""
    return not are_names(draft.identity), draft.identity
