"""Every place leads to its municipality, or to the choice between several."""

from __future__ import annotations

import math
import statistics
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.places import PROVINCES, Municipality, PlaceName, Places, fold, gather, load

REFERENCE = Path(__file__).resolve().parents[2] / "catalogue" / "referentie"
PLACES = load(REFERENCE)
REGIONS = {
    "denderregio", "halle-vilvoorde", "kempen", "limburg", "midwest", "oost-brabant", "regio-antwerpen", "regio-brugge",
    "regio-gent", "regio-oostende", "rivierenland", "vlaamse-ardennen", "waasland", "westhoek", "zuid-west-vlaanderen",
}  # fmt: skip
FURTHEST_KM = 45
"""Vlaams-Brabant is 84 km wide, from Bever to Landen: from its middle both ends are further than 40 km."""

FORMS: tuple[Callable[[str], str], ...] = (
    partial(unicodedata.normalize, "NFC"),
    partial(unicodedata.normalize, "NFD"),
    partial(unicodedata.normalize, "NFKC"),
    partial(unicodedata.normalize, "NFKD"),
)

names = st.sampled_from(PLACES.names)


def ids(words: str) -> set[str]:
    return {match.municipality.id for match in PLACES.find(words)}


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The length of the great circle between two points."""
    latitudes = [math.radians(one[0]), math.radians(other[0])]
    half = [math.radians(other[0] - one[0]) / 2, math.radians(other[1] - one[1]) / 2]
    haversine = math.sin(half[0]) ** 2 + math.cos(latitudes[0]) * math.cos(latitudes[1]) * math.sin(half[1]) ** 2
    return 2 * 6371 * math.asin(math.sqrt(haversine))


def middle(places: Iterable[Municipality]) -> tuple[float, float]:
    points = [(place.latitude, place.longitude) for place in places]
    return statistics.median(point[0] for point in points), statistics.median(point[1] for point in points)


def test_flanders_has_285_municipalities_and_brussels_19() -> None:
    counted = Counter(place.province for place in PLACES.municipalities.values())
    assert counted == {
        "antwerpen": 67,
        "vlaams-brabant": 63,
        "west-vlaanderen": 62,
        "oost-vlaanderen": 55,
        "limburg": 38,
        "brussel": 19,
    }
    assert set(counted) == set(PROVINCES)


def test_fifteen_reference_regions_and_brussels_cover_every_municipality() -> None:
    by_region = {region: PLACES.in_region(region) for region in [*REGIONS, "brussel"]}
    assert sum(map(len, by_region.values())) == len(PLACES.municipalities)
    assert all(by_region.values())
    assert PLACES.in_region("brussel") == PLACES.in_province("brussel")


def test_a_municipality_merged_across_two_regions_lies_in_waasland() -> None:
    assert PLACES.municipalities["beveren-kruibeke-zwijndrecht"].region == "waasland"


def test_identifiers_codes_and_names_are_unique() -> None:
    places = PLACES.municipalities.values()
    for taken in ([place.nis for place in places], [fold(place.name) for place in places], list(PLACES.municipalities)):
        assert len(set(taken)) == 304


def test_municipalities_stand_in_the_order_of_their_names() -> None:
    folded = [fold(place.name) for place in PLACES.municipalities.values()]
    assert folded == sorted(folded)


def test_a_municipality_of_brussels_has_its_french_name_where_that_differs() -> None:
    spoken = {place.name: place.other_names for place in PLACES.in_province("brussel")}
    assert spoken["Elsene"] == ("Ixelles",)
    assert spoken["Evere"] == ()
    assert sum(map(bool, spoken.values())) == 13


@pytest.mark.parametrize("province", PROVINCES)
def test_a_point_lies_near_the_middle_of_its_province(province: str) -> None:
    places = PLACES.in_province(province)
    far = {
        place.name: distance
        for place in places
        if (distance := kilometres(middle(places), (place.latitude, place.longitude))) > FURTHEST_KM
    }
    assert far == {}


def test_no_two_municipalities_share_a_point() -> None:
    points = Counter((place.latitude, place.longitude) for place in PLACES.municipalities.values())
    assert points.most_common(1)[0][1] == 1


def test_every_postcode_leads_to_every_municipality_that_has_it() -> None:
    holders: dict[str, set[str]] = {}
    for place in PLACES.municipalities.values():
        for code in place.postcodes:
            holders.setdefault(code, set()).add(place.id)
    assert {code: ids(code) for code in holders} == holders
    assert {code for code, found in holders.items() if len(found) > 1} == {"1040", "1050", "1804"}


def test_every_name_leads_to_its_municipality() -> None:
    assert [name for name in PLACES.names if name.municipality not in ids(name.name)] == []


def test_every_municipality_and_each_of_its_parts_leads_to_it() -> None:
    lost = [
        (place.name, name)
        for place in PLACES.municipalities.values()
        for name in (place.name, *place.other_names, *place.parts)
        if place.id not in ids(name)
    ]
    assert lost == []


def test_a_postcode_beside_a_name_leaves_no_choice() -> None:
    coded = [name for name in PLACES.names if name.postcode]
    assert len(coded) > 900
    assert [name for name in coded if ids(f"{name.postcode} {name.name}") != {name.municipality}] == []


def test_thirty_names_belong_to_several_municipalities() -> None:
    shared = {fold(name.name) for name in PLACES.names if len(PLACES.find(name.name)) > 1}
    assert len(shared) == 30
    assert {"beveren", "halle", "tielt", "aalst", "mariakerke"} <= shared


@pytest.mark.parametrize(
    "words",
    [
        "2300",
        "Turnhout",
        "turnhout ",
        "TURNHOUT",
        "2300 Turnhout",
        "Turnhout (2300)",
        "Turnhout, 2300",
        "B-2300 Turnhout",
        "2300 bestaat niet",
        "9999 Turnhout",
    ],
)
def test_a_postcode_a_name_or_both_find_the_municipality(words: str) -> None:
    assert ids(words) == {"turnhout"}


@pytest.mark.parametrize(
    ("words", "municipality"),
    [
        ("St.-Niklaas", "sint-niklaas"),
        ("sint niklaas", "sint-niklaas"),
        ("Saint-Gilles", "sint-gillis"),
        ("St-Gilles", "sint-gillis"),
        ("Ixelles", "elsene"),
        ("Laeken", "brussel"),
        ("Gand", "gent"),
        ("s gravenwezel", "schilde"),
        ("'s-Gravenwezel", "schilde"),
        ("Heist op den Berg", "heist-op-den-berg"),
        ("De Pinte", "nazareth-de-pinte"),
        ("Zwijndrecht", "beveren-kruibeke-zwijndrecht"),
        ("Kruibeke", "beveren-kruibeke-zwijndrecht"),
        ("Borgloon", "tongeren-borgloon"),
        ("Galmaarden", "pajottegem"),
        ("Kortessem", "hasselt"),
        ("Borsbeek", "antwerpen"),
        ("Nevele", "deinze"),
        ("Puurs", "puurs-sint-amands"),
        ("9120 Beveren", "beveren-kruibeke-zwijndrecht"),
        ("8800 Beveren", "roeselare"),
        ("Beveren-Leie", "waregem"),
    ],
)
def test_old_names_parts_and_other_languages_find_the_municipality(words: str, municipality: str) -> None:
    assert ids(words) == {municipality}


def test_a_name_of_several_municipalities_asks_which_the_strongest_claim_first() -> None:
    found = [(match.municipality.id, match.kind) for match in PLACES.find("Beveren")]
    assert found == [
        ("beveren-kruibeke-zwijndrecht", "vroegere-gemeente"),
        ("roeselare", "deelgemeente"),
        ("waregem", "deelgemeente"),
        ("alveringem", "postcode-naam"),
    ]
    assert [match.municipality.id for match in PLACES.find("Halle")] == ["halle", "zoersel"]


@pytest.mark.parametrize(("code", "other"), [("1040", "etterbeek"), ("1050", "elsene")])
def test_a_postcode_of_two_municipalities_asks_which(code: str, other: str) -> None:
    assert ids(code) == {"brussel", other}
    assert {(match.name, match.kind) for match in PLACES.find(code)} == {(code, "postcode")}


def test_a_postcode_and_a_name_that_contradict_each_other_are_both_offered() -> None:
    assert ids("2300 Gent") == {"gent", "turnhout"}


@pytest.mark.parametrize("words", ["", " ", "Xyzegem", "0000", "9999", "23000", "(", "2300a"])
def test_an_unknown_place_finds_nothing(words: str) -> None:
    assert PLACES.find(words) == ()


def test_the_match_says_which_name_was_meant() -> None:
    (match,) = PLACES.find("rumbeke 8800")
    assert (match.name, match.kind, match.municipality.name) == ("Rumbeke", "deelgemeente", "Roeselare")


def test_parts_are_the_sub_municipalities_and_the_merged_away_names_without_the_own_name() -> None:
    assert PLACES.municipalities["pelt"].parts == ("Neerpelt", "Overpelt", "Sint-Huibrechts-Lille")
    assert PLACES.municipalities["turnhout"].parts == ()


@given(names, st.data())
def test_case_spaces_hyphens_and_diacritics_never_change_the_answer(name: PlaceName, data: st.DataObject) -> None:
    gap = data.draw(st.sampled_from([" ", "-", "  ", " - ", "\u00a0", "\u2013"]))
    compose = data.draw(st.sampled_from(FORMS))
    case = data.draw(st.sampled_from([str.upper, str.lower, str.title, str.swapcase]))
    accent = data.draw(st.sampled_from(["", "\u0301", "\u0308", "\u0327"]))
    last = name.name[-1] + accent
    written = compose(f" {case(name.name[:-1])}{last} ".replace("-", gap).replace(" ", gap))
    assert PLACES.find(written) == PLACES.find(name.name)


@given(st.text())
def test_whatever_somebody_types_folds_to_plain_letters_and_digits(text: str) -> None:
    folded = fold(text)
    assert folded == "" or (folded.isascii() and folded.isalnum() and folded == folded.lower())
    assert len({match.municipality.id for match in PLACES.find(text)}) == len(PLACES.find(text))


@given(st.permutations(PLACES.names[:40]))
def test_the_order_of_the_names_changes_no_answer(shuffled: list[PlaceName]) -> None:
    places: Places = gather(PLACES.municipalities.values(), shuffled)
    for name in shuffled:
        assert {match.municipality.id for match in places.find(name.name)} == {
            other.municipality for other in shuffled if fold(other.name) == fold(name.name)
        }
