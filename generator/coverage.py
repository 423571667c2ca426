"""Which places a service serves: for certain, perhaps, or not.

A place and an area are both sets of tokens, so that serving is sharing one: `g:turnhout` a municipality,
`r:kempen` a reference region, `p:antwerpen` a province, `vl` all of Flanders, `br` Brussels.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from generator.catalogue.parts import ServiceArea
from generator.catalogue.region import Region
from generator.places import Municipality, Places

BRUSSELS = "brussel"
_WIDE = frozenset(("vl", "br"))


class Reach(StrEnum):
    """How near an offer is to a place; the order is that of a list of results."""

    LOCAL = "lokaal"
    POSSIBLE = "mogelijk"
    REGIONAL = "regionaal"
    FLANDERS = "vlaanderen"


_ORDER = {level: number for number, level in enumerate(Reach)}


@dataclass(frozen=True, slots=True)
class Coverage:
    """Tokens of the area that a service serves for certain, and of where it may."""

    certain: frozenset[str]
    possible: frozenset[str] = frozenset()

    @property
    def is_wide(self) -> bool:
        """Whether it serves all of Flanders or of Brussels for certain."""
        return not self.certain.isdisjoint(_WIDE)


def coverage(area: ServiceArea, regions: Mapping[str, Region]) -> Coverage:
    """The coverage of a service area; a partnership stands for its own area."""
    certain = {f"g:{name}" for name in area.municipalities}
    certain |= {f"r:{name}" for name in area.regions}
    certain |= {f"p:{name}" for name in area.provinces}
    certain |= {"vl"} if area.all_flanders else set()
    certain |= {"br"} if area.brussels else set()
    possible = set(_unknown(area))
    for name in area.partnerships:
        inner = regions[name].area
        if inner is not None:
            below = coverage(inner, regions)
            certain |= below.certain
            possible |= below.possible
    return Coverage(frozenset(certain), frozenset(possible))


def _unknown(area: ServiceArea) -> Iterable[str]:
    if area.unknown is None:
        return ()
    return (f"p:{area.unknown.province}",) if area.unknown.province else ("vl", "br")


def tokens(place: Municipality) -> dict[str, Reach]:
    """What a municipality answers to, nearest first."""
    wide = "br" if place.province == BRUSSELS else "vl"
    return {
        f"g:{place.id}": Reach.LOCAL,
        f"r:{place.region}": Reach.REGIONAL,
        f"p:{place.province}": Reach.REGIONAL,
        wide: Reach.FLANDERS,
    }


def reach(served: Coverage, place: Municipality) -> Reach | None:
    """How a coverage serves a municipality; None when it does not."""
    return nearest(served, tokens(place))


def region_reach(served: Coverage, region: str, places: Places) -> Reach | None:
    """How a coverage serves some part of a reference region; None when it does not."""
    return nearest(served, region_tokens(region, places))


def region_tokens(region: str, places: Places) -> Mapping[str, Reach]:
    """What some part of a reference region answers to; nothing where no municipality lies in it."""
    return _tokens_by_region(places).get(region, {})


def nearest(served: Coverage, answers: Mapping[str, Reach]) -> Reach | None:
    """How a coverage serves what answers to these tokens; None when it does not."""
    found = [answers[token] for token in served.certain if token in answers]
    if found:
        return min(found, key=_ORDER.__getitem__)
    return None if served.possible.isdisjoint(answers) else Reach.POSSIBLE


@lru_cache(maxsize=2_000)  # most services serve what others do, and what is the same tuple is told apart only once
def municipalities(served: frozenset[str], places: Places) -> tuple[Municipality, ...]:
    """The municipalities that a set of tokens covers, by name."""
    answering = _places_by_token(places)
    found = {name for token in served for name in answering.get(token, ())}
    return tuple(place for name, place in places.municipalities.items() if name in found)


# Both are asked for every service: what depends on the places alone is worked out once.
@lru_cache(maxsize=4)
def _tokens_by_region(places: Places) -> Mapping[str, Mapping[str, Reach]]:
    found: dict[str, dict[str, Reach]] = {}
    for place in places.municipalities.values():
        found.setdefault(place.region, {}).update(tokens(place))
    return found


@lru_cache(maxsize=4)
def _places_by_token(places: Places) -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = {}
    for place in places.municipalities.values():
        for token in tokens(place):
            found.setdefault(token, []).append(place.id)
    return found
