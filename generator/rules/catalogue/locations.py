"""A place exists, and lies inside the service area; outside it is worth a second look."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any

from generator.draftbook import Draftbook
from generator.drafts import Draft
from generator.findings import Finding
from generator.places import PROVINCES, Match, Municipality
from generator.problems import Severity
from generator.rules.entry.area import has_known_fields
from generator.schema_paths import Pointer
from generator.vocabularies import closest

_POSTCODE = re.compile("[1-9][0-9]{3}")
Find = Callable[[str], tuple[Match, ...]]


def check(book: Draftbook) -> Iterator[tuple[Draft, Finding]]:
    known, find = _names(book), cache(book.places.find)  # thousands of services are in the same few hundred places
    for draft in book.drafts:
        area = draft.value.get("werkgebied")
        for pointer, place in draft.parts("plaatsen"):
            found = _found(place, find)
            if not found:
                yield from ((draft, finding) for finding in _unknown(pointer, place, book, find))
            elif isinstance(area, dict) and _is_sound(area, known) and not _serves(area, found, book):
                message = f"{place.get('gemeente', place.get('postcode'))} ligt buiten het werkgebied van deze dienst."
                tip = "Kan dat? Laat het dan zo. Anders: vul het werkgebied aan."
                yield draft, Finding(pointer, "plaats-buiten", message, tip, severity=Severity.WARNING)


def _found(place: Mapping[str, Any], find: Find) -> list[Municipality]:
    """The municipalities that fit everything a place says of itself."""
    told = [_named(place, name, find) for name in ("postcode", "gemeente") if name in place]
    return [one for one in told[0] if all(one in group for group in told)] if told else []


def _named(place: Mapping[str, Any], name: str, find: Find) -> list[Municipality]:
    return [match.municipality for match in find(str(place.get(name, "")))]


def _unknown(pointer: Pointer, place: Mapping[str, Any], book: Draftbook, find: Find) -> Iterator[Finding]:
    """What of a place nobody can find; a postcode that is not written well has its own problem."""
    code, name = str(place.get("postcode", "")), str(place.get("gemeente", ""))
    if "postcode" in place and not _POSTCODE.fullmatch(code):
        return
    if code and not (owners := _named(place, "postcode", find)):
        yield _doubt((*pointer, "postcode"), f"De postcode {code} kennen we niet.", "Kijk de vier cijfers na.")
    elif name and not _named(place, "gemeente", find):
        near = closest(name, [one.name for one in book.places.municipalities.values()])
        tip = f"Bedoelde je '{near}'?" if near else "Kijk na hoe de gemeente of deelgemeente heet."
        yield _doubt((*pointer, "gemeente"), f"De gemeente '{name}' kennen we niet.", tip)
    elif code and name:
        whose = " of ".join(sorted({one.name for one in owners}))
        message = f"Postcode {code} is van {whose}, niet van {name}."
        yield _doubt((*pointer, "postcode"), message, "Kijk na welke van de twee juist is.")


def _doubt(pointer: Pointer, message: str, tip: str) -> Finding:
    return Finding(pointer, "plaats-onbekend", message, tip, severity=Severity.WARNING)


def _names(book: Draftbook) -> Mapping[str, set[str]]:
    """What each field of a service area may name."""
    kinds = {draft.identity: draft.value.get("soort") for draft in book.of("regio")}
    return {
        "gemeenten": set(book.places.municipalities),
        "provincies": set(PROVINCES),
        "regios": {one for one, kind in kinds.items() if kind == "referentieregio"},
        "samenwerking": {one for one, kind in kinds.items() if kind == "samenwerking"},
    }


def _is_sound(area: Mapping[str, Any], known: Mapping[str, set[str]]) -> bool:
    """Whether all that an area names exists, and it names something; what does not has its own problem."""
    lists = [(area.get(name, []), names) for name, names in known.items()]
    given = bool(area) and has_known_fields(area)
    return given and all(isinstance(found, list) and set(map(str, found)) <= names for found, names in lists)


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
