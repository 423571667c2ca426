"""The places that a visitor may type, for the browser: names and postcodes to municipalities."""

from __future__ import annotations

import msgspec

from generator.coverage import tokens
from generator.places import Places


def place_file(places: Places) -> bytes:
    """Every municipality with its tokens, postcodes and all names that lead to it, its own name first."""
    names: dict[str, dict[str, None]] = {place.id: {place.name: None} for place in places.municipalities.values()}
    for name in places.names:
        names[name.municipality][name.name] = None
    return msgspec.json.encode(
        [
            {
                "id": place.id,
                "name": place.name,
                "tokens": {token: reach.value for token, reach in tokens(place).items()},
                "postcodes": list(place.postcodes),
                "names": list(names[place.id]),
            }
            for place in places.municipalities.values()
        ]
    )
