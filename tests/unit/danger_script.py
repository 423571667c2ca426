"""The script that notices danger, asked from Python with any rules: it runs in the node of the test environment."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from tests.unit.search_scripts import NODE, SCRIPTS

DRIVER = Path(__file__).with_name("danger.mjs")
Case = tuple[Mapping[str, Any], Sequence[str]]


class Judged(NamedTuple):
    """The dangers in each text, the most urgent first, and those of them that are shown."""

    ids: list[list[str]]
    shown: list[list[str]]


def judge(cases: Iterable[Case]) -> list[Judged]:
    """What rules say of texts, for each case of the two."""
    asked = json.dumps({"cases": [{"rules": rules, "texts": list(texts)} for rules, texts in cases]})
    command = [str(NODE), str(DRIVER), str(SCRIPTS)]
    done = subprocess.run(command, input=asked, capture_output=True, text=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return [Judged(answer["ids"], answer["shown"]) for answer in json.loads(done.stdout)]


def rules_of(**of: str) -> dict[str, Any]:
    """The rules of one danger, `phrases`, `misspelt` and `exceptions` as they are published."""
    danger = {"id": "gevaar", "phrases": "", "misspelt": "", "exceptions": "", "notions": [], "meant": [], **of}
    return {"fillers": "mij echt", "spellings": {}, "dangers": [danger]}
