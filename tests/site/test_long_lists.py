"""A list that is too long for one page: its parts from A to Z, as they look and work on a phone and a desk."""

from __future__ import annotations

import dataclasses

import msgspec
import pytest
from playwright.sync_api import Page as Tab

from generator.offer import Offer
from generator.pages import pages
from generator.pages.long_lists import ON_A_PAGE, stretches
from generator.project import open_project
from generator.render import Renderer
from generator.shell import Theme
from tests.catalogues import ROOT
from tests.site.axe import violations
from tests.site.test_accessibility import PRESSED, SMALL

_PARTS = 27


@pytest.fixture(scope="module")
def parts(ten_offer: Offer) -> list[str]:
    """What stands in the pages of a list of hundreds of services, twenty under each beginning."""
    [index] = [page for page in pages(ten_offer) if page.address == "aanbod/"]
    listings = [
        dataclasses.replace(
            item, service=msgspec.structs.replace(item.service, name=f"{chr(97 + number % _PARTS)}{item.service.name}")
        )
        for number in range(2 * _PARTS)
        for item in ten_offer.current
    ]
    assert len(listings) > ON_A_PAGE
    renderer = Renderer(ten_offer, open_project(ROOT).options, Theme("{{ body }}", (), ROOT))
    return [renderer.page(page) for page in stretches(index, listings, under="")]


@pytest.mark.parametrize("width", [360, 1280])
def test_a_part_of_a_long_list_is_as_good_as_any_page(width: int, parts: list[str], page: Tab, home: str) -> None:
    """In the place of the content of a page of the site, at the depth of which nothing here depends."""
    page.set_viewport_size({"width": width, "height": 800})
    for part in (parts[0], parts[12], parts[-1]):
        page.goto(home + "aanbod/")
        page.evaluate("(html) => { document.querySelector('main').innerHTML = html; }", part)
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate(SMALL, PRESSED) == []
        neighbours = page.locator("main .knoppen a").all_inner_texts()
        assert len(neighbours) == (1 if part in (parts[0], parts[-1]) else 2), neighbours
