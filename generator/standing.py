"""Whether a site still stands as the last build left it, and whatever it is made from as well.

Nothing is read for that (`looks.py`). A file that was changed in the seconds before a build looked could change once
more without its look telling: then only the site is trusted.
Of a site every file and folder is looked at that was there; the times of a folder tell whether a name came or went,
where they are fine enough. To list tens of thousands of folders with a page each takes twice as long.
"""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from operator import itemgetter
from pathlib import Path, PurePosixPath

import msgspec

from generator import looks
from generator.generations.tree import entries
from generator.keepsakes import digest, program, sealed, unsealed
from generator.processes import beside
from generator.project import Project
from generator.publish import Published, Site

_FILE = "standing"
_SETTLED = 2_000_000_000
"""Nanoseconds: no file system that we know tells times less finely."""
_COMPILED = "__pycache__/"


class _Kept(msgspec.Struct, frozen=True):
    made_from: bytes | None
    places: tuple[bytes, ...]
    site: bytes
    is_coarse: bool
    numbers: dict[str, int]
    largest: str

    @property
    def published(self) -> Published:
        """What publishing the same once more does."""
        numbers = self.numbers | {"written": 0, "removed": 0, "unchanged": self.numbers["files"]}
        return Published(**numbers, largest=PurePosixPath(self.largest))


@dataclass(frozen=True, slots=True)
class Sources:
    """Everything that a site is made from, as it was at one moment; no signature where not all of it can be told."""

    signature: bytes | None
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

    The site is looked at beside what it is made from.
    """
    with beside(partial(_kept, site), jobs) as found:
        made_from, kept = sources(project, today, parts), _unless_killed(found)
        is_same = made_from.signature is not None and kept is not None and kept.made_from == made_from.signature
        published = kept.published if kept and is_same else None
        return Looked(replace(site, stands=kept is not None), made_from, published)


def sources(project: Project, today: date, parts: int = 0) -> Sources:
    """What a build on `today` would read, of so many parts if any.

    What cannot be looked at, such as a link that leads nowhere, is left to the check, which says what it is.
    """
    looked = time.time_ns()
    found = _found(project) if project.options.mkdocs.is_all else []
    newest = max((changed for _, changed in found), default=0)
    said = (str(project), today.isoformat(), str(parts))
    signature = digest(program(), *(text.encode() for text in said), *(line for line, _ in found))
    return Sources(signature if found else None, looked - newest > _SETTLED)


def _kept(site: Site) -> _Kept | None:
    """What is kept of the last build, if the site still is as that left it."""
    with suppress(OSError, ValueError, msgspec.MsgspecError):
        kept = msgspec.msgpack.decode(unsealed(site.workshop / _FILE), type=_Kept)
        if kept.site == looks.signature(looks.of(site.folder, kept.places)) and not _has_others(site.folder, kept):
            # Nobody asks for the places again, and they are many to hand over.
            return msgspec.structs.replace(kept, places=())
    return None


def _has_others(folder: Path, kept: _Kept) -> bool:
    """Whether there are other places than those that are kept, where the times of folders do not tell."""
    return kept.is_coarse and {place for place, _ in looks.below(folder)} != set(kept.places)


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
        places, found = zip(*looks.below(site.folder), strict=True)
        kept = _Kept(source, places, looks.signature(found), looks.are_coarse(found), numbers, str(done.largest))
        (site.workshop / _FILE).write_bytes(sealed(msgspec.msgpack.encode(kept)))


def _found(project: Project) -> list[tuple[bytes, int]]:
    """How every file looks that a build reads; nothing where one cannot be looked at."""
    with suppress(OSError):
        return list(_looks(_files(project)))
    return []


def _files(project: Project) -> Iterator[tuple[str, os.stat_result]]:
    yield "mkdocs.yml", (project.root / "mkdocs.yml").stat()
    for folder in _outermost(folder.resolve() for folder in project.sources if folder.is_dir()):
        found = (each for each in entries(folder) if _COMPILED not in each[0])
        yield from ((f"{folder}/{path}", _look(entry)) for path, entry in sorted(found, key=itemgetter(0)))


def _outermost(folders: Iterable[Path]) -> list[Path]:
    """The folders without those that lie in another one."""
    known = set(folders)
    return sorted(folder for folder in known if known.isdisjoint(folder.parents))


def _look(entry: os.DirEntry[str]) -> os.stat_result:
    """How a file looks, also behind a link; raises OSError for a folder there: in that nobody looks."""
    found = entry.stat()
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError(entry.path)
    return found


def _looks(found: Iterable[tuple[str, os.stat_result]]) -> Iterator[tuple[bytes, int]]:
    """Bytes that change whenever a file does, and when it last did."""
    for path, file in found:
        yield os.fsencode(path) + looks.told(file), max(file.st_mtime_ns, file.st_ctime_ns)
