"""The pages that were made before and would come out the same: they are taken over, not made again.

What is kept says of each page by which key it was made, and what its bytes are. Of the published site it stands in the
workshop beside it and may be thrown away at any time: cut or spoilt it counts as none, and a page whose bytes are
others than it says is made again.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import msgspec

from generator.keepsakes import sealed, unsealed
from generator.publish import Site

_FILE = "pages"


class _Made(NamedTuple):
    key: bytes
    content: bytes


@dataclass(frozen=True, slots=True)
class Stock:
    """Pages in a folder, and the file that says how each was made."""

    folder: Path
    file: Path

    @classmethod
    def of_site(cls, site: Site) -> Stock:
        """The pages of a published site."""
        return cls(site.folder, site.workshop / _FILE)


class KeptPages:
    """What was made before, by its path in the site; and what is made now, to be kept for the next time.

    Pages are taken from the site, or from `others`: what other machines made for it.
    """

    def __init__(self, site: Site, *others: Stock) -> None:
        self._own = Stock.of_site(site)
        self._stocks = [(stock.folder, _read(stock.file)) for stock in (self._own, *others)]
        self._made: dict[str, _Made] = {}

    def take(self, path: str, key: bytes) -> bytes | None:
        """The page at a path, if it was made by this key and still is what was made; it then stays kept."""
        for folder, earlier in self._stocks:
            made = earlier.get(path)
            if made is not None and made.key == key and (content := _content(folder / path, made)) is not None:
                self._made[path] = made
                return content
        return None

    def keep(self, path: str, key: bytes, content: bytes) -> None:
        self._made[path] = _Made(key, sha256(content).digest())

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


def _content(file: Path, made: _Made) -> bytes | None:
    """The page in a file, if it is the one that was made."""
    try:
        content = file.read_bytes()
    except OSError:
        return None
    return content if sha256(content).digest() == made.content else None


def _read(file: Path) -> Mapping[str, _Made]:
    with suppress(OSError, msgspec.MsgspecError):
        return msgspec.msgpack.decode(unsealed(file), type=dict[str, _Made])
    return {}
