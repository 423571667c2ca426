"""Each file in tests/data/fout is one spot away from goed.yaml, and gives one problem, at that spot."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.catalogues import FOUT, SERVICE, SmallCatalogue

EXPECTED: dict[str, list[list[str | int]]] = json.loads((FOUT / "verwacht.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def shared(small_template: SmallCatalogue, tmp_path_factory: pytest.TempPathFactory) -> SmallCatalogue:
    """One catalogue for all examples: each overwrites the service before it."""
    folder = tmp_path_factory.mktemp("fout") / "catalogue"
    shutil.copytree(small_template.folder, folder)
    return SmallCatalogue(folder)


def test_the_table_names_every_example() -> None:
    assert {file.stem for file in FOUT.glob("*.yaml")} == {*EXPECTED, "goed"}


def test_the_good_example_has_no_problem(small: SmallCatalogue) -> None:
    verdict = small.judged()
    assert verdict.problems == ()
    assert verdict.catalogue is not None
    assert list(verdict.catalogue.services) == ["voorbeeld/dienst"]


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_one_wrong_spot_gives_one_problem_at_that_spot(shared: SmallCatalogue, name: str) -> None:
    shared.write(SERVICE, (FOUT / f"{name}.yaml").read_bytes())
    verdict = shared.judged()
    assert [[problem.code, problem.line, problem.column] for problem in verdict.problems] == EXPECTED[name]
    assert Path(verdict.problems[0].file) == shared.folder / SERVICE
    assert verdict.errors == 1
    assert verdict.catalogue is None
