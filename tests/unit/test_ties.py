"""The notions that an entry speaks of: what a scan of every sentence for every phrase finds, no more and no less."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.search.index import Indexed
from generator.search.lexicon import said
from generator.search.ties import Ties
from generator.word_forms import sentences
from tests.catalogues import LONG
from tests.unit.word_scripts import indexed

STEP = 1 if LONG else 30


def scanned(index: Indexed, texts: Iterable[str]) -> set[str]:
    """The slow way: every phrase of every notion against every sentence."""
    phrases = [(notion.id, {index.phrasing.phrase(text) for text in said(notion)} - {()}) for notion in index.notions]
    read = [index.phrasing.keys(sentence) for text in texts for sentence in sentences(text)]
    return {name for name, asked in phrases if any(keys.issuperset(phrase) for keys in read for phrase in asked)}


def test_an_entry_speaks_of_the_notions_that_a_scan_finds() -> None:
    index = indexed()
    found = 0
    for document, spoken in list(zip(index.documents, index.spoken, strict=True))[::STEP]:
        named = scanned(index, (document.name, document.summary, *document.names))
        assert spoken.named == named
        assert spoken.told == scanned(index, document.text) - named
        found += len(spoken.named) + len(spoken.told)
    assert found > 10


def test_the_words_of_a_phrase_count_only_within_one_sentence() -> None:
    index = indexed()
    ties = Ties.of(index.notions, index.phrasing)
    phrases = {
        notion.id: [phrase for phrase in map(index.phrasing.phrase, said(notion)) if phrase] for notion in index.notions
    }
    words = {key: word for word in index.lexicon.texts for key in index.phrasing.keys(word)}
    name, phrase = next((name, found[0]) for name, found in phrases.items() if min(map(len, found)) > 1)
    written = [words[key] for key in phrase]
    document = replace(index.documents[0], name=" ".join(written), summary="", names=(), text=())
    assert name in ties.spoken(document).named
    assert name not in ties.spoken(replace(document, name=". ".join(written))).named
