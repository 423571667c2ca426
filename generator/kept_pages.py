"""The files of a site that were made before and would come out the same: they are taken over, not made again.

What is kept says of each page by which key it was made, and what its bytes are. Of the published site it stands in the
workshop beside it and may be thrown away at any time: cut or spoilt it counts as none, and a page whose bytes are
others than it says is made again.
"""

from __future__ import annotations

import stat
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import NamedTuple

import msgspec

from generator.keepsakes import sealed, unsealed
from generator.publish import Output, Site, Standing

_FILE = "pages"


Taken = Output | Standing
"""A file that was taken over or made; of the published site itself only that it stands there."""


class _Made(NamedTuple):
    key: bytes
    content: bytes
    size: int


@dataclass(frozen=True, slots=True)
class Stock:
    """Pages in a folder, and the file that says how each was made.

    `stands`: every file there was found to be the one that was made, so that none of them is read again.
    """

    folder: Path
    file: Path
    stands: bool = False

    @classmethod
    def of_site(cls, site: Site) -> Stock:
        """The pages of a published site."""
        return cls(site.folder, site.workshop / _FILE, site.stands)


class KeptPages:
    """What was made before, by its path in the site; and what is made now, to be kept for the next time.

    Pages are taken from the site, or from `others`: what other machines made for it.
    """

    def __init__(self, own: Stock, *others: Stock) -> None:
        self._own = own
        self._stocks = [(stock, _read(stock.file)) for stock in (self._own, *others)]
        self._made: dict[str, _Made] = {}

    def take(self, path: str, key: bytes) -> Taken | None:
        """The page at a path, if it was made by this key and still is what was made; it then stays kept."""
        for stock, earlier in self._stocks:
            made = earlier.get(path)
            if made is not None and made.key == key and (found := _taken(stock, path, made, stock is self._own)):
                self._made[path] = made
                return found
        return None

    def all_of(self, key: bytes) -> list[Taken] | None:
        """All files of the published site that were made by a key; None unless each of them still is what was made."""
        paths = [path for path, made in self._stocks[0][1].items() if made.key == key]
        taken = [found for path in paths if (found := self.take(path, key))]
        return taken if taken and len(taken) == len(paths) else None

    def keep(self, file: Taken, key: bytes) -> Taken:
        """What was made by a key, or taken over by it: it is kept for the next time."""
        self._made[str(file.path)] = _Made(key, *_told(file))
        return file

    def to_bytes(self) -> bytes:
        """What is kept, as a file that tells whether it is whole."""
        return sealed(msgspec.msgpack.encode(self._made))

    def save(self) -> None:
        """Let the next build know what this one made; that it cannot be written is no loss."""
        if self._made == self._stocks[0][1]:
            return
        with suppress(OSError):  # cut short it counts as none: no draft that a kill would leave behind
            self._own.file.unlink(missing_ok=True)
            self._own.file.write_bytes(self.to_bytes())


def _taken(stock: Stock, path: str, made: _Made, is_published: bool) -> Taken | None:
    """The page at a path, if it still is the one that was made."""
    if is_published and stock.stands:
        return Standing(PurePosixPath(path), made.size, made.content)
    content = _content(stock.folder / path, made)
    if content is None:
        return None
    place = PurePosixPath(path)
    return Standing(place, made.size, made.content) if is_published else Output(place, content)


def _told(file: Taken) -> tuple[bytes, int]:
    if isinstance(file, Standing):
        return file.digest, file.size
    return sha256(file.content).digest(), len(file.content)


def _content(file: Path, made: _Made) -> bytes | None:
    """The page in a file, if it is the one that was made."""
    try:
        if not stat.S_ISREG(file.lstat().st_mode):
            return None
        content = file.read_bytes()
    except OSError:
        return None
    return content if sha256(content).digest() == made.content else None


def _read(file: Path) -> Mapping[str, _Made]:
    with suppress(OSError, msgspec.MsgspecError):
        return msgspec.msgpack.decode(unsealed(file), type=dict[str, _Made])
    return {}
