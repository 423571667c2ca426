"""Where the parser stopped, with the lines around it; and a fault there, with the text in which it is mended."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TypeAlias

from generator.problems import Problem
from generator.quotation import QUOTE_ALL, advice, is_certain, quoted, quoted_like
from generator.yaml_lines import going_on, is_lone_text

Place: TypeAlias = tuple[int, int]  # line and column, both from 0

INDENT_TIP = "Zet velden die bij elkaar horen recht onder elkaar. Spring in met twee spaties per niveau."
# A dash behind its field, or brackets, may have been meant for a list, # for a comment, | and > for a block of text.
_DOUBTFUL = {"yaml-streepje", "yaml-haakje"}


@dataclass(frozen=True, slots=True)
class Span:
    """The last thing that was read: where it began and ended, and its closing mark (`"`, `'`, `]` or nothing)."""

    start: Place
    end: Place
    closing: str


@dataclass(frozen=True, slots=True)
class Fault:
    """A problem (its file still empty) and the text in which it is mended; None where that would be a guess."""

    problem: Problem
    repaired: str | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """The lines, the place that the parser stopped at, the place where that part began, what came before."""

    lines: list[str]
    at: Place
    begin: Place
    last: Span | None

    def line(self, number: int) -> str:
        """The line of a number from 0; empty behind the last one."""
        return self.lines[number] if number < len(self.lines) else ""

    def rest(self, place: Place) -> str:
        """What stands from a place to the end of its line."""
        return self.line(place[0])[place[1] :].rstrip()

    def first(self) -> int:
        """The first line that holds more than a comment."""
        held = (n for n, line in enumerate(self.lines) if line.strip() and not line.lstrip().startswith("#"))
        return next(held, 0)

    def above(self) -> int | None:
        """The nearest line above that holds something."""
        return next((n for n in range(self.at[0] - 1, -1, -1) if self.line(n).strip()), None)

    def fault(self, place: Place, code: str, message: str, tip: str) -> Fault:
        """A fault at a place, not mended; behind the last line it is told of that."""
        last_line = max(len(self.lines) - (not self.lines[-1]), 1)
        return Fault(Problem("", min(place[0] + 1, last_line), place[1] + 1, "", code, message, tip))

    def mended(self, fault: Fault, rest: str, fix: str | None = None) -> Fault:
        """The fault, mended by writing `rest` from its place to the end of its line."""
        problem = fault.problem
        line = self.line(problem.line - 1)[: problem.column - 1] + rest
        lines = [*self.lines[: problem.line - 1], line, *self.lines[problem.line :]]
        return Fault(replace(problem, fix=fix), "\n".join(lines))

    def quoted(self, place: Place, code: str, message: str, tip: str = QUOTE_ALL) -> Fault:
        """A fault that is mended by quotes around the text, which ends with the line, or with its part of brackets."""
        before, value = self.line(place[0])[: place[1]], self.rest(place)
        bracketed = bool(re.search(r"[\[{]", before))
        text = re.split(r"[,\]}]", value)[0].rstrip() if bracketed else value
        behind = value[len(text) :]
        fix, behind = quoted(text), quoted_like(text[:1], behind) if bracketed else behind
        end = going_on(self.lines, place[0], before)
        goes_on = end > place[0] + 1
        fault = self.fault(place, code, message, tip if goes_on else advice(before, text, tip, behind))
        if goes_on:
            return fault if bracketed else self._quoted_to(end, fault)
        doubtful = code in _DOUBTFUL or " #" in value or value.startswith(("|", ">")) or not is_certain(value)
        return self.mended(fault, fix + behind, None if doubtful or bracketed else fix)

    def _quoted_to(self, end: int, fault: Fault) -> Fault:
        """A fault in a text of several lines, read on with quotes around all of it; where it ends is not certain."""
        first = fault.problem.line - 1
        if not all(is_lone_text(line) for line in self.lines[first + 1 : end]):
            return fault
        begin = self.lines[first][: fault.problem.column - 1]
        inside = [line.replace("\\", "\\\\").replace('"', '\\"') for line in self.lines[first + 1 : end]]
        opened = begin + quoted(self.lines[first][len(begin) :].rstrip())[:-1]
        text = [opened, *inside[:-1], f'{inside[-1]}"']
        return Fault(fault.problem, "\n".join([*self.lines[:first], *text, *self.lines[end:]]))
