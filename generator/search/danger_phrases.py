"""Phrases about danger in few characters: without those that another one has in it, and like ones joined.

A phrase is one part or more, "slat+papa/mama": each stands somewhere, in any order. A part is places in a row; a place
is the stems that may stand there.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

Place = frozenset[str]
Part = tuple[Place, ...]
Phrase = tuple[Part, ...]
Order = Mapping[str, int]

_NO_ORDER: Order = {}
_NEAR = 3  # places; a part of so few is never wider than parts of a phrase may lie apart


def packed(keys: Iterable[str], order: Order = _NO_ORDER) -> str:
    """The phrases as one text, which fires in the same sentences; the words of a place in an order, else by letter."""
    return _text(list(_needed([_read(key) for key in keys])), order)


def packed_exceptions(keys: Iterable[str], order: Order = _NO_ORDER) -> str:
    """All exceptions as one text: what a longer one takes back a shorter one may leave."""
    return _text(list(dict.fromkeys(_read(key) for key in keys)), order)


def _text(phrases: list[Phrase], order: Order) -> str:
    return "|".join(sorted(_written(phrase, order) for phrase in _joined(phrases)))


def _read(key: str) -> Phrase:
    return tuple(tuple(frozenset(place.split("/")) for place in part.split(" ")) for part in key.split("+"))


def _written(phrase: Phrase, order: Order) -> str:
    return "+".join(" ".join("/".join(_row(place, order)) for place in part) for part in phrase)


def _row(place: Place, order: Order) -> list[str]:
    return sorted(place, key=lambda word: (order.get(word, 0), word))


def side_by_side(keys: Iterable[str]) -> dict[str, int]:
    """The words numbered, those often in one place behind each other: lists written so repeat, and gzip better."""
    beside: dict[str, Counter[str]] = defaultdict(Counter)
    for place in (place for key in keys for part in _read(key) for place in part):
        for word in place:
            beside[word].update(place)
    order: dict[str, int] = {}
    for start in sorted(beside, key=lambda word: (-beside[word][word], word)):
        word = start
        while word and word not in order:
            order[word] = len(order)
            word = _nearest(beside[word], order)
    return order


def _nearest(beside: Counter[str], order: Mapping[str, int]) -> str:
    """The word most often beside, of those that have no number yet."""
    return min(beside.keys() - order.keys(), key=lambda word: (-beside[word], len(word), word), default="")


def _needed(phrases: Sequence[Phrase]) -> Iterator[Phrase]:
    """The phrases without those that say more than another: "papa slaat" has "papa slaat mij" in it."""
    by_word: dict[str, list[Phrase]] = {}
    for phrase in phrases:
        for word in phrase[0][0]:
            by_word.setdefault(word, []).append(phrase)
    for phrase in dict.fromkeys(phrases):
        words = {word for part in phrase for place in part for word in place}
        others = {other for word in words for other in by_word.get(word, ()) if other != phrase}
        if not any(_covers(other, phrase) and not _covers(phrase, other) for other in others):
            yield phrase


def _covers(some: Phrase, whole: Phrase) -> bool:
    """Whether some fires wherever the whole does."""
    if len(some) > 1 and (len(whole) > 1 or len(whole[0]) > _NEAR):
        return len(some) == len(whole) and all(_has(own, part) for own, part in zip(some, whole, strict=True))
    return all(any(_has(own, part) for part in whole) for own in some)


def _has(some: Part, whole: Part) -> bool:
    """Whether some places stand next to each other in the whole, each with every word that may stand there."""
    starts = range(len(whole) - len(some) + 1)
    return any(all(place <= some[at] for at, place in enumerate(whole[start : start + len(some)])) for start in starts)


def _joined(phrases: list[Phrase]) -> list[Phrase]:
    """The phrases, those that differ in one place made one: "papa slaat" and "mama slaat" are "mama/papa slaat"."""
    while True:
        alike = _largest(phrases)
        if not alike:
            return phrases
        for (part, place), group in alike:
            words = frozenset().union(*(phrase[part][place] for phrase in group))
            phrases = [phrase for phrase in phrases if phrase not in group]
            phrases.append(_replaced(group[0], part, place, words))


def _largest(phrases: Sequence[Phrase]) -> list[tuple[tuple[int, int], list[Phrase]]]:
    """Groups of phrases that differ in one place, the largest first, none in two of them."""
    groups: dict[tuple[int, int, Phrase], list[Phrase]] = {}
    for phrase in phrases:
        for part, place in ((part, place) for part, places in enumerate(phrase) for place in range(len(places))):
            groups.setdefault((part, place, _replaced(phrase, part, place, frozenset())), []).append(phrase)
    taken: set[Phrase] = set()
    chosen = []
    for (part, place, _), group in sorted(groups.items(), key=lambda item: -len(item[1])):
        if len(group) > 1 and taken.isdisjoint(group):
            taken.update(group)
            chosen.append(((part, place), group))
    return chosen


def _replaced(phrase: Phrase, part: int, place: int, words: Place) -> Phrase:
    changed = (*phrase[part][:place], words, *phrase[part][place + 1 :])
    return (*phrase[:part], changed, *phrase[part + 1 :])
