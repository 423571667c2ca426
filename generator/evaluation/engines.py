"""The engines that are compared, each driven through a page in a headless browser."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from itertools import cycle
from typing import TYPE_CHECKING, Protocol

import msgspec

from generator.evaluation.browser import ARGUMENTS, NoBrowserError, find_browser
from generator.evaluation.metrics import DEPTH, Answer
from generator.evaluation.sites import PAGES
from generator.problems import Problem, WrongUse

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

PAGES_AT_ONCE = 2
PATIENCE = 10_000  # milliseconds; reached only when a page is wrong
_ASK = "([words, most]) => ask(words, most)"
_IS_READY = "() => typeof ask === 'function'"


class Engine(StrEnum):
    """Helder's search page, or a search engine as it comes."""

    HELDER = "helder"
    PAGEFIND = "pagefind"
    MINISEARCH = "minisearch"


class Driver(Protocol):
    """Puts queries to an engine."""

    def answers(self, asked: Iterable[str]) -> Iterator[Answer]:
        """What the engine answers to each of these, whatever was asked before."""
        ...


class SearchPage:
    """Helder's own page, used as a visitor does: while one page answers, the next query is put to another."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self._pages = [context.new_page() for _ in range(PAGES_AT_ONCE)]
        self._address = f"{address}helder/zoeken/"
        self._read = (PAGES / "helder.js").read_text(encoding="utf-8")

    def answers(self, asked: Iterable[str]) -> Iterator[Answer]:
        waiting: deque[tuple[Page, str]] = deque()
        for words, page in zip(asked, cycle(self._pages), strict=False):
            self._put(page, words)
            waiting.append((page, words))
            if len(waiting) == len(self._pages):
                yield self._answer(*waiting.popleft())
        for page, words in waiting:
            yield self._answer(page, words)

    def _put(self, page: Page, words: str) -> None:
        page.goto("about:blank")  # a place or filter of the query before goes with its page
        page.goto(self._address)
        box = page.locator("#zoekwoord")
        box.fill(words)
        box.press("Enter")

    def _answer(self, page: Page, words: str) -> Answer:
        answer = self._shown(page)
        if not answer.failed:
            return answer
        self._put(page, words)  # a machine that was busy for a while says nothing about the search
        return self._shown(page)

    def _shown(self, page: Page) -> Answer:
        return msgspec.convert(page.evaluate(self._read, {"most": DEPTH, "patience": PATIENCE}), Answer)


class PlainPage:
    """A page around an engine as it comes; that it has nothing is all that it can say honestly."""

    def __init__(self, context: BrowserContext, address: str, engine: Engine) -> None:
        self._page = context.new_page()
        self._page.goto(f"{address}plain/{engine}.html")
        self._page.wait_for_function(_IS_READY, timeout=PATIENCE)

    def answers(self, asked: Iterable[str]) -> Iterator[Answer]:
        for words in asked:
            found = tuple(self._page.evaluate(_ASK, [words, DEPTH]))
            yield Answer(found, says_nothing=not found)


def driver(engine: Engine, context: BrowserContext, address: str) -> Driver:
    """What puts queries to an engine on the pages of one catalogue, at this address."""
    return SearchPage(context, address) if engine is Engine.HELDER else PlainPage(context, address, engine)


@contextmanager
def browsing() -> Iterator[BrowserContext]:
    """A headless browser; raises WrongUse where there is none, or nothing to drive it."""
    try:
        from playwright.sync_api import Error, sync_playwright

        program = str(find_browser())
    except ImportError:
        raise _missing("Playwright staat niet op deze machine.", "Typ: make setup-test") from None
    except NoBrowserError as error:
        raise _missing(str(error), "Of typ: make setup-test") from None
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=program, args=list(ARGUMENTS))
        except Error as error:
            why = f"De browser {program} start niet: {error.message.partition(chr(10))[0]}"
            raise _missing(
                why, "Typ: make evaluate-search. Helpt dat niet? Met DEBUG=pw:browser zie je waarom."
            ) from None
        yield browser.new_context(locale="nl-BE", reduced_motion="reduce")
        browser.close()


def _missing(why: str, tip: str) -> WrongUse:
    return WrongUse(Problem("evaluate-search", 1, 1, "", "browser-ontbreekt", why, tip))
