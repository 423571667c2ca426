"""A visit on an emulated phone: how long each answer takes, what it fetches, and how long the page does not react."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page

from benchmarks.search.line import Line, Sent

SLOWER = 4
KEY = 200  # milliseconds from key to key, of somebody who types well on a phone
_PATIENCE = 30_000
_STEP = 100
_QUIET = 700  # milliseconds without a request: all that was asked has come
_PHONE = {"viewport": {"width": 360, "height": 800}, "is_mobile": True, "has_touch": True, "locale": "nl-BE"}
_WATCH = Path(__file__).with_name("phone.js").read_text(encoding="utf-8")
_HAS_ENDED = """() => seen.enter !== null && (seen.answer !== null
  || ["answered", "failed"].includes(document.querySelector("[data-search]").dataset.state))"""


class Thread(StrEnum):
    """Where Pagefind searches. The browser's slower processor does not reach a worker, so both are told."""

    WORKER = "worker"
    MAIN = "page"


class Way(StrEnum):
    """How a question is asked: typed key by key, or there at once, as when it was pasted or spoken."""

    TYPED = "typed"
    AT_ONCE = "at once"


@dataclass(frozen=True, slots=True)
class Answer:
    """Milliseconds; None where no result came.

    `from_focus` is from entering the box to the first result on the screen, perhaps while the words are still typed;
    `from_enter` from Enter to the first result for all the words.
    """

    query: str
    from_focus: float | None
    from_enter: float | None
    longest_task: float
    size: int
    requests: int
    largest: Sequence[tuple[str, int]] = ()


class Visit:
    """The search page, loaded with an empty cache."""

    def __init__(self, browser: Browser, address: str, line: Line, thread: Thread) -> None:
        self._line = line
        self._context: BrowserContext = browser.new_context(**_PHONE)  # type: ignore[arg-type]
        if thread is Thread.MAIN:
            self._context.add_init_script("delete globalThis.Worker")
        self.page: Page = self._context.new_page()
        self._context.new_cdp_session(self.page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        line.take()
        self.page.goto(f"{address}zoeken/", wait_until="load")
        self.loading = self._settled()
        self.page.evaluate(_WATCH)

    def close(self) -> None:
        self._context.close()

    def ask(self, query: str, way: Way) -> Answer:
        """Ask and wait for the first result, then until the page is quiet: counts and what was fetched ahead."""
        self.page.evaluate("() => nextQuestion()")
        box = self.page.locator("#zoekwoord")
        if way is Way.TYPED:
            box.press_sequentially(query, delay=KEY)
        else:
            box.fill(query)
        box.press("Enter")
        self._wait_for_the_end()
        return self._answer(query, self._settled())

    def _wait_for_the_end(self) -> None:
        """The policy of the page forbids a question that the browser repeats by itself."""
        for _ in range(_PATIENCE // _STEP):
            if self.page.evaluate(_HAS_ENDED):
                return
            self.page.wait_for_timeout(_STEP)

    def _answer(self, query: str, sent: Sequence[Sent]) -> Answer:
        seen: dict[str, Any] = self.page.evaluate("() => seen")
        largest = sorted(((one.path, one.size) for one in sent), key=lambda pair: -pair[1])
        return Answer(
            query,
            _between(seen["focus"], seen["first"]),
            _between(seen["enter"], seen["answer"]),
            round(max((duration for _, duration in seen["tasks"]), default=0)),
            sum(one.size for one in sent),
            len(sent),
            largest,
        )

    def _settled(self) -> list[Sent]:
        """What was sent until nothing more comes."""
        count = -1
        while count != len(self._line.sent):
            count = len(self._line.sent)
            self.page.wait_for_timeout(_QUIET)
        return self._line.take()


def _between(start: float, end: float | None) -> float | None:
    return None if end is None else round(end - start)
