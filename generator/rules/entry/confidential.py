"""A confidential place leaves no trace: no street, postcode, municipality, route, map or address-like text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.drafts import Draft
from generator.findings import Finding

TELLING = ("straat", "postcode", "gemeente", "bereikbaarheid")
_STREET = "straat|laan|weg|plein|dreef|lei|baan|kaai|markt|dijk|singel|pad|hof|park|steeg|vest|berg|veld|dorp|gang"
ADDRESS = re.compile(
    rf"\b[\w'’.-]{{0,40}}(?:{_STREET}|str\.)[\s,]+(?:nr\.?\s*|nummer\s+)?\d{{1,4}}(?:[a-z]|\b)"  # Dorpsstraat 12A
    r"|\b(?:rue|avenue|chauss[ée]e|steenweg op)\s[\w'’ -]{2,40}?\s\d{1,4}\b"  # Steenweg op Gierle 12
    r"|\b\d{1,2}[.,]\d{3,}\s*[,;/ ]\s*\d{1,2}[.,]\d{3,}"  # 51.3227, 4.9441
    r"|\bbus(?:lijn)?\s+\d{1,3}\b|\bhalte\s+\w+|\bvlak bij het station\b"  # bus 410 tot halte Zegeplein
    r"|\bmaps\.|/maps\b|openstreetmap|\bosm\.org|goo\.gl|waze\.com|\bplus\.codes|what3words|\bw3w\.co",
    re.IGNORECASE | re.UNICODE,
)


def check(draft: Draft, today: date) -> Iterator[Finding]:
    if not hides(draft):
        return
    for pointer, place in draft.parts("plaatsen"):
        message = "Dit adres is geheim, maar '{}' staat er toch."
        tip = "Haal deze regel weg."
        if place.get("geheim_adres") is not True:
            message = "Hier is een adres geheim. Dan staat ook bij een andere plaats geen '{}'."
            tip = "Maak van de plaats waar iedereen mag komen een eigen dienst."
        for name in (name for name in TELLING if name in place):
            yield Finding((*pointer, name), "geheim-adres", message.format(name), tip, at_key=True)
    yield from traces(draft)


def hides(draft: Draft) -> bool:
    """Whether a document has a place that must not be found."""
    return any(place.get("geheim_adres") is True for _, place in draft.parts("plaatsen"))


def traces(draft: Draft) -> Iterator[Finding]:
    """Every text in a document that reads like an address, a point or a link to a map."""
    for pointer, text, definition in draft.texts():
        told = definition.get("x-soort") in ("datum", "telefoon") or pointer[-1] in TELLING
        found = None if told else ADDRESS.search(text)
        if found:
            message = f"Dit adres is geheim, maar '{found.group().strip()}' lijkt op een plaats."
            yield Finding(pointer, "geheim-adres", message, "Schrijf niets dat toont waar het is.")
    if found := ADDRESS.search(draft.identity.replace("-", " ").replace("/", ". ")):
        message = f"Dit adres is geheim, maar de naam van dit bestand of deze map toont '{found.group()}'."
        yield Finding((), "geheim-adres", message, "Kies een naam zonder straat en nummer.")
