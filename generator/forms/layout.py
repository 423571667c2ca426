"""In which groups a form shows the fields of an entry: on the page for changes first what changes most often,
on the page for something new open what it cannot do without, and folded what may stay empty."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.schema_paths import Definition


@dataclass(frozen=True, slots=True)
class Group:
    """Fields under one heading, by their names from the outside in, with dots between."""

    title: str
    fields: tuple[str, ...]
    is_open: bool = False


_WAITING = Group("Dit verandert het vaakst", ("wachttijd", "contact.telefoon", "melding"), True)
_PHONE = Group("Dit verandert het vaakst", ("contact.telefoon",), True)
_ONLINE = Group("Mail en website", ("contact.email", "contact.website", "contact.chat", "contact.afspraak"))
_WHERE = Group("Waar is het?", ("plaatsen",))
_SOURCES = Group("Waar staan deze gegevens?", ("bronnen", "nagekeken"))
_END = ("status", "van", "tot", "vervangen_door", "vorige_adressen")

_SERVICE = (
    Group(
        "Wat is het?",
        (
            *("naam", "samenvatting", "hulpvorm", "werkvorm", "beschrijving", "voor_professionals"),
            *("andere_namen", "programma", "trefwoorden"),
        ),
    ),
    Group("Waarover gaat het?", ("levensdomeinen", "breed")),
    Group("Voor wie is het?", ("doelgroep",)),
    Group("Hoe kom je er?", ("toegang", "eerste_contact", "anoniem", "toestemming", "tijdens_wachten")),
    Group("Voor welke streek?", ("werkgebied",)),
)
_BRIEFLY = (
    Group("Wat is het?", ("naam", "samenvatting", "hulpvorm"), True),
    Group("Waarover gaat het?", ("levensdomeinen", "breed"), True),
    Group("Voor wie is het?", ("doelgroep",), True),
    Group("Hoe kom je er?", ("toegang",), True),
    Group("Voor welke streek?", ("werkgebied",), True),
    Group("Telefoon", ("contact.telefoon",), True),
)
_AT_LENGTH = (
    Group(
        "Meer over wat het is",
        ("beschrijving", "werkvorm", "voor_professionals", "andere_namen", "programma", "trefwoorden"),
    ),
    Group(
        "Het begin en het wachten",
        ("eerste_contact", "anoniem", "toestemming", "wachttijd", "tijdens_wachten", "melding"),
    ),
)
_MORE = (
    Group("Kosten en talen", ("kosten", "talen", "tolk")),
    Group("Klacht en erkenning", ("klacht", "erkenningen")),
    Group("Jullie tekst in andere talen", ("vertalingen",)),
)
_WHO = Group("Wie is het?", ("naam", "sector", "samenvatting", "beschrijving", "andere_namen", "ondernemingsnummer"))
_MEMBERS = Group("Leden, rol en klacht", ("leden", "rol_bij_start", "klacht"))


def _open(*groups: Group, title: str = "") -> tuple[Group, ...]:
    return tuple(Group(title or group.title, group.fields, True) for group in groups)


LAYOUT: Mapping[str, Mapping[str, tuple[Group, ...]]] = {
    "bijwerken": {
        "dienst": (
            *(_WAITING, _ONLINE, *_SERVICE, _WHERE, *_MORE, _SOURCES),
            Group("Bestaat deze hulp nog?", _END),
        ),
        "aanbieder": (
            *(_PHONE, _ONLINE, _WHO, _WHERE, _MEMBERS, _SOURCES),
            Group("Bestaat deze organisatie nog?", (*_END, "beheerders")),
        ),
    },
    "nieuw": {
        "dienst": (
            *_BRIEFLY,
            *_open(_ONLINE, _SOURCES),
            *(*_AT_LENGTH, _WHERE, *_MORE, Group("Sinds wanneer bestaat het?", _END)),
        ),
        "aanbieder": (
            *_open(_WHO),
            *_open(_PHONE, title="Telefoon"),
            *_open(_ONLINE, _SOURCES),
            *(_WHERE, _MEMBERS, Group("Sinds wanneer bestaat het?", (*_END, "beheerders"))),
        ),
    },
}
"""The groups by the form and the kind of entry, in the order of the page."""


def left_out(groups: tuple[Group, ...], definition: Definition) -> Iterator[str]:
    """The fields that no group shows; where groups show some fields of another field, those it lacks."""
    shown = {name for group in groups for name in group.fields}
    for name, below in definition["properties"].items():
        parts = {f"{name}.{part}" for part in below.get("properties", {})}
        if name not in shown:
            yield from sorted(parts - shown) if parts & shown else [name]
