"""Closed lists of words: what may be written, and the word that was probably meant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rapidfuzz import fuzz, process

Words = Mapping[str, tuple[str, ...]]
"""The identifiers of every word list, by the list's name."""

_CLOSE_ENOUGH = 70


def identifiers(value: object) -> tuple[str, ...]:
    """The identifiers of a word list as read; what has no readable identifier is left out."""
    terms = value.get("termen") if isinstance(value, dict) else None
    if not isinstance(terms, list):
        return ()
    found = (term.get("id") for term in terms if isinstance(term, dict))
    return tuple(identifier for identifier in found if isinstance(identifier, str))


def closest(word: str, options: Iterable[str]) -> str | None:
    """The option most like `word`, or None when nothing is near."""
    match = process.extractOne(
        word.lower(), list(options), scorer=fuzz.ratio, processor=str.lower, score_cutoff=_CLOSE_ENOUGH
    )
    return match[0] if match else None
