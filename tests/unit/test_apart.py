"""`helder apart`: entries on their own or other files on their own, never both in one proposal."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.catalogues import SmallCatalogue, valid_service
from tests.repositories import Repository, make_repository


@pytest.fixture
def project(small_template: SmallCatalogue, tmp_path: Path) -> Repository:
    return make_repository(tmp_path / "project", small_template)


def test_entries_alone_and_other_files_alone_pass(project: Repository) -> None:
    assert project.run("apart", "main").exit_code == 0
    project.catalogue.service(naam="Beter")
    project.catalogue.write("regios/nieuw.yaml", {"naam": "Nieuw"})
    assert project.run("apart", "main").exit_code == 0
    project.commit()
    project.git("tag", "nu")
    (project.folder / "code.py").write_text("x = 1\n")
    assert project.run("apart", "nu").exit_code == 0


@pytest.mark.parametrize(
    "other",
    [
        "schema/dienst.schema.json",
        "generator/check.py",
        ".github/workflows/check.yml",
        "catalogue/woordenlijsten/hulplijnen.yaml",
        "catalogue/referentie/gemeenten.csv",
        "catalogue/aanbieders/voorbeeld/kwaad.sh",
        "catalogue/aanbieders.yaml",
    ],
)
def test_both_together_are_refused_by_name(project: Repository, other: str) -> None:
    project.catalogue.service(naam="Beter")
    file = project.folder / other
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("anders\n", encoding="utf-8")
    project.commit()
    result = project.run("apart", "main~1")
    assert result.exit_code == 1
    assert "Maak er twee voorstellen van." in result.stderr
    assert other in result.stderr
    assert "aanbieders/voorbeeld/dienst.yaml" in result.stderr


def test_a_removed_file_counts_and_long_lists_are_cut(project: Repository) -> None:
    (project.folder / "schema" / "regio.schema.json").unlink()
    for number in range(12):
        project.catalogue.write(f"aanbieders/voorbeeld/d{number:02}.yaml", valid_service())
    result = project.run("apart", "main")
    assert result.exit_code == 1
    assert "en nog 2" in result.stderr
    assert "regio.schema.json" in result.stderr


def test_more_entries_than_anybody_reads_are_refused(project: Repository) -> None:
    for number in range(101):
        project.catalogue.write(f"aanbieders/voorbeeld/d{number:03}.yaml", valid_service())
    result = project.run("apart", "main")
    assert result.exit_code == 1
    assert "verandert 101 beschrijvingen" in result.stderr
    (project.catalogue.folder / "aanbieders/voorbeeld/d000.yaml").unlink()
    assert project.run("apart", "main").exit_code == 0


@pytest.mark.parametrize("mode", ["100755", "120000", "160000"])
def test_what_is_no_plain_file_in_the_catalogue_is_refused(project: Repository, mode: str) -> None:
    name = "catalogue/aanbieders/voorbeeld/vreemd.yaml"
    kind = project.git("rev-parse", "HEAD" if mode == "160000" else "HEAD:mkdocs.yml").strip()
    project.git("update-index", "--add", "--cacheinfo", f"{mode},{kind},{name}")
    result = project.run("apart", "main")
    assert result.exit_code == 1
    assert "geen gewone bestanden" in result.stderr
    assert "vreemd.yaml" in result.stderr
