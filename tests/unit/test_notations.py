"""The notation of a value: mended where what is meant is certain, else as it was."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.contacts import phone
from generator.notations import rewritten
from generator.schemas import load
from tests.catalogues import ROOT

SERVICE = load(ROOT / "schema", {})["dienst"]


def at(*pointer: str | int) -> Any:
    definition = SERVICE.at(pointer)
    assert definition
    return definition


DAY = at("wachttijd", "gemeten_op")
PART = at("bronnen", 0, "geraadpleegd")
PHONE = at("contact", "telefoon", 0, "nummer")
HOUR = at("plaatsen", 0, "openingsuren", 0, "van")
ROUTE = at("toegang", 0, "weg")
BROAD = at("breed")
KIND = at("hulpvorm")
MAIL = at("contact", "email")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        *(
            (text, "2026-10-01")
            for text in ("1/10/2026", "01-10-2026", "1.10.2026", "2026/10/1", "2026-10-1", "2026.10.01")
        ),
        *((text, "2026-10-01") for text in ("1 oktober 2026", "1 Okt. 2026", "01 okt 2026")),
        ("3 mrt 2026", "2026-03-03"),
        ("31/12/1999", "1999-12-31"),
    ],
)
def test_a_day_that_is_certain_becomes_iso(text: str, day: str) -> None:
    assert rewritten(text, DAY) == day


@pytest.mark.parametrize(
    "text",
    [
        *("1/10/26", "10/13/2026", "31/2/2026", "1/10-2026", "oktober 2026", "10/2026", "2026", "2026-10", "gisteren"),
        *("1 october 2026", "0/10/2026", "1/0/2026", "1 10 2026", "1/10/3026", "2026-10-01", "", "1/10/2026 of later"),
    ],
)
def test_a_day_with_any_doubt_stays(text: str) -> None:
    assert rewritten(text, DAY) == text


@pytest.mark.parametrize(
    ("text", "part"), [("oktober 2026", "2026-10"), ("10/2026", "2026-10"), ("2026-10", "2026-10"), ("2018", "2018")]
)
def test_a_month_will_do_where_the_schema_takes_one(text: str, part: str) -> None:
    assert rewritten(text, PART) == part


@pytest.mark.parametrize(
    ("text", "number"),
    [
        *(("014/12.34.56", "014 12 34 56"), ("014123456", "014 12 34 56"), ("+32 14 12 34 56", "014 12 34 56")),
        *(("0032475123456", "0475 12 34 56"), ("0800 900 33", "0800 900 33"), ("1712", "1712"), ("116000", "116000")),
        *(("014 12 34", "014 12 34"), ("bel ons", "bel ons"), ("014 12 34 56 of 57", "014 12 34 56 of 57")),
    ],
)
def test_a_phone_number_is_written_as_people_read_it(text: str, number: str) -> None:
    assert rewritten(text, PHONE) == number


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("9u", "09:00"),
        ("9u30", "09:30"),
        ("9:00", "09:00"),
        ("9.30", "09:30"),
        ("17 uur", "17:00"),
        ("25:00", "25:00"),
        ("9", "9"),
    ],
)
def test_an_hour_gets_two_digits_on_both_sides(text: str, hour: str) -> None:
    assert rewritten(text, HOUR) == hour


@pytest.mark.parametrize(
    ("text", "definition", "right"),
    [
        *(("Onthaal", ROUTE, "onthaal"), ("rechtstreks", ROUTE, "rechtstreeks"), ("bellen", ROUTE, "bellen")),
        *(("ja", BROAD, "true"), ("Nee", BROAD, "false"), ("TRUE", BROAD, "true"), ("misschien", BROAD, "misschien")),
        *(
            ("1 Gezin 1 Plan", KIND, "1-gezin-1-plan"),
            ("dagbegeleiding", KIND, "dagbegeleiding"),
            ("wat?", KIND, "wat?"),
        ),
        *(("mailto:a@b.be", MAIL, "a@b.be"), ("a@b.be", MAIL, "a@b.be"), ("mailto:", MAIL, "mailto:")),
        *(
            ("Wachtlijst", at("wachttijd", "status"), "wachtlijst"),
            ("Er is een wachtlijst", at("wachttijd", "status"), "wachtlijst"),
        ),
        ("Onthaal", at("naam"), "Onthaal"),
    ],
)
def test_a_closed_word_is_mended_only_where_the_field_has_a_list(text: str, definition: Any, right: str) -> None:
    assert rewritten(text, definition) == right


@settings(deadline=None)
@given(
    text=st.text(alphabet="0123456789 ./-+()u:aejn", max_size=16)
    | st.sampled_from(["Onthaal", "1 mei 2026", "+32 (0)14 12 34 56"]),
    definition=st.sampled_from([DAY, PART, PHONE, HOUR, ROUTE, BROAD, KIND, MAIL]),
)
def test_mending_twice_is_mending_once_and_a_number_dials_the_same(text: str, definition: Any) -> None:
    once = rewritten(text, definition)
    assert rewritten(once, definition) == once
    if definition is PHONE and once not in (text, text.strip()):  # what is no number loses its spaces at most
        assert phone(once).href == phone(text.strip()).href
