"""Long lists are cut from A to Z: nothing is lost, no page grows past what a phone can carry, no service is far."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Mapping

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.catalogue.writing import write_catalogue
from generator.offer import Listing, Offer
from generator.pages import Page, pages
from generator.pages.long_lists import FOLDER, ON_A_PAGE, Stretch, cut
from generator.project import open_project
from generator.render import Renderer
from generator.shell import Theme
from tests.catalogues import LONG, ROOT, TODAY, judged

_MANY = 900
_PLACES = ("gemeente/antwerpen/", "gemeente/mol/", "gemeente/deinze/")
_LARGEST = 400_000
"""Bytes before compression, of a page that lists services; gzip makes it a tenth."""


def named(listing: Listing, names: list[str]) -> list[Listing]:
    """The same service under each of these names."""
    return [
        dataclasses.replace(
            listing, identity=f"voorbeeld/{number}", service=msgspec.structs.replace(listing.service, name=name)
        )
        for number, name in enumerate(names)
    ]


names = st.lists(
    st.text("abéÉ1 ’-", min_size=0, max_size=4).map(lambda end: f"a{end}"), min_size=ON_A_PAGE, max_size=ON_A_PAGE * 3
)


@given(found=names)
@settings(max_examples=20, deadline=None)
def test_a_cut_list_holds_everything_once_in_pieces_that_fit(found: list[str], ten_offer: Offer) -> None:
    listings = named(ten_offer.current[0], found)
    pieces = cut(listings)
    assert bool(pieces) is (len(listings) > ON_A_PAGE)
    if pieces:
        held = [item.identity for piece in pieces for item in piece.listings]
        assert sorted(held) == sorted(item.identity for item in listings)
        assert max(len(piece.listings) for piece in pieces) <= ON_A_PAGE
        assert len({piece.folder for piece in pieces}) == len(pieces)


def test_names_that_are_all_the_same_are_cut_by_number(ten_offer: Offer) -> None:
    pieces = cut(named(ten_offer.current[0], ["Psycholoog"] * (2 * ON_A_PAGE + 1)))
    assert [(piece.name, len(piece.listings)) for piece in pieces] == [
        ("Psycholoog", ON_A_PAGE),
        ("Psycholoog (2)", ON_A_PAGE),
        ("Psycholoog (3)", 1),
    ]


def test_another_name_changes_no_other_piece(ten_offer: Offer) -> None:
    listing = ten_offer.current[0]
    many = [f"{first}{number:03}" for first in "abc" for number in range(ON_A_PAGE - 1)]
    before, after = (names_by_start(cut(named(listing, found))) for found in (many, [*many, "b zoveel"]))
    assert {start for start in after if after[start] != before.get(start)} == {"b"}


def names_by_start(pieces: Iterable[Stretch]) -> dict[str, list[str]]:
    return {piece.start: [item.service.name for item in piece.listings] for piece in pieces}


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, tuple[Page, str]]:
    """The pages with lists of a made-up catalogue, by address."""
    folder = tmp_path_factory.mktemp("verzonnen")
    write_catalogue(_MANY, 1, folder)
    verdict = judged(folder)
    assert verdict.catalogue
    offer = Offer(verdict.catalogue, TODAY)
    renderer = Renderer(offer, open_project(ROOT, folder).options, Theme("{{ body }}", (), ROOT))
    return {page.address: (page, renderer.page(page)) for page in pages(offer) if is_looked_at(page)}


def is_looked_at(page: Page) -> bool:
    """All lists, but of the many municipalities a few."""
    others = page.template == "gemeente.html" and not page.address.startswith(_PLACES)
    return LONG or not (others or page.template in ("dienst.html", "bijwerken.html", "fout.html"))


def test_each_municipality_that_is_named_is_looked_at(rendered: Mapping[str, tuple[Page, str]]) -> None:
    assert [place for place in _PLACES if place not in rendered] == []


def test_every_service_is_in_a_list_that_is_one_click_from_the_list_of_all(
    rendered: Mapping[str, tuple[Page, str]],
) -> None:
    _, index = rendered["aanbod/"]
    near = {address for address in rendered if f'href="../{address}"' in index and address.startswith(FOLDER)}
    listed = {entry for address in near for entry in re.findall(r'data-entry="([^"]+)"', rendered[address][1])}
    assert len(listed) == _MANY


def test_no_page_with_a_list_is_too_large_for_a_phone(rendered: Mapping[str, tuple[Page, str]]) -> None:
    large = {address: len(html.encode()) for address, (_, html) in rendered.items() if len(html.encode()) > _LARGEST}
    assert large == {}


def test_each_link_to_a_piece_leads_to_one(rendered: Mapping[str, tuple[Page, str]]) -> None:
    for address, (page, html) in rendered.items():
        root = "../" * page.depth
        for link in re.findall(rf'href="{re.escape(root)}([^"#]*{FOLDER}[^"#]*)"', html):
            assert link in rendered, f"{address} -> {link}"
