"""Places: a postcode, a municipality, a part of one or an old name, and the municipality it leads to."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path

from generator.place_tables.cells import (
    KINDS,
    MUNICIPALITIES_FILE,
    NAMES_FILE,
    PROVINCES,
    Cells,
    municipality_cells,
    name_cells,
    refuse_unnamed,
)
from generator.problems import InvalidInput, Problem

__all__ = ["PROVINCES", "Match", "Municipality", "PlaceName", "Places", "fold", "gather", "load"]

_POSTCODE = re.compile(r"(?<![0-9A-Za-z])(?:[bB][ -]?)?([1-9][0-9]{3})(?![0-9A-Za-z])")
_SAINTS = {"st": "sint", "saint": "sint", "ste": "sinte", "sainte": "sinte"}


@dataclass(frozen=True, slots=True)
class Municipality:
    """A municipality as it is since 1 January 2025; the point is in decimal degrees (WGS 84).

    `other_names` are its French names; `parts` the names of its sub-municipalities and of the municipalities that
    went up in it; `province` is a key of PROVINCES, `region` the identifier of its reference region.
    """

    id: str
    nis: str
    name: str
    other_names: tuple[str, ...]
    province: str
    region: str
    postcodes: tuple[str, ...]
    latitude: float
    longitude: float
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A name and the identifier of the municipality it leads to; the postcode may be empty."""

    name: str
    kind: str
    postcode: str
    municipality: str


@dataclass(frozen=True, slots=True)
class Match:
    """A municipality that somebody may mean.

    `name` is the name or the postcode that matched; `kind` says what that is: gemeente, vroegere-gemeente,
    deelgemeente, postcode-naam, frans or postcode.
    """

    municipality: Municipality
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Places:
    """Every municipality by its identifier, in the order of their names, and every name that leads to one."""

    municipalities: Mapping[str, Municipality]
    names: tuple[PlaceName, ...] = ()
    _folded: Mapping[str, tuple[PlaceName, ...]] = field(default_factory=dict, repr=False)

    def __hash__(self) -> int:
        """Enough to keep what is computed from a table; of a mapping Python makes none."""
        return hash((len(self.municipalities), len(self.names)))

    def find(self, words: str) -> tuple[Match, ...]:
        """What somebody may mean by "2300", "turnhout", "2300 Turnhout", "Turnhout (2300)", "St-Niklaas", "Ixelles".

        One match is the answer, several are a choice (each municipality once), none is an unknown place. A postcode
        beside a name narrows the name down; where the two contradict each other, both are offered.
        """
        codes = _POSTCODE.findall(words)
        named = self._folded.get(fold(_POSTCODE.sub(" ", words)), ())
        agreeing = [name for name in named if name.postcode in codes] or [
            name for name in named if not set(codes).isdisjoint(self.municipalities[name.municipality].postcodes)
        ]
        return self._matches(agreeing or [*named, *self._with_postcode(codes)])

    def in_region(self, region: str) -> tuple[Municipality, ...]:
        """The municipalities of a reference region, by its identifier."""
        return tuple(place for place in self.municipalities.values() if place.region == region)

    def in_province(self, province: str) -> tuple[Municipality, ...]:
        """The municipalities of a province, by its identifier in PROVINCES."""
        return tuple(place for place in self.municipalities.values() if place.province == province)

    def _with_postcode(self, codes: Sequence[str]) -> Iterator[PlaceName]:
        for code in codes:
            for place in self.municipalities.values():
                if code in place.postcodes:
                    yield PlaceName(code, "postcode", code, place.id)

    def _matches(self, names: Iterable[PlaceName]) -> tuple[Match, ...]:
        found: dict[str, Match] = {}
        for name in sorted(names, key=lambda name: _rank(name.kind)):
            found.setdefault(name.municipality, Match(self.municipalities[name.municipality], name.name, name.kind))
        return tuple(sorted(found.values(), key=lambda match: (_rank(match.kind), _alphabetical(match.municipality))))


@lru_cache(maxsize=16_384)
def fold(name: str) -> str:
    """What is left of a name when its spelling no longer matters; names that fold alike are the same name.

    In this order, so that JavaScript can do the same: Unicode NFKD; lower case; combining marks (category M) away;
    every run of characters other than a-z and 0-9 parts words; the words st and saint become sint, ste and sainte
    become sinte; the words are written together. What has no such character folds to an empty text.
    """
    letters = unicodedata.normalize("NFKD", name).lower()
    plain = "".join(letter for letter in letters if not unicodedata.category(letter).startswith("M"))
    return "".join(_SAINTS.get(word, word) for word in re.findall(r"[a-z0-9]+", plain))


def load(reference_dir: Path) -> Places:
    """The places of gemeenten.csv and plaatsnamen.csv in a folder.

    Raises InvalidInput, with a problem for every wrong line, when a table is missing or malformed, or a link.
    """
    files = (reference_dir / MUNICIPALITIES_FILE, reference_dir / NAMES_FILE)
    if links := [place for place in (reference_dir, *files) if place.is_symlink()]:
        raise InvalidInput(*map(_link, links))
    return _loaded(reference_dir, *map(_content, files))


def _link(place: Path) -> Problem:
    tip = "Zet de map of het bestand zelf op deze plaats."
    return Problem(str(place), 1, 1, "", "bestand-snelkoppeling", "Dit is een snelkoppeling (symlink).", tip)


def _content(file: Path) -> bytes:
    """What a file holds; nothing where it cannot be read, which whoever reads it tells."""
    try:
        return file.read_bytes()
    except OSError:
        return b""


@lru_cache(maxsize=2)
def _loaded(reference_dir: Path, _municipalities: bytes, _names: bytes) -> Places:
    """One table as long as the files hold the same: what is kept for it is looked up for every service."""
    municipalities = [_municipality(cells) for cells in municipality_cells(reference_dir / MUNICIPALITIES_FILE)]
    postcodes = {place.id: place.postcodes for place in municipalities}
    rows = name_cells(reference_dir / NAMES_FILE, postcodes)
    refuse_unnamed(reference_dir / MUNICIPALITIES_FILE, rows)
    names = (PlaceName(cells["naam"], cells["soort"], cells["postcode"], cells["gemeente"]) for cells in rows)
    return gather(municipalities, names)


def gather(municipalities: Iterable[Municipality], names: Iterable[PlaceName]) -> Places:
    """Municipalities and the names that lead to them, as one; the names give each municipality its `parts`."""
    named = tuple(name for name in names if fold(name.name))
    folded: dict[str, list[PlaceName]] = {}
    leading: dict[str, list[PlaceName]] = {}
    for name in named:
        folded.setdefault(fold(name.name), []).append(name)
        leading.setdefault(name.municipality, []).append(name)
    complete = (_with_names(place, leading.get(place.id, ())) for place in sorted(municipalities, key=_alphabetical))
    return Places(
        municipalities={place.id: place for place in complete},
        names=named,
        _folded={key: tuple(alike) for key, alike in folded.items()},
    )


def _municipality(cells: Cells) -> Municipality:
    return Municipality(
        id=cells["id"],
        nis=cells["nis"],
        name=cells["naam"],
        other_names=(cells["frans"],) if fold(cells["frans"]) not in ("", fold(cells["naam"])) else (),
        province=cells["provincie"],
        region=cells["referentieregio"],
        postcodes=tuple(cells["postcodes"].split()),
        latitude=float(cells["lat"]),
        longitude=float(cells["lon"]),
        parts=(),
    )


def _with_names(place: Municipality, names: Iterable[PlaceName]) -> Municipality:
    others = [name for name in names if fold(name.name) != fold(place.name)]
    parts = {name.name for name in others if name.kind != "frans"}
    return replace(place, parts=tuple(sorted(parts, key=lambda name: (fold(name), name))))


def _alphabetical(place: Municipality) -> tuple[str, str]:
    return (fold(place.name), place.id)


def _rank(kind: str) -> int:
    return KINDS.index(kind) if kind in KINDS else len(KINDS)
