"""Which services of a made-up catalogue change, and into what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmarks.catalogue.services import renamed

_NUMBER = re.compile(r"^( +- nummer: ).*$", re.MULTILINE)


def with_number(files: Iterable[Path]) -> Path:
    """The first of the files that has a telephone number."""
    return next(file for file in files if _NUMBER.search(file.read_text(encoding="utf-8")))


def spread(files: Sequence[Path], wanted: int) -> list[Path]:
    """So many of the files, or all, evenly spread, so that they are of many providers."""
    count = min(wanted, len(files))
    return [files[number * len(files) // count] for number in range(count)]


def mark(file: Path, marker: str) -> None:
    """Give the service of a file another name, with a marker in it that no other edit has."""
    text = file.read_text(encoding="utf-8")
    file.write_text(renamed(text, f"Dienst {marker} {file.stem}"), encoding="utf-8")


def redial(file: Path, number: str) -> None:
    """Give the service of a file another telephone number; what is found by words stays the same."""
    text = file.read_text(encoding="utf-8")
    file.write_text(_NUMBER.sub(rf"\g<1>{number}", text, count=1), encoding="utf-8")
