"""Which places an area serves: for certain, perhaps, or not."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from generator.catalogue.parts import ServiceArea
from generator.catalogue.region import Region
from generator.coverage import Coverage, Reach, coverage, municipalities, reach, region_reach, tokens
from generator.offer import Offer
from generator.places import Municipality, Places
from tests.catalogues import SOURCE


def area(**fields: Any) -> ServiceArea:
    return msgspec.convert(fields, ServiceArea)


def region(**fields: Any) -> Region:
    return msgspec.convert({"naam": "Samen", "soort": "samenwerking", "bronnen": [SOURCE], **fields}, Region)


REGIONS = {
    "samen-mol": region(werkgebied={"gemeenten": ["mol"]}),
    "samen-onbekend": region(werkgebied={"onbekend": {"provincie": "antwerpen", "toelichting": "Tja."}}),
    "samen-dieper": region(werkgebied={"samenwerking": ["samen-mol"], "regios": ["regio-gent"]}),
    "samen-leeg": region(),
}


@pytest.fixture(scope="module")
def places(ten_offer: Offer) -> Places:
    return ten_offer.catalogue.places


def served(places: Places, place: str, **fields: Any) -> Reach | None:
    return reach(coverage(area(**fields), REGIONS), places.municipalities[place])


@pytest.mark.parametrize(
    ("fields", "place", "expected"),
    [
        ({"gemeenten": ["mol"]}, "mol", Reach.LOCAL),
        ({"gemeenten": ["mol"]}, "geel", None),
        ({"regios": ["kempen"]}, "mol", Reach.REGIONAL),
        ({"regios": ["kempen"]}, "gent", None),
        ({"provincies": ["antwerpen"]}, "mol", Reach.REGIONAL),
        ({"provincies": ["antwerpen"]}, "gent", None),
        ({"provincies": ["brussel"]}, "elsene", Reach.REGIONAL),
        ({"heel_vlaanderen": True}, "mol", Reach.FLANDERS),
        ({"heel_vlaanderen": True}, "elsene", None),
        ({"brussel": True}, "mol", None),
        ({"samenwerking": ["samen-mol"]}, "mol", Reach.LOCAL),
        ({"samenwerking": ["samen-mol"]}, "geel", None),
        ({"samenwerking": ["samen-dieper"]}, "mol", Reach.LOCAL),
        ({"samenwerking": ["samen-dieper"]}, "gent", Reach.REGIONAL),
        ({"samenwerking": ["samen-onbekend"]}, "mol", Reach.POSSIBLE),
        ({"samenwerking": ["samen-onbekend"]}, "gent", None),
        ({"samenwerking": ["samen-leeg"]}, "mol", None),
        ({"onbekend": {"toelichting": "Tja."}}, "mol", Reach.POSSIBLE),
        ({"onbekend": {"toelichting": "Tja."}}, "elsene", Reach.POSSIBLE),
        ({"onbekend": {"toelichting": "Tja.", "provincie": "antwerpen"}}, "mol", Reach.POSSIBLE),
        ({"onbekend": {"toelichting": "Tja.", "provincie": "antwerpen"}}, "gent", None),
        ({"gemeenten": ["mol"], "heel_vlaanderen": True}, "mol", Reach.LOCAL),
        ({"regios": ["kempen"], "samenwerking": ["samen-onbekend"]}, "mol", Reach.REGIONAL),
        ({}, "mol", None),
    ],
)
def test_how_an_area_serves_a_place(places: Places, fields: dict[str, Any], place: str, expected: Reach | None) -> None:
    assert served(places, place, **fields) is expected


def test_an_area_with_brussels_serves_each_of_its_municipalities(places: Places) -> None:
    found = coverage(area(brussel=True), {})
    assert {place.province for place in municipalities(found.certain, places)} == {"brussel"}
    assert len(municipalities(found.certain, places)) == 19


def test_a_region_is_served_as_near_as_its_best_served_place(places: Places) -> None:
    assert region_reach(coverage(area(gemeenten=["mol"]), {}), "kempen", places) is Reach.LOCAL
    assert region_reach(coverage(area(heel_vlaanderen=True), {}), "kempen", places) is Reach.FLANDERS
    assert region_reach(coverage(area(samenwerking=["samen-onbekend"]), REGIONS), "kempen", places) is Reach.POSSIBLE
    assert region_reach(coverage(area(gemeenten=["gent"]), {}), "kempen", places) is None


def test_every_place_answers_to_itself_its_region_its_province_and_one_whole(places: Places) -> None:
    for place in places.municipalities.values():
        answers = tokens(place)
        assert len(answers) == 4
        assert list(answers.values()) == sorted(answers.values(), key=list(Reach).index)
        assert ("br" in answers) is (place.province == "brussel")


def test_all_of_flanders_and_brussels_are_all_places(places: Places) -> None:
    everywhere = coverage(area(heel_vlaanderen=True, brussel=True), {})
    found = municipalities(everywhere.certain, places)
    assert [place.id for place in found] == list(places.municipalities)


def test_what_is_possible_never_counts_as_certain(places: Places) -> None:
    one: Municipality = places.municipalities["mol"]
    assert reach(Coverage(frozenset(), frozenset(["g:mol"])), one) is Reach.POSSIBLE
    assert reach(Coverage(frozenset(["g:mol"]), frozenset(["g:mol"])), one) is Reach.LOCAL
