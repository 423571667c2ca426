"""The overview: what is known for a region, a life domain and an access route, in four states.

Empty is not a gap: it means "not yet in this catalogue". A gap is one that the region itself confirmed.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.catalogue.region import Gap
from generator.coverage import Reach
from generator.offer import Offer


class State(StrEnum):
    LOCAL = "aanbod"
    FLANDERS = "vlaanderen"
    EMPTY = "leeg"
    GAP = "leemte"


@dataclass(frozen=True, slots=True)
class Cell:
    """One crossing; `local` counts what serves the region for certain, `possible` what may."""

    state: State
    local: int
    flanders: int
    possible: int
    gap: Gap | None = None


def cell(offer: Offer, region: str, domain: str, route: str | None = None) -> Cell:
    """What is known at a crossing; broad services ("met elke vraag") are not counted."""
    found = {level: counts.get(route, 0) for level, counts in offer.counted(region, domain).items()}
    local = found[Reach.LOCAL] + found[Reach.REGIONAL]
    flanders, possible = found[Reach.FLANDERS], found[Reach.POSSIBLE]
    gap = _gap(offer, region, domain, route)
    return Cell(_state(local, flanders, gap), local, flanders, possible, gap)


def _gap(offer: Offer, region: str, domain: str, route: str | None) -> Gap | None:
    gaps = offer.catalogue.regions[region].gaps
    return next((gap for gap in gaps if gap.life_domain == domain and gap.access_route in (None, route)), None)


def _state(local: int, flanders: int, gap: Gap | None) -> State:
    if local:
        return State.LOCAL
    if gap:
        return State.GAP
    return State.FLANDERS if flanders else State.EMPTY
