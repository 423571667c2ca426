"""Whether one change touches both entries and what judges or shows them; such a change needs a maintainer's eye."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

_ENTRIES = ("aanbieders", "hulpvormen", "regios")


def mixed(files: Iterable[Path], catalogue: Path) -> tuple[list[Path], list[Path]] | None:
    """The entries and the other files of a change, where it has both; word lists and place tables count as others."""
    homes = [catalogue.resolve() / name for name in _ENTRIES]
    entries: list[Path] = []
    others: list[Path] = []
    for file in sorted(files):
        where = file.parent.resolve()
        entry = file.suffix == ".yaml" and any(home == where or home in where.parents for home in homes)
        (entries if entry else others).append(file)
    return (entries, others) if entries and others else None
