"""Where a service hides its address, no postcode with its place and no file of its provider tells where it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.draftbook import Draftbook
from generator.drafts import Draft
from generator.findings import Finding
from generator.rules.entry.confidential import hides, traces

_POSTCODE = re.compile(r"\b([1-9][0-9]{3})\s+((?:[^\W\d_][\w'’.-]*\s?){1,4})")

_NEAR = re.compile(r"\b(?:in|te|bij|naar|nabij|rond|van|station|halte)\s+((?:[A-ZÀ-Þ][\w'’-]*\s?){1,3})")


def check(book: Draftbook) -> Iterator[tuple[Draft, Finding]]:
    hiding = [draft for draft in book.drafts if hides(draft)]
    for draft in hiding:
        yield from _named_places(draft, book)
        yield from _postcodes(draft, book)
        yield from _towns(draft, book)
    for name in {draft.identity.split("/")[0] for draft in hiding if draft.kind == "dienst"}:
        provider = book.find("aanbieder", name)
        if provider is not None:
            yield from _in_provider(provider)
            yield from _postcodes(provider, book)


def _named_places(draft: Draft, book: Draftbook) -> Iterator[tuple[Draft, Finding]]:
    for pointer, place in draft.parts("plaatsen"):
        words = str(place.get("naam", "")).split() if place.get("geheim_adres") is True else []
        starts = range(len(words))
        names = (" ".join(words[start:end]) for start in starts for end in range(start + 1, len(words) + 1))
        told = next((name for name in names if book.places.find(name)), None)
        if told:
            message = f"Dit adres is geheim, maar '{told}' is een plaatsnaam."
            yield draft, Finding((*pointer, "naam"), "geheim-adres", message, "Kies een naam zonder plaats.")


def _postcodes(draft: Draft, book: Draftbook) -> Iterator[tuple[Draft, Finding]]:
    """Every text with a postcode before a name of its place: "2300 Turnhout", not "in 2018 Kempen"."""
    for pointer, text, _ in draft.texts():
        told = next((found for found in _POSTCODE.finditer(text) if _is_place(found, book)), None)
        if told:
            message = f"Dit adres is geheim, maar '{told[1]} {told[2]}' is een plaats."
            yield draft, Finding(pointer, "geheim-adres", message, "Schrijf niets dat toont waar het is.")


def _towns(draft: Draft, book: Draftbook) -> Iterator[tuple[Draft, Finding]]:
    """Every text that says in or near which town it is; the service area may, since it says whom it is for."""
    for pointer, text, _ in draft.texts():
        if pointer[0] in ("werkgebied", "bronnen"):
            continue
        told = next((found for found in _NEAR.finditer(text) if book.places.find(found[1].rstrip(" .,-"))), None)
        if told:
            message = f"Dit adres is geheim, maar '{told.group().strip()}' zegt waar het is."
            yield draft, Finding(pointer, "geheim-adres", message, "Noem geen gemeente of deelgemeente.")


def _is_place(found: re.Match[str], book: Draftbook) -> bool:
    words = found[2].split()
    names = (" ".join(words[:count]) for count in range(1, len(words) + 1))
    matches = (match for name in names for match in book.places.find(name))
    return any(found[1] in match.municipality.postcodes for match in matches)


def _in_provider(draft: Draft) -> Iterator[tuple[Draft, Finding]]:
    for finding in traces(draft):
        yield draft, finding
    for pointer, place in draft.parts("plaatsen"):
        if place.get("geheim_adres") is not True:
            message = "Een dienst van deze aanbieder heeft een geheim adres. Dan staat hier geen adres."
            yield draft, Finding(pointer, "geheim-adres", message, "Zet dit adres bij de dienst waar het bij hoort.")
