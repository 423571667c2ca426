"""What a change has to answer for: its own files, and what it caused elsewhere; all else is a warning."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.check import Verdict, check
from generator.files import entries
from generator.history import Point, restored, touched
from generator.problems import InvalidInput, Problem, Severity
from generator.project import Project, open_project
from generator.vanished import vanished

_OLD = "Dit stond er al, in een bestand dat je niet aanraakte. Het houdt je voorstel niet tegen."
_Kind = tuple[str, str, str, str]


def answerable(
    verdict: Verdict, project: Project, point: Point, today: date, shown: Callable[[Path], str] = str
) -> Verdict:
    """The verdict with a warning for each error that stood there before, in a file that was not touched since `point`,
    and for each address of the site that goes away. `shown` turns a path into what the user knows it by.

    What stands in a touched file comes first, then what the change caused elsewhere.
    """
    mine = touched(point)
    with TemporaryDirectory(prefix="helder-") as name:
        into = Path(name).resolve()
        root, catalogue = restored(point, project.root, project.catalogue, into)
        old, lost = _earlier(root, catalogue, point.top.resolve(), into, today), _lost(root, catalogue, project, mine)
    told = [replace(problem, file=shown(Path(problem.file))) for problem in lost]
    judged = [*(_weighed(problem, mine, old) for problem in verdict.problems), *told]
    ordered = sorted(judged, key=lambda problem: (_whole(problem) not in mine, not problem.is_error))
    return Verdict(tuple(ordered), verdict.files, verdict.catalogue)


def _weighed(problem: Problem, mine: frozenset[Path], old: Counter[tuple[Path, _Kind]]) -> Problem:
    file = _whole(problem)
    if file in mine or not problem.is_error or not old[file, _kind(problem)]:
        return problem
    old[file, _kind(problem)] -= 1
    return replace(problem, severity=Severity.WARNING, tip=f"{_OLD} {problem.tip}".strip())


def _earlier(root: Path, catalogue: Path, top: Path, into: Path, today: date) -> Counter[tuple[Path, _Kind]]:
    """The errors of the project as it was, by the file that they stand in now.

    None where that was no catalogue that can be judged: then nothing is known to be old.
    """
    try:
        found = _errors(check(open_project(root, catalogue), today).problems)
    except InvalidInput:
        return Counter()
    return Counter((top / _whole(problem).relative_to(into), _kind(problem)) for problem in found)


def _lost(root: Path, catalogue: Path, project: Project, mine: frozenset[Path]) -> list[Problem]:
    """The addresses that go away; none where there was no catalogue."""
    try:
        return vanished(entries(open_project(root, catalogue)), project, mine)
    except InvalidInput:
        return []


def _errors(problems: Iterable[Problem]) -> list[Problem]:
    return [problem for problem in problems if problem.is_error]


def _kind(problem: Problem) -> _Kind:
    """What makes two problems the same one, though lines were added above it."""
    return problem.code, problem.field, problem.message, problem.tip


def _whole(problem: Problem) -> Path:
    file = Path(problem.file)
    return file.parent.resolve() / file.name
