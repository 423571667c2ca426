"""Closed lists of words: what may be written, and the word that was probably meant."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

Words = Mapping[str, tuple[str, ...]]
"""The identifiers of every word list, by the list's name."""

_CLOSE_ENOUGH = 70
_LONG_ENOUGH = 6  # a shorter word is soon another word: wenen, wonen


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


def certain(word: str, options: Iterable[str]) -> str | None:
    """The option that `word` can only be a slip for, or None where there is room for doubt.

    Certain is: the same but for capitals, accents, spaces, hyphens and underscores; or, in a word of six letters or
    more, one letter added, missing, other or exchanged with its neighbour, when no other option is as much as two away.
    """
    written = {option: _bare(option) for option in options}
    found = _bare(word)
    same = [option for option, bare in written.items() if bare == found]
    if same or len(found) < _LONG_ENOUGH:
        return same[0] if len(same) == 1 else None
    near = {option: OSA.distance(found, bare, score_cutoff=2) for option, bare in written.items()}
    close = [option for option, distance in near.items() if distance <= 2]
    return close[0] if len(close) == 1 and near[close[0]] == 1 else None


def _bare(word: str) -> str:
    """A word without what people write one way or another: case, accents, spaces, hyphens, underscores."""
    apart = unicodedata.normalize("NFD", word.casefold())
    return re.sub(r"[\s_-]", "", "".join(letter for letter in apart if not unicodedata.combining(letter)))


def as_identifier(name: str) -> str:
    """A name in the letters of identifiers: lower case, a-z, 0-9 and hyphens; "Sint-Truiden" is sint-truiden."""
    plain = unicodedata.normalize("NFKD", name.lower()).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain))
