"""The phrases of notions as stems. One of common words only keeps its small words: "uit huis" says more than "huis".

The same mark as in generator/theme/helder/begrip/begrippen.js.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from math import log2

from generator.catalogue.vocabulary import Notion
from generator.search.lexicon import Lexicon, said
from generator.word_forms import stem, words

Phrase = tuple[str, ...]
MARK = "~"
_TELLING = 7.0  # bits: by a stem that one notion in 128 has, a phrase is told from the others


@dataclass(frozen=True)
class Phrasing:
    """`notions` counts the notions that have each stem; `total` is the number of notions."""

    lexicon: Lexicon
    notions: Counter[str]
    total: int

    @classmethod
    def of(cls, notions: Iterable[Notion], lexicon: Lexicon) -> Phrasing:
        """How the phrases of these notions are told apart."""
        stems = [{key for text in said(notion) for key in lexicon.keys(text)} for notion in notions]
        return cls(lexicon, Counter(key for found in stems for key in found), len(stems))

    def phrases(self, notion: Notion) -> list[Phrase]:
        """The phrases of a notion, misspelt and in other languages too, each once whatever the order of its words."""
        found = [self.phrase(text) for text in (*said(notion), *notion.misspellings)]
        found += [
            self.phrase(text, is_dutch=False) for translation in notion.translations for text in translation.words
        ]
        return [phrase for phrase in dict.fromkeys(found) if phrase]

    def phrase(self, text: str, *, is_dutch: bool = True) -> Phrase:
        """The stems of a phrase, each once; with small words where the others do not tell enough."""
        keys = set(self.lexicon.keys(text, is_dutch=is_dutch))
        return tuple(sorted(keys if self._tells(keys) else keys | self.small(text)))

    def small(self, text: str) -> frozenset[str]:
        """The marked stems of the words that mean something only together with others."""
        reading = self.lexicon.reading
        return frozenset(MARK + stem(word) for word in reading.read(text) if word in self._small_words)

    @cached_property
    def _small_words(self) -> frozenset[str]:
        return self.lexicon.reading.function_words - self.lexicon.reading.fillers

    @cached_property
    def _around(self) -> frozenset[str]:
        return frozenset(map(stem, self.lexicon.reading.circumstances))

    def keys(self, sentence: str) -> frozenset[str]:
        """All stems by which a phrase may be found in a sentence."""
        return frozenset(self.lexicon.every_key(words(sentence))) | self.small(sentence)

    def _tells(self, keys: Iterable[str]) -> bool:
        """Whether these stems tell a phrase from the others; who it is and when tells nothing."""
        telling = (self.notions[key] or 1 for key in keys if key not in self._around)
        return sum(log2(self.total / notions) for notions in telling) >= _TELLING
