"""What the search in the browser needs: the full text, the facet files, cards and places."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import msgspec
from jinja2 import Environment

from generator.kept_pages import KeptPages, Taken
from generator.labels import labels_of
from generator.offer import Offer
from generator.problems import Problem, WrongUse
from generator.publish import Output, from_folder
from generator.search import bundle, documents, facet_file, full_text, place_file
from generator.search import share_bundles as shared
from generator.search.full_text import BUNDLE, FOLDER, Mine, Text, below, with_words, word_files
from generator.search.index import Indexed

TOLD = PurePosixPath("bundel.json")
"""Of the bundle of a share: what it is made of, and what is called how in it."""
Made = tuple[Path, shared.Told]
"""The folder of the bundle of a share, and what is told of it."""


@dataclass(frozen=True, slots=True)
class Search:
    """The files of a search: those of the `text`, which come out the same by the same `key`, and the others."""

    text: Sequence[Taken]
    others: Sequence[Output]
    key: bytes = b""

    def files(self, kept: KeptPages) -> Iterator[Taken]:
        """All of them; what is kept learns of the text."""
        yield from self.others
        for file in self.text:
            yield kept.keep(file, self.key) if self.key else file


def make(offer: Offer, environment: Environment, kept: KeptPages) -> Search:
    """Make the search; the full text is taken over where it would come out the same.

    Raises InvalidInput when the index is not whole.
    """
    text, others = Text.of(offer), list(_others(offer))
    key = text.key()
    return Search(kept.all_of(key) or full_text.make(text.indexed(), environment), others, key)


def make_share(offer: Offer, environment: Environment, mine: Mine) -> list[Output]:
    """The bundle of a share alone, with TOLD; only all shares together have the other files."""
    index = Text.of(offer).indexed()
    found = shared.with_unseen(list(with_words(index, mine)), index.lexicon)
    made = bundle.build(documents.pages(found, environment))
    told = shared.Told(shared.key(found), made.names, made.lengths)
    return [*below(BUNDLE, made.published), Output(TOLD, msgspec.json.encode(told))]


def join(offer: Offer, bundles: Sequence[Made], number: Callable[[str], int]) -> Search:
    """The same as `make`, with the bundles of all shares, in their order; `number` is the share of an address.

    Raises WrongUse for a bundle that is not made of this offer by this program.
    """
    index = Text.of(offer).indexed()
    _refuse_others(index, bundles, number)
    numbers = {item.address: number for number, item in enumerate(index.documents)}
    found = list(word_files(index))
    for at, (folder, told) in enumerate(bundles, 1):
        placed = shared.placed(_files(folder), told, numbers, at)
        found.extend(below(BUNDLE if at == 1 else BUNDLE / str(at), placed))
    together = shared.together([told for _, told in bundles])
    return Search([*found, Output(BUNDLE / "bundels.json", together)], list(_others(offer)))


def _refuse_others(index: Indexed, bundles: Sequence[Made], number: Callable[[str], int]) -> None:
    found = list(with_words(index))
    for at, (folder, told) in enumerate(bundles, 1):
        own = [pair for pair in found if number(pair[0].address) == at]
        if told.key != shared.key(shared.with_unseen(own, index.lexicon)):
            raise WrongUse(_of_another(folder))


def _of_another(folder: Path) -> Problem:
    message = "Dit deel is gemaakt van een andere catalogus, op een andere dag of met een andere Helder."
    tip = "Maak alle delen opnieuw, van dezelfde bestanden en met dezelfde opties."
    return Problem(str(folder.parent), 1, 1, "", "deel-past-niet", message, tip)


def _files(folder: Path) -> bundle.Files:
    return {str(output.path): output.content for output in from_folder(folder, PurePosixPath())}


def _others(offer: Offer) -> Iterator[Output]:
    labels = labels_of(offer.catalogue)
    for name, content in facet_file.facet_files(offer, labels):
        yield Output(FOLDER / f"{name}.json", content)
    yield Output(FOLDER / "plaatsen.json", place_file.place_file(offer.catalogue.places))
    for name, content in facet_file.card_files(offer, labels):
        yield Output(FOLDER / "kaarten" / name, content)
