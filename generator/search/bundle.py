"""The full-text index: Pagefind over a folder of documents, in their order, into an empty folder, checked whole."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.problems import InvalidInput, Problem
from generator.search import ordered

_PUBLISHED = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json")
# Pagefind's own interface and its playground: Helder's interface is its own.
_LEFT_OUT = ("pagefind-ui", "pagefind-modular-ui", "pagefind-component-ui", "pagefind-highlight", "pagefind-playground")
_MARK = b"pagefind_dcd"


@dataclass(frozen=True)
class Indexing:
    """Pagefind at work beside everything else."""

    process: subprocess.Popen[str]
    bundle: Path
    expected: int

    def finished(self) -> dict[str, str]:
        """Wait for the bundle; returns the name under which Pagefind finds each address.

        Raises InvalidInput when the bundle is not whole.
        """
        output, errors = self.process.communicate()
        if self.process.returncode:
            raise failed((errors or output).strip().splitlines()[-1:])
        for file in self.bundle.iterdir():
            if file.name.startswith(_LEFT_OUT):
                file.unlink()
        return _verified(self.bundle, self.expected)

    def lengths(self) -> dict[str, int]:
        """Of a bundle that is finished, how many words Pagefind counts at each address."""
        contents = map(_content, (self.bundle / "fragment").iterdir())
        return {_address(content): content["word_count"] for content in contents}


@contextmanager
def indexing(documents: Path, bundle: Path, expected: int) -> Iterator[Indexing]:
    """Begin to index the `expected` documents in a folder into the empty folder `bundle`; it ends with the block."""
    command = [sys.executable, "-P", ordered.__file__, str(documents), str(bundle)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            yield Indexing(process, bundle, expected)
        finally:
            process.kill()


def build(documents: Path, bundle: Path, expected: int) -> dict[str, str]:
    """Index, and wait for it."""
    with indexing(documents, bundle, expected) as begun:
        return begun.finished()


def _fragment_names(bundle: Path) -> dict[str, str]:
    return {_address(_content(file)): file.stem for file in (bundle / "fragment").iterdir()}


def _address(content: dict[str, Any]) -> str:
    return str(content["url"]).strip("/") + "/"


def _content(file: Path) -> dict[str, Any]:
    raw = gzip.decompress(file.read_bytes())
    return dict(json.loads(raw.removeprefix(_MARK)))


def _verified(bundle: Path, expected: int) -> dict[str, str]:
    """Pagefind has been seen to answer before its files were written; a cut file must never be published."""
    missing = [name for name in _PUBLISHED if not (bundle / name).exists()]
    if missing:
        raise failed([f"er ontbreekt: {', '.join(missing)}"])
    entry = json.loads((bundle / "pagefind-entry.json").read_text(encoding="utf-8"))
    indexed = sum(language["page_count"] for language in entry["languages"].values())
    empty = [file.name for file in bundle.rglob("*") if file.is_file() and file.stat().st_size == 0]
    names = {} if empty else _fragment_names(bundle)
    if indexed != expected or len(names) != expected:
        raise failed([f"{indexed} van de {expected} pagina's, leeg: {', '.join(empty) or 'niets'}"])
    return names


def failed(why: list[str]) -> InvalidInput:
    """What to say of an index that is not whole."""
    message = f"De zoekindex is niet volledig: {' '.join(why) or 'geen uitleg'}"
    return InvalidInput(Problem("pagefind", 1, 1, "", "zoekindex", message, "Probeer opnieuw. Blijft het? Meld het."))
