"""What a first look at a page takes from the line, as the browser counts it: requests and compressed bytes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser


@dataclass(frozen=True, slots=True)
class Weight:
    """Bytes with their headers, in kB of a thousand, and the number of requests."""

    total: float
    html: float
    scripts: float
    requests: int

    def above(self, limit: Weight) -> list[str]:
        """What is more than the limit, in words."""
        pairs = {
            "kB": (self.total, limit.total),
            "kB HTML": (self.html, limit.html),
            "kB scripts": (self.scripts, limit.scripts),
            "requests": (self.requests, limit.requests),
        }
        return [f"{mine} {what} > {most}" for what, (mine, most) in pairs.items() if mine > most]


def weigh(browser: Browser, address: str) -> Weight:
    """The weight of a page in a browser that has nothing of the site yet, until nothing more is asked for."""
    context = browser.new_context(viewport={"width": 360, "height": 640})
    page = context.new_page()
    session = context.new_cdp_session(page)
    kinds: dict[str, str] = {}
    sizes: dict[str, float] = {}

    def answered(event: Mapping[str, Any]) -> None:
        kinds[event["requestId"]] = event["type"]

    def finished(event: Mapping[str, Any]) -> None:
        sizes[event["requestId"]] = event["encodedDataLength"]

    session.on("Network.responseReceived", answered)
    session.on("Network.loadingFinished", finished)
    session.send("Network.enable")
    page.goto(address, wait_until="networkidle")
    context.close()

    def of(*wanted: str) -> float:
        return round(sum(size for id, size in sizes.items() if not wanted or kinds.get(id) in wanted) / 1000, 1)

    return Weight(of(), of("Document"), of("Script"), len(kinds))
