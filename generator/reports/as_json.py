"""Problems for programs: one JSON object with every problem."""

from __future__ import annotations

from dataclasses import asdict

import msgspec

from generator.check import Verdict
from generator.problems import Problem
from generator.reports.printable import printable


def render(verdict: Verdict) -> str:
    content = {
        "files": verdict.files,
        "errors": verdict.errors,
        "problems": [_record(problem) for problem in verdict.problems],
    }
    return msgspec.json.format(msgspec.json.encode(content), indent=2).decode() + "\n"


def _record(problem: Problem) -> dict[str, object]:
    values = asdict(problem)
    return {name: printable(value) if type(value) is str else value for name, value in values.items()}
