"""Closed lists of words: what may be written, and the word that was probably meant."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping

from rapidfuzz.distance import OSA

Words = Mapping[str, Mapping[str, str]]
"""The identifiers of every word list with what people read for each, by the list's name."""

_LONG_ENOUGH = 6  # a shorter word is soon another word: wenen, wonen
_SHORTEST = 4
_ONE_MORE_SLIP = (4, 8, 14)  # from these lengths on a word with one, two, three slips still shows what was meant
_PLURAL = ("en", "n", "s", "eren")
_REVERSING = ("on", "in", "im", "il", "ir", "non", "niet", "geen")  # inactief, onbekend, illegaal
_DENYING = {"geen", "niet", "nooit", "non", "not", "zonder"}
_AND = re.compile(r"\s*[;/+&]\s*|\s+en\s+", re.IGNORECASE)


def identifiers(value: object) -> dict[str, str]:
    """The identifiers of a word list as read, each with its label; what has no readable identifier is left out."""
    terms = value.get("termen") if isinstance(value, dict) else None
    if not isinstance(terms, list):
        return {}
    found = [term for term in terms if isinstance(term, dict) and isinstance(term.get("id"), str)]
    return {term["id"]: str(term.get("label", term["id"])) for term in found}


def closest(word: str, options: Iterable[str], *, by_part: bool = True) -> str | None:
    """The option that `word` must have been meant for, or None where that is a guess.

    In this order: the same but for capitals, accents, spaces and hyphens; a plural or singular; a slip of one letter,
    in a long word of more; unless not `by_part`, a part of the option, or the option with something behind it.
    More than one is none, and so is one that says the opposite. What denies something is no part of anything.
    """
    found, bare = _bare(word), {option: _bare(option) for option in options}
    if len(found) < 2:
        return None
    near = _near(found, bare, by_part=by_part and not denies(word))
    return None if near is not None and opposite(word, near) else near


def _near(found: str, bare: Mapping[str, str], *, by_part: bool) -> str | None:
    for like in _LIKENESSES:
        near = [option for option, other in bare.items() if like(found, other)]
        if near:
            return near[0] if len(near) == 1 else None
    return _slip(found, bare) or (_partly(found, bare) if by_part else None)


def alike(word: str, other: str) -> bool:
    """Whether two words are the same but for capitals, accents, spaces and hyphens."""
    return _bare(word) == _bare(other)


def opposite(word: str, other: str) -> bool:
    """Whether one of two words denies what the other says: onbekend and bekend, 'geen wachtlijst' and wachtlijst."""
    if denies(word) != denies(other):
        return True
    found, bare = _bare(word), _bare(other)
    return _reverses(found, bare) or _reverses(bare, found)


def denies(text: str) -> bool:
    """Whether one of the words of a text is a denial."""
    return not _DENYING.isdisjoint(_words(text))


def _reverses(longer: str, other: str) -> bool:
    """Whether a word is nearer to the other without its first letters than with them, as if they were put before it."""
    away = OSA.distance(longer, other)
    begun = [prefix for prefix in _REVERSING if longer.startswith(prefix) and not other.startswith(prefix)]
    return any(OSA.distance(longer[len(prefix) :], other) < away for prefix in begun)


def _words(text: str) -> list[str]:
    return re.split(r"[\s_-]+", text.casefold())


def several(text: str, options: Iterable[str]) -> list[str]:
    """The options that a text names one after the other where there should be commas; empty where it names less than
    two, something else besides, or denies one.
    """
    known = {_bare(option): option for option in options}
    for pieces in (_AND.split(text), text.split()):
        named = [known.get(_bare(piece)) for piece in pieces]
        if len(named) > 1 and None not in named and not denies(text):
            return [name for name in named if name]
    return []


def _slip(found: str, bare: Mapping[str, str]) -> str | None:
    """The one option that is a letter away, or a few in a long word, when no other is about as near."""
    most = sum(len(found) >= length for length in _ONE_MORE_SLIP)
    away = {option: OSA.distance(found, other, score_cutoff=4) for option, other in bare.items()}
    near = sorted(away, key=away.__getitem__)[:2]
    if not near or away[near[0]] > most:
        return None
    return near[0] if len(near) == 1 or away[near[1]] > away[near[0]] + (away[near[0]] > 1) else None


def _partly(found: str, bare: Mapping[str, str]) -> str | None:
    if len(found) < _SHORTEST:
        return None
    near = [
        option
        for option, other in bare.items()
        if found in map(_bare, _words(option))
        or other.startswith(found)
        or (len(other) >= _SHORTEST and found.startswith(other))
    ]
    return near[0] if len(near) == 1 else None


def _same(found: str, other: str) -> bool:
    return found == other


def _other_number(found: str, other: str) -> bool:
    """Whether one is the plural of the other: ouders, kinderen, gezinnen."""
    short, long = sorted((found, other), key=len)
    doubled = (*_PLURAL, f"{short[-1]}en") if len(short) > 2 else ()
    return len(short) > 2 and any(long == short + ending for ending in doubled)


_LIKENESSES: tuple[Callable[[str, str], bool], ...] = (_same, _other_number)


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
    close = [option for option, distance in near.items() if distance <= 2 and not opposite(word, option)]
    return close[0] if len(close) == 1 and near[close[0]] == 1 else None


def _bare(word: str) -> str:
    """A word without what people write one way or another: case, accents, y for ij, spaces, hyphens, quotes ..."""
    apart = unicodedata.normalize("NFD", word.casefold().replace("y", "ij"))
    return re.sub(r"[\s_\-'\"’‘“”]", "", "".join(letter for letter in apart if not unicodedata.combining(letter)))


def as_identifier(name: str) -> str:
    """A name in the letters of identifiers: lower case, a-z, 0-9 and hyphens; "Sint-Truiden" is sint-truiden."""
    plain = unicodedata.normalize("NFKD", name.lower()).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain))
