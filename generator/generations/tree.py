"""What lies below a folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path


def entries(folder: Path | str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Everything below `folder` that is no folder itself (files, links, oddities), with its relative path.

    In no order; raises OSError where it cannot look.
    """
    found: list[tuple[str, os.DirEntry[str]]] = []
    _gather(folder, "", found)
    return iter(found)


def _gather(folder: Path | str, below: str, gathered: list[tuple[str, os.DirEntry[str]]]) -> None:
    with os.scandir(folder) as found:
        for entry in found:
            path = below + entry.name
            if entry.is_dir(follow_symlinks=False):
                _gather(entry.path, f"{path}/", gathered)
            else:
                gathered.append((path, entry))
