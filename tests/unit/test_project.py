"""Where things are, and what mkdocs.yml says about the site."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from generator.problems import WrongUse
from generator.project import Editors, Options, Project, open_project
from tests.catalogues import ROOT, TIEN

OPEN = """
import pathlib, sys
from generator.problems import WrongUse
from generator.project import open_project
try:
    open_project(pathlib.Path(sys.argv[1]))
except WrongUse as refusal:
    [one] = refusal.problems
    print(one.code, one.line, one.message)
"""


def make(folder: Path, settings: str) -> Path:
    (folder / "catalogue").mkdir()
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    return folder


def project(folder: Path, settings: str) -> Project:
    return open_project(make(folder, settings))


def test_what_is_not_set_is_empty(tmp_path: Path) -> None:
    assert project(tmp_path, "site_name: Proef\n").options == Options(site_name="Proef")


def test_settings_are_read(tmp_path: Path) -> None:
    settings = """
site_name: Proef
site_url: https://voorbeeld.example/helder
extra:
  helder:
    repository: https://github.com/voorbeeld/helder
    branch: dev
    redactie: {naam: Redactie, email: redactie@voorbeeld.example}
    verlaat_naar: https://www.wikipedia.org
    licentie: CC BY 4.0
"""
    options = project(tmp_path, settings).options
    assert options.site_url == "https://voorbeeld.example/helder/"
    assert (options.repository, options.branch) == ("https://github.com/voorbeeld/helder", "dev")
    assert options.editors == Editors("Redactie", "redactie@voorbeeld.example")
    assert (options.neutral_page(), options.licence) == ("https://www.wikipedia.org", "CC BY 4.0")


@pytest.mark.parametrize(
    ("code", "why"),
    [("qq", "'qq' is geen code van een taal."), ("nl", "'nl' is Nederlands"), ("und", "is geen code"), ("iw", "geen")],
)
def test_a_code_of_no_other_language_is_refused_before_anything_is_made(tmp_path: Path, code: str, why: str) -> None:
    with pytest.raises(WrongUse) as refusal:
        project(tmp_path, f"extra:\n  helder:\n    talen: [fr, {code}]\n")
    [problem] = refusal.value.problems
    assert problem.code == "mkdocs-instelling"
    assert problem.message.startswith("extra.helder.talen: ")
    assert why in problem.message


def leave_to(value: str) -> str:
    return f"extra:\n  helder:\n    talen: [fr, en]\n    verlaat_naar: {value}\n"


def test_the_neutral_page_may_be_another_for_each_language(tmp_path: Path) -> None:
    options = project(tmp_path, leave_to("{fr: https://a.example/fr/, nl: https://a.example/}")).options
    asked = ("nl", "fr", "en")
    assert [options.neutral_page(code) for code in asked] == [
        "https://a.example/",
        "https://a.example/fr/",
        "https://a.example/",
    ]


def test_one_neutral_page_is_that_of_every_language(tmp_path: Path) -> None:
    options = project(tmp_path, leave_to("https://a.example/")).options
    assert {options.neutral_page(code) for code in ("nl", "fr", "en")} == {"https://a.example/"}


@pytest.mark.parametrize("value", ["", "{}", '""'])
def test_without_a_neutral_page_there_is_none_for_any_language(value: str, tmp_path: Path) -> None:
    options = project(tmp_path, leave_to(value)).options
    assert options.leave_to == ()
    assert options.neutral_page("fr") == ""


@pytest.mark.parametrize(
    ("value", "message", "tip"),
    [
        ("{fr: https://a.example/}", "verlaat_naar.nl: dit ontbreekt.", "voor het Nederlands"),
        ("{nl: , fr: https://a.example/}", "verlaat_naar.nl: dit ontbreekt.", "voor het Nederlands"),
        ("{nl: https://a.example/, de: https://a.example/}", "verlaat_naar.de: deze taal heeft", "uit: nl, fr, en."),
        ("{nl: https://a.example/, fr: hier}", "verlaat_naar.fr: ", ""),
        ("{nl: [https://a.example/]}", "verlaat_naar.nl: hier hoort een tekst.", ""),
        ("[https://a.example/]", "verlaat_naar: hier hoort een tekst.", ""),
    ],
)
def test_a_neutral_page_that_is_none_is_refused_with_what_to_do(
    value: str, message: str, tip: str, tmp_path: Path
) -> None:
    with pytest.raises(WrongUse) as refused:
        project(tmp_path, leave_to(value))
    [problem] = refused.value.problems
    assert f"extra.helder.{message}" in problem.message
    assert tip in problem.tip


@pytest.mark.parametrize("settings", ["extra:", "extra: {helder: }", "extra: {helder: {redactie: {}}}"])
def test_settings_that_are_left_open_count_as_not_set(tmp_path: Path, settings: str) -> None:
    assert project(tmp_path, settings).options == Options()


@pytest.mark.parametrize(
    ("settings", "line", "column", "words"),
    [
        ("site_name: Proef: één\n", 1, 12, "nog een dubbelepunt"),
        ("site_name: Proef\nplugins: !ENV [A, true]\nextra:\n  helder: [\n", 4, 11, "Het haakje ["),
        ('site_name: "A" b\n', 1, 12, "Na het aanhalingsteken"),
        ("a: 1\nsite_name: 't Huis\n", 2, 12, "weglatingsteken"),
        ("a: 1\n\tb: 2\n", 2, 1, "een tab"),
        ("a: 1\nb: \x00\n", 2, 4, "een nulteken"),
        ("a: 1\nb: *geen\n", 2, 4, "niet lezen"),
    ],
)
def test_a_fault_in_the_settings_is_told_in_dutch_where_it_stands(
    tmp_path: Path, settings: str, line: int, column: int, words: str
) -> None:
    with pytest.raises(WrongUse) as refusal:
        project(tmp_path, settings)
    [problem] = refusal.value.problems
    assert (problem.line, problem.column, problem.code) == (line, column, "mkdocs-onleesbaar")
    assert words in problem.message
    assert problem.tip


@pytest.mark.parametrize("settings", ["site_name: " + "[" * 50_000, "- " * 50_000, "{a: " * 11 + "}" * 11])
def test_settings_with_too_many_levels_are_refused_before_they_end_the_program(tmp_path: Path, settings: str) -> None:
    command = [sys.executable, "-c", OPEN, str(make(tmp_path, settings))]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (
        0,
        "mkdocs-onleesbaar 1 Dit bestand heeft meer dan 10 niveaus in elkaar.\n",
    )


def test_settings_in_another_encoding_are_refused_in_dutch(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_bytes("site_name: één\n".encode("latin-1"))
    with pytest.raises(WrongUse, match="niet bewaard als UTF-8"):
        open_project(tmp_path)


def test_a_folder_that_a_catalogue_lacks_comes_from_the_root(tmp_path: Path) -> None:
    (tmp_path / "regios").mkdir()
    found = open_project(ROOT, tmp_path)
    assert found.folder("regios") == tmp_path / "regios"
    for name in ("woordenlijsten", "hulpvormen", "referentie"):
        assert found.folder(name) == ROOT / "catalogue" / name
    assert found.folder("aanbieders") == tmp_path / "aanbieders"


def test_the_real_project_opens() -> None:
    found = open_project(ROOT)
    assert found.catalogue == ROOT / "catalogue"
    assert found.schema_folder.is_dir()
    assert open_project(ROOT, TIEN).catalogue == TIEN


def test_a_folder_without_settings_is_no_project(tmp_path: Path) -> None:
    with pytest.raises(WrongUse) as refusal:
        open_project(tmp_path)
    assert [problem.code for problem in refusal.value.problems] == ["geen-project"]


def test_a_catalogue_is_a_folder(tmp_path: Path) -> None:
    with pytest.raises(WrongUse) as refusal:
        open_project(ROOT, tmp_path / "nergens")
    assert [problem.code for problem in refusal.value.problems] == ["map-ontbreekt"]


def test_settings_may_name_what_only_mkdocs_understands(tmp_path: Path) -> None:
    settings = "site_name: Proef\nmarkdown_extensions:\n  - x: {y: !!python/name:os.system , z: !ENV [A, b]}\n"
    assert project(tmp_path, settings).options.site_name == "Proef"
