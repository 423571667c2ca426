"""Which files make a catalogue, and which stand where none can stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import files
from generator.problems import WrongUse
from generator.project import open_project
from generator.schemas import LIST_KINDS
from tests.catalogues import ROOT, TIEN, SmallCatalogue


def test_the_path_of_a_file_says_what_it_is() -> None:
    found = {file.path.as_posix(): (file.kind, file.identity) for file in files.entries(open_project(ROOT, TIEN))}
    assert found["aanbieders/voorbeeldhuis/aanbieder.yaml"] == ("aanbieder", "voorbeeldhuis")
    assert found["aanbieders/voorbeeldhuis/onthaal.yaml"] == ("dienst", "voorbeeldhuis/onthaal")
    assert found["regios/kempen.yaml"] == ("regio", "kempen")
    assert found["hulpvormen/verblijf.yaml"] == ("hulpvorm", "verblijf")


def test_entries_come_in_the_order_of_their_paths(small: SmallCatalogue) -> None:
    for name in ("zee", "aap", "mies"):
        small.write(f"aanbieders/voorbeeld/{name}.yaml", "naam: X")
    found = [file.path.name for file in files.entries(open_project(ROOT, small.folder)) if file.kind == "dienst"]
    assert found == ["aap.yaml", "dienst.yaml", "mies.yaml", "zee.yaml"]


def test_there_is_a_file_for_each_word_list() -> None:
    assert [file.kind for file in files.word_lists(open_project(ROOT, TIEN))] == list(LIST_KINDS)


def test_a_catalogue_without_providers_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(WrongUse) as refusal:
        list(files.entries(open_project(ROOT, tmp_path)))
    assert [problem.code for problem in refusal.value.problems] == ["geen-catalogus"]


@pytest.mark.parametrize(
    "path",
    [
        "aanbieders/los.yaml",
        "aanbieders/voorbeeld/tweede.yml",
        "aanbieders/voorbeeld/lees-mij.txt",
        "aanbieders/voorbeeld/dieper/dienst.yaml",
        "aanbieders/voorbeeld/.verborgen",
        "aanbieders/voorbeeld/DIENST.YAML",
        "hulpvormen/map/pleegzorg.yaml",
        "regios/kaart.svg",
    ],
)
def test_a_file_where_none_can_stand_is_told(small: SmallCatalogue, path: str) -> None:
    file = small.write(path, "naam: X")
    found = [(problem.code, problem.file) for problem in files.strays(open_project(ROOT, small.folder))]
    assert found == [("bestand-verdwaald", str(file))]


def test_a_tidy_catalogue_has_no_strays(small: SmallCatalogue) -> None:
    assert list(files.strays(open_project(ROOT, small.folder))) == []


def test_links_and_folders_are_no_strays_where_an_entry_is_looked_for(small: SmallCatalogue, tmp_path: Path) -> None:
    provider = next((small.folder / "aanbieders").iterdir())
    (provider / "map.yaml").mkdir()
    (provider / "elders.yaml").symlink_to(tmp_path)  # of this the check of the file itself tells
    astray = [provider.with_name("los"), provider / "los", provider / "map.yaml" / "los.yaml"]
    for link in astray:
        link.symlink_to(tmp_path)
    assert [problem.file for problem in files.strays(open_project(ROOT, small.folder))] == sorted(map(str, astray))


@pytest.mark.parametrize(
    ("path", "first_line", "tip"),
    [
        ("verblijf2.yaml", "# $schema=../schema/hulpvorm.schema.json\n", "Zet het in hulpvormen/verblijf2.yaml"),
        ("extra/jac.yaml", "# $schema=../schema/dienst.schema.json\n", "Zet het in aanbieders/<aanbieder>/jac.yaml"),
        ("extra/dieper/jac.yml", "", "Een dienst hoort in aanbieders/<aanbieder>/"),
        ("aanbieder/jac.yaml", "# $schema=gevaar.schema.json\n", "Een dienst hoort in aanbieders/<aanbieder>/"),
    ],
)
def test_a_file_beside_the_folders_is_told_with_where_it_belongs(
    small: SmallCatalogue, path: str, first_line: str, tip: str
) -> None:
    file = small.write(path, f"{first_line}naam: X\n")
    [found] = files.strays(open_project(ROOT, small.folder))
    assert (found.code, found.file) == ("bestand-verdwaald", str(file))
    assert found.tip.startswith(tip)


@pytest.mark.parametrize("path", ["LICENSE", "lees-mij.md", ".cache/x.yaml", "referentie/bronnen/x.yaml"])
def test_what_nobody_takes_for_an_entry_may_stand_beside_them(small: SmallCatalogue, path: str) -> None:
    small.write(path, "naam: X")
    assert list(files.strays(open_project(ROOT, small.folder))) == []
