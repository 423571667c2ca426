"""Every code that a catalogue can have is explained, and its examples are what the reader says they are."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from generator.problem_codes import Explanation, explanations, groups, help_address
from tests.catalogues import INVALID, ROOT

ABOUT_ENTRIES = [
    *(ROOT / "generator" / f"{name}.py" for name in ("messages", "contacts", "notation_faults", "documents", "files")),
    *(ROOT / "generator").glob("yaml_*.py"),
    *(ROOT / "generator" / "rules").rglob("*.py"),
    *(ROOT / "generator" / name for name in ("characters.py", "schemas.py")),
]
NO_CATALOGUE = {"geen-catalogus"}  # then there is no entry to explain it beside
_CODE = re.compile("[a-z]+(?:-[a-z0-9]+)*")
_TOLD_BY = {"Finding", "Problem", "ContactError", "fault", "quoted", "_report", "_slip", "_stop", "_whole", "_limit"}


def codes(file: Path) -> Iterator[str]:
    """The codes that a module gives to what it finds: the texts with a hyphen in the calls that tell of it."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        name = getattr(getattr(node, "func", None), "id", getattr(getattr(node, "func", None), "attr", ""))
        if isinstance(node, ast.Call) and name in _TOLD_BY:
            texts = [part for argument in node.args for part in ast.walk(argument) if isinstance(part, ast.Constant)]
            yield from (text.value for text in texts if isinstance(text.value, str) and "-" in text.value[1:])


def test_every_code_in_the_program_has_a_page() -> None:
    found = {code for file in ABOUT_ENTRIES for code in codes(file) if _CODE.fullmatch(code)}
    assert len(found) > 80
    assert found - set(explanations()) - NO_CATALOGUE == set()


def test_every_code_of_an_example_has_a_page() -> None:
    told = "".join(file.read_text(encoding="utf-8") for file in INVALID.glob("*.txt"))
    found = set(re.findall(r"(?:fout|let op): .* \[([a-z-]+)\]$", told, re.MULTILINE))
    assert len(found) > 60
    assert found - set(explanations()) == set()


@pytest.mark.parametrize("code", explanations())
def test_an_explanation_is_short_and_whole(code: str) -> None:
    explanation = explanations()[code]
    assert explanation.group in groups()
    assert 15 < len(explanation.text) < 400
    assert explanation.text.endswith(".")
    assert not explanation.title.endswith(".")
    assert max(len(sentence.split()) for sentence in re.split(r"(?<=[.?]) ", explanation.text)) <= 25
    assert help_address(code) == f"bijdragen/fouten/{code}/"


@pytest.mark.parametrize(("code", "explanation"), explanations().items())
def test_what_is_called_right_can_be_read(code: str, explanation: Explanation) -> None:
    if explanation.right:
        assert isinstance(yaml.load(explanation.right, Loader=yaml.CBaseLoader), dict)
    assert explanation.right != explanation.wrong or not explanation.wrong


def test_a_code_without_a_page_has_no_address() -> None:
    assert help_address("git-ontbreekt") == ""
