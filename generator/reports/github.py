"""Problems as GitHub annotations (workflow commands); GitHub shows ten errors and ten warnings a step."""

from __future__ import annotations

from generator.check import Verdict
from generator.problems import Problem
from generator.reports.printable import printable

_SHOWN = 10


def render(verdict: Verdict) -> str:
    errors = [problem for problem in verdict.problems if problem.is_error]
    warnings = [problem for problem in verdict.problems if not problem.is_error]
    return printable("".join(_command(problem) for problem in errors[:_SHOWN] + warnings[:_SHOWN]))


def _command(problem: Problem) -> str:
    place = f"file={_property(problem.file)},line={problem.line},col={problem.column}"
    text = _data(f"{problem.message} {problem.tip}".strip())
    return f"::{problem.severity} {place},title={_property(problem.code)}::{text}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
