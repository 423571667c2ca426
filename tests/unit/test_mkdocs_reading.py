"""What MkDocs reads by its settings: the folder of its theme, and whether that is all."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import settings
from generator.mkdocs_reading import Reading
from generator.project import open_project
from tests.catalogues import ROOT


def reading(folder: Path, text: str) -> Reading:
    file = folder / "mkdocs.yml"
    file.write_text(text, encoding="utf-8")
    return settings.read(file).mkdocs


def test_of_our_own_settings_all_is_known() -> None:
    project = open_project(ROOT)
    assert project.options.mkdocs == Reading("generator/theme", is_all=True)
    assert ROOT / "generator" / "theme" in project.sources


@pytest.mark.parametrize(
    "text",
    [
        "site_name: Proef\n",
        "theme: material\n",
        "plugins: []\nhooks: []\n",
        "markdown_extensions: [tables, {toc: {permalink: false}}, {admonition: }]\n",
        "markdown_extensions: {tables: {}, toc: {permalink: false}}\n",
        'site_name: "Wat !ENV doet"\n',
    ],
)
def test_settings_that_tell_all(text: str, tmp_path: Path) -> None:
    assert reading(tmp_path, text) == Reading()


@pytest.mark.parametrize(
    "text",
    [
        "site_description: !ENV [OMSCHRIJVING]\n",
        "extra:\n  helder:\n    licentie: !ENV LICENTIE\n",
        "theme: {name: material, icon: !ENV ICOON}\n",
        "site_name: !!python/object/apply:os.getcwd []\n",
        "INHERIT: basis.yml\n",
        "hooks: [haak.py]\n",
        "plugins: [macros]\n",
        "markdown_extensions: [tables, pymdownx.snippets]\n",
        "markdown_extensions: [{pymdownx.snippets: {base_path: .}}]\n",
        "markdown_extensions: {pymdownx.snippets: {}}\n",
        "markdown_extensions: [[tables]]\n",
        "markdown_extensions: 3\n",
    ],
)
def test_settings_by_which_mkdocs_may_read_more(text: str, tmp_path: Path) -> None:
    assert not reading(tmp_path, f"site_url: https://voorbeeld.be\n{text}").is_all


@pytest.mark.parametrize(("value", "folder"), [("mijn/thema", "mijn/thema"), ("", ""), ("~", ""), ("3", "3")])
def test_the_folder_of_the_theme_is_told(value: str, folder: str, tmp_path: Path) -> None:
    assert reading(tmp_path, f"theme:\n  name: material\n  custom_dir: {value}\n").theme_folder == folder
