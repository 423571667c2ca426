"""What the search in the browser needs: the Pagefind bundle, the facet file, the cards and the places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from jinja2 import Environment

from generator.labels import labels_of
from generator.offer import Offer
from generator.publish import Output, from_folder
from generator.search import bundle, documents, facet_file, place_file

FOLDER = PurePosixPath("zoeken")
BUNDLE = PurePosixPath("pagefind")


def files(offer: Offer, environment: Environment, work: Path) -> Iterator[Output]:
    """The files of the search; `work` is an existing folder to make the index in.

    Raises InvalidInput when the index is not whole.
    """
    indexed = work / "documents"
    count = documents.write(documents.documents(offer), environment, indexed)
    fragments = bundle.build(indexed, work / "bundle", count)
    return _outputs(offer, work / "bundle", fragments)


def _outputs(offer: Offer, made: Path, fragments: Mapping[str, str]) -> Iterator[Output]:
    labels = labels_of(offer.catalogue)
    yield from from_folder(made, BUNDLE)
    yield Output(FOLDER / "facetten.json", facet_file.facet_file(offer, labels, fragments))
    yield Output(FOLDER / "plaatsen.json", place_file.place_file(offer.catalogue.places))
    for name, content in facet_file.card_files(offer, labels):
        yield Output(FOLDER / "kaarten" / name, content)
