"""Which entries of a made-up catalogue change, and into what."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

_NAME = "naam: "


def services(catalogue: Path) -> list[Path]:
    """The files of the services, in the order of their paths."""
    return sorted((catalogue / "aanbieders").glob("*/dienst-*.yaml"))


def spread(files: Sequence[Path], wanted: int) -> list[Path]:
    """So many of the files, or all, evenly spread, so that they are of many providers."""
    count = min(wanted, len(files))
    return [files[number * len(files) // count] for number in range(count)]


def mark(file: Path, marker: str) -> None:
    """Give the service of a file another name, with a marker in it that no other edit has."""
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    place = next(number for number, line in enumerate(lines) if line.startswith(_NAME))
    lines[place] = f"naam: Dienst {marker} {file.stem}\n"
    file.write_text("".join(lines), encoding="utf-8")


def address(file: Path) -> str:
    """Where the page of a service stands in the output of every tool."""
    return f"aanbod/{file.parent.name}/{file.stem}/index.html"
