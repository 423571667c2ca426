"""`helder issue`: a proposal in the issue form becomes an entry, or an answer at each field."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.__main__ import main
from generator.issue_answers import Issue
from generator.issue_entries import proposed
from generator.problems import InvalidInput
from generator.project import open_project
from generator.settings import Editors
from tests.catalogues import ROOT, TODAY, SmallCatalogue, loaded, provider
from tests.repositories import make_repository
from tests.unit.test_issue_forms import read

DAY = "--today=2026-11-22"
PROMISE = "- [X] Er staat niets in over een kind, een gezin of een cliënt, en geen geheim adres."
ANSWERS = {
    "Aanbieder": "voorbeeld",
    "Naam": "Hulp bij gamen",
    "Samenvatting": "Je praat met iemand over gamen.",
    "Hulpvorm": "Contextbegeleiding",
    "Levensdomeinen": "Drank, drugs en gamen, Opvoeden",
    "Doelgroep: Voor": "Jongeren, Ouders",
    "Toegang: Toegangsweg": "Zelf aanmelden",
    "Werkgebied: Gemeenten": "- Turnhout\n- Mol",
    "Werkgebied: Provincies": "_No response_",
    "Kosten: Soort kosten": "None",
    "Telefoon: Nummer": "014123456",
    "Contact: E-mail": "_No response_",
    "Contact: Website": "_No response_",
    "Bronnen: Titel van de bron": "Website van de dienst",
    "Bronnen: Soort bron": "Eigen website of tekst van de aanbieder",
    "Bronnen: Webadres van de bron": "https://www.voorbeeld.be/gamen",
    "Bronnen: Geraadpleegd op": "1/11/2026",
    "Bronnen: Waarover": "Naam, Wat het is, Voor wie, Hoe je er terechtkan, Voor welke streek, Contact",
    "Beloof": PROMISE,
}
FIELDS = {
    *("naam", "samenvatting", "hulpvorm", "levensdomeinen", "doelgroep"),
    *("toegang", "werkgebied", "contact", "bronnen"),
}
SERVICE = "aanbieders/voorbeeld/hulp-bij-gamen.yaml"


def body(changes: Mapping[str, str] | None = None, line: str = "\r\n") -> str:
    parts = [f"### {heading}\n\n{text}\n" for heading, text in (ANSWERS | dict(changes or {})).items()]
    return "\n".join(parts).replace("\n", line)


def event(folder: Path, text: str | None) -> Path:
    file = folder / "event.json"
    about = {"number": 12, "body": text, "title": "$(rm -rf /)", "user": {"login": "x"}}
    file.write_text(json.dumps({"action": "labeled", "issue": about}), encoding="utf-8")
    return file


def ask(small: SmallCatalogue, folder: Path, text: str | None) -> Result:
    options = [f"--root={ROOT}", f"--catalogue={small.folder}", DAY, f"--output={folder / 'uit'}"]
    return CliRunner().invoke(main, ["issue", str(event(folder, text)), *options])


def test_the_answers_are_those_of_the_form_in_the_repository() -> None:
    asked = [part for part in read("2-toevoegen.yml")["body"] if part["type"] != "markdown"]
    assert [part["attributes"]["label"] for part in asked] == list(ANSWERS)
    others = [part for part in asked if part["id"] != "hulpvorm"]  # the small catalogue has kinds of its own
    for part in others:
        if part["type"] == "dropdown" and (answer := ANSWERS[part["attributes"]["label"]]) not in (
            "None",
            "_No response_",
        ):
            rest = answer
            for option in sorted(part["attributes"]["options"], key=len, reverse=True):
                rest = rest.replace(option, "")
            assert set(rest) <= {",", " "}, answer


@pytest.mark.parametrize("line", ["\n", "\r\n"])
def test_a_whole_form_becomes_an_entry_in_normal_form(small: SmallCatalogue, tmp_path: Path, line: str) -> None:
    repository = make_repository(tmp_path / "project", small)
    output = tmp_path / "uit"
    result = repository.run("issue", event(tmp_path, body(line=line)), DAY, f"--output={output}")
    assert result.exit_code == 0, result.output
    file = repository.folder / "catalogue" / SERVICE
    assert loaded(file) == {
        "naam": "Hulp bij gamen",
        "samenvatting": "Je praat met iemand over gamen.",
        "hulpvorm": "contextbegeleiding",
        "levensdomeinen": ["drank-drugs-gamen", "opvoeden"],
        "doelgroep": {"voor": ["jongere", "ouder"]},
        "toegang": [{"weg": "rechtstreeks"}],
        "werkgebied": {"gemeenten": ["turnhout", "mol"]},
        "contact": {"telefoon": [{"nummer": "014 12 34 56"}]},
        "bronnen": [
            {
                "titel": "Website van de dienst",
                "url": "https://www.voorbeeld.be/gamen",
                "soort": "eigen",
                "geraadpleegd": "2026-11-01",
                "over": ["naam", "beschrijving", "doelgroep", "toegang", "werkgebied", "contact"],
            }
        ],
    }
    assert (output / "dienst.yaml").read_bytes() == file.read_bytes()
    assert (output / "plaats.txt").read_text() == f"{SERVICE}\n"
    assert (output / "antwoord.md").read_text("utf-8").startswith("Dank je. Dit voorstel is nagekeken")
    assert repository.run("check", DAY, "--changed-since=main").exit_code == 0
    assert repository.run("fix", "--check", file).exit_code == 0
    assert 'must_be_confirmed": true' in repository.run("difference", "main", "--format=json").stdout


@pytest.mark.parametrize(
    ("changes", "where", "told"),
    [
        ({"Aanbieder": "Vorbeeld"}, "Aanbieder", "Bedoel je 'Voorbeeld'?"),
        ({"Aanbieder": "Niemand"}, "Aanbieder", "staat niet in de catalogus"),
        ({"Aanbieder": "Niemand"}, "Aanbieder", "Gebruik dan 'Voeg een dienst toe' op de site."),
        ({"Aanbieder": "../../.github"}, "Aanbieder", "staat niet in de catalogus"),
        ({"Naam": "../../../../etc/passwd"}, "", ""),
        ({"Naam": "..."}, "Naam", "is geen adres te maken"),
        ({"Naam": "Aanbieder"}, "Naam", "is geen adres te maken"),
        ({"Naam": "Con"}, "Naam", "De naam 'con'"),
        ({"Naam": "Dienst"}, "Naam", "heeft al een dienst op het adres voorbeeld/dienst"),
        ({"Naam": "_No response_"}, "Naam", "is geen adres te maken"),
        ({"Samenvatting": "x" * 201}, "Samenvatting", "200"),
        ({"Hulpvorm": "Contextbegeleidng"}, "Hulpvorm", "contextbegeleiding"),
        ({"Levensdomeinen": "Niets"}, "Levensdomeinen", "is geen keuze"),
        ({"Doelgroep: Voor": "_No response_"}, "Doelgroep: Voor", "is niet ingevuld"),
        ({"Werkgebied: Gemeenten": "_No response_"}, "Werkgebied: Gemeenten", "is niet ingevuld"),
        ({"Werkgebied: Gemeenten": ", ,"}, "Werkgebied: Gemeenten", ""),
        ({"Telefoon: Nummer": "014 12"}, "Telefoon: Nummer", ""),
        ({"Bronnen: Geraadpleegd op": "31/02/2026"}, "Bronnen: Geraadpleegd op", "bestaat niet"),
        ({"Bronnen: Soort bron": "_No response_"}, "Bronnen: Soort bron", "is niet ingevuld"),
        ({"Beloof": "- [ ] Er staat niets in"}, "", "niet aangekruist"),
        ({"Samenvatting": "Goed. <!-- dit zie je niet -->"}, "", "Hier staat opmaak"),
        ({"Samenvatting": "<script>alert(1)</script>"}, "", "Hier staat opmaak"),
        ({"Samenvatting": "[hier](https://kwaad.example)"}, "", "Hier staat opmaak"),
        ({"Samenvatting": "Goed.\n\n### Naam\n\nAnders"}, "", "staat twee keer"),
        ({"Samenvatting": "Goed.\n<!--\nDit zie je niet\n-->"}, "", "Hier staat opmaak"),
        ({"Naam": "Hulp <!-- 014 99 99 99 --> bij gamen"}, "", "Hier staat opmaak"),
        ({"Bronnen: Webadres van de bron": "https://www.voorbeeld.be/<!-- x -->"}, "", "Hier staat opmaak"),
        ({"Samenvatting": "Goed. <!-- nooit gesloten"}, "", "Hier staat opmaak"),
        ({"Samenvatting": "Goed\u202e."}, "", "leesrichting"),
        ({"Naam": "Hulp \u2066bij\u2069 gamen"}, "", "U+2066"),
        ({"Telefoon: Nummer": "014 12 34\u200f 56"}, "", "U+200F"),
        ({"Naam": "Hulp\u200b bij gamen"}, "", "U+200B"),
        ({"Samenvatting": "Je praat\u2060 met iemand."}, "", "U+2060"),
        ({"Aanbieder": "voor\ufeffbeeld"}, "", "U+FEFF"),
        ({"Bronnen: Webadres van de bron": "https://www.voor\u200dbeeld.be/gamen"}, "", "U+200D"),
        ({"Samenvatting": "Goed\x00."}, "", "nulteken"),
        ({"Samenvatting": "x" * 70_000}, "", "te lang"),
    ],
)
def test_what_is_wrong_is_told_at_its_field_and_nothing_is_kept(
    small: SmallCatalogue, tmp_path: Path, changes: dict[str, str], where: str, told: str
) -> None:
    before = sorted(small.folder.rglob("*"))
    result = ask(small, tmp_path, body(changes))
    place = f"melding 12, veld '{where}':" if where else "melding 12"
    kept = sorted(file for file in small.folder.rglob("*") if file not in before)
    if (
        not told and not where
    ):  # a name is only letters once it is a place: the proposal is whole, and stays in the folder
        assert [file.relative_to(small.folder).as_posix() for file in kept] == ["aanbieders/voorbeeld/etc-passwd.yaml"]
        return
    assert result.exit_code == 1, result.output
    assert any(line.startswith(place) for line in result.stdout.splitlines()), result.stdout
    assert told in result.stdout
    assert kept == []
    assert [file.name for file in (tmp_path / "uit").iterdir()] == ["antwoord.md"]
    assert "Dit voorstel kan zo nog niet" in (tmp_path / "uit" / "antwoord.md").read_text("utf-8")


def test_who_proposes_for_an_unknown_provider_hears_where_that_can_be_done(small: SmallCatalogue) -> None:
    project = open_project(ROOT, small.folder)
    options = replace(project.options, site_url="https://hulp.example/", editors=Editors("Wij", "wij@hulp.example"))
    with pytest.raises(InvalidInput) as told:
        proposed(replace(project, options=options), Issue(12, body({"Aanbieder": "Niemand"})), TODAY)
    where = "https://hulp.example/bijdragen/dienst/, of mail wij@hulp.example."
    assert [problem.tip.endswith(where) for problem in told.value.problems] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "*alles",
        "&a x",
        "!!python/object:os.system [x]",
        "{a: b}",
        "- a",
        "naam: kwaad",
        "'",
        '"',
        "%TAG",
        "|",
        "a # b",
        "no",
    ],
)
def test_signs_of_yaml_are_text(small: SmallCatalogue, tmp_path: Path, text: str) -> None:
    result = ask(small, tmp_path, body({"Samenvatting": f"{text} en nog tekst."}))
    assert result.exit_code == 0, result.output
    entry = loaded(small.folder / SERVICE)
    assert entry["samenvatting"] == f"{text} en nog tekst."
    assert set(entry) == FIELDS


def test_the_answer_mentions_nobody_and_holds_no_markup_of_the_issue(small: SmallCatalogue, tmp_path: Path) -> None:
    ask(small, tmp_path, body({"Aanbieder": "@iedereen | `x` ![](https://x)"}))
    assert "@iedereen" not in (tmp_path / "uit" / "antwoord.md").read_text("utf-8")
    ask(small, tmp_path, body({"Hulpvorm": "x", "Levensdomeinen": "@iedereen, `x` | *y*"}))
    answer = (tmp_path / "uit" / "antwoord.md").read_text("utf-8")
    assert answer.count("@") == len(re.findall(r"`[^` ]*@iedereen[^` ]*`", answer)) > 0
    assert "\\`x\\` \\| \\*y\\*" in answer


@pytest.mark.parametrize("text", [None, "", "Hallo", "### Welke pagina?\n\nhttps://x\n\n### Beloof\n\n- [x] Er"])
def test_another_issue_than_that_form_is_told_so(small: SmallCatalogue, tmp_path: Path, text: str | None) -> None:
    result = ask(small, tmp_path, text)
    assert (result.exit_code, "formulier 'Een dienst ontbreekt'" in result.stdout) == (1, True)


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"[1]", b"\xff", b'{"issue": {"number": "x"}}', b'{"issue": {"number": 1, "body": 5}}']
)
def test_what_is_no_event_is_told_so(small: SmallCatalogue, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "event.json"
    file.write_bytes(content)
    result = CliRunner().invoke(main, ["issue", str(file), f"--root={ROOT}", f"--catalogue={small.folder}"])
    assert result.exit_code == 1
    assert "geen melding zoals GitHub ze geeft" in result.output


def test_half_a_character_is_refused(small: SmallCatalogue, tmp_path: Path) -> None:
    file = tmp_path / "event.json"
    file.write_text('{"issue": {"number": 12, "body": "### Naam\\n\\n\\ud800"}}', encoding="utf-8")
    result = CliRunner().invoke(main, ["issue", str(file), f"--root={ROOT}", f"--catalogue={small.folder}"])
    assert result.exit_code == 1, result.output


@settings(max_examples=25, deadline=None)
@given(changes=st.dictionaries(st.sampled_from(list(ANSWERS)), st.text(max_size=60), max_size=4))
def test_no_text_breaks_it_or_leaves_the_folder_of_a_provider(
    small_template: SmallCatalogue, changes: dict[str, str]
) -> None:
    project = open_project(ROOT, small_template.folder)
    try:
        intake = proposed(project, Issue(12, body(changes)), TODAY)
    except InvalidInput as error:
        assert all(problem.message for problem in error.problems)
        return
    home = small_template.folder / "aanbieders" / "voorbeeld"
    assert [arrival.file.file.parent for arrival in intake.arrivals] == [home]


def test_a_provider_and_a_kind_of_help_may_be_called_by_their_names(small: SmallCatalogue, tmp_path: Path) -> None:
    help_ = loaded(small.folder / "hulpvormen/verblijf.yaml") | {"naam": "Ergens wonen"}
    small.write("hulpvormen/verblijf.yaml", help_)
    small.write("aanbieders/voorbeeld/aanbieder.yaml", provider(naam="Het Voorbeeld vzw"))
    result = ask(small, tmp_path, body({"Aanbieder": "het voorbeeld VZW", "Hulpvorm": "Ergens Wonen"}))
    assert result.exit_code == 0, result.output
    assert loaded(small.folder / SERVICE)["hulpvorm"] == "verblijf"
