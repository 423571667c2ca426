"""Problems as GitHub annotations (workflow commands); GitHub shows ten errors and ten warnings a step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.problem_codes import help_address
from generator.problems import Problem
from generator.reports.printable import LINES, printable

if TYPE_CHECKING:
    from generator.check import Verdict

_SHOWN = 10


def render(verdict: Verdict, site: str = "") -> str:
    """The first ten errors and the first ten warnings, in their order, and how many more there are."""
    errors = [problem for problem in verdict.problems if problem.is_error]
    warnings = [problem for problem in verdict.problems if not problem.is_error]
    shown = [*errors[:_SHOWN], *warnings[:_SHOWN]]
    left = len(verdict.problems) - len(shown)
    more = f"Nog {left} problemen staan in de samenvatting van deze taak.\n" if left else ""
    return printable("".join(_command(problem, site) for problem in shown) + more, LINES)


def _command(problem: Problem, site: str) -> str:
    place = f"file={_property(problem.file)},line={problem.line},col={problem.column}"
    page = help_address(problem.code)
    more = f"Meer uitleg: {site}{page}" if site and page else ""
    text = _data(" ".join(filter(None, (problem.message, problem.tip, more))))
    return f"::{problem.severity} {place},title={_property(problem.code)}::{text}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
