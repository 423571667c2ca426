"""The generation that is not public: it is put right file by file, from whatever state it is in."""

from __future__ import annotations

import os
import shutil
from pathlib import Path


class Standby:
    """A folder that becomes the next generation.

    What an earlier build or a kill left in it is never trusted: a file in it is either written now, or the very
    file that is published, under a second name. So nothing in it is ever changed in place: that would be public.
    Paths are plain text below the folder: tens of thousands of path objects cost more than the files.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._ready: set[str] = set()

    def write(self, path: str, content: bytes) -> None:
        """A new file."""
        with open(self._free(path), "xb") as file:
            file.write(content)

    def share(self, path: str, published: str) -> bool:
        """The published file itself, so that it keeps its bytes and its time; a copy where files have one name only.

        Tells whether it is the file itself.
        """
        if _same(published, f"{self.folder}/{path}"):
            return True
        target = self._free(path)
        try:
            os.link(published, target)
        except OSError:
            shutil.copy2(published, target)
            return False
        return True

    def prune(self, files: set[str], folders: set[str], below: str = "") -> None:
        """Take away all that is not named."""
        with os.scandir(self.folder / below) as found:
            here = list(found)
        for entry in here:
            path = below + entry.name
            if entry.is_dir(follow_symlinks=False):
                if path in folders:
                    self.prune(files, folders, f"{path}/")
                else:
                    shutil.rmtree(entry.path)
            elif path not in files:
                os.unlink(entry.path)

    def _free(self, path: str) -> str:
        """The place for a file: its folder exists, and nothing stands there."""
        target = f"{self.folder}/{path}"
        self._prepare(os.path.dirname(target))
        _clear(target)
        return target

    def _prepare(self, folder: str) -> None:
        if folder in self._ready:
            return
        if folder != str(self.folder):
            self._prepare(os.path.dirname(folder))
        if os.path.islink(folder) or not os.path.isdir(folder):
            _clear(folder)
            os.mkdir(folder)
        self._ready.add(folder)


def _clear(place: str) -> None:
    if not os.path.lexists(place):
        return
    if os.path.isdir(place) and not os.path.islink(place):
        shutil.rmtree(place)
    else:
        os.unlink(place)


def _same(one: str, other: str) -> bool:
    try:
        return os.path.samestat(os.lstat(one), os.lstat(other))
    except OSError:
        return False
