"""The words by which an entry is found, besides those that its page shows: searched, never shown, never read aloud.

Each stands there once, and only if somebody's query can ask for it: the search in the browser asks the full text for a
word only where an entry has it, in some form (`formOf` in generator/theme/helder/begrip/woordenschat.js). What notions
are called in Dutch, and what no entry has, is looked up among the notions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from generator.catalogue.vocabulary import Notion
from generator.search.documents import IndexDocument
from generator.search.lexicon import Lexicon, said
from generator.search.ties import Spoken
from generator.word_forms import stem, words


def of_document(
    document: IndexDocument, spoken: Spoken, lexicon: Lexicon, called: Mapping[str, Sequence[str]]
) -> list[str]:
    """Other names and keywords, the parts of compounds, and what the notions that it names are called otherwise.

    `called` are the words of each notion, as of_notions gives them.
    """
    names = (word for word in _words(document.names) if word not in lexicon.reading.function_words)
    of_notions = (word for name in sorted(spoken.named) for word in called[name])
    return list(dict.fromkeys(chain(_parts(document, lexicon), names, of_notions)))


def of_notions(notions: Iterable[Notion], lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    """What each notion is called in other languages or misspelt, as far as some entry has the word, in some form.

    Who types its Dutch words is led to these entries by the notion itself; indexing them takes as long as most else.
    """
    left_out = lexicon.reading.function_words
    stems = {stem(word) for word in lexicon.written}
    return {
        notion.id: tuple(word for word in _otherwise_called(notion) if word not in left_out and stem(word) in stems)
        for notion in notions
    }


def _otherwise_called(notion: Notion) -> Iterator[str]:
    """What is no Dutch word for it too."""
    dutch = set(_words(said(notion)))
    return (word for word in _words(_otherwise(notion)) if word not in dutch)


def _otherwise(notion: Notion) -> Iterator[str]:
    yield from notion.misspellings
    for translation in notion.translations:
        yield from translation.words


def _words(texts: Iterable[str]) -> Iterator[str]:
    return (word for text in texts for word in words(text))


def _parts(document: IndexDocument, lexicon: Lexicon) -> Iterator[str]:
    for word in document.words:
        yield from lexicon.splitter.parts(word)
