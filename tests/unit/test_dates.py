"""Dates as the catalogue writes them, whole or in part."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.dates import first_day, in_words, last_day, years_before


@pytest.mark.parametrize(
    ("text", "first", "last", "words"),
    [
        ("2018", date(2018, 1, 1), date(2018, 12, 31), "2018"),
        ("2018-03", date(2018, 3, 1), date(2018, 3, 31), "maart 2018"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "februari 2024"),
        ("2023-02", date(2023, 2, 1), date(2023, 2, 28), "februari 2023"),
        ("2026-11-02", date(2026, 11, 2), date(2026, 11, 2), "2 november 2026"),
    ],
)
def test_a_date_means_from_its_first_to_its_last_day(text: str, first: date, last: date, words: str) -> None:
    assert (first_day(text), last_day(text), in_words(text)) == (first, last, words)


@pytest.mark.parametrize("text", ["2023-02-29", "2026-13", "2026-00", "2026-04-31", "0000", "abc", ""])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        last_day(text)


@given(day=st.dates(min_value=date(4, 1, 1)))
def test_a_whole_date_is_one_day(day: date) -> None:
    assert first_day(day.isoformat()) == last_day(day.isoformat()) == day


@given(day=st.dates(min_value=date(10, 1, 1)), years=st.integers(0, 9))
def test_years_before_a_day_is_the_same_day(day: date, years: int) -> None:
    earlier = years_before(day, years)
    assert earlier.year == day.year - years
    assert (earlier.month, earlier.day) in ((day.month, day.day), (2, 28))


@pytest.mark.parametrize("text", ["99999999999", "2018-99999999999", "2018-01-99999999999", "0000", "x", ""])
def test_a_number_that_no_calendar_has_is_no_day(text: str) -> None:
    for day in (first_day, last_day):
        with pytest.raises(ValueError, match=r".+"):
            day(text)
