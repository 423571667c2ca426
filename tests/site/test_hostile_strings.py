"""Hostile texts in the box and in the address of the search page run nothing, leave nothing and break nothing (S18)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from random import Random
from urllib.parse import quote

import pytest
from playwright.sync_api import Dialog, expect

from tests.catalogues import LONG
from tests.site.hostile_strings import NUMBER, SEED, hostile_strings
from tests.site.journal import Journal
from tests.site.search_page import SearchPage

SCRIPT = Path(__file__).with_name("hostile.js").read_text(encoding="utf-8")
SAMPLE, OPENED, AT_A_TIME = 40, 5, 50


@pytest.fixture
def dialogs(search: SearchPage) -> list[str]:
    """What the page asks the visitor in a dialog."""
    seen: list[str] = []

    def dismiss(dialog: Dialog) -> None:
        seen.append(dialog.message)
        dialog.dismiss()

    search.page.on("dialog", dismiss)
    return seen


def some(number: int) -> list[str]:
    """A sample with a fixed seed; everything in a long run."""
    every = hostile_strings()
    return every if LONG else Random(SEED).sample(every, number)


def put(search: SearchPage, texts: Sequence[str]) -> list[str]:
    """What is wrong after each of these was typed and was the fragment of the address."""
    units = [[int.from_bytes(pair, "little") for pair in pairs(text)] for text in texts]
    complaints: list[str] = search.page.evaluate(SCRIPT, {"texts": units})
    return complaints


def pairs(text: str) -> list[bytes]:
    """The code units of a text, half characters too."""
    content = text.encode("utf-16-le", "surrogatepass")
    return [content[at : at + 2] for at in range(0, len(content), 2)]


def test_there_are_500_different_ones() -> None:
    assert len(set(hostile_strings())) == NUMBER == 500


def test_hostile_texts_run_nothing_and_break_nothing(search: SearchPage, dialogs: list[str]) -> None:
    texts = some(SAMPLE)
    for start in range(0, len(texts), AT_A_TIME):
        search.open()
        assert put(search, texts[start : start + AT_A_TIME]) == []
        search.ask("pleegzorg")
        expect(search.results.first).to_be_visible()
    assert dialogs == []


def test_a_link_with_a_hostile_text_opens_a_page_that_works(search: SearchPage, dialogs: list[str]) -> None:
    for text in some(OPENED):
        escaped = quote(text.encode("utf-8", "replace"))
        search.page.goto("about:blank")
        search.open(f"#q={escaped}&plaats={escaped}&weg={escaped}")
        assert "q=" not in search.fragment()
        search.ask("pleegzorg", "Turnhout")
        expect(search.results.first).to_be_visible()
    assert dialogs == []


def test_the_watch_over_hostile_texts_sees_what_strikes(search: SearchPage, journal: Journal) -> None:
    """The control: with an element or a handler that does not belong there, there are complaints."""
    search.open()
    search.page.evaluate("document.body.append(document.createElement('iframe'))")
    assert put(search, ["pleegzorg"]) == []
    search.page.evaluate("document.querySelector('h1').setAttribute('onclick', '')")
    assert any("attribute onclick" in complaint for complaint in put(search, ["pleegzorg"]))
    assert all("Content Security Policy" in fault for fault in journal.faults)
    journal.faults.clear()
    search.page.evaluate("Object.defineProperty(Object.prototype, 'struck', { value: 1, configurable: true })")
    assert any("struck" in complaint for complaint in put(search, ["pleegzorg"]))
