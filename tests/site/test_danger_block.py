"""The block with help lines: there at once, above the results, and announced once."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Route, expect

from tests.site.journal import Journal
from tests.site.search_page import SearchPage

DANGER = "ik denk aan zelfmoord"
_CHANGES = """() => {
  window.told = [];
  const part = document.querySelector("[data-danger-told]");
  new MutationObserver(() => window.told.push(part.textContent)).observe(part, { childList: true });
}"""


@pytest.fixture
def broken(context: BrowserContext, journal: Journal, home: str) -> Iterator[SearchPage]:
    """A search page in a browser that may complain of what the test breaks."""
    yield SearchPage(context.new_page(), home)
    assert journal.foreign == []


@pytest.fixture
def touched(browser: Browser, home: str) -> Iterator[SearchPage]:
    """The search page on a screen to touch."""
    context = browser.new_context(viewport={"width": 360, "height": 640}, has_touch=True, is_mobile=True)
    yield SearchPage(context.new_page(), home)
    context.close()


def top(search: SearchPage, selector: str) -> float:
    return float(search.page.locator(selector).first.evaluate("(part) => part.getBoundingClientRect().top"))


def test_the_lines_stand_there_before_anything_is_fetched(broken: SearchPage) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    broken.page.route(re.compile("/zoeken/.*json|/pagefind/"), hold)
    broken.open()
    broken.words.press_sequentially(DANGER)
    expect(broken.dangers.get_by_role("link", name="Bel 1813")).to_be_visible()
    assert broken.results.count() == 0
    assert top(broken, "[data-dangers]") < top(broken, "[data-results]")
    for route in held:
        route.abort()


def test_the_lines_stay_when_the_search_fails(broken: SearchPage) -> None:
    broken.page.route("**/zoeken/woorden.json", lambda route: route.abort())
    broken.open()
    broken.ask(DANGER)
    expect(broken.error).to_be_visible()
    expect(broken.dangers.get_by_role("link", name="Bel 1813")).to_be_visible()


def test_the_lines_stand_above_the_results_until_the_words_go(search: SearchPage) -> None:
    search.open()
    search.ask(DANGER)
    expect(search.total).to_contain_text("gevonden")
    expect(search.dangers).to_be_visible()
    assert top(search, "[data-dangers]") < top(search, "[data-results]")
    search.words.fill("")
    expect(search.dangers).to_be_hidden()


@pytest.mark.parametrize(
    ("said", "line"),
    [("onrustwekkende verdwijning", "116 ?000"), ("kind vertelde dat iemand aan hem zat", "112"), ("SGG", "1712")],
)
def test_danger_that_no_phrase_tells_is_noticed_when_it_is_understood(search: SearchPage, said: str, line: str) -> None:
    search.open()
    search.ask(said)
    expect(search.dangers.get_by_role("link", name=re.compile(rf"^Bel .*{line}")).first).to_be_visible()
    search.ask("huiswerkhulp")
    expect(search.dangers).to_be_hidden()


def test_what_somebody_types_stays_where_it_is_when_the_lines_come(search: SearchPage) -> None:
    search.open()
    search.words.focus()
    before = top(search, "#zoekwoord")
    search.words.press_sequentially(DANGER)
    expect(search.dangers).to_be_visible()
    assert top(search, "#zoekwoord") == before


def test_a_danger_is_announced_once_however_long_somebody_types(search: SearchPage) -> None:
    search.open()
    search.page.evaluate(_CHANGES)
    search.words.press_sequentially(f"{DANGER} en nu weet ik het niet meer")
    expect(search.page.get_by_role("alert").filter(has_text="Bel 1813")).to_be_attached()
    assert len(search.page.evaluate("window.told")) == 1


def test_a_line_is_shown_once_and_named_once(search: SearchPage) -> None:
    search.open()
    search.page.evaluate(_CHANGES)
    search.ask("hij dreigt met een mes en heeft mij verkracht")
    expect(search.dangers.get_by_role("heading")).to_have_count(2)
    names = search.dangers.locator("strong:visible").all_inner_texts()
    [told] = search.page.evaluate("window.told.slice(-1)")
    assert len(names) == len(set(names))
    assert "Bel 112: " in told
    assert "Chat met Nu praat ik erover." in told


def test_the_buttons_of_the_lines_are_large_enough_to_press(search: SearchPage) -> None:
    search.open()
    search.ask(DANGER)
    expect(search.dangers).to_be_visible()
    heights = search.dangers.locator("a:visible").evaluate_all("(all) => all.map((one) => one.offsetHeight)")
    assert min(heights) >= 44


def test_on_a_screen_to_touch_the_focus_goes_to_the_lines(touched: SearchPage) -> None:
    touched.open()
    touched.ask(DANGER)
    expect(touched.dangers).to_be_focused()
    expect(touched.dangers.get_by_role("link", name="Bel 1813")).to_be_in_viewport()
