"""A site on loopback behind a line, by itself a slow one: every byte and every way back takes its time, whoever asks.

The browser's own throttling does not reach the worker in which Pagefind fetches its index; this does.
"""

from __future__ import annotations

import mimetypes
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from benchmarks.search.sizes import compressed

LATENCY = 0.150  # seconds for a way back and forth
BYTES_A_SECOND = 1_600_000 / 8

_PACKET = 1460
_OVERHEAD = 40  # bytes of a packet that carry none of the content
_HEADERS = 250  # of an answer, about what a host sends


@dataclass(frozen=True, slots=True)
class Sent:
    """An answer: what was asked, its bytes on the line, and when its last byte had gone."""

    path: str
    size: int
    at: float


@dataclass
class Line:
    """What was sent over a line that all connections share; `free_at` is when it has sent what was given to it."""

    latency: float = LATENCY
    speed: float = BYTES_A_SECOND
    sent: list[Sent] = field(default_factory=list)
    free_at: float = 0.0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def wait_for(self, size: int) -> None:
        """Wait until a packet of this size has gone, behind those of others."""
        with self.lock:
            self.free_at = max(self.free_at, time.monotonic()) + (size + _OVERHEAD) / self.speed
            wait = self.free_at - time.monotonic()
        time.sleep(max(wait, 0))

    def take(self) -> list[Sent]:
        """What was sent since this was asked last."""
        taken, self.sent = self.sent, []
        return taken


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def __init__(self, *values: Any, site: Path, line: Line) -> None:
        self._site, self._line = site, line
        super().__init__(*values)

    def setup(self) -> None:
        super().setup()
        time.sleep(self._line.latency)  # the handshake of a new connection

    def log_message(self, format: str, *args: Any) -> None:
        """What was sent is kept by the line."""

    def do_GET(self) -> None:
        time.sleep(self._line.latency)
        path = unquote(urlsplit(self.path).path)
        file = self._site / (path.lstrip("/") + ("index.html" if path.endswith("/") else ""))
        packed, is_packed = _packed(file)
        self.send_response(200 if file.is_file() else 404)
        self.send_header("Content-Type", mimetypes.guess_type(file.name)[0] or "application/octet-stream")
        self.send_header("Content-Length", str(len(packed)))
        self.send_header("Cache-Control", "max-age=3600")
        if is_packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self._line.wait_for(_HEADERS)
        for start in range(0, len(packed), _PACKET):
            self._send(packed[start : start + _PACKET])
        self._line.sent.append(Sent(path, len(packed) + _HEADERS, time.monotonic()))

    def _send(self, packet: bytes) -> None:
        self._line.wait_for(len(packet))
        try:
            self.wfile.write(packet)
        except OSError:
            self.close_connection = True  # the page was left


@cache
def _packed(file: Path) -> tuple[bytes, bool]:
    """What is sent for a file, and whether that is gzip."""
    content = file.read_bytes() if file.is_file() else b""
    sent = compressed(content)
    return sent, sent is not content


@contextmanager
def behind(line: Line, site: Path) -> Iterator[str]:
    """The address of a site behind a line."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, site=site, line=line))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
