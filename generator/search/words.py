"""The words by which an entry is found, besides those that its page shows: searched, never shown, never read aloud.

Each stands there once, and only if somebody's query can ask for it: the search in the browser asks the full text for a
word only where an entry has it, in some form (`formOf` in generator/theme/helder/begrip/woordenschat.js). What only
notions are called, misspelt or in another language, is looked up among the notions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain

from generator.catalogue.vocabulary import Notion
from generator.search.documents import IndexDocument, read_texts
from generator.search.lexicon import Lexicon, said
from generator.search.ties import Spoken
from generator.word_forms import stem, words


def of_document(document: IndexDocument, spoken: Spoken, lexicon: Lexicon, notions: Mapping[str, Notion]) -> list[str]:
    """Other names and keywords, the parts of compounds, and the words of the notions that the entry names itself."""
    called = (text for name in sorted(spoken.named) for text in every_word(notions[name]))
    of_notions = (word for word in _words(called) if stem(word) in _stems(lexicon.written))
    small = lexicon.reading.function_words
    names = (word for word in chain(_words(document.names), of_notions) if word not in small)
    return list(dict.fromkeys(chain(_parts(document, lexicon), names)))


def every_word(notion: Notion) -> Iterator[str]:
    """What a notion is called, misspelt and in other languages too."""
    yield from said(notion)
    yield from notion.misspellings
    for translation in notion.translations:
        yield from translation.words


@lru_cache(maxsize=1)
def _stems(written: frozenset[str]) -> frozenset[str]:
    return frozenset(map(stem, written))


def _words(texts: Iterable[str]) -> Iterator[str]:
    return (word for text in texts for word in words(text))


def _parts(document: IndexDocument, lexicon: Lexicon) -> Iterator[str]:
    for word in _words(read_texts(document)):
        yield from lexicon.splitter.parts(word)
