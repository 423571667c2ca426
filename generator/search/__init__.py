"""What the search in the browser needs: the Pagefind bundle, the words, the facet file, the names, cards and places."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain
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


def _all(_: str) -> bool:
    return True


def make(offer: Offer, environment: Environment, work: Path) -> Path:
    """Make the files of the search in a new folder below `work`; returns that folder, laid out as the site.

    Raises InvalidInput when the index is not whole.
    """
    index = Indexed.of(documents.documents(offer), offer.catalogue)
    count = documents.write(_with_words(index), environment, work / "documents")
    made = work / "search"
    with bundle.indexing(work / "documents", made / BUNDLE, count) as begun:
        _write_lists(index, offer, made)
        names = begun.finished()
    page_names.rename(begun.bundle, {names[item.address]: number for number, item in enumerate(index.documents)})
    return made


def make_share(offer: Offer, environment: Environment, work: Path, mine: Mine) -> Path:
    """The same for the bundle of a share alone, with TOLD; only all shares together have the other files."""
    index = Indexed.of(documents.documents(offer), offer.catalogue)
    found = shared.with_unseen(list(_with_words(index, mine)), index.lexicon)
    count = documents.write(found, environment, work / "documents")
    made = work / "search"
    with bundle.indexing(work / "documents", made / BUNDLE, count) as begun:
        told = shared.told(begun, shared.key(found))
    _write(made / TOLD, msgspec.json.encode(told))
    return made


def join(offer: Offer, bundles: Sequence[Made], number: Callable[[str], int], work: Path) -> Path:
    """The same as `make`, with the bundles of all shares, in their order; `number` is the share of an address.

    Raises WrongUse for a bundle that is not made of this offer by this program.
    """
    index = Indexed.of(documents.documents(offer), offer.catalogue)
    _refuse_others(index, bundles, number)
    made = work / "search"
    _write_lists(index, offer, made)
    numbers = {item.address: number for number, item in enumerate(index.documents)}
    for at, (folder, told) in enumerate(bundles, 1):
        shared.place(folder, told, numbers, made / BUNDLE, at)
    _write(made / BUNDLE / "bundels.json", shared.together([told for _, told in bundles]))
    return made


def files(found: Callable[[], Path]) -> Iterator[Output]:
    """The files of a search that is being made; who asks for the first waits for it."""
    yield from from_folder(found(), PurePosixPath())


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


def _write_lists(index: Indexed, offer: Offer, made: Path) -> None:
    """All files of the search but the full text."""
    for output in chain(_words(index, offer), _others(offer)):
        _write(made / output.path, output.content)


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def _with_words(index: Indexed, mine: Mine = _all) -> Iterator[tuple[documents.IndexDocument, list[str]]]:
    called = words.of_notions(index.notions, index.lexicon)
    for document, spoken in zip(index.documents, index.spoken, strict=True):
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
