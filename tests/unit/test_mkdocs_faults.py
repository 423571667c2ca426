"""What MkDocs refuses in mkdocs.yml is told by the setting, at its line, with what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.problems import InvalidInput, Problem
from generator.project import open_project
from generator.shell import render_theme
from tests.catalogues import ROOT


def faults(root: Path, text: str) -> list[Problem]:
    """What is said of a project with these settings, below the name of the site."""
    for name in ("docs", "schema", "catalogue"):
        (root / name).symlink_to(ROOT / name, target_is_directory=True)
    (root / "mkdocs.yml").write_text(f"site_name: Proef\n{text}", encoding="utf-8")
    with pytest.raises(InvalidInput) as refused:
        render_theme(open_project(root), root / "thema")
    return list(refused.value.problems)


@pytest.mark.parametrize(
    ("text", "line", "column", "field", "said"),
    [
        ("theme:\n  name: material\n  custom_dir: weg\n", 4, 3, "theme.custom_dir", "weg bestaat niet."),
        ("theme: {name: material, custom_dir: weg}\n", 2, 25, "theme.custom_dir", "weg bestaat niet."),
        ("theme:\n  name: materiaal\n", 3, 3, "theme.name", "het thema 'materiaal' is er niet."),
        ("theme: materiaal\n", 2, 1, "theme.name", "het thema 'materiaal' is er niet."),
        ("extra: {}\nmarkdown_extensions: [tabels]\n", 3, 1, "markdown_extensions", "'tabels' is niet te laden."),
        (
            "markdown_extensions: [toc: {kleur: 1}]\n",
            2,
            1,
            "markdown_extensions",
            "'toc' kent de instelling 'kleur' niet.",
        ),
        ("plugins: [zoek]\n", 2, 1, "plugins", "'zoek' is niet geïnstalleerd."),
        ("hooks: [weg.py]\n", 2, 1, "hooks", "weg.py bestaat niet."),
        ("strict: misschien\n", 2, 1, "strict", "hier hoort true of false."),
        ("strict: true\nonbekend: 1\n", 3, 1, "onbekend", 'Het zegt: "Unrecognised configuration name: onbekend"'),
        (
            "theme: materiaal\nextra:\n  social:\n    - name: x\n",
            2,
            1,
            "theme.name",
            "het thema 'materiaal' is er niet.",
        ),
        (
            "theme:\n  # custom_dir: oud\n  custom_dir: weg\n  name: material\n",
            4,
            3,
            "theme.custom_dir",
            "weg bestaat niet.",
        ),
        ("extra_css: 4\n", 2, 1, "extra_css", "hier hoort een lijst."),
        ("nav: 4\n", 2, 1, "nav", 'Het zegt: "Expected nav to be a list, got a int: 4"'),
        (
            "exclude_docs: [4]\n",
            2,
            1,
            "exclude_docs",
            "\"Expected a multiline string, but a <class 'list'> was given.\"",
        ),
    ],
)
def test_a_setting_is_named_at_its_place(
    text: str, line: int, column: int, field: str, said: str, tmp_path: Path
) -> None:
    [problem] = faults(tmp_path, text)
    assert (problem.file, problem.line, problem.column) == (str(tmp_path / "mkdocs.yml"), line, column)
    assert problem.field == field
    assert problem.message.startswith(f"{field}: ")
    assert problem.message.endswith(said)
    assert problem.tip


def test_what_comes_from_another_file_is_told_of_this_one(tmp_path: Path) -> None:
    (tmp_path / "basis.yml").write_text("nav: 4\n", encoding="utf-8")
    [problem] = faults(tmp_path, "INHERIT: basis.yml\n")
    assert (problem.field, problem.line) == ("nav", 1)


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [("x: !!python/name:nergens.a\n", 2, "nergens"), ("INHERIT: weg.yml\n", 1, "'weg.yml' does not exist")],
)
def test_settings_that_mkdocs_cannot_read_are_told_in_its_words(
    text: str, line: int, said: str, tmp_path: Path
) -> None:
    [problem] = faults(tmp_path, text)
    assert (problem.line, problem.field) == (line, "")
    assert said in problem.message
    assert "\n" not in problem.message
