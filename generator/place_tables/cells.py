"""The two place tables as text: which columns they have and what may stand in each cell."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from generator.problems import InvalidInput, Problem

PROVINCES: Mapping[str, str] = MappingProxyType(
    {
        "antwerpen": "Antwerpen",
        "limburg": "Limburg",
        "oost-vlaanderen": "Oost-Vlaanderen",
        "vlaams-brabant": "Vlaams-Brabant",
        "west-vlaanderen": "West-Vlaanderen",
        "brussel": "Brussel",
    }
)
"""The five Flemish provinces, and Brussels, which belongs to none: identifier -> Dutch label."""

KINDS = ("gemeente", "vroegere-gemeente", "deelgemeente", "postcode-naam", "frans")
"""What a name in plaatsnamen.csv is, the strongest claim to the name first."""

MUNICIPALITIES_FILE = "gemeenten.csv"
MUNICIPALITIES_HEADER = ("id", "nis", "naam", "frans", "provincie", "referentieregio", "postcodes", "lat", "lon")
NAMES_FILE = "plaatsnamen.csv"
NAMES_HEADER = ("naam", "soort", "postcode", "gemeente")

Cells = Mapping[str, str]
Fault = tuple[str, str]
"""The column, and what is wrong there."""
_Check = tuple[Callable[[str], bool], str]

_LATITUDES, _LONGITUDES = (49.4, 51.6), (2.5, 6.5)
_REMEDY = "Maak de tabel opnieuw met `helder places`."


def municipality_cells(file: Path) -> list[Cells]:
    """The cells of gemeenten.csv, each fit for its column; identifier, NIS code and name occur once.

    Raises InvalidInput with every wrong line.
    """
    seen: dict[Fault, int] = {}

    def faults(line: int, cells: Cells) -> Iterator[Fault]:
        for key, (is_right, wanted) in _MUNICIPALITY.items():
            if not is_right(cells[key]):
                yield key, f"“{cells[key]}” is hier niet goed: dit moet {wanted} zijn."
        for key in ("id", "nis", "naam"):
            first = seen.setdefault((key, cells[key]), line)
            if first != line:
                yield key, f"“{cells[key]}” staat al op regel {first}."

    return _checked(file, MUNICIPALITIES_HEADER, faults)


def name_cells(file: Path, postcodes: Mapping[str, Sequence[str]]) -> list[Cells]:
    """The cells of plaatsnamen.csv, given the postcodes of each municipality by its identifier.

    Raises InvalidInput with every wrong line.
    """

    def faults(_: int, cells: Cells) -> Iterator[Fault]:
        if not cells["naam"].strip():
            yield "naam", "Deze regel heeft geen naam."
        if cells["soort"] not in KINDS:
            yield "soort", f"“{cells['soort']}” is geen soort; kies uit: {', '.join(KINDS)}."
        if cells["gemeente"] not in postcodes:
            yield "gemeente", f"“{cells['gemeente']}” staat niet in {MUNICIPALITIES_FILE}."
        elif cells["postcode"] and cells["postcode"] not in postcodes[cells["gemeente"]]:
            yield "postcode", f"“{cells['postcode']}” is geen postcode van {cells['gemeente']}."

    return _checked(file, NAMES_HEADER, faults)


def refuse_unnamed(file: Path, names: Iterable[Cells]) -> None:
    """Raise InvalidInput with every line of gemeenten.csv whose name is none of that municipality in plaatsnamen.csv.

    Nobody would find that municipality by its own name.
    """
    known = {(cells["gemeente"], cells["naam"]) for cells in names}
    tip = f"Zet die naam ook in {NAMES_FILE}. Of maak beide tabellen opnieuw met `helder places`."
    lost = [
        fault_in(file, line, f"“{cells['naam']}” staat niet in {NAMES_FILE} als naam van {cells['id']}.", "naam", tip)
        for line, cells in lines_of(file, MUNICIPALITIES_HEADER)
        if (cells["id"], cells["naam"]) not in known
    ]
    if lost:
        raise InvalidInput(*lost)


def lines_of(file: Path, header: Sequence[str]) -> list[tuple[int, Cells]]:
    """The lines of a CSV table below its header, each with its line number.

    Raises InvalidInput when the file cannot be read, has another header, or a line has more or fewer cells.
    """
    rows: list[tuple[int, list[str]]] = []
    try:
        with file.open(encoding="utf-8", newline="") as stream:
            reader = csv.reader(stream, strict=True)
            rows.extend((reader.line_num, row) for row in reader)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        unread = rows[-1][0] + 1 if rows else 1
        raise InvalidInput(fault_in(file, unread, f"Deze tabel is vanaf hier niet te lezen: {error}.")) from None
    if not rows or tuple(rows[0][1]) != tuple(header):
        raise InvalidInput(fault_in(file, 1, f"De eerste regel moet zijn: {','.join(header)}"))
    wrong = [line for line, row in rows if len(row) != len(header)]
    if wrong:
        message = f"Deze regel moet {len(header)} vakken hebben: {', '.join(header)}."
        raise InvalidInput(*(fault_in(file, line, message) for line in wrong))
    return [(line, dict(zip(header, row, strict=True))) for line, row in rows[1:]]


def fault_in(file: Path, line: int, message: str, column: str = "", tip: str = _REMEDY) -> Problem:
    """A problem on a line of a place table."""
    return Problem(str(file), line, 1, column, "plaatsen-tabel", message, tip)


def _checked(file: Path, header: Sequence[str], faults: Callable[[int, Cells], Iterator[Fault]]) -> list[Cells]:
    lines = lines_of(file, header)
    if not lines:
        raise InvalidInput(fault_in(file, 1, "Deze tabel is leeg."))
    problems = [
        fault_in(file, line, message, column) for line, cells in lines for column, message in faults(line, cells)
    ]
    if problems:
        raise InvalidInput(*problems)
    return [cells for _, cells in lines]


def _shaped(pattern: str) -> Callable[[str], bool]:
    return lambda text: re.fullmatch(pattern, text) is not None


def _between(lowest: float, highest: float) -> Callable[[str], bool]:
    return lambda text: (
        re.fullmatch(r"[0-9]\.[0-9]{4}|[0-9]{2}\.[0-9]{4}", text) is not None and (lowest <= float(text) <= highest)
    )


_SLUG = _shaped(r"[a-z0-9]+(-[a-z0-9]+)*")
_MUNICIPALITY: Mapping[str, _Check] = {
    "id": (_SLUG, "een naam van kleine letters, cijfers en streepjes"),
    "nis": (_shaped(r"[0-9]{5}"), "een NIS-code van vijf cijfers"),
    "naam": (lambda text: bool(text.strip()), "een naam"),
    "provincie": (lambda text: text in PROVINCES, f"een van {', '.join(PROVINCES)}"),
    "referentieregio": (_SLUG, "een naam van kleine letters, cijfers en streepjes"),
    "postcodes": (_shaped(r"[1-9][0-9]{3}( [1-9][0-9]{3})*"), "een of meer postcodes met een spatie ertussen"),
    "lat": (_between(*_LATITUDES), "een breedtegraad in België met vier decimalen"),
    "lon": (_between(*_LONGITUDES), "een lengtegraad in België met vier decimalen"),
}
