"""Which services of a made-up catalogue change, and into what."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from benchmarks.catalogue.services import renamed


def spread(files: Sequence[Path], wanted: int) -> list[Path]:
    """So many of the files, or all, evenly spread, so that they are of many providers."""
    count = min(wanted, len(files))
    return [files[number * len(files) // count] for number in range(count)]


def mark(file: Path, marker: str) -> None:
    """Give the service of a file another name, with a marker in it that no other edit has."""
    text = file.read_text(encoding="utf-8")
    file.write_text(renamed(text, f"Dienst {marker} {file.stem}"), encoding="utf-8")
