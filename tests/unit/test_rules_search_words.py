"""The lists of search words: a word belongs to one notion, which leads somewhere; a spelling leads to a word."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.problems import Problem
from tests.catalogues import SmallCatalogue, danger, loaded, make_small

NOTIONS = "woordenlijsten/zoekwoorden.yaml"
LANGUAGE = "woordenlijsten/zoektaal.yaml"
DANGERS = "woordenlijsten/gevaar.yaml"


@pytest.fixture
def small(tmp_path: Path) -> SmallCatalogue:
    return make_small(tmp_path)


def notion(name: str, **fields: Any) -> dict[str, Any]:
    return {"id": name, "label": name.title(), "levensdomeinen": ["school-en-leren"], "basis": "taalkennis", **fields}


def of_notions(small: SmallCatalogue, *notions: dict[str, Any]) -> list[Problem]:
    small.write(NOTIONS, {"termen": list(notions)})
    return small.problems(NOTIONS)


def codes(found: list[Problem]) -> list[str]:
    return [problem.code for problem in found]


def test_a_sound_list_has_no_problem(small: SmallCatalogue) -> None:
    one = notion("spijbelen", gewone_woorden=["brossen", "niet naar school gaan"])
    assert of_notions(small, one, notion("pesten", gewone_woorden=["gepest"])) == []


@pytest.mark.parametrize("again", ["brossen", "BROSSEN", "brossèn"])
def test_a_word_of_two_notions_is_refused_where_it_stands_again(small: SmallCatalogue, again: str) -> None:
    one = notion("spijbelen", gewone_woorden=["brossen"])
    [problem] = of_notions(small, one, notion("pesten", spelfouten=["gepset", again]))
    assert problem.code == "zoekwoord-dubbel"
    assert (again in problem.message, "spijbelen" in problem.message) == (True, True)
    line = (small.folder / NOTIONS).read_text(encoding="utf-8").splitlines()[problem.line - 1]
    assert again in line


def test_a_word_may_be_repeated_within_its_own_notion(small: SmallCatalogue) -> None:
    assert of_notions(small, notion("spijbelen", vakwoorden=["brossen"], gewone_woorden=["brossen"])) == []


def test_a_notion_that_leads_nowhere_is_refused(small: SmallCatalogue) -> None:
    alone = {"id": "spijbelen", "label": "Spijbelen", "basis": "taalkennis", "gewone_woorden": ["brossen"]}
    assert codes(of_notions(small, alone)) == ["begrip-zonder-doel"]


@pytest.mark.parametrize(
    ("field", "value"),
    [("levensdomeinen", "bestaat-niet"), ("wegen", "bestaat-niet"), ("hulpvormen", "nergens"), ("diensten", "a/b")],
)
def test_a_tie_to_what_does_not_exist_is_refused(small: SmallCatalogue, field: str, value: str) -> None:
    assert of_notions(small, notion("spijbelen", **{field: [value]})) != []


def test_two_notions_of_one_name_are_refused(small: SmallCatalogue) -> None:
    assert of_notions(small, notion("spijbelen"), notion("spijbelen")) != []


def test_a_spelling_of_a_spelling_is_refused(small: SmallCatalogue) -> None:
    language = loaded(small.folder / LANGUAGE)
    language["schrijfwijzen"] = [{"van": "skool", "naar": "schol"}, {"van": "schol", "naar": "school"}]
    small.write(LANGUAGE, language)
    assert codes(small.problems(LANGUAGE)) == ["schrijfwijze-kring"]


@pytest.mark.parametrize(("field", "value"), [("lijnen", "bestaat-niet"), ("begrippen", "bestaat-niet")])
def test_a_danger_names_only_what_exists(small: SmallCatalogue, field: str, value: str) -> None:
    small.write(DANGERS, {"termen": [danger(**{field: [value]})]})
    assert small.problems(DANGERS) != []


@pytest.mark.parametrize("missing", ["lijnen", "zinnen", "uitleg"])
def test_a_danger_has_phrases_words_to_show_and_lines(small: SmallCatalogue, missing: str) -> None:
    small.write(DANGERS, {"termen": [{name: value for name, value in danger().items() if name != missing}]})
    assert small.problems(DANGERS) != []
