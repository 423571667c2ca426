"""Columns in which what many rows share stands once, written so that they pack best; kolommen.js reads them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

_DIGITS = "".join(map(chr, (*range(35, 92), *range(93, 127))))  # what JSON writes as it is


def columns(rows: Mapping[str, Iterable[Any]], beside: Mapping[str, str]) -> dict[str, dict[str, Any]]:
    """What stands in each column, of one row after the other, as it is written; `beside` says of a column which other
    one tells most of it, and comes before it.
    """
    found = {name: _Column.of(cells) for name, cells in rows.items()}

    def depth(name: str) -> int:
        return 1 + depth(beside[name]) if name in beside else 0

    return {
        name: {"beside": beside[name], **found[name].told_beside(found[beside[name]])}
        if name in beside
        else found[name].told()
        for name in sorted(found, key=depth)
    }


@dataclass(frozen=True, slots=True)
class _Column:
    """What stands in a column, the commonest first, and for each row the place in that list."""

    cells: Sequence[bytes]
    at: Sequence[int]

    @classmethod
    def of(cls, cells: Iterable[Any]) -> _Column:
        written = [msgspec.json.encode(cell) for cell in cells]
        kinds = [cell for cell, _ in Counter(written).most_common()]
        places = {cell: place for place, cell in enumerate(kinds)}
        return cls(kinds, [places[cell] for cell in written])

    def beside(self, other: _Column) -> list[list[int]]:
        """For each cell of another column, the cells that stand beside it in this one, the commonest first."""
        found = [Counter[int]() for _ in other.cells]
        for mine, its in zip(self.at, other.at, strict=True):
            found[its][mine] += 1
        return [[cell for cell, _ in beside.most_common()] for beside in found]

    def told(self) -> dict[str, Any]:
        """The cells, and their places as digits."""
        return {"cells": [msgspec.Raw(cell) for cell in self.cells], "at": _digits(self.at)}

    def told_beside(self, other: _Column) -> dict[str, Any]:
        """The same, each place as its turn among those beside the same cell: most are the first, and what is alike
        packs best.
        """
        turns = self.beside(other)
        places = [{cell: place for place, cell in enumerate(turn)} for turn in turns]
        at = [places[its][mine] for mine, its in zip(self.at, other.at, strict=True)]
        return self.told() | {"turns": turns, "at": _digits(at)}


def _digits(numbers: Sequence[int]) -> str:
    """The last digit of each number, then the one before of each: digits that are alike pack best together."""
    found: list[str] = []
    left = list(numbers)
    while not found or any(left):
        found.append("".join(_DIGITS[number % len(_DIGITS)] for number in left))
        left = [number // len(_DIGITS) for number in left]
    return "".join(found)
