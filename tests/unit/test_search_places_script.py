"""A place typed in the browser leads where the generator leads, and the address says what was chosen."""

from __future__ import annotations

import unicodedata

import pytest

from generator.places import fold
from tests.unit.search_sample import Sample, as_asked
from tests.unit.search_scripts import PLACE_FILE, PLACES, ask

WRITTEN = (
    "2300", "turnhout", "TURNHOUT ", "2300 Turnhout", "Turnhout (2300)", "B-2300", "b 2300 turnhout", "Beveren",
    "Beveren 8800", "9120 Beveren", "Ixelles", "St-Niklaas", "Sint Niklaas", "st. katelijne waver", "Gierle",
    "Zwijndrecht", "Moerbeke-Waas", "nergens", "0000", "99999", "2300 Gent", "", "   ", "!!!", "'s-Gravenwezel",
    "Kapellen", "Nieuwerkerken",
)  # fmt: skip

ADDRESSES: tuple[tuple[str, dict[str, list[str]], str, int | None], ...] = (
    ("", {}, "", None),
    ("#plaats=2300", {}, "2300", None),
    (
        "#plaats=2300&levensdomein=opvoeden,wonen&weg=zelf&leeftijd=14",
        {"levensdomein": ["opvoeden", "wonen"], "weg": ["zelf"]},
        "2300",
        14,
    ),
    ("#levensdomein=opvoeden%2Cwonen&levensdomein=wonen", {"levensdomein": ["opvoeden", "wonen"]}, "", None),
    ("#nu=ja&leeftijd=0", {"nu": ["ja"]}, "", 0),
)

HOSTILE = (
    "#%", "#%E0%A4%A", "#levensdomein=<script>", "#weg='\"", "#leeftijd=-1", "#leeftijd=1e1", "#leeftijd=26",
    "#leeftijd=999", "#__proto__=x", "#constructor=a", "#regio=" + "../" * 50, "#=&&==&", "#nu=ja%00",
)  # fmt: skip


def found_by_the_generator(words: str) -> list[str]:
    return sorted(match.municipality.id for match in PLACES.find(words))


def test_a_place_leads_to_the_municipalities_that_the_generator_finds() -> None:
    named = [name.name for name in PLACES.names]
    with_code = [f"{name.postcode} {name.name}" for name in PLACES.names if name.postcode]
    codes = sorted({code for place in PLACES.municipalities.values() for code in place.postcodes})
    asked = [*WRITTEN, *named, *with_code, *codes]
    answers = ask((("find", words) for words in asked), places=PLACE_FILE)
    found = {words: sorted(place for place, _ in answer) for words, answer in zip(asked, answers, strict=True)}
    assert found == {words: found_by_the_generator(words) for words in asked}


def test_the_municipality_that_bears_the_name_itself_stands_first() -> None:
    asked = [place.name for place in PLACES.municipalities.values()]
    answers = ask((("find", words) for words in asked), places=PLACE_FILE)
    assert [answer[0][0] for answer in answers] == list(PLACES.municipalities)


BEGUN = {
    "leuve": ["leuven"],
    "Turnh": ["turnhout"],
    "sint-n": ["sint-niklaas"],
    "beveren": found_by_the_generator("Beveren"),
    "2300": ["turnhout"],
    "tu": [],
    "xyzdorp": [],
}


@pytest.mark.parametrize("typed", BEGUN)
def test_the_beginning_of_a_name_leads_to_what_it_may_become(typed: str) -> None:
    [found] = ask([("begun", typed)], places=PLACE_FILE)
    assert sorted(found) == BEGUN[typed]


def test_of_many_names_that_begin_so_a_few_are_offered_each_municipality_once() -> None:
    [found] = ask([("begun", "sint")], places=PLACE_FILE)
    assert len(found) == len(set(found)) == 8
    assert all(place.startswith("sint-") for place in found)


def test_the_key_of_an_unambiguous_place_leads_to_that_place_again() -> None:
    codes = {code for place in PLACES.municipalities.values() for code in place.postcodes}
    asked = [name.name for name in PLACES.names] + sorted(codes)
    answers = dict(zip(asked, ask((("find", words) for words in asked), places=PLACE_FILE), strict=True))
    sure = {words: answer[0][0] for words, answer in answers.items() if len(answer) == 1}
    keys = [key for (key,) in ask((("keys", words) for words in sure), places=PLACE_FILE)]
    assert ask((("lookUp", key) for key in keys), places=PLACE_FILE) == [[place] for place in sure.values()]
    assert codes & set(keys)


def test_an_identifier_leads_to_its_own_municipality() -> None:
    answers = ask((("lookUp", place) for place in PLACES.municipalities), places=PLACE_FILE)
    assert answers == [[place] for place in PLACES.municipalities]


def test_a_name_folds_to_what_the_generator_folds_it_to() -> None:
    known = [chr(code) for code in range(0x20, 0x10000) if unicodedata.category(chr(code)) not in ("Cn", "Cs", "Co")]
    written = ["Saint-Gilles", "STE Walburga", "’s-Gravenwezel", "Ægir", "ﬁlet", "İstanbul", "ΑΣ", *known]
    answers = ask(("fold", text) for text in written)
    assert dict(zip(written, answers, strict=True)) == {text: fold(text) for text in written}


@pytest.mark.parametrize(("fragment", "values", "place", "age"), ADDRESSES)
def test_an_address_says_what_was_chosen(fragment: str, values: object, place: str, age: int | None) -> None:
    (answer,) = ask([("read", fragment)])
    assert answer == {"choice": {"values": values, "place": place, "age": age}, "words": "", "isChoice": True}


def test_a_choice_survives_its_address() -> None:
    said = [{"place": others["place"] or "", **as_asked(choice)} for choice, others in Sample(0).choices()]
    addresses = ask(("write", choice) for choice in said)
    assert [answer["choice"] for answer in ask(("read", address) for address in addresses)] == said


def test_words_are_in_an_address_only_when_they_are_given() -> None:
    choice = {"values": {"taal": ["fr"]}, "place": "geel", "age": None}
    without, given = ask([("write", choice), ("write", choice, "mijn zoon & ik, 100% +")])
    assert without == "#plaats=geel&taal=fr"
    (answer,) = ask([("read", given)])
    assert answer == {"choice": choice, "words": "mijn zoon & ik, 100% +", "isChoice": True}


@pytest.mark.parametrize("fragment", HOSTILE)
def test_a_hostile_address_chooses_nothing(fragment: str) -> None:
    (answer,) = ask([("read", fragment)])
    assert answer["choice"] == {"values": {}, "place": "", "age": None}


def test_a_link_within_the_page_is_no_choice() -> None:
    answers = ask([("read", "#inhoud"), ("read", "#"), ("read", "#plaats=")])
    assert [answer["isChoice"] for answer in answers] == [False, True, True]
