"""One page found by its address, without making the others."""

from __future__ import annotations

import random

import pytest

from generator.offer import Offer
from generator.pages import long_lists, page_at, pages
from tests.catalogues import LONG


def test_each_address_leads_to_the_page_that_a_build_makes(ten_offer: Offer, monkeypatch: pytest.MonkeyPatch) -> None:
    """With lists cut so early that there are pages of them too."""
    monkeypatch.setattr(long_lists, "ON_A_PAGE", 2)
    made = list(pages(ten_offer))
    assert any(long_lists.FOLDER in page.address for page in made)
    of_each_kind = {page.template: page for page in made}.values()
    sample = made if LONG else [*of_each_kind, *random.Random(6).sample(made, 20)]
    assert [page.address for page in sample if page_at(ten_offer, page.address) != page] == []


@pytest.mark.parametrize("address", ["aanbod", "aanbod/niemand/", "aanbod/niemand/niets/", "gemeente/x/", "x/", "/"])
def test_where_no_page_is_none_is_found(ten_offer: Offer, address: str) -> None:
    assert page_at(ten_offer, address) is None
