"""What is found by words: the bundle of Pagefind, and the files of words, names and notions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import PurePosixPath

import msgspec
from jinja2 import Environment

from generator.catalogue import Catalogue
from generator.keepsakes import digest, files, program
from generator.offer import Offer
from generator.places import Places
from generator.publish import Output
from generator.search import bundle, name_files, notion_files, page_names, words
from generator.search.documents import IndexDocument, documents, pages
from generator.search.index import Indexed
from generator.search.word_file import word_file

FOLDER = PurePosixPath("zoeken")
BUNDLE = PurePosixPath("pagefind")
Mine = Callable[[str], bool]
"""Whether the document at an address is of a share."""


def _all(_: str) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Text:
    """All that the full text is made of: the same text is the same files, to the last byte."""

    documents: Sequence[IndexDocument]
    catalogue: Catalogue

    @classmethod
    def of(cls, offer: Offer) -> Text:
        """Of the catalogue the word lists and the kinds of help: what is empty here can change no file."""
        catalogue = replace(offer.catalogue, providers={}, services={}, regions={}, places=Places({}), drafts=())
        return cls(documents(offer), replace(catalogue, choices={}, fields={}))

    def key(self) -> bytes:
        """A digest of the text, and of the program that makes files of it."""
        lists = (self.catalogue.vocabularies, self.catalogue.kinds_of_help)
        told = (sha256(msgspec.json.encode(document)).digest() for document in self.documents)
        return digest(program(), files(), *map(msgspec.json.encode, lists), *told)

    def indexed(self) -> Indexed:
        return Indexed.of(self.documents, self.catalogue)


def make(index: Indexed, environment: Environment) -> list[Output]:
    """All files of a text. Raises InvalidInput when the index is not whole."""
    with bundle.indexing(pages(with_words(index), environment)) as begun:
        lists = list(word_files(index))
        made = begun.finished()
    numbers = {made.names[item.address]: number for number, item in enumerate(index.documents)}
    return [*lists, *below(BUNDLE, page_names.renamed(made.published, numbers))]


def with_words(index: Indexed, mine: Mine = _all) -> Iterator[tuple[IndexDocument, list[str]]]:
    """The documents with their index-only words, by their numbers: so Pagefind's list of pages packs best."""
    called = words.of_notions(index.notions, index.lexicon)
    for document, spoken in zip(index.documents, index.spoken, strict=True):
        if mine(document.address):
            yield document, words.of_document(document, spoken, index.lexicon, called)


def word_files(index: Indexed) -> Iterator[Output]:
    """All but the bundle."""
    names = dict(name_files.name_files(index))
    phrases = dict(notion_files.phrase_files(index))
    yield Output(FOLDER / "woorden.json", word_file(index, names, phrases))
    labels, ties = dict(notion_files.label_files(index)), dict(notion_files.tie_files(index))
    folders = {"namen": names, "begrippen": phrases, "onderwerpen": labels, "verbanden": ties}
    for folder, found in folders.items():
        for name, content in found.items():
            yield Output(FOLDER / folder / f"{name}.json", content)


def below(folder: PurePosixPath, found: bundle.Files) -> Iterator[Output]:
    """Files as they are published in a folder of the site."""
    return (Output(folder / path, content) for path, content in found.items())
