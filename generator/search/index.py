"""A catalogue as it was indexed: what the files that the browser asks are made from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, reduce
from operator import or_

from generator.catalogue import Catalogue
from generator.catalogue.vocabulary import Notion
from generator.search.documents import IndexDocument
from generator.search.lexicon import Lexicon, said
from generator.search.phrases import Phrase, Phrasing
from generator.search.ties import Spoken, Ties
from generator.word_forms import stem, words

_AROUND = 2
_MOST_COMMON = 9  # one digit


@dataclass(frozen=True)
class Indexed:
    """The documents of a catalogue, and what each speaks of.

    An entry's number is its place among the documents: the services in the order of every list, then the kinds of help.
    """

    catalogue: Catalogue
    lexicon: Lexicon
    phrasing: Phrasing
    documents: Sequence[IndexDocument]
    spoken: Sequence[Spoken]

    @classmethod
    def of(cls, found: Sequence[IndexDocument], catalogue: Catalogue) -> Indexed:
        """The documents of a catalogue, read."""
        notions = catalogue.vocabularies.notions.terms
        lexicon = Lexicon.of(found, catalogue)
        phrasing = Phrasing.of(notions, lexicon)
        ties = Ties.of(notions, phrasing)
        return cls(catalogue, lexicon, phrasing, found, [ties.spoken(document) for document in found])

    @property
    def notions(self) -> tuple[Notion, ...]:
        return self.catalogue.vocabularies.notions.terms

    @cached_property
    def counted(self) -> Counter[str]:
        """In how many texts each stem occurs, by itself or in a compound; what a notion is called counts as a text.

        A word that says who it is or when counts as common, for it tells less than what is the matter; a small word is
        everywhere. A word of another language is as common as it is among what notions are called there.
        """
        counted: Counter[str] = Counter()
        for found in self._texts():
            counted.update(set(self.lexicon.every_key(found)))
        around = {stem(word) for word in self.lexicon.reading.circumstances}
        small = self.phrasing.small(" ".join(self.lexicon.reading.function_words))
        total = self.lexicon.total
        usual = Counter(dict.fromkeys(around, total // _AROUND)) | Counter(dict.fromkeys(small, total))
        return counted | self._elsewhere() | usual

    def _elsewhere(self) -> Counter[str]:
        """The same for the words of other languages, in proportion to how many notions have words in that language."""
        found: dict[str, list[set[str]]] = {}
        for translation in (translation for notion in self.notions for translation in notion.translations):
            keys = {key for text in translation.words for key in self.lexicon.keys(text, is_dutch=False)}
            found.setdefault(translation.language, []).append(keys)
        return reduce(or_, (self._spread(texts) for texts in found.values()), Counter())

    def _spread(self, texts: Sequence[set[str]]) -> Counter[str]:
        share = self.lexicon.total // len(texts)
        counted = Counter(key for keys in texts for key in keys)
        return Counter({key: 1 + (count - 1) * share for key, count in counted.items()})

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """The number of each entry, by its identity."""
        return {document.identity: number for number, document in enumerate(self.documents)}

    @cached_property
    def phrases(self) -> Sequence[Sequence[Phrase]]:
        """The phrases of each notion as stems."""
        return [self.phrasing.phrases(notion) for notion in self.notions]

    def level(self, word: str) -> int:
        """How common a known word is, in doublings: 0 for one text, 3 for eight to fifteen, 9 at most."""
        return min(max(self.counted[stem(word)], 1).bit_length() - 1, _MOST_COMMON)

    def _texts(self) -> Iterator[Iterable[str]]:
        """The words of each text."""
        yield from (document.words for document in self.documents)
        yield from (words(" ".join(said(notion))) for notion in self.notions)
