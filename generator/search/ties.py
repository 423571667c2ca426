"""Which notions an entry itself speaks of, so that a new entry is found without anyone adding words to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.catalogue.vocabulary import Notion
from generator.search.documents import IndexDocument
from generator.search.lexicon import said
from generator.search.phrases import Phrase, Phrasing
from generator.word_forms import sentences


@dataclass(frozen=True, slots=True)
class Spoken:
    """The notions of one entry: named in its name, summary or keywords, or only in its texts."""

    named: frozenset[str]
    told: frozenset[str]


@dataclass(frozen=True)
class Ties:
    """Finds the phrases of notions in texts: all their words in one sentence."""

    phrasing: Phrasing
    by_key: Mapping[str, list[tuple[Phrase, str]]] = field(repr=False)

    @classmethod
    def of(cls, notions: Iterable[Notion], phrasing: Phrasing) -> Ties:
        """Each phrase is kept under its rarest word."""
        by_key: dict[str, list[tuple[Phrase, str]]] = {}
        for notion in notions:
            for phrase in filter(None, {phrasing.phrase(text) for text in said(notion)}):
                rarest = min(phrase, key=lambda key: (phrasing.notions[key] or phrasing.total, key))
                by_key.setdefault(rarest, []).append((phrase, notion.id))
        return cls(phrasing, by_key)

    def spoken(self, document: IndexDocument) -> Spoken:
        """The notions that an entry speaks of."""
        named = frozenset(self._found((document.name, document.summary, *document.names)))
        return Spoken(named, frozenset(self._found(document.text)) - named)

    def _found(self, texts: Iterable[str]) -> Iterator[str]:
        for sentence in (sentence for text in texts for sentence in sentences(text)):
            keys = self.phrasing.keys(sentence)
            for key in keys & self.by_key.keys():
                yield from (notion for phrase, notion in self.by_key[key] if keys.issuperset(phrase))
