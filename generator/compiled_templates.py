"""Templates as Python, kept where Python keeps its own compiled modules: to compile them all takes a second."""

from __future__ import annotations

import marshal
import os
import shutil
import sys
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path
from types import CodeType

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from generator.keepsakes import program, sealed, unsealed

_BESIDE = Path(cache_from_source(str(Path(__file__).with_name("templates.py"))))


class CompiledTemplates(BytecodeCache):
    """Every template once for all languages: what differs between them comes in when a page is made.

    A file tells whether it is whole, and of which source it was made; its folder, by which program. One that is cut,
    spoilt or not to be read counts as none, and that it cannot be written is no loss.
    """

    def __init__(self, beside: Path = _BESIDE) -> None:
        self._beside = beside
        self._codes: dict[tuple[str, str], CodeType] = {}

    @property
    def folder(self) -> Path:
        """Where this program keeps them."""
        return self._beside.with_name(f"{self._beside.stem}-{program().hex()[:16]}")

    def load_bytecode(self, bucket: Bucket) -> None:
        name = (bucket.key, bucket.checksum)
        if name not in self._codes and (code := self._read(bucket)) is not None:
            self._codes[name] = code
        bucket.code = self._codes.get(name)

    def dump_bytecode(self, bucket: Bucket) -> None:
        assert bucket.code is not None
        self._codes[bucket.key, bucket.checksum] = bucket.code
        if not sys.dont_write_bytecode:
            self._write(bucket.key, bucket.checksum.encode() + marshal.dumps(bucket.code))

    def _read(self, bucket: Bucket) -> CodeType | None:
        told = bucket.checksum.encode()
        with suppress(OSError):
            kept = unsealed(self._file(bucket.key))
            if kept.startswith(told):
                found: CodeType = marshal.loads(kept.removeprefix(told))
                return found
        return None

    def _write(self, key: str, content: bytes) -> None:
        with suppress(OSError):
            if not self.folder.is_dir():
                self._remove_others()
                self.folder.mkdir(parents=True, exist_ok=True)
            draft = self._file(f".{key}-{os.getpid()}")
            draft.write_bytes(sealed(content))  # not brought to the disk: what a power cut spoils counts as none
            draft.replace(self._file(key))

    def _remove_others(self) -> None:
        for other in self._beside.parent.glob(f"{self._beside.stem}-*"):
            shutil.rmtree(other, ignore_errors=True)

    def _file(self, key: str) -> Path:
        return self.folder / f"{key}.pyc"
