"""What was worked out before, kept by what it was worked out from: it may be thrown away at any time, and never lies.

All of it stands in one file, whose name tells what everything in it depends on, and whose first bytes tell whether it
is whole. A file that is cut, spoilt or not to be read counts as none; one that cannot be written is no loss.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from pathlib import Path

import msgspec

from generator.replacement import put_content

_DIGEST = sha256().digest_size
_PROGRAM = Path(__file__).parent
_CODE = (".py", ".pyc")
_COMPILED = "__pycache__"
"""Files come and go there while the program works."""
_LIBRARY = ("*.dist-info", "*.egg-info")


@dataclass
class Keepsakes:
    """What was found in a file, and what is to be kept in the next one."""

    file: Path
    found: Mapping[bytes, bytes] = field(default_factory=dict)
    kept: dict[bytes, bytes] = field(default_factory=dict)

    @classmethod
    def of(cls, folder: Path, name: str, depends_on: Iterable[bytes]) -> Keepsakes:
        """What is kept in `folder` under this name, if it depends on the very same contents and the same program."""
        file = folder / f"{name}-{digest(program(), *depends_on).hex()[:32]}"
        return cls(file, _read(file))

    def get(self, key: bytes) -> bytes | None:
        """What was kept under a key, which then stays kept."""
        value = self.found.get(key)
        if value is not None:
            self.kept[key] = value
        return value

    def keep(self, key: bytes, value: bytes) -> None:
        self.kept[key] = value

    def save(self) -> None:
        """Write what is kept, if it is not what was found, in place of every file of this name."""
        if self.kept.keys() == self.found.keys():
            return
        with suppress(OSError):
            self.file.parent.mkdir(parents=True, exist_ok=True)
            put_content(self.file, sealed(msgspec.msgpack.encode(self.kept)))
            for other in self.file.parent.glob(f"{self.file.name.rpartition('-')[0]}-*"):
                if other != self.file:
                    other.unlink()


def digest(*contents: bytes) -> bytes:
    """A digest of contents that no other contents have, however they are cut."""
    return sha256(b"".join(len(content).to_bytes(8) + content for content in contents)).digest()


def sealed(content: bytes) -> bytes:
    """The content of a file that tells whether it is whole."""
    return sha256(content).digest() + content


def unsealed(file: Path) -> bytes:
    """What was sealed in a file; raises OSError where it cannot be read, or is cut or spoilt."""
    raw = file.read_bytes()
    told, content = raw[:_DIGEST], raw[_DIGEST:]
    if sha256(content).digest() != told:
        raise OSError(f"{file} is not what was written")
    return content


def _read(file: Path) -> dict[bytes, bytes]:
    with suppress(OSError, msgspec.MsgspecError):
        return msgspec.msgpack.decode(unsealed(file), type=dict[bytes, bytes])
    return {}


@cache
def program() -> bytes:
    """Helder's own code, the Python it runs on and every library beside it.

    A library's name and version are those of the folder that tells of it (packaging.python.org, "Recording installed
    projects"): to read what is in there takes far longer.
    """
    code = (file.read_bytes() for file in sorted(_PROGRAM.rglob("*.py")) if file.is_file())
    libraries = sorted(told.name for place in sys.path for kind in _LIBRARY for told in Path(place).glob(kind))
    return digest(sys.version.encode(), *code, *(library.encode() for library in libraries))


@cache
def files() -> bytes:
    """What the program reads of its own besides code: templates, theme, translations, texts."""
    every = (file for file in sorted(_PROGRAM.rglob("*")) if file.suffix not in _CODE and _COMPILED not in file.parts)
    found = (file for file in every if file.is_file())
    return digest(*(part for file in found for part in (str(file.relative_to(_PROGRAM)).encode(), file.read_bytes())))
