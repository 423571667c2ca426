"""Problems as text for people, JSON for programs, annotations and a summary for a pull request."""

from __future__ import annotations

import json

import pytest

from generator.check import Verdict
from generator.problems import Problem, Severity, in_order
from generator.reports import FORMATS
from tests.catalogues import SERVICE, SMALLEST, SmallCatalogue

NASTY = Problem(
    file="map, met: tekens%/a.yaml",
    line=3,
    column=7,
    field="naam",
    code="code:1,2",
    message="Eerste regel\r\n::error::tweede 100% | <b> & rest",
    tip="Doe\n::warning::dit | of\tdat.",
)
GENTLE = Problem("a.yaml", 1, 1, "", "tip", "Kijk nog eens.", severity=Severity.WARNING)


@pytest.fixture
def verdict(small: SmallCatalogue) -> Verdict:
    """One broken entry, known by a path that does not depend on where the tests run."""
    small.write(SERVICE, SMALLEST.read_text("utf-8").replace("begeleiding", "begeleding") + "status: actif\n")
    found = small.judged()
    problems = [_known_as(problem, "catalogue/dienst.yaml") for problem in found.problems]
    return Verdict(tuple(problems), 7)


def _known_as(problem: Problem, file: str) -> Problem:
    return Problem(
        file, problem.line, problem.column, problem.field, problem.code, problem.message, problem.tip, problem.fix
    )


def test_text_says_where_what_and_what_to_do(verdict: Verdict) -> None:
    assert FORMATS["text"](verdict) == (
        "catalogue/dienst.yaml:4:11: fout: "
        "Hulpvorm: 'contextbegeleding' bestaat niet in catalogue/hulpvormen/. [verwijzing-onbekend]\n"
        "    Bedoelde je 'contextbegeleiding'?\n"
        "catalogue/dienst.yaml:17:9: fout: Status: 'actif' is geen keuze. [keuze-onbekend]\n"
        "    Bedoelde je 'actief'? Kies uit: actief, gepland (Nog niet gestart), gepauzeerd (Even gestopt), "
        "gestopt (Bestaat niet meer).\n"
        "2 fouten en 0 keer 'let op' in 7 bestanden.\n"
    )


def test_json_holds_everything(verdict: Verdict) -> None:
    content = json.loads(FORMATS["json"](verdict))
    assert (content["files"], content["errors"]) == (7, 2)
    assert content["problems"][0] == {
        "file": "catalogue/dienst.yaml",
        "line": 4,
        "column": 11,
        "field": "hulpvorm",
        "code": "verwijzing-onbekend",
        "message": "Hulpvorm: 'contextbegeleding' bestaat niet in catalogue/hulpvormen/.",
        "tip": "Bedoelde je 'contextbegeleiding'?",
        "fix": None,
        "severity": "error",
        "help": "/bijdragen/fouten/verwijzing-onbekend/",
    }


def test_annotations_stand_at_their_line(verdict: Verdict) -> None:
    first, second = FORMATS["github"](verdict).splitlines()
    assert first == (
        "::error file=catalogue/dienst.yaml,line=4,col=11,title=verwijzing-onbekend::"
        "Hulpvorm: 'contextbegeleding' bestaat niet in catalogue/hulpvormen/. Bedoelde je 'contextbegeleiding'?"
    )
    assert second.startswith(
        "::error file=catalogue/dienst.yaml,line=17,col=9,title=keuze-onbekend::Status: 'actif' is"
    )


def test_the_summary_is_a_table(verdict: Verdict) -> None:
    lines = FORMATS["summary"](verdict).splitlines()
    assert lines[:4] == ["### Fouten (2)", "", "| Waar | Wat | Wat te doen |", "| --- | --- | --- |"]
    assert lines[4] == (
        "| catalogue/dienst.yaml:4 | Hulpvorm: 'contextbegeleding' bestaat niet in catalogue/hulpvormen/. "
        "`verwijzing-onbekend` | Bedoelde je 'contextbegeleiding'? |"
    )


@pytest.mark.parametrize("form", ["text", "summary"])
def test_without_problems_people_read_that_all_is_well(form: str) -> None:
    assert FORMATS[form](Verdict((), 12)) == "Alles in orde: 12 bestanden nagekeken.\n"
    assert FORMATS["github"](Verdict((), 12)) == ""


def test_errors_come_before_warnings_and_are_counted() -> None:
    text = FORMATS["text"](Verdict((GENTLE, NASTY), 2))
    assert text.index("fout:") < text.index("let op:")
    assert text.endswith("1 fout en 1 keer 'let op' in 2 bestanden.\n")


def test_an_annotation_cannot_be_broken_out_of() -> None:
    (line,) = FORMATS["github"](Verdict((NASTY,), 1)).splitlines()
    assert line == (
        "::error file=map%2C met%3A tekens%25/a.yaml,line=3,col=7,title=code%3A1%2C2::"
        "Eerste regel%0D%0A::error::tweede 100%25 | <b> & rest Doe%0A::warning::dit | of\tdat."
    )


def test_a_cell_of_the_summary_cannot_be_broken_out_of() -> None:
    row = FORMATS["summary"](Verdict((NASTY,), 1)).splitlines()[4]
    assert row == (
        "| map, met: tekens%/a.yaml:3 | Eerste regel\\\\r\\\\n::error::tweede 100% \\| &lt;b> &amp; rest `code:1,2` "
        "| Doe\\\\n::warning::dit \\| of\\\\tdat. |"
    )


def test_github_is_given_as_many_as_it_shows() -> None:
    many = tuple(Problem("a.yaml", number, 1, "", "x", "X") for number in range(1, 30))
    gentle = tuple(Problem("a.yaml", number, 1, "", "x", "X", severity=Severity.WARNING) for number in range(1, 30))
    lines = FORMATS["github"](Verdict(gentle + many, 1)).splitlines()
    assert [line.split(" ")[0] for line in lines[:-1]] == ["::error"] * 10 + ["::warning"] * 10
    assert lines[-1] == "Nog 38 problemen staan in de samenvatting van deze taak."


def test_where_the_site_is_known_each_form_leads_to_the_help(verdict: Verdict) -> None:
    site = "https://helder.example/hulp/"
    page = f"{site}bijdragen/fouten/keuze-onbekend/"
    assert FORMATS["text"](verdict, site).endswith(f"Uitleg bij elke code: {site}bijdragen/fouten/\n")
    assert json.loads(FORMATS["json"](verdict, site))["problems"][1]["help"] == page
    assert FORMATS["github"](verdict, site).splitlines()[1].endswith(f"Meer uitleg: {page}")
    assert f"[keuze-onbekend]({page})" in FORMATS["summary"](verdict, site)


def test_a_summary_has_errors_and_warnings_apart() -> None:
    text = FORMATS["summary"](Verdict((GENTLE, NASTY), 2))
    assert text.index("### Fouten (1)") < text.index("### Let op (1)")


def test_a_summary_mentions_nobody_and_links_to_nothing() -> None:
    text = FORMATS["summary"](Verdict((Problem("a.yaml", 1, 1, "", "x", "[hier](https://boef.example) @iemand"),), 1))
    assert "`[hier](https://boef.example)` `@iemand`" in text


def test_in_a_file_what_keeps_it_from_being_read_stands_first_then_errors_then_warnings_by_place() -> None:
    unread = [Problem("a.yaml", 9, line, "", code, "Y") for line, code in ((2, "yaml-tab"), (1, "yaml-haakje"))]
    mixed = [NASTY, GENTLE, Problem("a.yaml", 1, 2, "", "a", "A"), *unread, Problem("a.yaml", 1, 1, "", "zz", "Z")]
    assert [(item.file[0], item.line, item.column, item.code) for item in in_order(mixed)] == [
        ("a", 9, 1, "yaml-haakje"),
        ("a", 9, 2, "yaml-tab"),
        ("a", 1, 1, "zz"),
        ("a", 1, 2, "a"),
        ("a", 1, 1, "tip"),
        ("m", 3, 7, "code:1,2"),
    ]
