"""A folder on loopback, for as long as somebody looks at it."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from generator.loopback import LoopbackServer, QuietHandler

_PACKED = frozenset((".html", ".css", ".js", ".svg", ".json", ".csv", ".txt", ".xml"))
_LEVEL = 6  # what hosts use


class _Quiet(QuietHandler, SimpleHTTPRequestHandler):
    """The files of a folder."""


class _Lasting(_Quiet):
    protocol_version = "HTTP/1.1"  # one connection for many files

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "max-age=3600")
        super().end_headers()


class _Host(_Lasting):
    """As a host of static sites sends them: texts compressed."""

    def send_head(self) -> BytesIO | BinaryIO | None:
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if self.path.partition("?")[0].endswith("/") else file
        if file.suffix not in _PACKED or not file.is_file():
            return super().send_head()
        content = _compressed(file)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        return BytesIO(content)


@contextmanager
def served(folder: Path, is_lasting: bool = False, is_compressed: bool = False) -> Iterator[str]:
    """The address of a folder on loopback; a browser may keep the files of one that is lasting.

    What is compressed is also lasting, as with the hosts of static sites.
    """
    handler = _Host if is_compressed else _Lasting if is_lasting else _Quiet
    server = LoopbackServer(0, partial(handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server.address
    finally:
        server.shutdown()
        server.server_close()


@cache
def _compressed(file: Path) -> bytes:
    return gzip.compress(file.read_bytes(), _LEVEL)
