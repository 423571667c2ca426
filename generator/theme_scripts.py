"""The scripts of the theme as they are published: which take which along, so that a page asks for all at once."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "theme" / "helder"
_IMPORT = re.compile(r'^(?:import|export)\b[^;"]*"(\.{1,2}/[^"]+\.js)";', re.MULTILINE)
# Of a line's own; "/*!" tells whose work a script is and stays, as does what stands behind code.
_COMMENT = re.compile(r"^[ \t]*(?:/\*\*.*?\*/[ \t]*|//[^\n]*)\n", re.MULTILINE | re.DOTALL)
_MARGIN = re.compile(r"^\s+", re.MULTILINE)


def bare(script: str) -> str:
    """A script without comments and indentation, line by line the same: no text of several lines may stand in it."""
    return _MARGIN.sub("", _COMMENT.sub("", script))


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
