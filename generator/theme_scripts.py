"""Which scripts of the theme a script takes along, so that a page asks for all at once instead of one after another."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "theme" / "helder"
_IMPORT = re.compile(r'^(?:import|export)\b[^;"]*"(\.{1,2}/[^"]+\.js)";', re.MULTILINE)


@cache
def taken_along(script: str) -> tuple[str, ...]:
    """The scripts that this one imports, and those that they import, as paths in the folder of scripts, sorted."""
    found: set[str] = set()
    left = [script]
    while left:
        file = FOLDER / left.pop()
        for path in _IMPORT.findall(file.read_text(encoding="utf-8")):
            name = (file.parent / path).resolve().relative_to(FOLDER.resolve()).as_posix()
            left += [name] if name not in found else []
            found.add(name)
    return tuple(sorted(found - {script}))
