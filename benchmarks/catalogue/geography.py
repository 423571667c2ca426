"""Where a made-up provider is and works: large municipalities have more offer, and neighbours are served together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from math import cos, hypot, radians
from random import Random
from typing import Any

from generator.places import Municipality, Places

_MOST_NEIGHBOURS = 12
_FLANDERS = 51.0  # degrees north; how much shorter a degree of longitude is there


@dataclass(frozen=True)
class Geography:
    """The municipalities, drawn by how many postcodes they have, since larger ones have more."""

    places: Places

    @cached_property
    def municipalities(self) -> tuple[Municipality, ...]:
        return tuple(self.places.municipalities.values())

    @cached_property
    def _weights(self) -> list[int]:
        return [len(place.postcodes) ** 2 for place in self.municipalities]

    def home(self, chance: Random) -> Municipality:
        return chance.choices(self.municipalities, self._weights)[0]

    def neighbours(self, home: Municipality) -> list[Municipality]:
        """The nearest municipalities, itself first."""
        return sorted(self.municipalities, key=lambda place: (_distance(home, place), place.id))[:_MOST_NEIGHBOURS]

    def area(self, near: list[Municipality], chance: Random) -> Mapping[str, Any]:
        """A service area around the first of these municipalities."""
        home = near[0]
        some = {"gemeenten": sorted({home.id, *(place.id for place in near[: chance.randint(1, len(near))])})}
        areas: list[tuple[int, Mapping[str, Any]]] = [
            (45, some),
            (25, {"regios": [home.region]}),
            (12, {"provincies": [home.province]}),
            (10, {"heel_vlaanderen": True}),
            (4, {"heel_vlaanderen": True, "brussel": True}),
            (4, {"onbekend": {"toelichting": "Dit vonden we niet.", "provincie": home.province}}),
        ]
        return chance.choices([area for _, area in areas], [weight for weight, _ in areas])[0]

    def location(self, home: Municipality, chance: Random) -> Mapping[str, Any]:
        street = {"straat": f"Verzonnen straat {chance.randint(1, 99)}"} if chance.random() < 0.7 else {}
        return {**street, "postcode": home.postcodes[0], "gemeente": home.name}


def _distance(one: Municipality, other: Municipality) -> float:
    east = (one.longitude - other.longitude) * cos(radians(_FLANDERS))
    return hypot(east, one.latitude - other.latitude)
