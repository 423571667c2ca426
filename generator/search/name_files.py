"""The names that somebody may type, in files by the letters that a word begins with: fetched while typing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import msgspec

from generator.offer import Offer
from generator.search.documents import SERVICE, IndexDocument
from generator.search.index import Indexed
from generator.search.lexicon import Lexicon
from generator.word_forms import words

_DIGITS, _ARABIC, _CYRILLIC, _OTHER = "0", "ar", "cyr", "overig"
_LATIN = re.compile(r"[a-z]{2}")


def beginning(word: str) -> str:
    """The file in which a folded word or a stem is looked up: by its first two letters in Latin, else by its script."""
    return word[:2] if _LATIN.match(word) else letter(word)


def letter(word: str) -> str:
    """What a word begins with: one letter of Latin; digits are together, and so is each other script."""
    first = word[0]
    if "a" <= first <= "z":
        return first
    if first.isdigit():
        return _DIGITS
    return _ARABIC if "\u0600" <= first <= "\u06ff" else _CYRILLIC if "\u0400" <= first <= "\u04ff" else _OTHER


def name_files(offer: Offer, index: Indexed) -> Iterator[tuple[str, bytes]]:
    """By beginning: rows of number, name, other names and provider, for every word by which a name is looked up."""
    files: dict[str, list[list[Any]]] = {}
    for number, document in enumerate(index.documents):
        row = _row(number, document, offer)
        for name in sorted({beginning(word) for text in row[1:] for word in _looked_up(text, index.lexicon)}):
            files.setdefault(name, []).append(row)
    for name in sorted(files):
        yield name, msgspec.json.encode(files[name])


def _looked_up(name: str, lexicon: Lexicon) -> list[str]:
    """The words of a name that mean something; all of them where none does."""
    found = words(name)
    return [word for word in found if word not in lexicon.reading.function_words] or found


def _row(number: int, document: IndexDocument, offer: Offer) -> list[Any]:
    if document.kind != SERVICE:
        kind = offer.catalogue.kinds_of_help[document.identity]
        return [number, document.name, " · ".join([*kind.other_names, kind.technical_term or ""]), ""]
    listing = offer.listings[document.identity]
    service, provider = listing.service, listing.provider
    others = [*service.other_names, service.programme or ""]
    return [number, document.name, " · ".join(others), " · ".join([provider.name, *provider.other_names])]
