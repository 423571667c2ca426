"""In which groups a form shows the fields of an entry, what changes most often first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.schemas import Definition


@dataclass(frozen=True, slots=True)
class Group:
    """Fields under one heading, by their names from the outside in, with dots between; `is_open` in which forms."""

    title: str
    fields: tuple[str, ...]
    is_open: tuple[str, ...] = ()


BOTH = ("bijwerken", "nieuw")
NEW = ("nieuw",)

LAYOUT: Mapping[str, tuple[Group, ...]] = {
    "dienst": (
        Group("Dit verandert het vaakst", ("wachttijd", "contact.telefoon", "melding"), BOTH),
        Group("Mail en website", ("contact.email", "contact.website", "contact.chat", "contact.afspraak"), NEW),
        Group(
            "Wat is het?",
            (
                *("naam", "samenvatting", "hulpvorm", "werkvorm", "beschrijving", "voor_professionals"),
                *("andere_namen", "programma", "trefwoorden"),
            ),
            NEW,
        ),
        Group("Waarover gaat het?", ("levensdomeinen", "breed"), NEW),
        Group("Voor wie is het?", ("doelgroep",), NEW),
        Group("Hoe kom je er?", ("toegang", "eerste_contact", "anoniem", "toestemming", "tijdens_wachten"), NEW),
        Group("Voor welke streek?", ("werkgebied",), NEW),
        Group("Waar is het?", ("plaatsen",)),
        Group("Kosten en talen", ("kosten", "talen", "tolk")),
        Group("Klacht en erkenning", ("klacht", "erkenningen")),
        Group("Waar staan deze gegevens?", ("bronnen", "nagekeken"), NEW),
        Group("Bestaat deze hulp nog?", ("status", "van", "tot", "vervangen_door", "vorige_adressen")),
    ),
    "aanbieder": (
        Group("Dit verandert het vaakst", ("contact.telefoon",), BOTH),
        Group("Mail en website", ("contact.email", "contact.website", "contact.chat", "contact.afspraak"), NEW),
        Group(
            "Wie is het?",
            ("naam", "sector", "samenvatting", "beschrijving", "andere_namen", "ondernemingsnummer"),
            NEW,
        ),
        Group("Waar is het?", ("plaatsen",)),
        Group("Leden, rol en klacht", ("leden", "rol_bij_start", "klacht")),
        Group("Waar staan deze gegevens?", ("bronnen", "nagekeken"), NEW),
        Group(
            "Bestaat deze organisatie nog?",
            ("status", "van", "tot", "vervangen_door", "vorige_adressen", "beheerders"),
        ),
    ),
}


def left_out(kind: str, definition: Definition) -> Iterator[str]:
    """The fields that no group shows; a group that shows some fields of another field must show all of them."""
    shown = {name for group in LAYOUT[kind] for name in group.fields}
    for name, below in definition["properties"].items():
        parts = {f"{name}.{part}" for part in below.get("properties", {})}
        if name not in shown:
            yield from sorted(parts - shown) if parts & shown else [name]
