"""Where a municipality lies: the place of its name in GeoNames, else the mean of its parts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from statistics import fmean

from generator.place_tables.sources import Spot
from generator.places import fold

Point = tuple[float, float]
"""Latitude and longitude, in decimal degrees."""


class Gazetteer:
    """GeoNames by name, and which municipalities may lie at a point.

    Names repeat (there is an Aalst in two provinces), so a place counts for a municipality only where it lies in a
    judicial canton of that municipality; of two such places the one with the most inhabitants.
    """

    def __init__(self, spots: Sequence[Spot], communes_at: Callable[[float, float], frozenset[str]]) -> None:
        self._communes_at = communes_at
        self._named = _by_name(spots, lambda spot: spot.names[:1])
        self._also_named = _by_name(spots, lambda spot: spot.names[1:])

    def point(self, nis: str, name: str, parts: Iterable[str]) -> Point | None:
        """The point of a municipality with this NIS code, name and these parts; None where no source knows it."""
        own = self._spot(nis, name)
        spots = [own] if own else [spot for part in sorted(set(parts)) if (spot := self._spot(nis, part))]
        if not spots:
            return None
        return fmean(spot.latitude for spot in spots), fmean(spot.longitude for spot in spots)

    def _spot(self, nis: str, name: str) -> Spot | None:
        for index in (self._named, self._also_named):
            inside = [
                spot for spot in index.get(fold(name), ()) if nis in self._communes_at(spot.longitude, spot.latitude)
            ]
            if inside:
                return max(inside, key=lambda spot: (spot.population, spot.latitude, spot.longitude))
        return None


def _by_name(spots: Iterable[Spot], names: Callable[[Spot], Iterable[str]]) -> Mapping[str, Sequence[Spot]]:
    found: dict[str, list[Spot]] = {}
    for spot in spots:
        for key in {fold(name) for name in names(spot)} - {""}:
            found.setdefault(key, []).append(spot)
    return found
