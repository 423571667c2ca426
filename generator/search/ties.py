"""Which notions an entry itself speaks of, so that a new entry is found without anyone adding words to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property

from generator.catalogue.vocabulary import Notion
from generator.search.documents import IndexDocument
from generator.search.lexicon import said
from generator.search.phrases import Phrasing
from generator.word_forms import sentences, words


@dataclass(frozen=True, slots=True)
class Spoken:
    """The notions of one entry: named in its name, summary or keywords, or only in its texts."""

    named: frozenset[str]
    told: frozenset[str]


@dataclass(frozen=True)
class Ties:
    """Finds the phrases of notions in texts: all their words in one sentence.

    `asked` are the stems of all phrases: of the stems of a word only these are kept, once for each word.
    """

    phrasing: Phrasing
    by_key: Mapping[str, list[tuple[frozenset[str], str]]] = field(repr=False)
    asked: frozenset[str] = field(repr=False)

    @classmethod
    def of(cls, notions: Iterable[Notion], phrasing: Phrasing) -> Ties:
        """Each phrase is kept under its rarest word."""
        by_key: dict[str, list[tuple[frozenset[str], str]]] = {}
        for notion in notions:
            for phrase in filter(None, {phrasing.phrase(text) for text in said(notion)}):
                rarest = min(phrase, key=lambda key: (phrasing.notions[key] or phrasing.total, key))
                by_key.setdefault(rarest, []).append((frozenset(phrase), notion.id))
        asked = frozenset(key for phrases in by_key.values() for phrase, _ in phrases for key in phrase)
        return cls(phrasing, by_key, asked)

    def spoken(self, document: IndexDocument) -> Spoken:
        """The notions that an entry speaks of."""
        named = self._found((document.name, document.summary, *document.names))
        return Spoken(named, self._found(document.text) - named)

    def _found(self, texts: Iterable[str]) -> frozenset[str]:
        found: set[str] = set()
        for sentence in (sentence for text in texts for sentence in sentences(text)):
            keys = frozenset().union(*filter(None, map(self._keys_of, words(sentence))))
            for key in keys & self.by_key.keys():
                found.update([notion for phrase, notion in self.by_key[key] if phrase <= keys])
        return frozenset(found)

    @cached_property
    def _keys_of(self) -> Callable[[str], frozenset[str]]:
        return cache(lambda word: self.phrasing.keys(word) & self.asked)
