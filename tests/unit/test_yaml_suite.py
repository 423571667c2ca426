"""The YAML Test Suite, whole: each case is refused in words, or accepted with the value that the suite expects."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml

from generator.characters import character_problems, cleaned
from generator.documents import Value, parse
from generator.problems import InvalidInput
from tests.composed import compose

CASES: list[dict[str, Any]] = json.loads(Path(__file__).with_name("yaml_test_suite.json").read_text(encoding="utf-8"))[
    "cases"
]
LOADERS = [yaml.SafeLoader, *([yaml.CSafeLoader] if yaml.__with_libyaml__ else [])]
BEYOND_THE_SUBSET = re.compile(r"^ *(\+MAP|\+SEQ|=VAL|=ALI)[^:'\"|>\n]*?( &| <|=ALI| \*)|^ *=ALI", re.MULTILINE)
ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "\\": "\\"}


def expected(tree: str) -> list[Value]:
    """The documents that a tree of events stands for; scalars are text."""
    lines = iter(line.lstrip(" ") for line in tree.split("\n") if line.strip())
    return [document for line in lines if line.startswith("+DOC") for document in _nodes(lines)]


def _nodes(lines: Iterator[str]) -> list[Value]:
    """The nodes up to the end of what is open."""
    nodes: list[Value] = []
    for line in lines:
        if line.startswith("-"):
            return nodes
        if line.startswith("+MAP"):
            inside = _nodes(lines)
            nodes.append(dict(zip(map(str, inside[::2]), inside[1::2], strict=True)))
        elif line.startswith("+SEQ"):
            nodes.append(_nodes(lines))
        else:
            nodes.append(re.sub(r"\\(.)", lambda found: ESCAPES[found[1]], line.removeprefix("=VAL ")[1:]))
    return nodes


def test_the_suite_is_whole() -> None:
    assert len({case["id"] for case in CASES}) == 402
    assert len({case["id"].split("-")[0] for case in CASES}) == 350


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_a_file_is_refused_in_words_or_read_as_the_suite_expects(case: dict[str, Any]) -> None:
    content = case["yaml"].encode("utf-8", errors="surrogatepass")
    try:
        document = parse(content, PurePosixPath("aanbieders/x/y.yaml"), "y.yaml")
    except InvalidInput as refusal:
        assert refusal.problems
        for problem in refusal.problems:
            assert problem.message and problem.tip
            assert 1 <= problem.line <= case["yaml"].count("\n") + 1
    else:
        assert not case["fail"]
        assert [document.value] == expected(case["tree"])


@pytest.mark.parametrize("loader", LOADERS, ids=lambda loader: loader.__name__)
@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_a_text_with_any_root_is_refused_or_has_the_expected_value(case: dict[str, Any], loader: Any) -> None:
    value, problems = compose(cleaned(case["yaml"]), loader)
    if not problems and not character_problems(case["yaml"]):
        assert not case["fail"]
        assert ([] if value is None else [value]) == expected(case["tree"])


def test_anchors_aliases_and_tags_are_refused_wherever_the_suite_has_them() -> None:
    beyond = [case for case in CASES if BEYOND_THE_SUBSET.search(case.get("tree") or "")]
    assert len(beyond) > 60
    assert [case["id"] for case in beyond if not compose(cleaned(case["yaml"]))[1]] == []
