"""Python reads this when it starts, where PYTHONPATH leads here: whatever lists a folder then gets the opposite order.

The order in which a system lists files is its own affair, and two file systems differ in it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

_LISTDIR, _SCANDIR = os.listdir, os.scandir


class Scanned:
    """What `os.scandir` gives, from the last entry to the first."""

    def __init__(self, path: Any = ".") -> None:
        with _SCANDIR(path) as found:
            self._entries = iter(list(found)[::-1])

    def __iter__(self) -> Iterator[os.DirEntry[Any]]:
        return self

    def __next__(self) -> os.DirEntry[Any]:
        return next(self._entries)

    def __enter__(self) -> Scanned:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """As that of what it stands for, which may be closed at any time."""


def listed(path: Any = ".") -> list[Any]:
    """What `os.listdir` gives, from the last name to the first."""
    return _LISTDIR(path)[::-1]


vars(os).update(listdir=listed, scandir=Scanned)
