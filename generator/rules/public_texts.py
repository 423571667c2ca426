"""The texts that families and youngsters read of an entry: what is written for professionals may be theirs."""

from __future__ import annotations

from collections.abc import Iterator

from generator.drafts import Draft
from generator.schema_paths import Pointer

_FIELDS = frozenset(
    ["samenvatting", "beschrijving", "eerste_contact", "anoniem", "toestemming", "tijdens_wachten", "stappen"]
)
_KINDS = {"dienst", "aanbieder", "hulpvorm", "regio"}


def public_texts(draft: Draft) -> Iterator[tuple[Pointer, str]]:
    if draft.kind in _KINDS:
        yield from ((pointer, text) for pointer, text, _ in draft.texts_of(_FIELDS))
