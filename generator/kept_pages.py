"""The pages of the published site that would come out the same: they are taken over, not made again.

What is kept says of each page by which key it was made, and what its bytes are. It stands in the workshop beside the
site and may be thrown away at any time: cut or spoilt it counts as none, and a published page whose bytes are others
than it says is made again.
"""

from __future__ import annotations

from contextlib import suppress
from hashlib import sha256
from typing import NamedTuple

import msgspec

from generator.publish import Site

_FILE = "pages"
_DIGEST = sha256().digest_size


class _Made(NamedTuple):
    key: bytes
    content: bytes


class KeptPages:
    """What was made before, by its path in the site; and what is made now, to be kept for the next time."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._earlier = _read(site)
        self._made: dict[str, _Made] = {}

    def take(self, path: str, key: bytes) -> bytes | None:
        """The published page at a path, if it was made by this key and still is what was made; it then stays kept."""
        made = self._earlier.get(path)
        if made is None or made.key != key:
            return None
        try:
            content = (self._site.folder / path).read_bytes()
        except OSError:
            return None
        if sha256(content).digest() != made.content:
            return None
        self._made[path] = made
        return content

    def keep(self, path: str, key: bytes, content: bytes) -> None:
        self._made[path] = _Made(key, sha256(content).digest())

    def save(self) -> None:
        """Let the next build know what this one made; that it cannot be written is no loss."""
        if self._made == self._earlier:
            return
        file, content = self._site.workshop / _FILE, msgspec.msgpack.encode(self._made)
        with suppress(OSError):  # cut short it counts as none: no draft that a kill would leave behind
            file.unlink(missing_ok=True)
            file.write_bytes(sha256(content).digest() + content)


def _read(site: Site) -> dict[str, _Made]:
    with suppress(OSError, msgspec.MsgspecError):
        raw = (site.workshop / _FILE).read_bytes()
        told, content = raw[:_DIGEST], raw[_DIGEST:]
        if sha256(content).digest() == told:
            return msgspec.msgpack.decode(content, type=dict[str, _Made])
    return {}
