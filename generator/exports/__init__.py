"""The open data of a catalogue and the files that hosts and search engines read, a module each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from generator.exports import as_csv, as_json, hosting, sitemap
from generator.offer import Offer
from generator.project import Options
from generator.publish import Output

FOLDER = PurePosixPath("gegevens")


def files(offer: Offer, options: Options, addresses: Sequence[str]) -> Iterator[Output]:
    """Every export; `addresses` are those of all pages of the site."""
    yield Output(FOLDER / "catalogus.json", as_json.catalogue(offer, options))
    yield Output(FOLDER / "diensten.csv", as_csv.services(offer))
    yield from hosting.files(options)
    yield from sitemap.files(options, addresses)
