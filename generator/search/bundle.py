"""The full-text index: Pagefind over pages, in their order, checked whole; its files go through memory, not a disk."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from base64 import b64decode
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from tempfile import TemporaryFile
from typing import IO

import msgspec

from generator.problems import InvalidInput, Problem
from generator.search import ordered

ENTRY = "pagefind-entry.json"
_PUBLISHED = ("pagefind.js", "pagefind-worker.js", ENTRY)
# Pagefind's own interface and its playground: Helder's interface is its own.
_LEFT_OUT = ("pagefind-ui", "pagefind-modular-ui", "pagefind-component-ui", "pagefind-highlight", "pagefind-playground")
# What only Pagefind's own results would show; and its own worker, for which Helder has another.
_UNUSED = ("fragment/", "pagefind-worker.js")
_FRAGMENT = ("fragment/", ".pf_fragment")
_MARK = b"pagefind_dcd"
Page = tuple[str, str]
"""The file of a page, which tells its address, and its HTML."""
Files = Mapping[str, bytes]
"""Files by their path."""


class _Made(msgspec.Struct):
    path: str
    content: bytes


class _Said(msgspec.Struct):
    """What Pagefind answers to who asks for its files."""

    message: str = ""
    files: list[_Made] = []


class _Answer(msgspec.Struct):
    payload: _Said


class _Fragment(msgspec.Struct):
    url: str
    word_count: int

    @property
    def address(self) -> str:
        return self.url.strip("/") + "/"


@dataclass(frozen=True, slots=True)
class Bundle:
    """What Pagefind made: files without its own interface; of each address its name, and how many words it has."""

    files: Files
    names: Mapping[str, str]
    lengths: Mapping[str, int]

    @property
    def published(self) -> Files:
        """The files that Helder's own search asks for."""
        return {path: content for path, content in self.files.items() if not path.startswith(_UNUSED)}


@dataclass(frozen=True, slots=True)
class Indexing:
    """Pagefind at work beside everything else."""

    process: subprocess.Popen[bytes]
    errors: IO[bytes]
    expected: int

    def finished(self) -> Bundle:
        """Wait for the bundle. Raises InvalidInput when it is not whole."""
        output, _ = self.process.communicate()
        if self.process.returncode:
            self.errors.seek(0)
            raise failed(self.errors.read().decode(errors="replace").strip().splitlines()[-1:])
        said = msgspec.json.decode(b64decode(output), type=_Answer).payload
        if not said.files:
            raise failed([said.message])
        return whole({made.path: made.content for made in said.files}, self.expected)


@contextmanager
def indexing(pages: Iterable[Page]) -> Iterator[Indexing]:
    """Let Pagefind read pages; when it has them all it goes on beside the block, and ends with it."""
    command, pipe = [sys.executable, "-P", ordered.__file__, str(os.getpid())], subprocess.PIPE
    # Errors go to a file: nobody reads them while pages are handed over, and a full pipe would stop all of them.
    with TemporaryFile() as errors, subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=errors) as process:
        try:
            yield Indexing(process, errors, _hand_over(pages, process))
        finally:
            process.kill()


def build(pages: Iterable[Page]) -> Bundle:
    """Index, and wait for it."""
    with indexing(pages) as begun:
        return begun.finished()


def _hand_over(pages: Iterable[Page], process: subprocess.Popen[bytes]) -> int:
    count, told = 0, process.stdin
    assert told is not None
    with suppress(BrokenPipeError), told:  # why it stopped is told to who waits for its end
        for page in pages:
            told.write(json.dumps(page).encode() + b"\n")
            count += 1
    process.stdin = None
    return count


def whole(files: Files, expected: int) -> Bundle:
    """The bundle with these files, so many pages in it; raises InvalidInput when it is not whole."""
    missing = [name for name in _PUBLISHED if not files.get(name)]
    if missing:
        raise failed([f"er ontbreekt: {', '.join(missing)}"])
    indexed = sum(language["page_count"] for language in json.loads(files[ENTRY])["languages"].values())
    empty = [path for path, content in files.items() if not content]
    fragments = {} if empty else dict(_fragments(files))
    if indexed != expected or len(fragments) != expected:
        raise failed([f"{indexed} van de {expected} pagina's, leeg: {', '.join(empty) or 'niets'}"])
    names = {fragment.address: name for name, fragment in fragments.items()}
    lengths = {fragment.address: fragment.word_count for fragment in fragments.values()}
    return Bundle({path: each for path, each in files.items() if not path.startswith(_LEFT_OUT)}, names, lengths)


def _fragments(files: Files) -> Iterator[tuple[str, _Fragment]]:
    before, after = _FRAGMENT
    for path, content in files.items():
        if path.startswith(before):
            raw = gzip.decompress(content).removeprefix(_MARK)
            yield path.removeprefix(before).removesuffix(after), msgspec.json.decode(raw, type=_Fragment)


def failed(why: list[str]) -> InvalidInput:
    """What to say of an index that is not whole."""
    message = f"De zoekindex is niet volledig: {' '.join(why) or 'geen uitleg'}"
    return InvalidInput(Problem("pagefind", 1, 1, "", "zoekindex", message, "Probeer opnieuw. Blijft het? Meld het."))
