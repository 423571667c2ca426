"""Which pages somebody may have to leave at once: it follows from the list of dangers and from nothing else."""

from __future__ import annotations

from dataclasses import replace

import msgspec

from generator.offer import Offer
from generator.pages import pages
from generator.pages.risk import at_risk, domains_at_risk
from tests.catalogues import TODAY


def with_dangers(offer: Offer, *notions: tuple[str, ...]) -> Offer:
    """The same offer, with a danger for each of these groups of notions and no other."""
    words = offer.written.vocabularies
    one = words.dangers.terms[0]
    terms = tuple(
        msgspec.structs.replace(one, id=f"gevaar-{number}", notions=group) for number, group in enumerate(notions)
    )
    changed = replace(words, dangers=msgspec.structs.replace(words.dangers, terms=terms))
    return Offer(replace(offer.written, vocabularies=changed), TODAY)


def notions_about(offer: Offer, domain: str) -> tuple[str, ...]:
    terms = offer.catalogue.vocabularies.notions.terms
    return tuple(notion.id for notion in terms if notion.life_domains[:1] == (domain,) and not notion.services)


def test_violence_and_suicide_are_at_risk_and_work_is_not(real_offer: Offer) -> None:
    found = at_risk(real_offer)
    assert {"zoeken/", "hulplijnen/", "levensdomein/veilig/", "levensdomein/gevoelens/"} <= found
    assert {"aanbod/lijn-1712/hulplijn/", "aanbod/zelfmoordlijn-1813/zelfmoordlijn/", "aanbieder/child-focus/"} <= found
    assert {"hulpvorm/vertrouwenscentrum-kindermishandeling/", "regio/kempen/veilig/"} <= found
    assert found.isdisjoint({"", "levensdomein/werk/", "hulpvorm/toegangspoort/", "regio/kempen/werk/", "privacy/"})


def test_every_address_at_risk_is_that_of_a_page(real_offer: Offer) -> None:
    there = {page.address for page in pages(real_offer)}
    assert {address for address in at_risk(real_offer) - there if not address.startswith("regio/")} == set()
    assert len([address for address in at_risk(real_offer) & there if address.startswith("regio/")]) >= 10


def test_a_former_address_of_what_is_at_risk_is_at_risk_too(real_offer: Offer) -> None:
    services = dict(real_offer.written.services)
    identity = "lijn-1712/hulplijn"
    services[identity] = msgspec.structs.replace(services[identity], former_addresses=("lijn-1712/geweldlijn",))
    changed = Offer(replace(real_offer.written, services=services), TODAY)
    assert at_risk(changed) - at_risk(real_offer) == {"aanbod/lijn-1712/geweldlijn/"}


def test_two_dangers_put_a_life_domain_at_risk_and_one_does_not(real_offer: Offer) -> None:
    work = notions_about(real_offer, "werk")[:3]
    assert domains_at_risk(with_dangers(real_offer, work).catalogue.vocabularies) == frozenset()
    twice = with_dangers(real_offer, work, work)
    assert domains_at_risk(twice.catalogue.vocabularies) == {"werk"}
    assert "levensdomein/werk/" in at_risk(twice)
    assert "levensdomein/veilig/" not in at_risk(twice)


def test_a_service_that_a_notion_of_a_danger_names_is_at_risk_whatever_it_is_about(real_offer: Offer) -> None:
    terms = real_offer.catalogue.vocabularies.notions.terms
    [notion, *_] = [term.id for term in terms if "druglijn/hulplijn" in term.services]
    found = at_risk(with_dangers(real_offer, (notion,)))
    assert {"aanbod/druglijn/hulplijn/", "aanbieder/druglijn/"} <= found
    assert "aanbod/lijn-1712/hulplijn/" not in found


def test_without_dangers_no_page_is_at_risk(real_offer: Offer) -> None:
    assert at_risk(with_dangers(real_offer)) == frozenset()
