"""The figures of all runs as one table."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from benchmarks.build.measuring import Cost
from benchmarks.build.stages import INDEXING, STAGES

CASES = {
    "cold": "cold build",
    "same": "nothing changed",
    "one": "one renamed",
    "number": "one number changed",
    "many": "200 renamed",
}


class Row(msgspec.Struct, frozen=True):
    """One tool at one size; `full` says that it builds everything again after each change."""

    tool: str
    services: int
    full: bool
    costs: dict[str, Cost]
    files: int
    size: int


def table(rows: Sequence[Row]) -> str:
    """A line for each tool, size and case; growth is of a cold build, since the size before.

    Memory: the peak of the largest process, of all but Pagefind's together, and of Pagefind's.
    """
    head = f"{'tool':16}{'services':>9}  {'case':34}{'wall s':>8}{'CPU s':>8}{'MB':>7}{'MB own':>8}{'MB Pagefind':>13}"
    head += f"{'growth':>8}{'files':>9}{'output MB':>11}"
    return "\n".join([head, *(line for row in rows for line in _lines(row, growth(row, rows)))])


def stage_table(rows: Sequence[Row]) -> str:
    """The wall seconds of each stage of a cold build, of the tools that tell them; empty for none."""
    told = [row for row in rows if STAGES[0] in row.costs["cold"].stages]
    head = f"{'stages, s':16}{'services':>9}" + "".join(f"{name:>12}" for name in (*STAGES, INDEXING))
    return "\n".join([head, *(_stages(row) for row in told)]) if told else ""


def growth(row: Row, rows: Sequence[Row]) -> float | None:
    """How many times longer than the next smaller size of the same tool; None for the smallest."""
    smaller = [one for one in rows if one.tool == row.tool and one.services < row.services]
    before = max(smaller, key=lambda one: one.services, default=None)
    return row.costs["cold"].seconds / before.costs["cold"].seconds if before else None


def _lines(row: Row, grown: float | None) -> list[str]:
    found = []
    for case, cost in row.costs.items():
        said = CASES[case] + (" (full build)" if row.full and case != "cold" else "")
        line = f"{row.tool:16}{row.services:9,}  {said:34}{cost.seconds:8.2f}{cost.cpu:8.2f}{_memory(cost)}"
        if case == "cold":
            line += f"{f'{grown:.1f}x' if grown else '':>8}{row.files:9,}{row.size / 1e6:11.1f}"
        found.append(line)
    return found


def _memory(cost: Cost) -> str:
    return f"{cost.megabytes:7,}{cost.own:8,}{f'{cost.index:,}' if cost.index else '':>13}"


def _stages(row: Row) -> str:
    found = row.costs["cold"].stages
    return f"{row.tool:16}{row.services:9,}" + "".join(f"{found.get(name, 0):12.2f}" for name in (*STAGES, INDEXING))
