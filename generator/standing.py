"""Whether a site still stands as the last build left it, and whatever it is made from as well.

Files are told apart as git does it: by size, times and number, without reading them. A file that was changed in the
seconds before a build looked could change once more without any of these telling: then only the site is trusted.
Of a site every file is looked at, and the times of every folder, which tell whether a name came or went: to list tens
of thousands of folders with a page each takes twice as long.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from hashlib import sha256
from operator import itemgetter
from pathlib import Path, PurePosixPath
from struct import Struct

import msgspec

from generator.generations.tree import entries
from generator.keepsakes import digest, program
from generator.processes import beside
from generator.project import Project
from generator.publish import Published, Site

_FILE = "standing"
_SETTLED = 2_000_000_000
"""Nanoseconds: no file system that we know tells times less finely."""
_PROGRAM = Path(__file__).parent
_COMPILED = "__pycache__/"
_NUMBERS = Struct("<qqqQ")


class _Kept(msgspec.Struct, frozen=True):
    made_from: bytes | None
    places: tuple[str, ...]
    site: bytes
    numbers: dict[str, int]
    largest: str

    @property
    def published(self) -> Published:
        """What publishing the same once more does."""
        numbers = self.numbers | {"written": 0, "removed": 0, "unchanged": self.numbers["files"]}
        return Published(**numbers, largest=PurePosixPath(self.largest))


@dataclass(frozen=True, slots=True)
class Sources:
    """Everything that a site is made from, as it was at one moment."""

    signature: bytes
    is_settled: bool


@dataclass(frozen=True, slots=True)
class Looked:
    """A site, which tells whether it stands as the last build left it; what a build would read; and if that build read
    the same, what it published.
    """

    site: Site
    made_from: Sources
    published: Published | None


def looked_at(site: Site, project: Project, today: date, parts: int = 0, jobs: int = 1) -> Looked:
    """Look at a site, and at what a build on `today` would make it from, of so many parts if any.

    The site is looked at beside what it is made from. Raises OSError where it cannot look at that.
    """
    with beside(partial(_kept, site), jobs) as found:
        made_from, kept = sources(project, today, parts), _unless_killed(found)
        published = kept.published if kept and kept.made_from == made_from.signature else None
        return Looked(replace(site, stands=kept is not None), made_from, published)


def sources(project: Project, today: date, parts: int = 0) -> Sources:
    """What a build on `today` would read, of so many parts if any; raises OSError where it cannot look."""
    looked = time.time_ns()
    found = list(_looks(_files(project)))
    newest = max((changed for _, changed in found), default=0)
    said = (str(project), today.isoformat(), str(parts))
    signature = digest(program(), *(text.encode() for text in said), *(line for line, _ in found))
    return Sources(signature, looked - newest > _SETTLED)


def _kept(site: Site) -> _Kept | None:
    """What is kept of the last build, if the site still is as that left it."""
    with suppress(OSError, msgspec.MsgspecError):
        kept = msgspec.msgpack.decode((site.workshop / _FILE).read_bytes(), type=_Kept)
        if kept.site == _signature(site.folder, kept.places):
            return msgspec.structs.replace(
                kept, places=()
            )  # nobody asks for them again, and they are many to hand over
    return None


def _unless_killed(found: Callable[[], _Kept | None]) -> _Kept | None:
    with suppress(BrokenProcessPool):
        return found()
    return None


def keep(site: Site, made_from: Sources, done: Published) -> None:
    """Let the next build know what this one made; that it cannot be written is no loss."""
    with suppress(OSError):
        (site.workshop / _FILE).unlink(missing_ok=True)
        numbers = {name: getattr(done, name) for name in Published.__slots__ if name != "largest"}
        source = made_from.signature if made_from.is_settled else None
        places = _places(site.folder)
        kept = _Kept(source, places, _signature(site.folder, places), numbers, str(done.largest))
        (site.workshop / _FILE).write_bytes(msgspec.msgpack.encode(kept))


def _files(project: Project) -> Iterator[tuple[str, os.stat_result]]:
    yield "mkdocs.yml", (project.root / "mkdocs.yml").stat()
    folders = {_PROGRAM, project.schema_folder, project.docs_folder, project.root / "catalogue", project.catalogue}
    for folder in sorted(folder for folder in folders if folder.is_dir()):
        found = (each for each in entries(folder) if _COMPILED not in each[0])
        yield from ((f"{folder}/{path}", entry.stat()) for path, entry in sorted(found, key=itemgetter(0)))


def _places(folder: Path) -> tuple[str, ...]:
    """Every file below a folder, every folder with files, and the folder itself."""
    level = {path for path, _ in entries(folder)}
    found = {".", *level}
    while level := {os.path.dirname(path) for path in level} - {""}:
        found |= level
    return tuple(sorted(found))


def _signature(folder: Path, places: Iterable[str]) -> bytes:
    """A digest of how these places below a folder look; raises OSError where one is not there."""
    with _looking_in(folder) as look:
        return sha256(b"".join(_told(look(place)) for place in places)).digest()


@contextmanager
def _looking_in(folder: Path) -> Iterator[Callable[[str], os.stat_result]]:
    """From the folder itself a place is found a third sooner than by its whole path, where the system can."""
    if os.stat not in os.supports_dir_fd:
        yield lambda place: os.lstat(f"{folder}/{place}")
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        yield partial(os.stat, dir_fd=handle, follow_symlinks=False)
    finally:
        os.close(handle)


def _looks(found: Iterable[tuple[str, os.stat_result]]) -> Iterator[tuple[bytes, int]]:
    """Bytes that change whenever a file does, and when it last did."""
    for path, file in found:
        yield path.encode() + _told(file), max(file.st_mtime_ns, file.st_ctime_ns)


def _told(file: os.stat_result) -> bytes:
    return _NUMBERS.pack(file.st_size, file.st_mtime_ns, file.st_ctime_ns, file.st_ino)
