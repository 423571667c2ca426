"""Two versions in one file: one message, at the first mark, and the faults of other fields beside it."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from generator.documents import parse
from generator.problems import InvalidInput
from generator.yaml_merges import marked_lines

PATH = PurePosixPath("aanbieders/caw/jac.yaml")
TORN = "naam: A\n<<<<<<< HEAD\nklacht: x: y\n=======\nklacht: z\n>>>>>>> tak\n"


def found(text: str) -> list[tuple[int, int, str]]:
    with pytest.raises(InvalidInput) as refusal:
        parse(text.encode(), PATH, "a.yaml")
    return [(problem.line, problem.column, problem.code) for problem in refusal.value.problems]


@pytest.mark.parametrize("end", ["", "talen: [nl]\n", ">>>>>>> nog een\n", "||||||| basis\nklacht: oud\n>>>>>>> tak\n"])
def test_all_that_stands_between_the_marks_is_one_message(end: str) -> None:
    assert found(TORN + end) == [(2, 1, "yaml-twee-versies")]


def test_with_windows_line_ends_too() -> None:
    assert found(TORN.replace("\n", "\r\n")) == [(2, 1, "yaml-twee-versies")]


def test_a_fault_of_another_field_is_told_too() -> None:
    assert found(f"{TORN}talen: [nl]\nkosten: a: b\n") == [(2, 1, "yaml-twee-versies"), (8, 9, "yaml-dubbelepunt")]


@pytest.mark.parametrize(
    "text", ["=======", "a: |\n  <<<<<<< HEAD", "<<<<<<<<", "a: <<<<<<< x", "<<: x", "kop\n======="]
)
def test_what_only_looks_like_a_mark_is_none(text: str) -> None:
    assert not marked_lines(text)


def test_a_mark_that_was_left_behind_is_told() -> None:
    assert found("naam: A\n>>>>>>> tak\nklacht: x\n") == [(2, 1, "yaml-twee-versies")]
