"""Each file in tests/examples/invalid is one fault away from valid.yaml, and gives the message beside it."""

from __future__ import annotations

import re
import shutil
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from generator.check import sound, verdict
from generator.problems import InvalidInput, Problem
from generator.project import open_project
from generator.reading import read
from generator.reports.as_text import lines
from tests.catalogues import EXAMPLES, INVALID, ROOT, SERVICE, TODAY, SmallCatalogue

VALID = (EXAMPLES / "valid.yaml").read_text(encoding="utf-8")
FILES = sorted(INVALID.glob("*.yaml"))
SEVERAL = {
    "geheim_adres_straat",  # one fault that is wrong in more than one place
    *("yaml_fout_naast_keuze", "yaml_haakje_naast_dubbelepunt"),  # two faults on lines below each other
}


@pytest.fixture(scope="module")
def shared(small_template: SmallCatalogue, tmp_path_factory: pytest.TempPathFactory) -> SmallCatalogue:
    """One catalogue for all examples: each overwrites the service before it."""
    folder = tmp_path_factory.mktemp("fout") / "catalogue"
    shutil.copytree(small_template.folder, folder)
    return SmallCatalogue(folder)


def problems(shared: SmallCatalogue, content: str) -> tuple[Problem, ...]:
    shared.write(SERVICE, content)
    try:
        return shared.judged().problems
    except InvalidInput as refusal:
        return refusal.problems


def hunks(content: str) -> list[tuple[str, int, int, int, int]]:
    matcher = SequenceMatcher(None, VALID.split("\n"), content.split("\n"), autojunk=False)
    return [change for change in matcher.get_opcodes() if change[0] != "equal"]


def test_the_valid_example_has_no_problem(small: SmallCatalogue) -> None:
    assert problems(small, VALID) == ()


def test_there_are_examples_of_every_kind() -> None:
    names = [file.stem for file in FILES]
    assert len(names) >= 80
    for field in ("datum", "telefoon", "postcode", "website"):
        assert sum(name.startswith(f"{field}_") for name in names) >= 10, field
    assert sum(name.startswith("yaml_") for name in names) >= 30
    assert {file.stem for file in INVALID.glob("*.txt")} == set(names)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_one_fault_gives_the_message_beside_it(shared: SmallCatalogue, file: Path) -> None:
    content = file.read_text(encoding="utf-8")
    assert len(hunks(content)) == 1
    found = problems(shared, content)
    assert lines(found).replace(f"{shared.folder}/", "") == file.with_suffix(".txt").read_text(encoding="utf-8")
    assert len(found) == 1 or file.stem in SEVERAL
    for problem in found:
        assert problem.message
        assert problem.tip
        assert 1 <= problem.line <= content.count("\n")
        assert 1 <= problem.column <= len(content.split("\n")[problem.line - 1]) + 1


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_place_is_that_of_the_fault_or_of_the_group_that_misses_something(file: Path) -> None:
    content = file.read_text(encoding="utf-8")
    ((_, _, _, first, last),) = hunks(content)
    told = file.with_suffix(".txt").read_text(encoding="utf-8")
    line = int(re.match(r"[^:]+:([0-9]+):", told)[1])  # type: ignore[index]
    missing = re.search(
        r"ontbreekt|staat niet|geen datum|bron die volstaat|elke vraag|geheim|bron zegt|geen enkel veld", told
    )
    assert missing or first < line <= max(last, first + 1)


@pytest.mark.parametrize("file", FILES[::6], ids=lambda file: file.stem)
def test_looking_for_errors_only_comes_to_the_same_verdict(shared: SmallCatalogue, file: Path) -> None:
    shared.write(SERVICE, file.read_text(encoding="utf-8"))
    found = read(open_project(ROOT, shared.folder), TODAY)
    whole, catalogue = verdict(found), sound(found)
    assert (catalogue is None) == bool(whole.errors)
    assert (catalogue and catalogue.services) == (whole.catalogue and whole.catalogue.services)
