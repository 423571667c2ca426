"""A text where a group is due is answered with the group that says the same, or with an example."""

from __future__ import annotations

from typing import Any

import pytest

from generator.group_tips import example_with, meant_group
from generator.judging import schemas_of
from generator.project import open_project
from tests.catalogues import ROOT

DIENST = schemas_of(open_project(ROOT))["dienst"]


def group(*way: str | int) -> Any:
    return DIENST.at(way)


@pytest.mark.parametrize(
    ("way", "text", "meant"),
    [
        (("doelgroep", "leeftijd"), "6-12", {"van": 6, "tot_en_met": 12}),
        (("doelgroep", "leeftijd"), "6 tot 12 jaar", {"van": 6, "tot_en_met": 12}),
        (("doelgroep", "leeftijd"), "Vanaf 12 jaar", {"van": 12}),
        (("doelgroep", "leeftijd"), "12 jaar en ouder", {"van": 12}),
        (("doelgroep", "leeftijd"), "12+", {"van": 12}),
        (("doelgroep", "leeftijd"), "tot en met 18", {"tot_en_met": 18}),
        (("doelgroep", "leeftijd"), "tot 18", None),  # with 18, or without?
        (("doelgroep", "leeftijd"), "12", None),
        (("doelgroep", "leeftijd"), "2,5 jaar", None),
        (("wachttijd", "weken"), "6", {"van": 6, "tot_en_met": 6}),
        (("wachttijd", "weken"), "vanaf 6", None),  # the schema wants the longest
        (("wachttijd",), "geen", {"status": "geen"}),
        (("wachttijd",), "lang", None),
        (("kosten",), "Gratis", {"soort": "gratis"}),
        (("kosten",), "5 euro", None),
        (("contact",), "014 12 34 56", {"telefoon": [{"nummer": "014 12 34 56"}]}),
        (("contact",), "info@voorbeeld.be", {"email": "info@voorbeeld.be"}),
        (("contact",), "https://www.voorbeeld.be", {"website": "https://www.voorbeeld.be"}),
        (("contact",), "bel ons", None),
        (("contact", "telefoon", 0), "014 12 34 56", {"nummer": "014 12 34 56"}),
        (("nagekeken",), "2026-11-01", None),  # by whom is not said
    ],
)
def test_a_text_is_the_group_that_says_the_same_or_nothing(way: tuple[str | int, ...], text: str, meant: Any) -> None:
    assert meant_group(text, group(*way)) == meant


@pytest.mark.parametrize(
    ("text", "weeks"),
    [
        ("6 weken", {"van": 6, "tot_en_met": 6}),
        ("6 tot 8 weken", {"van": 6, "tot_en_met": 8}),
        ("enkele weken", {"van": 4, "tot_en_met": 10}),
        ("lang", {"van": 4, "tot_en_met": 10}),
    ],
)
def test_an_example_takes_over_the_weeks_that_were_written(text: str, weeks: dict[str, int]) -> None:
    found = example_with(text, group("wachttijd"))
    assert found["weken"] == weeks
    assert found["status"] == "wachtlijst"


def test_without_an_example_there_is_none() -> None:
    assert example_with("6 weken", {"properties": {}}) is None
