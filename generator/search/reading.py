"""How texts are read: words in one spelling, without those that mean nothing by themselves.

The same rules as generator/theme/helder/begrip/woordvormen.js; tests/unit/test_reading.py holds the two together.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.catalogue.vocabulary import SearchLanguage
from generator.word_forms import fold, stem, words


@dataclass(frozen=True)
class Reading:
    """How texts are read: the words without a meaning of their own, and the spellings of the same word."""

    function_words: frozenset[str]
    fillers: frozenset[str]
    person_words: frozenset[str]
    spellings: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, language: SearchLanguage) -> Reading:
        """The rules of a catalogue's word list."""
        function_words = (word for group in language.function_words for word in group.words)
        return cls(
            function_words=_folded(function_words),
            fillers=_folded(language.fillers),
            person_words=_folded(language.person_words),
            spellings={fold(item.written): tuple(words(item.read)) for item in language.spellings},
        )

    def read(self, text: str) -> list[str]:
        """The words of a text, each in its one spelling."""
        return [word for written in words(text) for word in self.spellings.get(written, (written,))]

    def content(self, text: str) -> list[str]:
        """The words of a text that mean something by themselves."""
        return [word for word in self.read(text) if word not in self.function_words]

    def keys(self, text: str) -> tuple[str, ...]:
        """The stems of the words that mean something; all words where none does."""
        return tuple(stem(word) for word in self.content(text) or self.read(text))

    def danger_keys(self, text: str) -> tuple[str, ...]:
        """The stems of a phrase about danger, in which small words count: "er niet meer zijn"."""
        return tuple(stem(word) for word in self.read(text) if word not in self.fillers)


def _folded(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word for text in texts for word in words(text))
