"""What time does to facts: what is shown today of a catalogue that was written over the years."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import msgspec
import pytest

from generator.catalogue import Catalogue
from generator.catalogue.kind_of_help import KindOfHelp
from generator.catalogue.provider import Provider
from generator.catalogue.region import Region
from generator.catalogue.service import Service
from generator.contacts import phone
from generator.current import as_of, confirms, current
from generator.freshness import is_current, is_recent
from generator.offer import Offer
from tests.catalogues import ROOT, SOURCE, TIEN, TODAY, loaded, valid_service

CONTACT = {
    "telefoon": [{"nummer": "014 12 34 56"}, {"nummer": "112"}],
    "email": "info@voorbeeld.be",
    "website": "https://www.voorbeeld.be",
    "chat": "https://www.voorbeeld.be/chat",
}
NATIONAL = frozenset(["tel:112"])


def service(source: dict[str, Any], **fields: Any) -> Service:
    return msgspec.convert(valid_service() | {"bronnen": [SOURCE | source]} | fields, Service)


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ({"datum": "2023-11-22"}, True),
        ({"datum": "2023-11"}, True),
        ({"datum": "2023"}, True),
        ({"datum": "2023-11-21"}, False),
        ({"datum": "2022"}, False),
        ({"datum": "2018", "geraadpleegd": "2026-11-01"}, False),
        ({"geraadpleegd": "2023-11-22"}, True),
        ({"geraadpleegd": "2023-11-21"}, False),
        ({"geraadpleegd": "2026-11-01", "over": ["naam"]}, False),
    ],
)
def test_a_fact_of_the_last_three_years_is_shown(source: dict[str, Any], shown: bool) -> None:
    bare = {key: value for key, value in SOURCE.items() if key != "geraadpleegd"} | source
    entry = service({}, contact=CONTACT, plaatsen=[{"gemeente": "Turnhout"}], bronnen=[bare])
    found = current(entry, TODAY, NATIONAL)
    assert is_current([bare], "contact", TODAY) is shown
    assert bool(found.contact.email) is shown
    assert bool(found.locations) is shown
    assert [item.number for item in found.contact.phones] == (["014 12 34 56", "112"] if shown else ["112"])
    assert (found.contact.website, found.contact.chat) == (CONTACT["website"], CONTACT["chat"])


def test_the_contact_of_a_route_goes_the_same_way() -> None:
    route = {"weg": "rechtstreeks", "contact": CONTACT, "wachttijd": {"status": "geen", "gemeten_op": "2020-01-01"}}
    found = current(service({"datum": "2018"}, toegang=[route]), TODAY, NATIONAL)
    contact = found.access[0].contact
    assert contact is not None
    assert [item.number for item in contact.phones] == ["112"]
    assert contact.email is None
    assert found.access[0].waiting_time is None


def test_what_a_person_confirmed_stays_for_three_years() -> None:
    entry = service({"datum": "2018"}, contact=CONTACT, nagekeken={"op": "2024-01-01", "door": "aanbieder"})
    assert confirms(entry, "contact", TODAY)
    assert current(entry, TODAY, NATIONAL).contact.email
    old = service({"datum": "2018"}, contact=CONTACT, nagekeken={"op": "2020-01-01", "door": "aanbieder"})
    assert not confirms(old, "contact", TODAY)


@pytest.mark.parametrize(
    ("measured", "today", "recent"),
    [
        ("2026-11-22", TODAY, True),
        ("2026-05-23", TODAY, True),
        ("2026-05-22", TODAY, False),
        ("2026-02-30", TODAY, False),
        ("2024-02-29", date(2024, 8, 30), True),
        ("2024-02-29", date(2024, 8, 31), False),
    ],
)
def test_a_wait_counts_for_half_a_year(measured: str, today: date, recent: bool) -> None:
    assert is_recent(measured, today) is recent
    entry = service({}, wachttijd={"status": "geen", "gemeten_op": measured})
    assert bool(current(entry, today, NATIONAL).waiting_time) is recent


def test_three_years_before_a_leap_day_there_is_a_day() -> None:
    assert is_current([{"datum": "2021-02-28", "over": ["contact"]}], "contact", date(2024, 2, 29))
    assert not is_current([{"datum": "2021-02-27", "over": ["contact"]}], "contact", date(2024, 2, 29))


def test_a_source_without_a_usable_date_confirms_nothing() -> None:
    assert not is_current([{"over": ["contact"]}], "contact", TODAY)
    assert not is_current([{"over": ["contact"], "datum": "2026-13"}], "contact", TODAY)
    assert not is_current([], "contact", TODAY)


def test_providers_regions_and_kinds_of_help_lose_old_numbers_too(ten_offer: Offer) -> None:
    bare = {"naam": "X", "bronnen": [SOURCE | {"datum": "2018"}], "contact": CONTACT}
    door = {"naam": "Deur", "website": "https://www.voorbeeld.be", "telefoon": {"nummer": "014 12 34 56"}}
    help_ = {"naam": "X", "bronnen": bare["bronnen"], "toegang": [], "ingangen": [door]}
    catalogue = _with(
        ten_offer.written,
        msgspec.convert(bare | {"sector": "andere", "plaatsen": [{"gemeente": "Mol"}]}, Provider),
        msgspec.convert(bare | {"soort": "samenwerking"}, Region),
        msgspec.convert(help_, KindOfHelp),
    )
    found = as_of(catalogue, TODAY)
    assert [item.number for item in found.providers["x"].contact.phones] == ["112"]
    assert found.providers["x"].locations == ()
    assert [item.number for item in found.regions["x"].contact.phones] == ["112"]
    assert [(item.phone, item.website) for item in found.kinds_of_help["x"].front_doors] == [
        (None, "https://www.voorbeeld.be")
    ]


def _with(catalogue: Catalogue, provider: Provider, region: Region, kind: KindOfHelp) -> Catalogue:
    return Catalogue(
        providers={"x": provider},
        services={},
        kinds_of_help={"x": kind},
        regions={"x": region},
        vocabularies=catalogue.vocabularies,
        places=catalogue.places,
        choices=catalogue.choices,
    )


# What a phone dials for every line that the site shows, whatever the day. A line that comes or changes stands here too.
DIALLED = {
    "noodnummer-112": "tel:112",
    "politie-101": "tel:101",
    "zelfmoordlijn-1813": "tel:1813",
    "child-focus": "tel:116000",
    "lijn-1712": "tel:1712",
    "awel": "tel:102",
    "tele-onthaal": "tel:106",
    "jac-lijn": "tel:+3280013500",
    "jo-lijn": "tel:+3280090033",
}


def test_every_national_line_is_dialled_as_listed(real_offer: Offer) -> None:
    lines = {line.id: line.number for line in real_offer.catalogue.vocabularies.help_lines.terms if line.number}
    assert {name: phone(number).href for name, number in lines.items()} == DIALLED


@pytest.mark.parametrize("which", ["tien", "echt"])
def test_nothing_shown_to_call_visit_or_wait_for_is_older_than_three_years(
    ten_offer: Offer, real_offer: Offer, which: str
) -> None:
    """Judged on the files themselves: what is shown has a source of the last three years, or is a national line."""
    offer, folder = (ten_offer, TIEN) if which == "tien" else (real_offer, ROOT / "catalogue")
    national = set(DIALLED.values())
    shown = [(name, group) for name, item in offer.listings.items() for group in _shown(item.service, national)]
    assert shown
    for name, group in shown:
        assert group in _recent(loaded(folder / "aanbieders" / f"{name}.yaml")), (name, group)


def _shown(service: Service, national: set[str]) -> Iterator[str]:
    for contact in (service.contact, *(access.contact for access in service.access if access.contact)):
        if contact.email or any(phone(item.number).href not in national for item in contact.phones):
            yield "contact"
    if service.locations:
        yield "plaatsen"
    if service.waiting_time or any(access.waiting_time for access in service.access):
        yield "wachttijd"


def _recent(entry: dict[str, Any]) -> set[str]:
    """The groups that a source of 22 November 2023 or later is about: dates written as text sort as they should."""
    days = [(_latest(source.get("datum") or source["geraadpleegd"]), source) for source in entry["bronnen"]]
    return {group for day, source in days if day >= "2023-11-22" for group in source["over"]}


def _latest(text: str) -> str:
    return text + "-99-99"[len(text) - 4 :] if len(text) < 10 else text


def test_no_group_of_facts_lacks_a_source_in_any_entry() -> None:
    """Judged without the rules: the fields that visitors rely on, and what some source says it is about."""
    groups = {
        "naam": ("naam", "andere_namen", "ondernemingsnummer", "vakterm"),
        "beschrijving": ("samenvatting", "beschrijving", "voor_professionals", "werkvorm", "engagementen", "verandert"),
        "doelgroep": ("doelgroep",),
        "toegang": ("toegang", "eerste_contact", "anoniem", "toestemming", "tijdens_wachten", "waar_vind_je"),
        "werkgebied": ("werkgebied",),
        "plaatsen": ("plaatsen",),
        "contact": ("contact", "ingangen"),
        "wachttijd": ("wachttijd",),
        "kosten": ("kosten",),
        "talen": ("talen", "tolk"),
        "klacht": ("klacht",),
        "erkenningen": ("erkenningen",),
        "rol": ("rol_bij_start", "leden", "partners"),
        "cijfers": ("cijfers",),
        "leemten": ("leemten",),
    }
    folders = ("aanbieders/*", "hulpvormen", "regios")
    files = [file for folder in folders for file in (ROOT / "catalogue").glob(f"{folder}/*.yaml")]
    assert len(files) > 100
    for file in files:
        entry = loaded(file)
        sourced = {group for source in entry["bronnen"] for group in source["over"]}
        told = {group for group, fields in groups.items() if any(field in entry for field in fields)}
        told |= {
            group
            for route in entry.get("toegang", [])
            for group in route
            if group in ("wachttijd", "kosten", "contact")
        }
        assert told <= sourced, (file, told - sourced)
