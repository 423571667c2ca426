"""The fields at the margin of a text, each with the lines below it: a fault in one says nothing of the others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

_FIELD = re.compile(r"""("[^"]*"|'[^']*'|[^\s#'"\[{&*!|>%@`,-][^:]*):(?:\s|$)""")


def without(text: str, numbers: Iterable[int]) -> str:
    """The text with nothing left of every field that has one of these lines (from 1); the others keep their place."""
    numbers = set(numbers)
    if not numbers:
        return text
    lines = text.split("\n")
    for start, end in _blocks(lines):
        if any(start < number <= end for number in numbers):
            lines[start:end] = [""] * (end - start)
    return "\n".join(lines)


def aside(text: str, numbers: Iterable[int], near: int = 1) -> frozenset[str]:
    """The names of the fields that have one of these lines (from 1), and of so many fields above and below them."""
    lines = text.split("\n")
    blocks = list(_blocks(lines))
    numbers = set(numbers)
    hit = {at for at, (start, end) in enumerate(blocks) if any(start < number <= end for number in numbers)}
    wanted = {at + step for at in hit for step in range(-near, near + 1)}
    found = (_FIELD.match(lines[start]) for at, (start, _) in enumerate(blocks) if at in wanted)
    return frozenset(field[1].strip("'\" ") for field in found if field)


def block_of(text: str, number: int) -> range:
    """The lines (from 1) of the field that has a line."""
    return next(
        (range(start + 1, end + 1) for start, end in _blocks(text.split("\n")) if start < number <= end), range(0)
    )


def _blocks(lines: list[str]) -> Iterator[tuple[int, int]]:
    starts = [number for number, line in enumerate(lines) if _FIELD.match(line)]
    bounds = [0, *starts, len(lines)] if starts[:1] != [0] else [*starts, len(lines)]
    yield from pairwise(bounds)
