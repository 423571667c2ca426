"""Judging one file: the same in one process and in several, and along the schema as through the whole value."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from generator import files, judging
from generator.check import check
from generator.drafts import Draft
from generator.judging import Case, Measure, draft_of, judge_all
from generator.project import open_project
from generator.schema_paths import Pointer
from generator.schemas import texts
from generator.vocabularies import identifiers
from tests.catalogues import INVALID, ROOT, TIEN, TODAY, loaded

PROJECT = open_project(ROOT, TIEN)
MARKS = ("x-soort", "x-verwijst-naar", "contentMediaType", "x-feitengroep")


@pytest.fixture(scope="module")
def measure() -> Measure:
    lists = {file.kind: loaded(file.file) for file in files.word_lists(PROJECT)}
    return Measure(
        PROJECT.schema_folder,
        {kind: identifiers(value) for kind, value in lists.items()},
        TODAY,
        PROJECT.options.languages,
    )


def cases() -> list[Case]:
    """The ten entries and those with a fault."""
    good = [Case(file, str(file.file)) for file in files.entries(PROJECT)]
    service = next(case.file for case in good if case.file.kind == "dienst")
    bad = [Case(replace(service, file=file), str(file)) for file in sorted(INVALID.glob("*.yaml"))]
    return [*good, *bad]


def test_several_processes_judge_as_one_does(measure: Measure, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judging, "_AT_ONCE", 20)  # so that there is work for several
    alone, spread = list(judge_all(cases(), measure)), list(judge_all(cases(), measure, jobs=2))
    assert len(alone) > 400
    assert sum(judgement.value is None for judgement in alone) > 10
    assert spread == alone


def test_a_catalogue_judged_by_several_processes_is_the_same_catalogue() -> None:
    one, two = (check(PROJECT, TODAY, jobs=jobs) for jobs in (1, 2))
    assert two == one


@pytest.fixture(scope="module")
def good_drafts(measure: Measure) -> list[Draft]:
    judges = measure.schemas()
    found = [(file, loaded(file.file)) for file in [*files.word_lists(PROJECT), *files.entries(PROJECT)]]
    return [draft_of(file, judges[file.kind].convert(value), judges) for file, value in found]


@pytest.mark.parametrize("mark", MARKS)
def test_marked_texts_are_all_texts_with_that_mark(good_drafts: list[Draft], mark: str) -> None:
    for draft in good_drafts:
        through = [item for item in texts(draft.value, draft.schema.definition) if mark in item[2]]
        assert sorted(draft.marked(mark), key=str) == sorted(through, key=str)


def test_texts_of_fields_are_all_texts_below_them(good_drafts: list[Draft]) -> None:
    fields = frozenset(["samenvatting", "stappen", "bronnen"])
    found = 0
    for draft in good_drafts:
        through = [item for item in draft.texts() if not fields.isdisjoint(item[0])]
        assert sorted(draft.texts_of(fields), key=str) == sorted(through, key=str)
        found += len(through)
    assert found > 100


def test_parts_are_found_wherever_the_schema_has_them(good_drafts: list[Draft]) -> None:
    """Written down apart: every group below a key of that name."""
    for draft in good_drafts:
        for name in ("contact", "plaatsen", "bronnen", "leeftijd"):
            assert sorted(draft.parts(name), key=str) == sorted(below(draft.value, name), key=str)


def below(value: Any, name: str, pointer: Pointer = ()) -> list[tuple[Pointer, Any]]:
    steps: Any = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    found: list[tuple[Pointer, Any]] = []
    for step, inner in steps:
        here = (*pointer, step)
        if step == name:
            inside = enumerate(inner) if isinstance(inner, list) else [(None, inner)]
            found += [(here if at is None else (*here, at), group) for at, group in inside if isinstance(group, dict)]
        found += below(inner, name, here)
    return found
