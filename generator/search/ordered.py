"""A program of its own: Pagefind over a folder of documents, in the order of their paths.

By itself Pagefind takes files as the file system lists them, and numbers pages in that order: the same documents then
give another index on another disk. Asked for one after another, over a pipe, it takes them as told. Python starts
this file by its path: as a module it would bring along all of Helder first.
"""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_END = b","
_AT_ONCE = 1 << 20


@dataclass
class _Service:
    """Pagefind, which answers one question after another; it ends when its input does, so with whoever asks."""

    process: subprocess.Popen[bytes]
    asked: int = 0

    def ask(self, kind: str, **about: Any) -> Mapping[str, Any]:
        """Its answer; raises SystemExit with what it says is wrong."""
        self.asked += 1
        question = {"message_id": self.asked, "payload": {"type": kind, **about}}
        assert self.process.stdin is not None
        self.process.stdin.write(base64.b64encode(json.dumps(question).encode()) + _END)
        self.process.stdin.flush()
        answer: Mapping[str, Any] = json.loads(base64.b64decode(self._heard()))["payload"]
        if answer["type"] == "Error":
            raise SystemExit(str(answer["message"]))
        return answer

    def _heard(self) -> bytes:
        assert self.process.stdout is not None
        found = [b""]
        while not found[-1].endswith(_END):
            found.append(os.read(self.process.stdout.fileno(), _AT_ONCE))
            if not found[-1]:
                raise SystemExit("Pagefind hield op zonder antwoord")
        return b"".join(found)[: -len(_END)]


def index(documents: Path, bundle: Path) -> None:
    """Write the bundle of all documents in a folder; raises SystemExit with what Pagefind refuses.

    Pagefind hands over its files, since it says that it wrote them before they are whole.
    """
    command = [sys.executable, "-m", "pagefind", "--service"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        service = _Service(process)
        number = service.ask("NewIndex", config={})["index_id"]
        for path in sorted(file.relative_to(documents).as_posix() for file in documents.rglob("*.html")):
            service.ask("AddDir", index_id=number, path=str(documents), glob=path)
        for file in service.ask("GetFiles", index_id=number)["files"]:
            _write(bundle / file["path"], base64.b64decode(file["content"]))


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


if __name__ == "__main__":
    index(Path(sys.argv[1]), Path(sys.argv[2]))
