"""The four states of a crossing: local offer, only Flemish-wide, nothing known, a confirmed gap."""

from __future__ import annotations

import pytest

from generator.coverage import Reach
from generator.offer import Offer
from generator.overview import Cell, State, cell
from generator.pages import overviews


@pytest.mark.parametrize(
    ("region", "domain", "route", "state", "numbers"),
    [
        ("kempen", "opvoeden", None, State.LOCAL, (1, 0, 1)),
        ("kempen", "opvoeden", "rechtstreeks", State.LOCAL, (1, 0, 1)),
        ("kempen", "opvoeden", "rth", State.EMPTY, (0, 0, 0)),
        ("kempen", "werk", None, State.LOCAL, (1, 0, 0)),
        ("kempen", "werk", "onthaal", State.GAP, (0, 0, 0)),
        ("kempen", "wonen", None, State.EMPTY, (0, 0, 0)),
        ("kempen", "wonen", "toegangspoort", State.GAP, (0, 0, 0)),
        ("kempen", "veilig", None, State.EMPTY, (0, 0, 1)),
        ("oost-brabant", "wonen", "toegangspoort", State.LOCAL, (1, 0, 0)),
        ("limburg", "opvoeden", None, State.EMPTY, (0, 0, 2)),
        ("brussel", "school-en-leren", None, None, (1,)),
        ("kempen", "vrije-tijd-en-vrienden", None, State.EMPTY, (0, 0, 0)),
    ],
)
def test_a_crossing_is_in_one_of_four_states(
    ten_offer: Offer, region: str, domain: str, route: str | None, state: State | None, numbers: tuple[int, ...]
) -> None:
    found = cell(ten_offer, region, domain, route)
    if state is None:  # Brussels: near or wide, it is there
        assert found.local + found.flanders == numbers[0]
    else:
        assert (found.state, (found.local, found.flanders, found.possible)) == (state, numbers)


def test_a_gap_carries_who_confirmed_it_and_when(ten_offer: Offer) -> None:
    found = cell(ten_offer, "kempen", "wonen", "toegangspoort")
    assert found.gap is not None
    assert found.gap.date == "2026-06-15"


def test_a_stopped_service_is_never_counted(ten_offer: Offer) -> None:
    assert ten_offer.catalogue.services["voorbeeldhuis/oude-werking"].life_domains == ("vrije-tijd-en-vrienden",)
    assert cell(ten_offer, "kempen", "vrije-tijd-en-vrienden") == Cell(State.EMPTY, 0, 0, 0)


def test_broad_services_count_at_no_domain(ten_offer: Offer) -> None:
    broad = {item.identity for item in ten_offer.current if item.service.broad}
    assert broad == {"voorbeeldhuis/onthaal", "denkbeeldige-lijn/luisterlijn"}
    for domain in ten_offer.catalogue.vocabularies.life_domains.terms:
        found = ten_offer.by_crossing("kempen", domain.id)
        assert broad.isdisjoint(item.identity for items in found.values() for item in items)


def test_only_flemish_wide_is_a_state_of_its_own(real_offer: Offer) -> None:
    regions = [name for name, region in real_offer.catalogue.regions.items() if not region.is_partnership]
    domains = [term.id for term in real_offer.catalogue.vocabularies.life_domains.terms]
    cells = [cell(real_offer, region, domain) for region in regions for domain in domains]
    for found in cells:
        wide = found.local == 0 and found.flanders > 0 and found.gap is None
        assert (found.state is State.FLANDERS) is wide
    assert {State.LOCAL, State.FLANDERS} <= {found.state for found in cells}


def test_a_crossing_lists_what_its_cell_counts(real_offer: Offer) -> None:
    for domain in real_offer.catalogue.vocabularies.life_domains.terms:
        listed = real_offer.by_crossing("kempen", domain.id)
        counted = cell(real_offer, "kempen", domain.id)
        assert len(listed[Reach.LOCAL]) + len(listed[Reach.REGIONAL]) == counted.local
        assert len(listed[Reach.FLANDERS]) == counted.flanders
        assert len(listed[Reach.POSSIBLE]) == counted.possible


def test_the_waiting_times_name_every_service_that_can_be_found(real_offer: Offer) -> None:
    page = next(page for page in overviews.pages(real_offer) if page.template == "wachttijden.html")
    tables = [*page.shows["tables"].values(), page.shows["flanders"]]
    named = {item.identity for table in tables for group in table.values() for item in group}
    assert named == {item.identity for item in real_offer.current}
