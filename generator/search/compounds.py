"""Compounds and their parts, by the words that a catalogue itself uses: "huiswerkbegeleiding" has "huiswerk" in it.

The same rules as generator/theme/helder/begrip/samenstellingen.js; tests/unit/test_compounds.py holds the two
together, and measures them on compounds that were split by hand.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

SHORTEST_PART = 4
SHORTEST_COMPOUND = 8
_LINKS = ("", "s", "en", "e", "n")
_OFTEN = 3  # "pleeg" is no word, but it begins pleegzorg, pleeggezin and pleegouders
_PREFIXES = ("ge", "ver", "be", "ont", "er")


def beginnings(words: Collection[str]) -> frozenset[str]:
    """What is no word by itself and yet begins several compounds whose second part is a word."""
    found = Counter(
        word[:at]
        for word in words
        if len(word) >= SHORTEST_COMPOUND and word.isalpha()
        for at in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1)
        if word[at:] in words
    )
    return frozenset(part for part, count in found.items() if count >= _OFTEN and not _is_said(part, words))


def _is_said(part: str, words: Collection[str]) -> bool:
    """Whether a beginning is a word after all, perhaps with a linking letter, or only ends in the prefix of a verb."""
    return part.endswith(_PREFIXES) or any(part.removesuffix(link) in words for link in _LINKS)


@dataclass(frozen=True)
class Splitter:
    """Splits folded words; `known` are the words that may be a part."""

    known: Collection[str]
    _found: dict[str, tuple[str, ...]] = field(default_factory=dict, repr=False, compare=False)

    def parts(self, word: str) -> tuple[str, ...]:
        """The parts of a compound, in order; none for a word that is no compound of known words."""
        if word not in self._found:
            self._found[word] = self._split(word)
        return self._found[word]

    def _split(self, word: str) -> tuple[str, ...]:
        if len(word) < SHORTEST_COMPOUND:
            return ()
        return min(self._splits(word), key=_awkwardness, default=())

    def _splits(self, word: str) -> Iterator[tuple[str, ...]]:
        for at in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
            right = word[at:]
            for left in self._firsts(word[:at]):
                if right in self.known:
                    yield (left, right)
                elif rest := self.parts(right):
                    yield (left, *rest)

    def _firsts(self, text: str) -> Iterator[str]:
        """What the beginning of a compound may be: a known word, or one with the letters that link it to the next."""
        for link in _LINKS:
            bare = text.removesuffix(link) if link else text
            if (not link or len(bare) < len(text)) and len(bare) >= SHORTEST_PART and bare in self.known:
                yield bare


def _awkwardness(parts: tuple[str, ...]) -> tuple[int, int]:
    """Few parts before many, then the split whose shortest part is longest."""
    return (len(parts), -min(map(len, parts)))
