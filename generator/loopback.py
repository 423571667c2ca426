"""A server on this machine only, that says nothing of what a browser does in passing."""

from __future__ import annotations

import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

HOST = "127.0.0.1"
_HEARS_AFTER = 0.02
"""Seconds after which a server that is told to stop hears it."""


class LoopbackServer(ThreadingHTTPServer):
    """Serves on `HOST`; the port 0 is any that is free. Raises OSError for one that is taken."""

    def __init__(self, port: int, handler: Any) -> None:
        super().__init__((HOST, port), handler)

    @property
    def address(self) -> str:
        return f"http://{HOST}:{self.server_port}/"

    def serve_forever(self, poll_interval: float = _HEARS_AFTER) -> None:
        super().serve_forever(poll_interval)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A page that is left closes its connections; only another fault is worth a word."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class QuietHandler(BaseHTTPRequestHandler):
    """A handler that tells nothing of what it is asked."""

    def log_message(self, format: str, *args: Any) -> None:
        """A page has many parts; a line for each would hide what is worth reading."""
