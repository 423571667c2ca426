"""What a browser did besides what the test asked: requests to other hosts, those that failed, and faults of scripts."""

from __future__ import annotations

from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Error, Request, Response


class Journal:
    def __init__(self, context: BrowserContext) -> None:
        self.foreign: list[str] = []
        self.failed: list[str] = []
        self.faults: list[str] = []
        self.asked: list[str] = []
        context.on("request", self._request)
        context.on("response", self._response)
        context.on("console", self._console)
        context.on("weberror", lambda error: self._fault(error.error))

    def _request(self, request: Request) -> None:
        self.asked.append(request.url)
        parts = urlsplit(request.url)
        if parts.scheme in ("http", "https", "ws", "wss") and parts.hostname != "127.0.0.1":
            self.foreign.append(request.url)

    def _response(self, response: Response) -> None:
        if response.status >= 400:
            self.failed.append(f"{response.status} {response.url}")

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.faults.append(message.text)

    def _fault(self, error: Error) -> None:
        self.faults.append(str(error))
