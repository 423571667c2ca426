"""What a text leads to: seen however it is written, and years and amounts left in peace."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.contact_points import contact_points

NUMBER = "0477666666"


@pytest.mark.parametrize("text", ["Bel 102.", "Bel 112, dag en nacht", "Bel 1712", "Bel 1813", "Stuur HELP naar 2010"])
def test_a_short_number_is_one(text: str) -> None:
    (found,) = contact_points(text)
    assert found in text


@pytest.mark.parametrize(
    "text",
    [
        "0477 66 66 66", "0477/66.66.66", "(0477) 66-66-66", "0477 – 66 66 66", "0477\u00a066\u00a066\u00a066",
        "04 77 66 66 66", "0 4 7 7 6 6 6 6 6 6", "0477,66,66,66", "04\u200b77666666", "０４７７ ６６ ６６ ６６",
        "٠٤٧٧ ٦٦ ٦٦ ٦٦", "04**77** 66 66 66", "&#48;477 66 66 66", "0477_66_66_66", "0477\n66 66 66",
    ],
)  # fmt: skip
def test_a_number_is_seen_however_it_is_written(text: str) -> None:
    assert NUMBER in contact_points(f"Bel of sms ons: {text} en niemand anders.")


@pytest.mark.parametrize(
    "text",
    [
        "Sinds 2019 en tot 2027.", "Schooljaar 2025-2026", "Op 01/09/2026, op 1.9.2026 en op 2026-09-01", "In 2026-03",
        "Van 12 tot 18 jaar", "12-18 jaar", "Voor 12 - 18-jarigen", "Het kost 120 euro", "€ 12,50 per keer", "€1.250",
        "Na 6 weken, in 3 stappen", "b.v. of m.a.w. iets", "", "Bel ons.",
    ],
)  # fmt: skip
def test_years_dates_ages_and_amounts_are_none(text: str) -> None:
    assert contact_points(text) == ()


@pytest.mark.parametrize("text", ["€ 0477 66 66 66", "0477 66 66 66 euro", "0477 66 66 66 jaar", "2019 2020 2021 22"])
def test_a_number_is_not_hidden_by_the_words_around_it(text: str) -> None:
    assert len(contact_points(text)) == 1


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Kijk op www.boef.example.", "www.boef.example"),
        ("Kijk op boef.be, of", "boef.be"),
        ("(zie boef.be/a?b=1)", "boef.be/a?b=1"),
        ("**https://boef.example/x**", "https://boef.example/x"),
        ("ftp://boef.example", "ftp://boef.example"),
        ("www\\.boef\\.example", "www.boef.example"),
        ("boef&#46;be", "boef.be"),
        ("boef。be", "boef.be"),
        ("bo**ef**.be", "boef.be"),
        ("bo\u00adef.be", "boef.be"),
        ("mail iemand@boef.example!", "iemand@boef.example"),
        ("volg @boef", "@boef"),
        ("[hier](https://boef.example)", "https://boef.example"),
        ("[hier][1]\n\n[1]: //boef.example", "//boef.example"),
        ("[hier](tel:112)", "tel:112"),
        ("[hier](/rechten/)", "/rechten/"),
    ],
)
def test_an_address_is_seen_with_or_without_its_beginning(text: str, wanted: str) -> None:
    assert wanted in contact_points(text)


def test_numbers_that_change_places_are_a_change_and_another_notation_is_none() -> None:
    assert contact_points("Bel 102, daarna 112 of zo") != contact_points("Bel 112, daarna 102 of zo")
    assert contact_points("Bel 014 12 34 56 nu") == contact_points("Bel gerust 014/12.34.56")


@given(st.text(max_size=60), st.text(max_size=60))
def test_a_number_that_stands_apart_is_always_seen(before: str, after: str) -> None:
    assert any(NUMBER in point for point in contact_points(f"{before}\n\nBel {NUMBER} nu\n\n{after}"))
