"""What pages that explain the catalogue name in code stands in its word lists."""

from __future__ import annotations

from generator.offer import Offer
from generator.pages import page_at
from generator.pages.reference import ABOUT_WAITING


def test_every_notion_about_waiting_leads_to_the_pages_about_it(real_offer: Offer) -> None:
    page = page_at(real_offer, "zoeken/")
    assert page is not None
    notions = real_offer.catalogue.vocabularies.notions.terms
    assert {notions[number].id for number in page.shows["about_waiting"]} == ABOUT_WAITING
