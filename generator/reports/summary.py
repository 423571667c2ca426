"""All problems as Markdown tables, errors and warnings apart, for the summary of a job."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.problem_codes import help_address
from generator.problems import Problem
from generator.reports.printable import as_markdown

if TYPE_CHECKING:
    from generator.check import Verdict

_LARGEST = 900_000  # GitHub refuses a summary of more than 1 MiB


def render(verdict: Verdict, site: str = "") -> str:
    if not verdict.problems:
        return f"Alles in orde: {verdict.files} bestanden nagekeken.\n"
    return tables(verdict.problems, site)


def tables(problems: Sequence[Problem], site: str = "") -> str:
    """The errors in one table and the warnings in another; nothing where there are none."""
    errors = [problem for problem in problems if problem.is_error]
    warnings = [problem for problem in problems if not problem.is_error]
    parts = (_table("Fouten", errors, site), _table("Let op", warnings, site))
    return "\n".join(filter(None, parts))


def _table(heading: str, problems: Sequence[Problem], site: str) -> str:
    if not problems:
        return ""
    rows = "".join(_row(problem, site) for problem in problems)
    if len(rows) > _LARGEST:
        rows = rows[: rows.rindex("\n", 0, _LARGEST) + 1] + "| ... | Te veel om te tonen | Zie helder check |\n"
    return f"### {heading} ({len(problems)})\n\n| Waar | Wat | Wat te doen |\n| --- | --- | --- |\n{rows}"


def _row(problem: Problem, site: str) -> str:
    page = help_address(problem.code)
    code = f"[{problem.code}]({site}{page})" if site and page else f"`{problem.code}`"
    place = f"{problem.file}:{problem.line}"
    return f"| {as_markdown(place)} | {as_markdown(problem.message)} {code} | {as_markdown(problem.tip)} |\n"
