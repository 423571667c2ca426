"""All problems as a Markdown table, for the summary of a job."""

from __future__ import annotations

from generator.check import Verdict
from generator.problems import Problem
from generator.reports.printable import printable


def render(verdict: Verdict) -> str:
    if not verdict.problems:
        return f"Alles in orde: {verdict.files} bestanden nagekeken.\n"
    rows = printable("".join(_row(problem) for problem in verdict.problems))
    return f"| Waar | Wat | Wat te doen |\n| --- | --- | --- |\n{rows}"


def _row(problem: Problem) -> str:
    place = f"{problem.file}:{problem.line}"
    return f"| {_cell(place)} | {_cell(problem.message)} | {_cell(problem.tip)} |\n"


def _cell(text: str) -> str:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace("|", "\\|")
    return " ".join(escaped.split())
