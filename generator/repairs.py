"""What can be mended in one entry without a doubt: faults of YAML, the names of fields, the notation of values."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from generator.documents import parse
from generator.notations import rewritten
from generator.problems import InvalidInput, Problem
from generator.schema_paths import Definition, Pointer
from generator.schemas import texts
from generator.vocabularies import certain

_MOST_ROUNDS = 20


@dataclass(frozen=True, slots=True)
class Repair:
    """A text that should stand in place of another one: the value at `pointer`, or its name."""

    pointer: Pointer
    old: str
    new: str
    of_name: bool = False


def repairs(value: Mapping[str, Any], definition: Definition) -> list[Repair]:
    """The repairs of a text-only value, names first: each holds after the ones before it."""
    names: list[Repair] = []
    renamed: Any = value
    while name := next(_names(renamed, definition), None):
        names.append(name)
        renamed = applied(renamed, [name])
    return [*names, *_values(renamed, definition)]


def applied(value: Mapping[str, Any], chosen: Iterable[Repair]) -> dict[str, Any]:
    """A value with these repairs; one whose place is not there changes nothing."""
    whole = copy.deepcopy(dict(value))
    for repair in chosen:
        *way, last = repair.pointer
        holder = _at(whole, way)
        if repair.of_name and isinstance(holder, dict) and last in holder and repair.new not in holder:
            renamed = {repair.new if name == last else name: below for name, below in holder.items()}
            holder.clear()
            holder.update(renamed)
        elif not repair.of_name and _at(whole, repair.pointer) == repair.old:
            holder[last] = repair.new
    return whole


def mended(content: bytes, path: PurePosixPath) -> tuple[bytes, list[Problem]] | None:
    """The content of a file that cannot be read, mended, and the faults it had; None where any doubt is left.

    A fault is mended where the reader says with what (`Problem.fix`); where a comment might be taken for text, or a
    list for text, it does not do so.
    """
    found: list[Problem] = []
    for _ in range(_MOST_ROUNDS):
        try:
            parse(content, path, "")
        except InvalidInput as refusal:
            lines = content.decode("utf-8", errors="replace").split("\n")
            if not all(_is_certain(problem, lines) for problem in refusal.problems):
                return None
            found += refusal.problems
            content = with_fixes(lines, refusal.problems).encode()
        else:
            return content, found
    return None


def _is_certain(problem: Problem, lines: list[str]) -> bool:
    """Whether nothing behind the place of a problem can have been meant for a comment or a block of text."""
    rest = lines[problem.line - 1][problem.column - 1 :]
    return problem.fix is not None and " #" not in rest and not rest.startswith(("|", ">"))


def with_fixes(lines: list[str], problems: Iterable[Problem]) -> str:
    """The text in which each fix stands from the place of its problem to the end of the line."""
    changed = list(lines)
    for problem in problems:
        changed[problem.line - 1] = f"{lines[problem.line - 1][: problem.column - 1]}{problem.fix}"
    return "\n".join(changed)


def _names(value: Any, definition: Definition, pointer: Pointer = ()) -> Iterator[Repair]:
    """Names of fields that the schema does not know, where another name is certain and still free."""
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from _names(item, definition.get("items", {}), (*pointer, index))
    elif isinstance(value, dict):
        known = definition.get("properties", {})
        for name, below in value.items():
            if name in known:
                yield from _names(below, known[name], (*pointer, name))
            elif (right := certain(name, known)) and right not in value:
                yield Repair((*pointer, name), name, right, of_name=True)


def _values(value: Any, definition: Definition) -> Iterator[Repair]:
    for pointer, text, below in texts(value, definition):
        new = rewritten(text, below)
        if new != text:
            yield Repair(pointer, text, new)


def _at(value: Any, way: Iterable[str | int]) -> Any:
    here = value
    for step in way:
        if isinstance(here, dict):
            here = here.get(step)
        elif isinstance(here, list) and isinstance(step, int) and step < len(here):
            here = here[step]
        else:
            return None
    return here
