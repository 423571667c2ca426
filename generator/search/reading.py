"""How texts are read: words in one spelling, without those that mean nothing by themselves.

The same rules as generator/theme/helder/begrip/woordvormen.js; tests/unit/test_reading.py holds the two together.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.catalogue.vocabulary import SearchLanguage
from generator.word_forms import fold, stem, words

_DUTCH = "nl"
_SHORTEST = 3


@dataclass(frozen=True)
class Reading:
    """How texts are read: the words without a meaning of their own, and the spellings of the same word.

    `foreign_words` have none in another language only, and may be a word in Dutch: "mes", "les".
    """

    function_words: frozenset[str]
    foreign_words: frozenset[str]
    fillers: frozenset[str]
    circumstances: frozenset[str]
    spellings: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, language: SearchLanguage) -> Reading:
        """The rules of a catalogue's word list."""
        words_in = {group.language: _folded(group.words) for group in language.function_words}
        own = words_in.get(_DUTCH, frozenset())
        return cls(
            function_words=own,
            foreign_words=frozenset().union(*words_in.values()) - own,
            fillers=_folded(language.fillers),
            circumstances=_folded(language.circumstances),
            spellings={fold(item.written): tuple(words(item.read)) for item in language.spellings},
        )

    def read(self, text: str) -> list[str]:
        """The words of a text, each in its one spelling."""
        return [word for written in words(text) for word in self.spellings.get(written, (written,))]

    def content(self, text: str, *, is_dutch: bool = True) -> list[str]:
        """The words of a text that mean something by themselves."""
        return [word for word in self.read(text) if not self.is_small(word, is_dutch=is_dutch)]

    def is_small(self, word: str, *, is_dutch: bool = True) -> bool:
        """Whether a word means nothing by itself in a text of that language."""
        may_be_dutch = is_dutch and len(word) >= _SHORTEST
        return word in self.function_words or (word in self.foreign_words and not may_be_dutch)

    def danger_keys(self, text: str) -> tuple[str, ...]:
        """The stems of a phrase about danger, in which small words count: "er niet meer zijn"."""
        return tuple(stem(word) for word in self.read(text) if word not in self.fillers)


def _folded(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word for text in texts for word in words(text))
