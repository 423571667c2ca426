"""What is edited to measure `helder serve` is the same each time, and its figures are told right."""

from __future__ import annotations

from benchmarks.catalogue.services import address
from benchmarks.serve.__main__ import QUIET, table
from benchmarks.serve.editing import KINDS, chosen
from tests.catalogues import TIEN


def test_the_same_seed_chooses_the_same_services_and_no_providers() -> None:
    files = chosen(TIEN, 6, 1)
    assert files == chosen(TIEN, 6, 1)
    assert files != chosen(TIEN, 6, 2)
    assert all(file.exists() and file.name != "aanbieder.yaml" for file in chosen(TIEN, 10, 3))
    assert address(files[0]) == f"aanbod/{files[0].parent.name}/{files[0].stem}/"


def test_the_table_has_the_median_the_longest_and_how_often() -> None:
    rows = table({QUIET: {KINDS[0]: [0.2, 0.9, 0.3]}}).splitlines()
    assert rows[1] == QUIET
    assert rows[2].split() == [*KINDS[0].split(), "0.30", "0.90", "3"]
