"""What is wrong with a catalogue: one record, whatever renders it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How bad a problem is: an error stops publishing, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend, at one place in one file.

    `file` is the path as the user knows it; `line` and `column` count from 1; `field` is the dotted path of
    the value (empty for the whole file); `code` names the kind of problem and never changes; `message` and
    `tip` are Dutch sentences; `fix` is the text that should stand in place of the value, where that is certain.
    """

    file: str
    line: int
    column: int
    field: str
    code: str
    message: str
    tip: str = ""
    fix: str | None = None
    severity: Severity = Severity.ERROR

    @property
    def is_error(self) -> bool:
        return self.severity is Severity.ERROR

    @property
    def stops_reading(self) -> bool:
        """Whether it keeps a file from being read: what else is said of that file may not be all."""
        return self.code.startswith(("yaml-", "bestand-"))


class InvalidInput(Exception):
    """Input that cannot be used at all; carries the problems that say why."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(problem.message for problem in problems))
        self.problems = problems

    def __reduce__(self) -> tuple[type[InvalidInput], tuple[Problem, ...]]:
        """Another process raises it with its problems."""
        return type(self), self.problems


class WrongUse(InvalidInput):
    """What was asked cannot be done: not the catalogue is wrong, but the folder, the flag or the place."""


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Problems by file: what keeps it from being read, other errors, warnings; each by line and column."""
    return sorted(
        problems, key=lambda p: (p.file, p.severity, not p.stops_reading, p.line, p.column, p.code, p.message)
    )
