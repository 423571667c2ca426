"""Whatever an entry holds, the check ends with problems that a person can follow, never with an exception."""

from __future__ import annotations

import copy
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.problems import InvalidInput
from tests.catalogues import LONG, ROOT, TIEN, SmallCatalogue, loaded

AT_ONCE = 5
EXAMPLES = (10_000 if LONG else 200) // AT_ONCE
QUIET = settings(deadline=None, suppress_health_check=list(HealthCheck), print_blob=True)

ENTRIES = [
    *sorted(TIEN.glob("aanbieders/*/*.yaml")),
    *sorted(TIEN.glob("regios/*.yaml")),
    *sorted((ROOT / "catalogue" / "hulpvormen").glob("*.yaml")),
]
LISTS = [ROOT / "catalogue" / "woordenlijsten" / f"{name}.yaml" for name in ("hulplijnen", "toegangswegen")]

SCRAPS = [
    *("", "true", "1", "-1", "99999999999999", "naam", "kempen", "samen-kempen", "../x", "tel:112", "014 12 34 56"),
    *("2026-13-45", "99999999999-01-01", "2026-xx-01", "0000", "2999-01-01", "http://[", "https://voorbeeld.example"),
]
SCALARS = st.one_of(
    st.sampled_from(SCRAPS),
    st.text(alphabet=st.characters(blacklist_categories=("Cs", "Cc", "Co", "Cn", "Cf")), max_size=20),
)
KEYS = st.sampled_from(["naam", "over", "van", "tot", "titel", "url", "bronnen", "onbekend", "samenwerking", "nummer"])
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=5,
)


def places(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The path of every value below the root."""
    below: Any = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, item in below:
        yield (*path, step)
        yield from places(item, (*path, step))


def parent(value: Any, path: tuple[str | int, ...]) -> Any:
    holder = value
    for step in path[:-1]:
        holder = holder[step]
    return holder


@st.composite
def mutated(draw: st.DrawFn, files: list[Path]) -> tuple[Path, dict[str, Any]]:
    """A valid document in which some values were replaced, dropped, renamed, doubled or wrapped."""
    file = draw(st.sampled_from(files))
    value = copy.deepcopy(loaded(file))
    for _ in range(draw(st.integers(1, 3))):
        known = list(places(value))
        if not known:
            break
        path = draw(st.sampled_from(known))
        holder, step = parent(value, path), path[-1]
        match draw(st.sampled_from(["replace", "drop", "rename", "double", "wrap"])):
            case "replace":
                holder[step] = draw(VALUES)
            case "drop":
                del holder[step]
            case "rename" if isinstance(holder, dict):
                holder[draw(KEYS)] = holder.pop(step)
            case "double" if isinstance(holder, list):
                holder.append(copy.deepcopy(draw(st.sampled_from(holder))))
            case _:
                holder[step] = [holder[step]]
    return file, value


@pytest.fixture(scope="module")
def spoilt(small_template: SmallCatalogue, tmp_path_factory: pytest.TempPathFactory) -> SmallCatalogue:
    """A catalogue that every example may overwrite."""
    folder = tmp_path_factory.mktemp("mutaties") / "catalogue"
    shutil.copytree(small_template.folder, folder)
    return SmallCatalogue(folder)


def judge(spoilt: SmallCatalogue, values: dict[str, dict[str, Any]]) -> None:
    files = [spoilt.write(path, value) for path, value in values.items()]
    try:
        problems = spoilt.judged().problems
    except InvalidInput as refusal:
        problems = refusal.problems
        assert problems
    finally:
        for file in files:
            file.unlink()
    for problem in problems:
        assert problem.file
        assert problem.line >= 1
        assert problem.column >= 1
        assert problem.message.strip()
        assert problem.code
        assert len(problem.message) < 1000, problem.message
        assert "Traceback" not in problem.message


@settings(QUIET, max_examples=EXAMPLES)
@given(mutations=st.lists(mutated(ENTRIES), min_size=AT_ONCE, max_size=AT_ONCE))
def test_a_mutated_entry_gives_problems_with_a_place_and_a_message(
    spoilt: SmallCatalogue, mutations: list[tuple[Path, dict[str, Any]]]
) -> None:
    judge(spoilt, {_path(file, number): value for number, (file, value) in enumerate(mutations)})


def _path(file: Path, number: int) -> str:
    """Where a mutation stands: in a folder of its own, so that nothing that is sound is overwritten."""
    if file.parent.parent.name == "aanbieders":
        return f"aanbieders/mutatie-{number}/{file.name}"
    return f"{file.parent.name}/mutatie-{number}.yaml"


@settings(QUIET, max_examples=EXAMPLES)
@given(mutation=mutated(LISTS))
def test_a_mutated_word_list_gives_problems_with_a_place_and_a_message(
    small_template: SmallCatalogue, spoilt: SmallCatalogue, mutation: tuple[Path, dict[str, Any]]
) -> None:
    file, value = mutation
    path = f"woordenlijsten/{file.name}"
    sound = (small_template.folder / path).read_bytes()
    try:
        judge(spoilt, {path: value})
    finally:
        spoilt.write(path, sound)
