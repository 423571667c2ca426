"""Problems for programs: one JSON object with every problem, and the address of the page that explains it."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import msgspec

from generator.problem_codes import help_address
from generator.problems import Problem
from generator.reports.printable import LINES, printable

if TYPE_CHECKING:
    from generator.check import Verdict


def render(verdict: Verdict, site: str = "") -> str:
    content = {
        "files": verdict.files,
        "errors": verdict.errors,
        "problems": [_record(problem, site) for problem in verdict.problems],
    }
    return msgspec.json.format(msgspec.json.encode(content), indent=2).decode() + "\n"


def _record(problem: Problem, site: str) -> dict[str, object]:
    page = help_address(problem.code)
    values = asdict(problem) | {"help": f"{site or '/'}{page}" if page else ""}
    return {name: printable(value, LINES) if type(value) is str else value for name, value in values.items()}
