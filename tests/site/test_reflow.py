"""Large letters and more space lose nothing: 400 % (WCAG 2.2 1.4.10) and the spacing of texts (1.4.12).

320 by 256 CSS pixels are a screen of 1280 by 1024 at 400 %.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.site.crawl import SiteFiles
from tests.site.page_kinds import KINDS, of_kind
from tests.site.search_states import STATES, enter

UNREADABLE = Path(__file__).with_name("layout.js").read_text(encoding="utf-8")
ZOOMED, DESK = (320, 256), (1280, 900)
SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }"""
_ADD_STYLE = """(style) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [sheet]; // the policy of the page forbids a <style>
}"""
_UNFOLD = "document.querySelectorAll('details').forEach((one) => { one.open = true; })"


def unreadable(page: Page) -> dict[str, list[str]]:
    """What cannot be read, by screen: at 400 %, and with more space in the text on two screens."""
    found = {}
    for width, height in (ZOOMED, DESK):
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate(_ADD_STYLE, "")
        found[f"{width}"] = page.evaluate(UNREADABLE)
        page.evaluate(_ADD_STYLE, SPACED)
        found[f"{width}, spaced"] = page.evaluate(UNREADABLE)
    page.evaluate(_ADD_STYLE, "")
    return {screen: complaints for screen, complaints in found.items() if complaints}


@pytest.mark.parametrize("kind", KINDS)
def test_no_text_of_a_page_is_lost(kind: str, page: Page, home: str, site_files: SiteFiles) -> None:
    for address in of_kind(kind, site_files.pages, number=1):
        page.goto(home + address)
        assert unreadable(page) == {}, address
        page.evaluate(_UNFOLD)
        assert unreadable(page) == {}, f"{address}, unfolded"


@pytest.mark.parametrize("state", [state for state in STATES if not STATES[state].lost])
def test_no_text_of_the_search_is_lost_in_any_state(state: str, page: Page, home: str) -> None:
    enter(page, home, state)
    assert unreadable(page) == {}


def test_the_watch_over_texts_sees_what_is_lost(page: Page, home: str) -> None:
    """The control: each of these has its complaint."""
    page.goto(f"{home}privacy/")
    assert page.evaluate(UNREADABLE) == []
    for style, complaint in {
        "h1 { position: absolute; top: 0 }": "overlap",
        "main { width: 1000px }": "wider than the page",
        "main p { height: 1em; overflow: hidden }": "cuts off",
        "main p { width: 3em; overflow-wrap: normal; border: 1px solid; hyphens: none }": "sticks out of",
    }.items():
        page.evaluate(_ADD_STYLE, style)
        assert any(complaint in found for found in page.evaluate(UNREADABLE)), style


_KEPT_IN_SIGHT = """() => {
  const kept = [...document.querySelectorAll("body *")].filter((one) => {
    const { position } = getComputedStyle(one);
    return ["fixed", "sticky"].includes(position) && one.checkVisibility();
  });
  const heights = kept.map((one) => one.getBoundingClientRect()).filter(({ width }) => width > innerWidth / 2);
  return heights.reduce((sum, { height }) => sum + height, 0);
}"""


@pytest.mark.parametrize("kind", ["aanbod van A tot Z", "woorden", "overzicht", "zoeken", "dienst"])
def test_at_400_percent_nothing_stays_before_the_text(kind: str, page: Page, home: str, site_files: SiteFiles) -> None:
    page.set_viewport_size({"width": ZOOMED[0], "height": ZOOMED[1]})
    page.goto(home + of_kind(kind, site_files.pages)[0])
    assert page.evaluate(_KEPT_IN_SIGHT) == 0


def test_at_400_percent_the_table_of_regions_shows_its_rows(page: Page, home: str) -> None:
    page.set_viewport_size({"width": ZOOMED[0], "height": ZOOMED[1]})
    page.goto(f"{home}overzicht/")
    table = page.locator(".raster").first
    assert table.evaluate("(one) => one.scrollHeight <= one.clientHeight + 1")
