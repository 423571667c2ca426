"""The same site twice: made at once, and in parts, each by a program of its own, that are then joined."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

from benchmarks.build.measuring import Command, Cost, run
from generator.evaluation.browser import PROJECT


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many files and bytes a site has; a part is no site, but counted alike."""

    files: int
    bytes: int


class Built(NamedTuple):
    """A site or a part, and what it took to make."""

    folder: Path
    cost: Cost
    sizes: Sizes


class Pair(tuple[Built, ...]):
    """A site at once, its parts, and the site that they are joined to."""

    @property
    def whole(self) -> Built:
        return self[0]

    @property
    def joined(self) -> Built:
        return self[-1]


def build(catalogue: Path, today: date, count: int, folder: Path) -> Pair:
    """Make a site and its parts in a new folder: as `whole`, `part-1` and so on, and `joined`."""
    folder.mkdir()
    options = ["--root", str(PROJECT), "--catalogue", str(catalogue), "--today", today.isoformat()]
    whole = _built(folder / "whole", options)
    parts = [_built(folder / f"part-{at}", [*options, "--part", f"{at}/{count}"]) for at in range(1, count + 1)]
    join = [word for part in parts for word in ("--join", str(part.folder))]
    return Pair([whole, *parts, _built(folder / "joined", [*options, *join])])


def _built(folder: Path, options: Sequence[str]) -> Built:
    command: Command = [sys.executable, "-m", "generator", "build", "--site-dir", str(folder), *options]
    cost = run([command], folder.parent)
    sizes = [file.stat().st_size for file in folder.rglob("*") if file.is_file()]
    return Built(folder, cost, Sizes(len(sizes), sum(sizes)))
