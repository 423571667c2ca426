"""What the search in the browser needs: the Pagefind bundle, the words, the facet file, the names, cards and places."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path, PurePosixPath

import msgspec
from jinja2 import Environment

from generator.labels import labels_of
from generator.offer import Offer
from generator.problems import Problem, WrongUse
from generator.publish import Output, from_folder
from generator.search import bundle, documents, facet_file, name_files, notion_files, page_names, place_file, words
from generator.search import share_bundles as shared
from generator.search.index import Indexed
from generator.search.word_file import word_file

FOLDER = PurePosixPath("zoeken")
BUNDLE = shared.FOLDER
TOLD = PurePosixPath("bundel.json")
"""Of the bundle of a share: what it is made of, and what is called how in it."""

Mine = Callable[[str], bool]
"""Whether the document at an address is of a share."""
Made = tuple[Path, shared.Told]
"""The folder of the bundle of a share, and what is told of it."""
Found = list[Output]
"""Files of the search, below the folder of the site."""


def _all(_: str) -> bool:
    return True


def make(offer: Offer, environment: Environment) -> Found:
    """The files of the search. Raises InvalidInput when the index is not whole."""
    index = Indexed.of(documents.documents(offer), offer.catalogue)
    with bundle.indexing(documents.pages(_with_words(index), environment)) as begun:
        lists = _lists(index, offer)
        made = begun.finished()
    numbers = {made.names[item.address]: number for number, item in enumerate(index.documents)}
    return [*lists, *_below(BUNDLE, page_names.renamed(made.published, numbers))]


def make_share(offer: Offer, environment: Environment, mine: Mine) -> Found:
    """The same for the bundle of a share alone, with TOLD; only all shares together have the other files."""
    index = Indexed.of(documents.documents(offer), offer.catalogue)
    found = shared.with_unseen(list(_with_words(index, mine)), index.lexicon)
    made = bundle.build(documents.pages(found, environment))
    told = shared.Told(shared.key(found), made.names, made.lengths)
    return [*_below(BUNDLE, made.published), Output(TOLD, msgspec.json.encode(told))]


def join(offer: Offer, bundles: Sequence[Made], number: Callable[[str], int]) -> Found:
    """The same as `make`, with the bundles of all shares, in their order; `number` is the share of an address.

    Raises WrongUse for a bundle that is not made of this offer by this program.
    """
    index = Indexed.of(documents.documents(offer), offer.catalogue)
    _refuse_others(index, bundles, number)
    numbers = {item.address: number for number, item in enumerate(index.documents)}
    found = _lists(index, offer)
    for at, (folder, told) in enumerate(bundles, 1):
        placed = shared.placed(_files(folder), told, numbers, at)
        found.extend(_below(BUNDLE if at == 1 else BUNDLE / str(at), placed))
    together = shared.together([told for _, told in bundles])
    return [*found, Output(BUNDLE / "bundels.json", together)]


def _refuse_others(index: Indexed, bundles: Sequence[Made], number: Callable[[str], int]) -> None:
    found = list(_with_words(index))
    for at, (folder, told) in enumerate(bundles, 1):
        own = [pair for pair in found if number(pair[0].address) == at]
        if told.key != shared.key(shared.with_unseen(own, index.lexicon)):
            raise WrongUse(_of_another(folder))


def _of_another(folder: Path) -> Problem:
    message = "Dit deel is gemaakt van een andere catalogus, op een andere dag of met een andere Helder."
    tip = "Maak alle delen opnieuw, van dezelfde bestanden en met dezelfde opties."
    return Problem(str(folder.parent), 1, 1, "", "deel-past-niet", message, tip)


def _lists(index: Indexed, offer: Offer) -> Found:
    """All files of the search but the full text."""
    return [*_words(index, offer), *_others(offer)]


def _below(folder: PurePosixPath, files: bundle.Files) -> Iterator[Output]:
    return (Output(folder / path, content) for path, content in files.items())


def _files(folder: Path) -> bundle.Files:
    return {str(output.path): output.content for output in from_folder(folder, PurePosixPath())}


def _with_words(index: Indexed, mine: Mine = _all) -> Iterator[tuple[documents.IndexDocument, list[str]]]:
    """The documents with their index-only words, in the order of their files: by that Pagefind numbers them."""
    called = words.of_notions(index.notions, index.lexicon)
    for document, spoken in sorted(zip(index.documents, index.spoken, strict=True), key=lambda pair: pair[0].file):
        if mine(document.address):
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
