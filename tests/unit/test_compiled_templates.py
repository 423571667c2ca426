"""Compiled templates are kept for the next command, and never stand for another source or another program."""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib.util import cache_from_source
from pathlib import Path
from types import CodeType

import pytest
from jinja2 import DictLoader, Environment

from generator import compiled_templates
from generator.compiled_templates import CompiledTemplates

Compiled = list[str]


class _Counting(Environment):
    """Tells which sources it compiled."""

    compiled: Compiled

    def _compile(self, source: str, filename: str) -> CodeType:
        self.compiled.append(source)
        return super()._compile(source, filename)


@pytest.fixture
def beside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path / "__pycache__" / "templates.pyc"


def said(beside: Path, source: str = "Dag {{ name }}") -> tuple[str, int]:
    """What a template of this source says in a new program, and how many were compiled for it."""
    made = _Counting(loader=DictLoader({"dag.html": source}), bytecode_cache=CompiledTemplates(beside))
    made.compiled = []
    return made.get_template("dag.html").render(name="Ann"), len(made.compiled)


def test_a_template_is_compiled_once_for_all_programs(beside: Path) -> None:
    assert [said(beside) for _ in range(3)] == [("Dag Ann", 1), ("Dag Ann", 0), ("Dag Ann", 0)]


def test_another_source_is_compiled_anew(beside: Path) -> None:
    said(beside)
    assert said(beside, "Hallo {{ name }}") == ("Hallo Ann", 1)
    assert said(beside, "Hallo {{ name }}") == ("Hallo Ann", 0)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda file: file.write_bytes(b""),
        lambda file: file.write_bytes(file.read_bytes()[:-1]),
        lambda file: file.write_bytes(file.read_bytes().replace(b"Dag", b"Weg")),
        lambda file: (file.unlink(), file.mkdir()),
    ],
    ids=["empty", "cut", "changed", "folder"],
)
def test_a_file_that_is_not_what_was_written_counts_as_none(beside: Path, spoil: Callable[[Path], object]) -> None:
    said(beside)
    (file,) = beside.parent.glob("*/*.pyc")
    spoil(file)
    assert said(beside) == ("Dag Ann", 1)


def test_another_program_keeps_its_own_and_takes_away_what_is_of_no_use(
    beside: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said(beside)
    monkeypatch.setattr(compiled_templates, "program", lambda: b"another program, of which all differs")
    assert said(beside) == ("Dag Ann", 1)
    assert said(beside) == ("Dag Ann", 0)
    assert len(list(beside.parent.iterdir())) == 1


def test_where_nothing_can_be_written_nothing_is_lost(beside: Path) -> None:
    beside.parent.write_text("a file where the folder would be", encoding="utf-8")
    assert [said(beside), said(beside)] == [("Dag Ann", 1), ("Dag Ann", 1)]


def test_who_wants_no_compiled_modules_gets_no_compiled_templates(
    beside: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert said(beside) == ("Dag Ann", 1)
    assert not beside.parent.exists()


def test_nothing_is_left_behind_beside_them(beside: Path) -> None:
    said(beside)
    said(beside, "Hallo {{ name }}")
    (only,) = beside.parent.glob("*/*")
    assert not only.name.startswith(".")


def test_helder_keeps_them_beside_its_own_modules() -> None:
    own = cache_from_source(compiled_templates.__file__)
    assert CompiledTemplates().folder.parent == Path(own).parent
