"""Two faults in one file: as much as can be told of each beside the other, and never more than each gives alone."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from difflib import SequenceMatcher
from pathlib import Path
from typing import NamedTuple

import pytest

from generator import files
from generator.judging import Case, Measure, judge, words_of
from generator.problems import Problem
from generator.project import open_project
from tests.catalogues import EXAMPLES, INVALID, LONG, ROOT, SERVICE, TODAY, SmallCatalogue

VALID = (EXAMPLES / "valid.yaml").read_text(encoding="utf-8").split("\n")
Judge = Callable[[list[str]], tuple[Problem, ...]]


class Change(NamedTuple):
    """Lines of the valid example, from and up to, and what stands there instead."""

    start: int
    end: int
    lines: list[str]

    def moves(self, other: Change) -> int:
        return len(self.lines) - (self.end - self.start) if self.start < other.start else 0


def change(file: Path) -> Change:
    lines = file.read_text(encoding="utf-8").split("\n")
    opcodes = SequenceMatcher(None, VALID, lines, autojunk=False).get_opcodes()
    [(_, start, end, first, last)] = [code for code in opcodes if code[0] != "equal"]
    return Change(start, end, lines[first:last])


CHANGES = {file.stem: change(file) for file in sorted(INVALID.glob("*.yaml"))}


def changed(*changes: Change) -> list[str]:
    lines = list(VALID)
    for one in sorted(changes, key=lambda one: -one.start):
        lines[one.start : one.end] = one.lines
    return lines


def apart(one: Change, other: Change) -> bool:
    return max(one.start, other.start) > min(one.end, other.end)


@pytest.fixture(scope="module")
def judged(small_template: SmallCatalogue, tmp_path_factory: pytest.TempPathFactory) -> Judge:
    """What is wrong with the lines of a service, by itself."""
    folder = tmp_path_factory.mktemp("samen") / "catalogue"
    shutil.copytree(small_template.folder, folder)
    project = open_project(ROOT, folder)
    words = words_of(Case(file, str(file.file)) for file in files.word_lists(project))
    judges = Measure(project.schema_folder, words, TODAY, project.options.languages).schemas()
    [service] = [file for file in files.entries(project) if file.path.as_posix() == SERVICE]
    return lambda lines: judge(Case(service, SERVICE, "\n".join(lines).encode()), judges, TODAY).problems


@pytest.fixture(scope="module")
def alone(judged: Judge) -> dict[str, list[tuple[int, str]]]:
    return {name: told(judged(changed(one))) for name, one in CHANGES.items()}


def told(problems: tuple[Problem, ...]) -> list[tuple[int, str]]:
    return [(problem.line, problem.code) for problem in problems]


@pytest.mark.parametrize("name", [name for name in CHANGES if name.startswith("yaml_")])
def test_beside_a_fault_of_yaml_nothing_is_told_that_goes_away_with_it(
    name: str, judged: Judge, alone: dict[str, list[tuple[int, str]]]
) -> None:
    first = CHANGES[name]
    if not any(problem.code.startswith("yaml-") for problem in judged(changed(first))):
        return  # it can be read: rules may compare it with what is wrong elsewhere
    others = [other for other in CHANGES if apart(first, CHANGES[other]) and not _hides(other, name)]
    for other in others if LONG else others[len(name) % 7 :: 7]:
        second = CHANGES[other]
        found = told(judged(changed(first, second)))
        own = [(line + second.moves(first), code) for line, code in alone[name]]
        assert {(line, code) for line, code in own if code.startswith("yaml-")} <= set(found), other
        assert set(found) <= {*own, *((line + first.moves(second), code) for line, code in alone[other])}, other


def _hides(one: str, other: str) -> bool:
    """Whether one fault is the end of what is read, or leaves the field of the other to whoever chooses a version."""
    versions = [name.startswith("yaml_twee_versies") for name in (one, other)]
    return one == "yaml_tweede_document" or all(versions) or (versions[0] and _field(one) == _field(other))


def _field(name: str) -> int:
    """The line of the field at the margin that a change stands in."""
    return max(line for line in range(CHANGES[name].start + 1) if VALID[line][:1].isalpha() or line == 0)


def test_most_is_told_at_once(judged: Judge, alone: dict[str, list[tuple[int, str]]]) -> None:
    """All of it where the fault can be mended without a doubt; of any other fault, what stands apart from it."""
    counts = {}
    for name in ("yaml_tweede_dubbelepunt", "yaml_haakje_open", "yaml_tab", "yaml_accolade_open"):
        first = CHANGES[name]
        others = [other for other in CHANGES if apart(first, CHANGES[other]) and alone[other]][::5]
        both = [len(judged(changed(first, CHANGES[other]))) > len(alone[name]) for other in others]
        counts[name] = sum(both) / len(both)
    assert counts["yaml_tweede_dubbelepunt"] == 1
    assert min(counts.values()) > 0.5, counts


def test_a_fault_that_cannot_be_mended_hides_no_fault_of_another_field(judged: Judge) -> None:
    lines = changed(CHANGES["yaml_haakje_open"], CHANGES["yaml_tab"], CHANGES["yaml_inspringen"])
    assert {code for _, code in told(judged(lines))} == {"yaml-haakje", "yaml-tab", "yaml-inspringing"}
