"""Every service is in one share, the shares are equally large, and whoever reckons them finds the same."""

from __future__ import annotations

from collections import Counter

import pytest

from generator.offer import Offer
from generator.problems import WrongUse
from generator.shares import Division, Share, ShareError
from tests.catalogues import TODAY, judged

COUNTS = (2, 4, 7)


@pytest.fixture(scope="module")
def offer() -> Offer:
    return Offer(judged().sound(), TODAY)


@pytest.mark.parametrize(("text", "share"), [("1/2", Share(1, 2)), ("4/4", Share(4, 4)), ("99/99", Share(99, 99))])
def test_a_share_is_read_as_it_is_written(text: str, share: Share) -> None:
    assert Share.read(text) == share
    assert str(share) == text


@pytest.mark.parametrize("text", ["", "2", "0/4", "5/4", "1/1", "1/100", "-1/4", "1/4/", "a/b", "²/4", "1 / 4"])
def test_what_is_no_share_is_refused_with_how_one_is_written(text: str) -> None:
    with pytest.raises(ShareError, match="is geen deel"):
        Share.read(text)


@pytest.mark.parametrize("count", COUNTS)
def test_every_service_is_in_one_share_and_all_are_as_large(offer: Offer, count: int) -> None:
    division = Division.of(offer, count)
    sizes = Counter(division.number(item.address) for item in offer.current)
    assert set(sizes) == set(range(1, count + 1))
    assert max(sizes.values()) - min(sizes.values()) <= 1


@pytest.mark.parametrize("count", COUNTS)
def test_services_of_one_region_alone_lie_together(offer: Offer, count: int) -> None:
    division = Division.of(offer, count)
    of_region: dict[str, set[int]] = {}
    for item in offer.current:
        regions = item.facets.values["regio"]
        if len(regions) == 1 and not item.served.is_wide:
            of_region.setdefault(min(regions), set()).add(division.number(item.address))
    assert of_region
    assert all(max(found) - min(found) == len(found) - 1 for found in of_region.values())


@pytest.mark.parametrize("address", ["", "zoeken/", "hulpvorm/caw/", "aanbod/wie/er-niet-meer-is/"])
def test_any_other_page_is_in_one_share_too(offer: Offer, address: str) -> None:
    division = Division.of(offer, 4)
    assert [division.has(Share(number, 4), address) for number in range(1, 5)].count(True) == 1
    assert Division.of(offer, 4).number(address) == division.number(address)


def test_more_shares_than_services_are_refused(offer: Offer) -> None:
    with pytest.raises(WrongUse, match="te weinig voor 99 delen"):
        Division.of(offer, 99)
