"""The services of a catalogue as files: where each is published, and the same one under another name."""

from __future__ import annotations

import re
from pathlib import Path

_NAME = re.compile(r"^naam: .*$", re.MULTILINE)


def services(catalogue: Path) -> list[Path]:
    """The files of the services, in the order of their paths."""
    return sorted(file for file in catalogue.glob("aanbieders/*/*.yaml") if file.name != "aanbieder.yaml")


def address(file: Path) -> str:
    """Where the page of a service stands, below the root of the site."""
    return f"aanbod/{file.parent.name}/{file.stem}/"


def renamed(text: str, name: str) -> str:
    """The text of an entry with another name."""
    return _NAME.sub(f"naam: {name}", text, count=1)
