"""How files and folders look without reading them, as git tells them apart: by size, times and number."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from struct import Struct

_NUMBERS = Struct("<qqqQ")
_FINE = 10_000_000
"""Nanoseconds: where no time is told more finely, as on FAT, two changes may have one time."""


def told(look: os.stat_result) -> bytes:
    """Bytes that change whenever a file does."""
    return _NUMBERS.pack(look.st_size, look.st_mtime_ns, look.st_ctime_ns, look.st_ino)


def signature(looks: Iterable[os.stat_result]) -> bytes:
    """A digest of how places look, in their order."""
    return sha256(b"".join(map(told, looks))).digest()


def are_coarse(looks: Iterable[os.stat_result]) -> bool:
    """Whether the times are those of a file system that may not tell of a second change."""
    return not any(look.st_mtime_ns % _FINE for look in looks)


def below(folder: Path) -> Iterator[tuple[bytes, os.stat_result]]:
    """Every file and folder below a folder, and that itself, with how it looks; raises OSError where it cannot look.

    A folder is looked at before it is listed: what comes meanwhile changes how it looks afterwards.
    """
    return _below(os.fsencode(folder), b"")


def _below(folder: bytes, place: bytes) -> Iterator[tuple[bytes, os.stat_result]]:
    yield place or b".", os.lstat(folder)
    with os.scandir(folder) as found:
        for entry in found:
            inner = place + b"/" + entry.name if place else entry.name
            if entry.is_dir(follow_symlinks=False):
                yield from _below(entry.path, inner)
            else:
                yield inner, os.lstat(entry.path)


def of(folder: Path, places: Iterable[bytes]) -> Iterator[os.stat_result]:
    """How places below a folder look now; raises OSError where one is not there.

    From the folder itself they are found a third sooner than by their whole path, where the system can.
    """
    if os.stat not in os.supports_dir_fd:
        yield from (os.lstat(os.path.join(os.fsencode(folder), place)) for place in places)
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        yield from (os.stat(place, dir_fd=handle, follow_symlinks=False) for place in places)
    finally:
        os.close(handle)
