"""What the search in the browser needs: the Pagefind bundle, the words, the facet file, the names, cards and places."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path, PurePosixPath

from jinja2 import Environment

from generator.labels import labels_of
from generator.offer import Offer
from generator.publish import Output
from generator.search import bundle, documents, facet_file, name_files, notion_files, page_names, place_file, words
from generator.search.index import Indexed
from generator.search.word_file import word_file

FOLDER = PurePosixPath("zoeken")
BUNDLE = PurePosixPath("pagefind")


def make(offer: Offer, environment: Environment, work: Path) -> Path:
    """Make the files of the search in a new folder below `work`; returns that folder, laid out as the site.

    Raises InvalidInput when the index is not whole.
    """
    index = Indexed.of(documents.documents(offer), offer.catalogue)
    count = documents.write(_with_words(index), environment, work / "documents")
    made = work / "search"
    with bundle.indexing(work / "documents", made / BUNDLE, count) as begun:
        for output in chain(_words(index, offer), _others(offer)):
            _write(made / output.path, output.content)
        names = begun.finished()
    page_names.rename(begun.bundle, {names[item.address]: number for number, item in enumerate(index.documents)})
    return made


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def _with_words(index: Indexed) -> Iterator[tuple[documents.IndexDocument, list[str]]]:
    called = words.of_notions(index.notions, index.lexicon)
    for document, spoken in zip(index.documents, index.spoken, strict=True):
        yield document, words.of_document(document, spoken, index.lexicon, called)


def _words(index: Indexed, offer: Offer) -> Iterator[Output]:
    names = dict(name_files.name_files(offer, index))
    phrases = dict(notion_files.phrase_files(index))
    yield Output(FOLDER / "woorden.json", word_file(index, names, phrases))
    labels, ties = dict(notion_files.label_files(index)), dict(notion_files.tie_files(index))
    folders = {"namen": names, "begrippen": phrases, "onderwerpen": labels, "verbanden": ties}
    for folder, files in folders.items():
        for name, content in files.items():
            yield Output(FOLDER / folder / f"{name}.json", content)


def _others(offer: Offer) -> Iterator[Output]:
    labels = labels_of(offer.catalogue)
    yield Output(FOLDER / "facetten.json", facet_file.facet_file(offer, labels))
    yield Output(FOLDER / "plaatsen.json", place_file.place_file(offer.catalogue.places))
    for name, content in facet_file.card_files(offer, labels):
        yield Output(FOLDER / "kaarten" / name, content)
