"""Where a service hides its address, neither its place names nor its provider's own file tells where it is."""

from __future__ import annotations

from collections.abc import Iterator

from generator.draftbook import Draftbook
from generator.drafts import Draft
from generator.findings import Finding
from generator.rules.entry.confidential import traces


def check(book: Draftbook) -> Iterator[tuple[Draft, Finding]]:
    hiding = [draft for draft in book.drafts if any(_hidden(draft))]
    for draft in hiding:
        yield from _named_places(draft, book)
    for name in {draft.identity.split("/")[0] for draft in hiding if draft.kind == "dienst"}:
        provider = book.find("aanbieder", name)
        if provider is not None:
            yield from _in_provider(provider)


def _hidden(draft: Draft) -> Iterator[tuple[str | int, ...]]:
    return (pointer for pointer, place in draft.parts("plaatsen") if place.get("geheim_adres") is True)


def _named_places(draft: Draft, book: Draftbook) -> Iterator[tuple[Draft, Finding]]:
    for pointer, place in draft.parts("plaatsen"):
        words = str(place.get("naam", "")).split() if place.get("geheim_adres") is True else []
        told = next((word for word in words if book.places.find(word)), None)
        if told:
            message = f"Dit adres is geheim, maar '{told}' is een plaatsnaam."
            yield draft, Finding((*pointer, "naam"), "geheim-adres", message, "Kies een naam zonder plaats.")


def _in_provider(draft: Draft) -> Iterator[tuple[Draft, Finding]]:
    for finding in traces(draft):
        yield draft, finding
    for pointer, place in draft.parts("plaatsen"):
        if place.get("geheim_adres") is not True:
            message = "Een dienst van deze aanbieder heeft een geheim adres. Dan staat hier geen adres."
            yield draft, Finding(pointer, "geheim-adres", message, "Zet dit adres bij de dienst waar het bij hoort.")
