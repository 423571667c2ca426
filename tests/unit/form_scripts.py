"""The scripts of the form, asked from Python: they run in the node of the test environment."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.unit.search_scripts import NODE, SCRIPTS

DRIVER = Path(__file__).with_name("form_scripts.mjs")
Question = Sequence[object]


def ask(given: Mapping[str, Any], questions: Iterable[Question]) -> list[Any]:
    """The answers of the scripts to questions, in their order; `given` is what all of them need to know."""
    asked = json.dumps({"given": given, "questions": [list(question) for question in questions]})
    command = [str(NODE), str(DRIVER), str(SCRIPTS)]
    done = subprocess.run(command, input=asked, capture_output=True, text=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return list(json.loads(done.stdout))
