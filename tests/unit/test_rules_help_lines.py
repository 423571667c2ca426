"""A service that is a help line and the list of help lines name the same number, however it is written."""

from __future__ import annotations

from typing import Any

import pytest

from tests.catalogues import SmallCatalogue, loaded, valid_service

LINE = "aanbieders/voorbeeld/jo-lijn.yaml"
CRISIS = [{"weg": "crisis"}]
CONFIRMED = {"op": "2026-11-01", "door": "aanbieder"}


def numbers(*found: str) -> dict[str, Any]:
    return {"telefoon": [{"nummer": number} for number in found]}


def line(small: SmallCatalogue, **fields: Any) -> None:
    """A service by the id of a help line, whose number is 0800 900 33."""
    small.write(LINE, valid_service() | {"naam": "JO-lijn", "toegang": CRISIS} | fields)


@pytest.mark.parametrize("number", ["0800 900 33", "+32 800 90 033", "0800/90.033", "0032 800 90033", "080090033"])
def test_the_same_number_in_any_notation_is_the_same(small: SmallCatalogue, number: str) -> None:
    line(small, contact=numbers(number))
    assert small.problems(LINE) == []


def test_one_of_several_numbers_is_enough(small: SmallCatalogue) -> None:
    line(small, contact=numbers("014 12 34 56", "0800 900 33"))
    assert small.problems(LINE) == []


def test_another_number_is_told_with_both_and_the_other_file(small: SmallCatalogue) -> None:
    line(small, contact=numbers("0800 900 34"))
    [problem] = small.problems(LINE)
    assert (problem.code, problem.field, problem.is_error) == ("lijn-ander-nummer", "contact.telefoon.0.nummer", False)
    assert problem.message == (
        "Hier staat 0800 900 34, maar in woordenlijsten/hulplijnen.yaml heeft 'JO-lijn' het nummer 0800 900 33."
    )
    assert "0800 900 34" in (small.folder / LINE).read_text("utf-8").splitlines()[problem.line - 1]


def test_where_both_were_confirmed_it_is_an_error(small: SmallCatalogue) -> None:
    line(small, contact=numbers("0800 900 34"), nagekeken=CONFIRMED)
    assert [problem.is_error for problem in small.problems(LINE) if problem.code == "lijn-ander-nummer"] == [True]


def test_where_the_list_was_not_confirmed_it_is_a_warning(small: SmallCatalogue) -> None:
    lines = loaded(small.folder / "woordenlijsten" / "hulplijnen.yaml")
    for one in lines["termen"]:
        del one["goedgekeurd"]
    small.write("woordenlijsten/hulplijnen.yaml", lines)
    line(small, contact=numbers("0800 900 34"), nagekeken=CONFIRMED)
    assert [problem.is_error for problem in small.problems(LINE) if problem.code == "lijn-ander-nummer"] == [False]


def test_a_way_for_a_crisis_has_the_number_too(small: SmallCatalogue) -> None:
    ways = [{"weg": "rechtstreeks", "contact": numbers("014 12 34 56")}]
    ways += [{"weg": "crisis", "contact": numbers("0800 900 43")}]
    line(small, contact=numbers("0800 900 33"), toegang=ways)
    [problem] = small.problems(LINE)
    assert problem.field == "toegang.1.contact.telefoon.0.nummer"


def test_the_folder_of_the_provider_names_the_line_as_well(small: SmallCatalogue) -> None:
    small.write("aanbieders/jo-lijn/aanbieder.yaml", loaded(small.folder / "aanbieders/voorbeeld/aanbieder.yaml"))
    small.write("aanbieders/jo-lijn/lijn.yaml", valid_service() | {"toegang": CRISIS, "contact": numbers("107")})
    assert "lijn-ander-nummer" in small.codes("aanbieders/jo-lijn/lijn.yaml")


@pytest.mark.parametrize(
    "fields",
    [
        {"toegang": [{"weg": "rechtstreeks"}], "contact": numbers("014 12 34 56")},  # neither a line nor for a crisis
        {"contact": {"website": "https://www.voorbeeld.be"}},
        {},
    ],
)
def test_no_number_and_another_service_say_nothing(small: SmallCatalogue, fields: dict[str, Any]) -> None:
    line(small, **fields)
    assert "lijn-ander-nummer" not in small.codes(LINE)
