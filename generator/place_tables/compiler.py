"""Compiles gemeenten.csv and plaatsnamen.csv from the sources: the same sources give the same bytes."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.place_tables.cells import (
    KINDS,
    MUNICIPALITIES_FILE,
    MUNICIPALITIES_HEADER,
    NAMES_FILE,
    NAMES_HEADER,
    fault_in,
)
from generator.place_tables.points import Gazetteer, Point
from generator.place_tables.sources import Commune, Part, Sources, read
from generator.places import fold
from generator.problems import InvalidInput, Problem

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tables:
    """The rows of the two tables, without their headers, in the order they are written."""

    municipalities: tuple[Row, ...]
    names: tuple[Row, ...]


def write_tables(reference_dir: Path) -> list[Path]:
    """Writes both tables anew in `catalogue/referentie/`, from its `bronnen/` and the two packages.

    Returns the files. Raises InvalidInput, and then writes nothing, when a source is missing or contradicts another.
    """
    tables = compile_tables(read(reference_dir))
    written = [reference_dir / MUNICIPALITIES_FILE, reference_dir / NAMES_FILE]
    texts = [as_csv(MUNICIPALITIES_HEADER, tables.municipalities), as_csv(NAMES_HEADER, tables.names)]
    for file, text in zip(written, texts, strict=True):
        file.write_text(text, encoding="utf-8", newline="\n")
    return written


def compile_tables(sources: Sources) -> Tables:
    """The two tables.

    Raises InvalidInput when the postcode of a name leads to no municipality or to several, when a municipality has no
    reference region or no point, or when two municipalities get the same identifier.
    """
    parts = _parts_by_commune(sources)
    gazetteer = Gazetteer(sources.spots, sources.communes_at)
    rows, problems = [], []
    for commune in sources.communes:
        region = "Brussel" if commune.province == "brussel" else sources.regions.get(commune.nis, "")
        found = gazetteer.point(commune.nis, commune.name, (part.name for part in parts[commune.nis]))
        point = found or sources.points.get(commune.nis)
        if region and point:
            rows.append(_municipality_row(commune, region, point))
        else:
            problems.append(_unknown(commune, "referentieregio" if point else "punt op de kaart"))
    problems += _twins(row[0] for row in rows)
    if problems:
        raise InvalidInput(*problems)
    names = {row for commune in sources.communes for row in _name_rows(commune, parts[commune.nis])}
    return Tables(tuple(sorted(rows)), tuple(sorted(names, key=_name_order)))


def as_csv(header: Sequence[str], rows: Iterable[Row]) -> str:
    """A table as text: comma-separated, UTF-8, a line feed after every line."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([header, *rows])
    return text.getvalue()


def slug(name: str) -> str:
    """An identifier for a Dutch name without diacritics: lower-case letters, digits and hyphens."""
    return "-".join(re.findall(r"[a-z0-9]+", name.lower().replace("'", "")))


def _parts_by_commune(sources: Sources) -> Mapping[str, Sequence[Part]]:
    holders: dict[str, list[str]] = {}
    for commune in sources.communes:
        for code in commune.postcodes:
            holders.setdefault(code, []).append(commune.nis)
    found: dict[str, list[Part]] = {commune.nis: [] for commune in sources.communes}
    problems = []
    for part in sources.parts:
        match holders.get(part.postcode, []):
            case [nis]:
                found[nis].append(part)
            case several:
                problems.append(_not_one(part, len(several)))
    if problems:
        raise InvalidInput(*problems)
    return found


def _municipality_row(commune: Commune, region: str, point: Point) -> Row:
    return (
        slug(commune.name),
        commune.nis,
        commune.name,
        commune.french if commune.province == "brussel" or fold(commune.french) != fold(commune.name) else "",
        commune.province,
        slug(region),
        " ".join(sorted(commune.postcodes)),
        f"{point[0]:.4f}",
        f"{point[1]:.4f}",
    )


def _name_rows(commune: Commune, parts: Iterable[Part]) -> Iterator[Row]:
    identifier = slug(commune.name)
    yield commune.name, "gemeente", "", identifier
    if fold(commune.french) not in ("", fold(commune.name)):
        yield commune.french, "frans", "", identifier
    for part in parts:
        yield part.name, part.kind, part.postcode, identifier


def _name_order(row: Row) -> tuple[str, str, int, str, str]:
    name, kind, postcode, municipality = row
    return fold(name), municipality, KINDS.index(kind), postcode, name


def _twins(identifiers: Iterable[str]) -> Iterator[Problem]:
    seen: set[str] = set()
    for identifier in identifiers:
        if identifier in seen:
            yield fault_in(Path(MUNICIPALITIES_FILE), 1, f"Twee gemeenten krijgen de naam “{identifier}”.", "id")
        seen.add(identifier)


def _unknown(commune: Commune, lacking: str) -> Problem:
    tip = "Vul aan in catalogue/referentie/bronnen/."
    return fault_in(Path(MUNICIPALITIES_FILE), 1, f"{commune.name} ({commune.nis}) heeft geen {lacking}.", tip=tip)


def _not_one(part: Part, count: int) -> Problem:
    led = "geen gemeente" if count == 0 else f"{count} gemeenten"
    message = f"De postcode {part.postcode} van {part.name} leidt naar {led}; het moet er één zijn."
    return fault_in(part.file, part.line, message, "postcode", tip="Verbeter de postcode of schrap de regel.")
