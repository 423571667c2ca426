"""A program of its own: Pagefind over the pages that it is told, a line of JSON each: a file and its HTML. Its one
argument is the number of the process that begins it.

Of a folder Pagefind takes files as the file system lists them, and numbers pages in that order: the same pages then
give another index on another disk. Given one after another, over a pipe, it takes them as told. What it made is handed
on as it comes: base64 of JSON, that nobody reads on the way. Python starts this file by its path: as a module it would
bring along all of Helder first.
"""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, BinaryIO

_END = b","
_AT_ONCE = 1 << 20
_LOOK = 1.0


@dataclass
class _Service:
    """Pagefind, which answers one question after another; it ends when its input does, so with whoever asks."""

    process: subprocess.Popen[bytes]
    asked: int = 0

    def ask(self, kind: str, **about: Any) -> Mapping[str, Any]:
        """Its answer; raises SystemExit with what it says is wrong."""
        answer: Mapping[str, Any] = json.loads(base64.b64decode(b"".join(self.heard(kind, **about))))["payload"]
        if answer["type"] == "Error":
            raise SystemExit(str(answer["message"]))
        return answer

    def heard(self, kind: str, **about: Any) -> Iterator[bytes]:
        """Its answer in pieces, as it says it."""
        self.asked += 1
        question = {"message_id": self.asked, "payload": {"type": kind, **about}}
        assert self.process.stdin is not None
        with suppress(BrokenPipeError):  # it then has no answer either
            self.process.stdin.write(base64.b64encode(json.dumps(question).encode()) + _END)
            self.process.stdin.flush()
        piece = b""
        while not piece.endswith(_END):
            piece = self._piece()
            yield piece.removesuffix(_END)

    def _piece(self) -> bytes:
        assert self.process.stdout is not None
        if piece := os.read(self.process.stdout.fileno(), _AT_ONCE):
            return piece
        raise SystemExit("Pagefind hield op zonder antwoord")


def index(lines: Iterable[bytes], told: BinaryIO) -> None:
    """Tell all files of the bundle of these pages; raises SystemExit with what Pagefind refuses.

    Pagefind hands over its files, since it says that it wrote them before they are whole.
    """
    command = [sys.executable, "-m", "pagefind", "--service"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        service = _Service(process)
        number = service.ask("NewIndex", config={})["index_id"]
        for file, html in map(json.loads, lines):
            service.ask("AddFile", index_id=number, file_path=file, file_contents=html)
        for piece in service.heard("GetFiles", index_id=number):
            told.write(piece)


def _end_after(parent: int) -> None:
    """End this program once whoever began it is gone, however it went; Pagefind then ends too."""
    while os.getppid() == parent:
        time.sleep(_LOOK)
    os._exit(1)


if __name__ == "__main__":
    if os.name == "posix":  # elsewhere a program keeps the number of who began it
        threading.Thread(target=_end_after, args=(int(sys.argv[1]),), daemon=True).start()
    index(sys.stdin.buffer, sys.stdout.buffer)
