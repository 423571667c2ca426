"""The names that somebody may type, in files by the letter that a word begins with: fetched while typing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from generator.offer import Offer
from generator.search.documents import SERVICE, IndexDocument
from generator.word_forms import words

_DIGITS, _ARABIC, _CYRILLIC, _OTHER = "0", "ar", "cyr", "overig"


def letter(word: str) -> str:
    """The file in which a folded word is looked up: by its first letter. Digits share one, other scripts too."""
    first = word[0]
    if "a" <= first <= "z":
        return first
    if first.isdigit():
        return _DIGITS
    return _ARABIC if "\u0600" <= first <= "\u06ff" else _CYRILLIC if "\u0400" <= first <= "\u04ff" else _OTHER


def name_files(offer: Offer, documents: Sequence[IndexDocument]) -> Iterator[tuple[str, bytes]]:
    """By letter: rows of number, name, other names and provider, for every word of a name."""
    files: dict[str, list[list[Any]]] = {}
    for number, document in enumerate(documents):
        row = _row(number, document, offer)
        for name in sorted({letter(word) for text in row[1:] for word in words(text)}):
            files.setdefault(name, []).append(row)
    for name in sorted(files):
        yield name, msgspec.json.encode(files[name])


def _row(number: int, document: IndexDocument, offer: Offer) -> list[Any]:
    if document.kind != SERVICE:
        kind = offer.catalogue.kinds_of_help[document.identity]
        return [number, document.name, " · ".join([*kind.other_names, kind.technical_term or ""]), ""]
    listing = offer.listings[document.identity]
    service, provider = listing.service, listing.provider
    others = [*service.other_names, service.programme or ""]
    return [number, document.name, " · ".join(others), " · ".join([provider.name, *provider.other_names])]
