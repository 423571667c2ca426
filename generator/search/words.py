"""The words by which an entry is found, besides those that its page shows: searched, never shown, never read aloud."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.catalogue.vocabulary import Notion
from generator.search.documents import IndexDocument, read_texts
from generator.search.lexicon import Lexicon, said
from generator.search.ties import Spoken
from generator.word_forms import words


def of_document(document: IndexDocument, spoken: Spoken, lexicon: Lexicon, notions: Mapping[str, Notion]) -> list[str]:
    """Other names and keywords, the parts of compounds, and the words of the notions that the entry names itself."""
    named = (notions[name] for name in sorted(spoken.named))
    found = [*document.names, *_parts(document, lexicon)]
    return list(dict.fromkeys([*found, *(word for notion in named for word in every_word(notion))]))


def every_word(notion: Notion) -> Iterator[str]:
    """What a notion is called, misspelt and in other languages too."""
    yield from said(notion)
    yield from notion.misspellings
    for translation in notion.translations:
        yield from translation.words


def _parts(document: IndexDocument, lexicon: Lexicon) -> Iterator[str]:
    for text in read_texts(document):
        for word in words(text):
            yield from lexicon.splitter.parts(word)
