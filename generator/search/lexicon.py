"""The words of a catalogue: in how many texts each occurs, which are compounds, and what they have in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import chain

from generator.catalogue import Catalogue
from generator.catalogue.vocabulary import Notion
from generator.search.compounds import Splitter, beginnings
from generator.search.documents import IndexDocument
from generator.search.reading import Reading
from generator.word_forms import stem, words

MOST_WORDS = 20_000  # what a phone can fetch; names and search words come first, then what occurs most
_SHORTEST = 3


@dataclass(frozen=True)
class Lexicon:
    """`texts` counts, for every known word, the texts that have it; `total` is the number of texts.

    `written` are the words that an entry has, by themselves or in a compound: the others are only in notions.
    """

    reading: Reading
    texts: Counter[str]
    total: int
    splitter: Splitter
    written: frozenset[str]

    @classmethod
    def of(cls, found: Sequence[IndexDocument], catalogue: Catalogue) -> Lexicon:
        """The lexicon of the documents of a catalogue and of what its notions are called in Dutch."""
        reading = Reading.of(catalogue.vocabularies.search_language)
        counted, total = _counted(found, catalogue)
        names = _names(found, catalogue)
        texts = _limited(counted, names)
        parts = frozenset(word for word in texts if word.isalpha() and not reading.is_small(word))
        begin = beginnings(parts)
        splitter = Splitter(parts | begin)
        written = {word for document in found for word in document.words}
        written |= {part for word in written for part in splitter.parts(word)}
        return cls(reading, texts + Counter(dict.fromkeys(begin, 1)), total, splitter, frozenset(written))

    def keys(self, text: str, *, is_dutch: bool = True) -> tuple[str, ...]:
        """The stems of what a text is about, compounds by their parts: "huiswerkhulp" as "huiswerk hulp"."""
        content = self.reading.content(text, is_dutch=is_dutch) or self.reading.read(text)
        return tuple(stem(part) for word in content for part in self.splitter.parts(word) or (word,))

    def every_key(self, found: Iterable[str]) -> Iterator[str]:
        """The stems by which folded words may be found: of each, and of its parts."""
        return chain.from_iterable(map(self._every_key_of, found))

    @cached_property
    def _every_key_of(self) -> Callable[[str], tuple[str, ...]]:
        """The same of a word, which is worked out once."""

        def found(word: str) -> tuple[str, ...]:
            read = self.reading.content(word)
            return tuple(stem(part) for own in read for part in (own, *self.splitter.parts(own)))

        return cache(found)


def said(notion: Notion) -> Iterator[str]:
    """What a notion is called in Dutch, by families and by professionals."""
    yield notion.label
    yield from notion.professional_words
    yield from notion.lay_words


def _counted(found: Iterable[IndexDocument], catalogue: Catalogue) -> tuple[Counter[str], int]:
    """In how many texts each word occurs; what a notion is called counts as a text."""
    texts: list[Iterable[str]] = [document.words for document in found]
    texts += [dict.fromkeys(words(" ".join(said(notion)))) for notion in catalogue.vocabularies.notions.terms]
    counted = Counter(chain.from_iterable(texts)).items()
    known = {word: count for word, count in counted if len(word) >= _SHORTEST or word.isdigit()}
    return Counter(known), len(texts)


def _names(found: Iterable[IndexDocument], catalogue: Catalogue) -> frozenset[str]:
    """The words that must stay known however large the catalogue: of names, and of notions."""
    named = (text for document in found for text in (document.name, *document.names))
    spoken = (text for notion in catalogue.vocabularies.notions.terms for text in said(notion))
    domains = (word for term in catalogue.vocabularies.life_domains.terms for word in (term.label, *term.keywords))
    return frozenset(word for text in (*named, *spoken, *domains) for word in words(text))


def _limited(counted: Counter[str], names: frozenset[str]) -> Counter[str]:
    if len(counted) <= MOST_WORDS:
        return counted
    others = (word for word, count in counted.most_common() if word not in names and count > 1)
    room = MOST_WORDS - len(names)
    kept = [*names, *(word for word, _ in zip(others, range(max(room, 0)), strict=False))]
    return Counter({word: counted[word] for word in kept if counted[word]})
