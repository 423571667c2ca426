"""A place exists, and lies inside the service area; outside it is worth a second look."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from generator.draftbook import Draftbook
from generator.drafts import Draft
from generator.findings import Finding
from generator.places import Municipality
from generator.problems import Severity

_POSTCODE = re.compile("[1-9][0-9]{3}")


def check(book: Draftbook) -> Iterator[tuple[Draft, Finding]]:
    for draft in book.drafts:
        area = draft.value.get("werkgebied")
        for pointer, place in draft.parts("plaatsen"):
            found = _found(place, book)
            if _words(place) and not found and _POSTCODE.fullmatch(str(place.get("postcode", "1000"))):
                yield draft, _unknown(pointer, place)
            elif found and isinstance(area, dict) and not _serves(area, found, book):
                message = f"{place.get('gemeente', place.get('postcode'))} ligt buiten het werkgebied van deze dienst."
                tip = "Kan dat? Laat het dan zo. Anders: vul het werkgebied aan."
                yield draft, Finding(pointer, "plaats-buiten", message, tip, severity=Severity.WARNING)


def _found(place: Mapping[str, Any], book: Draftbook) -> list[Municipality]:
    """The municipalities that fit everything a place says of itself."""
    told = [book.places.find(str(place[name])) for name in ("postcode", "gemeente") if name in place]
    groups = [[match.municipality for match in matches] for matches in told]
    return [one for one in groups[0] if all(one in group for group in groups)] if groups else []


def _words(place: Mapping[str, Any]) -> str:
    return " ".join(str(place[name]) for name in ("postcode", "gemeente") if name in place)


def _unknown(pointer: tuple[str | int, ...], place: Mapping[str, Any]) -> Finding:
    message = f"'{_words(place)}' is geen postcode en gemeente die we kennen."
    tip = "Kijk de postcode en de gemeente na."
    return Finding(pointer, "plaats-onbekend", message, tip, severity=Severity.WARNING)


def _serves(area: Mapping[str, Any], found: list[Municipality], book: Draftbook) -> bool:
    if "onbekend" in area:
        return True
    return any(_covers(area, place, book, frozenset()) for place in found)


def _covers(area: Mapping[str, Any], place: Municipality, book: Draftbook, seen: frozenset[str]) -> bool:
    brussels = place.province == "brussel"
    if area.get("brussel") if brussels else area.get("heel_vlaanderen"):
        return True
    direct = (("gemeenten", place.id), ("regios", place.region), ("provincies", place.province))
    if any(value in area.get(name, ()) for name, value in direct):
        return True
    names = [name for name in area.get("samenwerking", ()) if isinstance(name, str) and name not in seen]
    partnerships = (book.find("regio", name) for name in names)
    areas = [partnership.value.get("werkgebied") for partnership in partnerships if partnership is not None]
    known = [inner for inner in areas if isinstance(inner, dict)]
    return any("onbekend" in inner or _covers(inner, place, book, seen.union(names)) for inner in known)
