"""The places that a visitor may type, for the browser: names and postcodes to municipalities."""

from __future__ import annotations

import msgspec

from generator.coverage import tokens
from generator.places import Places


def place_file(places: Places) -> bytes:
    """Every municipality with its tokens, postcodes and all names that lead to it."""
    return msgspec.json.encode(
        [
            {
                "id": place.id,
                "name": place.name,
                "tokens": {token: reach.value for token, reach in tokens(place).items()},
                "postcodes": list(place.postcodes),
                "names": [place.name, *place.other_names, *place.parts],
            }
            for place in places.municipalities.values()
        ]
    )
