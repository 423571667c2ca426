"""A map of dots, one for each municipality: one drawing for the whole site, whose groups any page can show.

A dot is a line of no length with a round end, so that a group of a hundred weighs about a kilobyte.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import cos, radians

from generator.coverage import tokens
from generator.places import Municipality, Places

WIDTH = 1000
_MARGIN = 16


@dataclass(frozen=True, slots=True)
class DotMap:
    """The size of the drawing and, for each token of `coverage`, the path of its dots."""

    width: int
    height: int
    paths: Mapping[str, str]


def dot_map(places: Places) -> DotMap:
    """The map of all municipalities, equirectangular around their middle latitude."""
    found = places.municipalities.values()
    west, north = min(place.longitude for place in found), max(place.latitude for place in found)
    east, south = max(place.longitude for place in found), min(place.latitude for place in found)
    shrink = cos(radians((north + south) / 2))
    width = (east - west) * shrink or 1  # a catalogue may know one municipality only
    scale = (WIDTH - 2 * _MARGIN) / width

    def dot(place: Municipality) -> str:
        x = _MARGIN + (place.longitude - west) * shrink * scale
        y = _MARGIN + (north - place.latitude) * scale
        return f"M{x:.0f} {y:.0f}h0"

    paths: dict[str, str] = {}
    for place in found:
        for token in tokens(place):
            paths[token] = paths.get(token, "") + dot(place)
    return DotMap(WIDTH, round((north - south) * scale) + 2 * _MARGIN, dict(sorted(paths.items())))


def name_of(token: str) -> str:
    """The name of a token's group in the drawing: `g:turnhout` is `g-turnhout`."""
    return token.replace(":", "-")
