"""What one change touches: entries, and what judges or shows them. Both at once need a maintainer's eye."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

_ENTRIES = ("aanbieders", "hulpvormen", "regios")

MOST_ENTRIES = 100
"""How many entries one change may touch: more than that nobody reads with care."""


def entries_of(files: Iterable[Path], catalogue: Path) -> tuple[list[Path], list[Path]]:
    """The entries of a change, and its other files; word lists and place tables count as others."""
    homes = [catalogue.resolve() / name for name in _ENTRIES]
    entries: list[Path] = []
    others: list[Path] = []
    for file in sorted(files):
        where = file.parent.resolve()
        entry = file.suffix == ".yaml" and any(home == where or home in where.parents for home in homes)
        (entries if entry else others).append(file)
    return entries, others
