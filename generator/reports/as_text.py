"""Problems for people: file, line and column, what is wrong, what to do."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from generator.problems import Problem
from generator.reports.printable import printable

if TYPE_CHECKING:
    from generator.check import Verdict

_WORDS = {"error": "fout", "warning": "let op"}


def render(verdict: Verdict, site: str = "") -> str:
    """Errors first, then warnings, as they come; then one line that counts them; where the site is known, its help."""
    ordered = sorted(verdict.problems, key=lambda problem: not problem.is_error)
    more = f"Uitleg bij elke code: {site}bijdragen/fouten/\n" if site and ordered else ""
    return f"{lines(ordered)}{_closing(verdict)}\n{more}"


def lines(problems: Iterable[Problem]) -> str:
    return "".join(_line(problem) for problem in problems)


def _line(problem: Problem) -> str:
    place = f"{printable(problem.file)}:{problem.line}:{problem.column}"
    tip = f"    {printable(problem.tip)}\n" if problem.tip else ""
    return f"{place}: {_WORDS[problem.severity]}: {printable(problem.message)} [{problem.code}]\n{tip}"


def _closing(verdict: Verdict) -> str:
    warnings = len(verdict.problems) - verdict.errors
    if not verdict.problems:
        return f"Alles in orde: {verdict.files} bestanden nagekeken."
    errors = "1 fout" if verdict.errors == 1 else f"{verdict.errors} fouten"
    return f"{errors} en {warnings} keer 'let op' in {verdict.files} bestanden."
