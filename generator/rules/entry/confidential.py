"""A confidential place leaves no trace: no street, postcode, municipality, route, map or address-like text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.drafts import Draft
from generator.findings import Finding

_TELLING = ("straat", "postcode", "gemeente", "bereikbaarheid")
_STREET = "straat|laan|weg|plein|dreef|lei|baan|kaai|markt|dijk|singel|pad|hof|park|steeg|vest|berg|veld|dorp|gang"
_ADDRESS = re.compile(
    rf"\b[\w'’.-]*(?:{_STREET})\s+(?:nr\.?\s*|nummer\s+)?\d{{1,4}}\b"  # Dorpsstraat 12
    r"|\b(?:rue|avenue|chauss[ée]e|steenweg op)\s[\w'’ -]{2,40}?\s\d{1,4}\b"  # Steenweg op Gierle 12
    r"|\b\d{1,2}[.,]\d{3,}\s*,\s*\d{1,2}[.,]\d{3,}"  # 51.3227, 4.9441
    r"|\bmaps\.|/maps\b|openstreetmap|goo\.gl|waze\.com|\bplus\.codes",
    re.IGNORECASE | re.UNICODE,
)


def check(draft: Draft, today: date) -> Iterator[Finding]:
    hidden = [(pointer, place) for pointer, place in draft.parts("plaatsen") if place.get("geheim_adres") is True]
    for pointer, place in hidden:
        for name in _TELLING:
            if name in place:
                message = f"Dit adres is geheim, maar '{name}' staat er toch."
                yield Finding((*pointer, name), "geheim-adres", message, "Haal deze regel weg.", at_key=True)
    if hidden:
        yield from traces(draft)


def traces(draft: Draft) -> Iterator[Finding]:
    """Every text in a document that reads like an address, a point or a link to a map."""
    for pointer, text, definition in draft.texts():
        found = None if definition.get("x-soort") in ("datum", "telefoon") else _ADDRESS.search(text)
        if found:
            message = f"Dit adres is geheim, maar '{found.group().strip()}' lijkt op een plaats."
            yield Finding(pointer, "geheim-adres", message, "Schrijf niets dat toont waar het is.")
