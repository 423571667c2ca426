"""The offer: every service as it may be shown on a day, arranged by place."""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Mapping
from datetime import date
from typing import Any

import msgspec

from generator.catalogue.service import Service
from generator.coverage import Reach
from generator.offer import Offer
from tests.catalogues import TODAY

OLD = "samen-voorbeeld/een-plan"
STOPPED = "voorbeeldhuis/oude-werking"


def test_the_ten_services_are_listed_and_nine_can_be_found(ten_offer: Offer) -> None:
    assert len(ten_offer.listings) == 10
    assert len(ten_offer.current) == 9


def test_a_stopped_service_keeps_its_listing_and_is_found_nowhere(ten_offer: Offer) -> None:
    assert ten_offer.listings[STOPPED].service.replaced_by == "voorbeeldhuis/onthaal"
    regions = [name for name, region in ten_offer.catalogue.regions.items() if not region.is_partnership]
    everywhere = [ten_offer.by_reach(place) for place in ten_offer.catalogue.places.municipalities.values()]
    everywhere += [ten_offer.by_region_reach(name) for name in regions]
    found = {item.identity for groups in everywhere for items in groups.values() for item in items}
    assert found == set(ten_offer.listings) - {STOPPED}


def test_confirmed_services_stand_above_the_others_then_by_name(ten_offer: Offer) -> None:
    names = [(item.is_confirmed, item.service.name) for item in ten_offer.current]
    assert names[0] == (True, "Begeleiding aan huis")
    rest = [name.casefold() for confirmed, name in names if not confirmed]
    assert len(rest) == 8
    assert rest == sorted(rest)


def test_a_municipality_is_served_from_near_to_far(ten_offer: Offer) -> None:
    mol = ten_offer.catalogue.places.municipalities["mol"]
    found = {level: [item.identity for item in items] for level, items in ten_offer.by_reach(mol).items()}
    assert found == {
        Reach.LOCAL: ["voorbeeldhuis/begeleiding-aan-huis", "jeugdpunt-voorbeeld/praatgroep"],
        Reach.REGIONAL: ["voorbeeldhuis/onthaal"],
        Reach.FLANDERS: ["denkbeeldige-lijn/luisterlijn"],
        Reach.POSSIBLE: ["samen-voorbeeld/zonder-contact", "verzonnen-opvang/veilig-huis"],
    }


def test_what_an_unknown_partnership_may_serve_is_possible_in_its_province_only(ten_offer: Offer) -> None:
    places = ten_offer.catalogue.places.municipalities
    for name, place in places.items():
        possible = [item.identity for item in ten_offer.by_reach(place)[Reach.POSSIBLE]]
        assert (OLD in possible) is (place.province == "limburg"), name


def test_nothing_to_call_or_visit_is_shown_from_an_old_source(ten_offer: Offer) -> None:
    entry = ten_offer.written.services[OLD]
    shown = ten_offer.listings[OLD].service
    assert entry.contact.phones
    assert entry.locations
    assert shown.contact.phones == ()
    assert shown.contact.email is None
    assert shown.locations == ()
    assert shown.contact.website == "https://www.samenvoorbeeld.example"


def test_a_wait_past_its_limit_is_not_shown(ten_offer: Offer) -> None:
    assert ten_offer.written.services["jeugdpunt-voorbeeld/boottocht"].waiting_time is not None
    assert ten_offer.listings["jeugdpunt-voorbeeld/boottocht"].service.waiting_time is None
    praatgroep = ten_offer.listings["jeugdpunt-voorbeeld/praatgroep"].service
    assert praatgroep.waiting_time is not None
    assert praatgroep.waiting_time.status == "aanmeldingsstop"


def test_what_a_route_says_goes_before_what_the_service_says(ten_offer: Offer) -> None:
    service = ten_offer.listings["voorbeeldhuis/begeleiding-aan-huis"].service
    direct, gate = service.access
    ages = [service.age_by(direct), service.age_by(gate)]
    assert [(age.minimum, age.maximum) for age in ages if age] == [(12, 25), (0, 11)]
    assert [cost.kind for access in service.access if (cost := service.cost_by(access))] == ["gratis", "inkomen"]
    assert [wait.status for access in service.access if (wait := service.wait_by(access))] == ["geen", "wachtlijst"]
    assert service.contact_by(direct).phones[0].number == "014 12 34 57"
    assert service.contact_by(gate) == service.contact


def test_a_hidden_place_tells_nothing_of_where_it_is(ten_offer: Offer) -> None:
    (place,) = ten_offer.listings["verzonnen-opvang/veilig-huis"].service.locations
    assert place.confidential
    assert (place.street, place.postcode, place.municipality, place.directions) == (None, None, None, None)


def test_time_takes_away_what_nobody_confirmed_lately(ten_offer: Offer) -> None:
    later = Offer(ten_offer.written, date(2032, 1, 1))
    shown = {name: item.service for name, item in later.listings.items()}
    assert [name for name, service in shown.items() if _tells(service)] == []
    assert all(service.wait_by(access) is None for service in shown.values() for access in service.access)
    assert shown["denkbeeldige-lijn/luisterlijn"].contact.chat


def _tells(service: Service) -> bool:
    contacts = [service.contact, *(access.contact for access in service.access if access.contact)]
    return any(contact.phones or contact.email for contact in contacts) or bool(service.locations)


def test_the_order_of_the_files_changes_nothing(ten_offer: Offer) -> None:
    catalogue = ten_offer.written
    names = list(catalogue.services)
    random.Random(5).shuffle(names)
    mixed = dataclasses.replace(catalogue, services={name: catalogue.services[name] for name in names})
    again = Offer(mixed, TODAY)
    assert again.current == ten_offer.current
    assert again.by_region_reach("kempen") == ten_offer.by_region_reach("kempen")


def test_every_listing_has_an_address_of_its_own(real_offer: Offer) -> None:
    addresses = [item.address for item in real_offer.listings.values()]
    assert len(set(addresses)) == len(addresses)
    assert all(address.startswith("aanbod/") and address.count("/") == 3 for address in addresses)


def test_after_a_change_the_offer_is_what_it_would_be_from_anew(ten_offer: Offer) -> None:
    """Whatever changes: a service, a provider, a region that areas refer to, a word list, or what there is."""
    before, written = ten_offer, ten_offer.written
    name, provider = STOPPED, STOPPED.partition("/")[0]
    region = next(iter(written.regions))
    services = {each: service for each, service in written.services.items() if each != OLD}
    renamed = msgspec.structs.replace(written.services[name], name="Anders", status="actief")
    changes: list[dict[str, Any]] = [
        {},
        {"services": {**written.services, name: renamed}},
        {"services": services},
        {"services": {**written.services, "voorbeeldhuis/nieuw": renamed}},
        {"providers": _changed(written.providers, provider)},
        {"regions": _changed(written.regions, region)},
        {"vocabularies": dataclasses.replace(written.vocabularies)},
    ]
    for change in changes:
        new = dataclasses.replace(written, **change)
        after, anew = before.after(new), Offer(new, TODAY)
        assert after.catalogue == anew.catalogue
        assert list(after.listings.items()) == list(anew.listings.items())
        assert after.current == anew.current
    assert before.after(written).listings[name] is before.listings[name]


def _changed(records: Mapping[str, Any], name: str) -> dict[str, Any]:
    return {**records, name: msgspec.structs.replace(records[name], name="Anders")}
