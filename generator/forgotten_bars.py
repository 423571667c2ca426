"""A text of several lines whose | was forgotten: the reader takes its dashes for a list that went wrong.

The reader knows no schema. Only where a field is a text by its schema, no list can have been meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from generator.problems import Problem
from generator.schema_paths import Definition
from generator.schemas import Schema
from generator.yaml_slips import NO_DASH_ABOVE, NOT_IN_LINE

_LISTS = (NO_DASH_ABOVE, NOT_IN_LINE)
_NO_TEXT = {"enum", "pattern", "x-soort"}


def with_bars(problems: Iterable[Problem], content: bytes, schema: Schema) -> tuple[Problem, ...]:
    """The problems of a content, with one for each text that lacks its | in place of what was said of a list there."""
    lines = content.decode("utf-8", errors="replace").split("\n")
    named = ((problem, _text_of(problem, schema)) for problem in problems)
    told = (_forgotten(problem, name, lines) if name else problem for problem, name in named)
    return tuple(dict.fromkeys(told))  # every dash of a text tells the same


def _text_of(problem: Problem, schema: Schema) -> str:
    """The name of the field that a problem takes for a list, where it is a text of any number of lines; else empty."""
    steps = [int(step) if step.isdigit() else step for step in problem.field.split(".")]
    definition = schema.at(tuple(steps)) if problem.message in _LISTS else None
    return str(steps[-1]) if isinstance(steps[-1], str) and _is_text(definition) else ""


def _is_text(definition: Definition | None) -> bool:
    return definition is not None and definition.get("type") == "string" and not _NO_TEXT & definition.keys()


def _forgotten(problem: Problem, name: str, lines: list[str]) -> Problem:
    field = re.compile(rf"( *(?:- +)*){re.escape(name)}:(.*)")
    above = ((number, field.match(lines[number - 1])) for number in range(problem.line, 0, -1))
    number, found = next(((number, found) for number, found in above if found), (problem.line, None))
    message = f'De tekst bij "{name}" loopt over meer regels, en er staan streepjes in.'
    tip = f"Zet een | achter {name}:"
    if found and found[2].strip():
        tip += " en begin de tekst op de regel eronder, twee spaties ingesprongen."
    column = len(found[1]) + 1 if found else problem.column
    return replace(problem, line=number, column=column, code="yaml-streepje", message=message, tip=tip)
