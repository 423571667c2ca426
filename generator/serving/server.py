"""The server of a site on this machine only, and the line by which browsers hear of a newer state."""

from __future__ import annotations

import mimetypes
from functools import partial
from http import HTTPStatus
from typing import Any
from urllib.parse import quote, unquote, urlsplit

from generator.loopback import LoopbackServer, QuietHandler
from generator.serving.desk import OWN_ADDRESS, Answer, Desk

_NEWS = f"{OWN_ADDRESS}stand"
_BETWEEN_SIGNS = 10.0
"""Seconds after which a line that says nothing gives a sign: only then does it show that nobody listens."""
_TYPES = {".js": "text/javascript", ".svg": "image/svg+xml", ".webp": "image/webp", ".wasm": "application/wasm"}
_TEXTS = ("text/", "application/json", "application/xml", "image/svg")


class PortTaken(Exception):
    """Why no server can have a port."""


class Server(LoopbackServer):
    """A server for a desk; raises PortTaken."""

    daemon_threads = True

    def __init__(self, desk: Desk, port: int) -> None:
        try:
            super().__init__(port, partial(_Handler, desk))
        except OSError as error:
            raise PortTaken(error.strerror) from None


class _Handler(QuietHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def __init__(self, desk: Desk, *values: Any) -> None:
        self._desk = desk
        super().__init__(*values)

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_GET(self) -> None:
        address = unquote(urlsplit(self.path).path).removeprefix("/")
        if address == _NEWS:
            self._tell_news()
        elif (content := self._desk.content(address)) is not None:
            self._send(_type(address), content)
        else:
            self._answer(self._desk.page(address))

    def _answer(self, answer: Answer) -> None:
        elsewhere = {"Location": quote(answer.elsewhere)} if answer.elsewhere else {}
        self._send("text/html; charset=utf-8", answer.html.encode(), answer.status, elsewhere)

    def _send(
        self, kind: str, content: bytes, status: HTTPStatus = HTTPStatus.OK, more: dict[str, str] | None = None
    ) -> None:
        self.send_response(status)
        headers = {"Content-Type": kind, "Content-Length": str(len(content)), "Cache-Control": "no-store"}
        for name, value in (headers | (more or {})).items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def _tell_news(self) -> None:
        """The number of the latest state, and of each newer one, for as long as the browser listens."""
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        told: int | None = None
        while self.command != "HEAD" and not self._desk.news.is_over:
            state = self._desk.news.latest if told is None else self._desk.news.newer_than(told, _BETWEEN_SIGNS)
            told = state.number if state else told
            self.wfile.write(f"data: {told}\n\n".encode() if state else b": \n\n")
            self.wfile.flush()


def _type(name: str) -> str:
    suffix = f".{name.rpartition('.')[2]}"
    kind = _TYPES.get(suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith(_TEXTS) else kind
