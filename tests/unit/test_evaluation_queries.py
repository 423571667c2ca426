"""Judged queries are read whole or refused, in Dutch, with the line where it goes wrong."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.__main__ import main
from generator.evaluation.queries import CatalogueName, Stratum
from generator.evaluation.query_files import Placed, read
from generator.problems import InvalidInput, Problem, WrongUse
from tests.catalogues import ROOT, TODAY

GOOD = """\
- id: naam-1
  query: awel
  stratum: name
  catalogue: real
  need: Iemand zoekt Awel.
  origin: een hulplijn
  answers: {"aanbod/awel/luisterlijn": 3, "hulpvorm/hulplijn": 2, "aanbod/clbchat/chat": 1}
- id: gevaar-1
  query: ik wil dood
  stratum: danger
  catalogue: trial
  answers: {"hulpvorm/hulplijn": 2}
  lines: [zelfmoordlijn-1813]
- {id: taal-1, query: foster care, stratum: language, language: en, catalogue: real, answers: {"hulpvorm/pleegzorg": 3}}
- {id: niets-1, query: belastingen, stratum: out-of-scope, catalogue: real}
"""


def of(text: str, folder: Path) -> tuple[Placed, ...]:
    file = folder / "vragen.yaml"
    file.write_text(text, encoding="utf-8")
    return read([file])


def problems(text: str, folder: Path) -> list[Problem]:
    with pytest.raises(InvalidInput) as refusal:
        of(text, folder)
    return list(refusal.value.problems)


def test_queries_are_read_in_order_with_the_line_where_they_begin(tmp_path: Path) -> None:
    found = of(GOOD, tmp_path)
    assert [(placed.query.id, placed.line) for placed in found] == [
        ("naam-1", 1), ("gevaar-1", 8), ("taal-1", 14), ("niets-1", 15),
    ]  # fmt: skip
    name, danger, language, nothing = (placed.query for placed in found)
    assert (name.stratum, name.catalogue, danger.catalogue) == (Stratum.NAME, CatalogueName.REAL, CatalogueName.TRIAL)
    assert (danger.lines, language.language) == (("zelfmoordlijn-1813",), "en")
    assert (name.is_answerable, nothing.is_answerable) == (True, False)


def test_an_answer_of_grade_two_or_three_is_relevant(tmp_path: Path) -> None:
    name, *_, nothing = (placed.query for placed in of(GOOD, tmp_path))
    assert name.relevant == {"aanbod/awel/luisterlijn", "hulpvorm/hulplijn"}
    assert nothing.relevant == frozenset()


@pytest.mark.parametrize(
    ("before", "after", "line", "code", "said"),
    [
        ("stratum: danger", "stratum: dangre", 8, "vraag-onleesbaar", "Bedoelde je 'danger'?"),
        ("stratum: name", "stratum: xyz", 1, "vraag-onleesbaar", "Je kan kiezen uit: name, problem"),
        ("catalogue: trial", "catalogue: echt", 8, "vraag-onleesbaar", "catalogue 'echt' bestaat niet"),
        ("query: awel", "query: 112", 1, "vraag-onleesbaar", "een veld klopt niet"),
        ("query: awel", "query: ''", 1, "vraag-onleesbaar", "een veld klopt niet"),
        ("need: ", "nede: ", 1, "vraag-onleesbaar", "nede"),
        ('"hulpvorm/hulplijn": 2, ', '"hulpvorm/hulplijn": 4, ', 1, "vraag-onleesbaar", "een veld klopt niet"),
        ('{"hulpvorm/hulplijn": 2}', '{"hulpvorm/hulplijn": 1}', 8, "vraag-zonder-antwoord", "geen goed antwoord"),
        ("id: taal-1", "id: naam-1", 14, "vraag-dubbel", "meer dan eens"),
        ("  lines: [zelfmoordlijn-1813]\n", "", 8, "vraag-zonder-lijn", "hulplijn"),
        ("language: en, ", "", 14, "vraag-zonder-taal", "taal"),
        ("out-of-scope,", "out-of-scope, answers: {hulpvorm/clb: 2},", 15, "vraag-met-antwoord", "geen antwoorden"),
        ("- {id: niets-1", "- niets\n- {id: niets-1", 15, "vraag-onleesbaar", "velden"),
    ],
)
def test_what_is_no_query_is_refused_where_it_stands(
    before: str, after: str, line: int, code: str, said: str, tmp_path: Path
) -> None:
    assert before in GOOD
    found = problems(GOOD.replace(before, after, 1), tmp_path)[-1]
    assert (found.line, found.code) == (line, code)
    assert said in found.message


def test_every_problem_is_told_at_once(tmp_path: Path) -> None:
    spoiled = GOOD.replace("stratum: name", "stratum: xyz").replace("language: en, ", "")
    assert [problem.line for problem in problems(spoiled, tmp_path)] == [1, 14]


@pytest.mark.parametrize("text", ["", "id: een", "- [open", "- !!python/name:os.system ,"])
def test_a_file_without_a_list_of_queries_is_refused(text: str, tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match="Dit is geen zoekvraag"):
        of(text, tmp_path)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match="niet te lezen"):
        read([tmp_path / "nergens.yaml"])


def evaluated(text: str, folder: Path, *arguments: str) -> tuple[int, str]:
    file = folder / "vragen.yaml"
    file.write_text(text, encoding="utf-8")
    options = [f"--queries={file}", f"--root={ROOT}", f"--today={TODAY}", *arguments]
    result = CliRunner().invoke(main, ["evaluate-search", *options])
    return result.exit_code, result.stdout + result.stderr


def test_an_answer_or_a_line_that_the_catalogue_lacks_is_refused_before_anything_is_built(tmp_path: Path) -> None:
    answer = GOOD.replace("trial", "real").replace("hulpvorm/pleegzorg", "hulpvorm/pleegzrog")
    status, said = evaluated(answer.replace("zelfmoordlijn-1813", "zelfmoordlijn"), tmp_path)
    assert status == 1
    assert "Vraag 'taal-1': 'hulpvorm/pleegzrog' staat niet in de catalogus." in said
    assert "Bedoelde je 'hulpvorm/pleegzorg'?" in said
    assert "Vraag 'gevaar-1': 'zelfmoordlijn' staat niet in de catalogus." in said


def test_a_stratum_without_queries_is_wrong_use(tmp_path: Path) -> None:
    status, said = evaluated(GOOD, tmp_path, "--stratum=jargon")
    assert (status, "geen enkele vraag" in said) == (2, True)


def test_without_a_browser_it_says_how_to_get_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROME", "nergens-chrome")
    status, said = evaluated(GOOD, tmp_path, "--stratum=name")
    assert (status, "nergens-chrome" in said, "make setup-test" in said) == (2, True, True)


def test_without_playwright_it_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "playwright.sync_api", None)
    status, said = evaluated(GOOD, tmp_path, "--stratum=name")
    assert (status, "Playwright" in said, "make setup-test" in said) == (2, True, True)
