"""The services of a catalogue as Markdown, for the generators that the benchmark of building compares with."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.build.documents import Documents, document
from benchmarks.build.edits import mark
from benchmarks.build.lists import ON_A_PAGE, Card, lists
from benchmarks.catalogue.services import address, services
from benchmarks.catalogue.writing import write_catalogue

ENTRY = {
    "naam": "Dienst",
    "samenvatting": "Helpt.",
    "toegang": [{"weg": "onthaal", "wie_meldt_aan": ["gezin", "jongere"]}, {"weg": "crisis"}],
    "contact": {"telefoon": [{"nummer": "014 12"}], "website": "https://een.example"},
}
DOCUMENT = """# Dienst

Wie het doet

Helpt.



## Toegang

- Weg: onthaal
    - Wie meldt aan:
        - gezin
        - jongere
- Weg: crisis

## Contact

- Telefoon:
    - Nummer: 014 12
- Website: https://een.example
"""


def card(number: int, *terms: str) -> Card:
    return Card(f"Dienst {number}", "Helpt.", f"aanbod/een/dienst-{number}/", terms)


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    write_catalogue(12, 1, tmp_path / "catalogue")
    return tmp_path / "catalogue"


def test_a_document_has_every_field() -> None:
    assert document(ENTRY, "Wie het doet") == DOCUMENT


def test_a_card_stands_in_each_list_once() -> None:
    entry = {**ENTRY, "hulpvorm": "jac", "toegang": [*ENTRY["toegang"], {"weg": "crisis"}]}
    assert Card.of(entry, "aanbod/een/twee/").terms == ("hulpvorm/jac", "weg/onthaal", "weg/crisis")


def test_there_is_a_list_of_all_for_each_term_and_of_the_terms() -> None:
    found = lists([card(1, "weg/crisis"), card(2, "weg/crisis", "weg/onthaal")])
    assert found.keys() == {"index", "weg/index", "weg/crisis/index", "weg/onthaal/index"}
    assert "Dienst 1" in found["weg/crisis/index"]
    assert "Dienst 1" not in found["weg/onthaal/index"]
    assert "(/weg/onthaal/)" in found["weg/index"]


def test_a_long_list_is_cut() -> None:
    found = lists([card(number, "weg/crisis") for number in range(ON_A_PAGE + 1)])
    assert {"weg/crisis/index", "weg/crisis/2", "index", "2"} <= found.keys()
    assert found["weg/crisis/2"].count("](/aanbod/") == 1


def test_documents_follow_a_change_and_nothing_else_is_written(catalogue: Path, tmp_path: Path) -> None:
    documents, files = Documents(tmp_path / "docs"), services(catalogue)
    documents.follow(files)
    before = {file: file.read_bytes() for file in (tmp_path / "docs").rglob("*.md")}
    mark(files[3], "qz0one")
    changed = tmp_path / "docs" / f"{address(files[3]).rstrip('/')}.md"
    documents.follow([])
    assert "qz0one" not in changed.read_text(encoding="utf-8")
    documents.follow([files[3]])
    after = {file: file.read_bytes() for file in (tmp_path / "docs").rglob("*.md")}
    marked = {file for file in after if after[file] != before[file]}
    assert after.keys() == before.keys()
    assert {changed, tmp_path / "docs" / "index.md"} < marked
    assert all(b"qz0one" in after[file] for file in marked)
