"""What the page of the visitor's own list is told of each service: enough to go there, by its identity."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import msgspec
import pytest

from generator.catalogue.parts import Location
from generator.contacts import phone
from generator.offer import Offer
from generator.project import open_project
from generator.render import Renderer
from generator.shell import Theme
from generator.shortlist import content
from generator.shortlist import entries as entries_of
from tests.catalogues import ROOT

FACTS = {"weg", "telefoon", "verder", "adres", "kosten", "wachttijd", "voor", "streek", "bevestigd"}
ONE, OTHER = "caw-de-kempen/krachtwerkt", "caw-de-kempen/1-gezin-1-plan"


def told(offer: Offer) -> dict[str, Any]:
    """What is told of each service, by identity."""
    environment = Renderer(offer, open_project(ROOT).options, Theme("", (), ROOT)).environment
    by_provider = {provider: json.loads(content(found, environment)) for provider, found in entries_of(offer).items()}
    return {f"{provider}/{name}": entry for provider, found in by_provider.items() for name, entry in found.items()}


@pytest.fixture(scope="module")
def entries(real_offer: Offer) -> dict[str, Any]:
    return told(real_offer)


def changed(offer: Offer, identity: str, **fields: Any) -> Offer:
    """The offer with one service otherwise."""
    written = offer.written
    service = msgspec.structs.replace(written.services[identity], **fields)
    return Offer(replace(written, services={**written.services, identity: service}), offer.today)


def test_every_service_is_told_with_every_fact(entries: dict[str, Any], real_offer: Offer) -> None:
    assert set(real_offer.listings) <= set(entries)
    for item in real_offer.current:
        facts = entries[item.identity]["facts"]
        assert set(facts) == FACTS
        assert all(facts.values()), item.identity


def test_what_is_told_of_a_number_is_text(real_offer: Offer) -> None:
    contact = real_offer.listings[ONE].service.contact
    told_of = msgspec.convert({"nummer": "014 12 34 56", "voor": "Ouders & kinderen <12"}, type(phone_of(real_offer)))
    changed_offer = changed(real_offer, ONE, contact=msgspec.structs.replace(contact, phones=(told_of,)))
    [line] = told(changed_offer)[ONE]["facts"]["telefoon"]
    assert line["note"] == "(Ouders & kinderen <12)"


def phone_of(offer: Offer) -> Any:
    return next(phone for item in offer.current for phone in item.service.contact.phones)


def test_every_number_of_a_service_is_told_as_people_dial_it(entries: dict[str, Any], real_offer: Offer) -> None:
    some = 0
    for item in real_offer.current:
        contacts = [item.service.contact, *(access.contact for access in item.service.access if access.contact)]
        numbers = {phone(one.number).href for contact in contacts for one in contact.phones}
        lines = entries[item.identity]["facts"]["telefoon"]
        assert {line["href"] for line in lines if isinstance(line, dict)} == numbers
        some += len(numbers)
    assert some >= 5


def test_lines_are_text_without_markup(entries: dict[str, Any]) -> None:
    lines = [
        line
        for entry in entries.values()
        for fact in entry.get("facts", {}).values()
        for line in fact
        if isinstance(line, str)
    ]
    assert lines
    assert [line for line in lines if re.search(r"<|&\w+;|\n|  ", line)] == []


def test_of_a_stopped_service_is_told_what_there_is_instead(real_offer: Offer) -> None:
    entry = told(changed(real_offer, ONE, status="gestopt", replaced_by=OTHER))[ONE]
    name = real_offer.listings[OTHER].service.name
    assert entry == {"isGone": True, "name": "KRACHTWERK(T)", "instead": {"identity": OTHER, "name": name}}


def test_a_former_identity_leads_to_the_present_one(real_offer: Offer) -> None:
    entry = told(changed(real_offer, ONE, former_addresses=("vroeger/kracht",)))["vroeger/kracht"]
    assert entry == {"isGone": True, "instead": {"identity": ONE, "name": "KRACHTWERK(T)"}}


def test_a_confidential_address_is_not_told(real_offer: Offer) -> None:
    place = Location(street="Geheimstraat 1", postcode="2300", municipality="Turnhout", confidential=True)
    entry = told(changed(real_offer, ONE, locations=(place,)))[ONE]
    assert "Geheimstraat" not in json.dumps(entry)
    assert "2300" not in json.dumps(entry["facts"]["adres"])
