"""What a visitor sets for every site, colours of their own and no motion: nothing of a page is lost by them."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.site.crawl import SiteFiles
from tests.site.page_kinds import SOME_KINDS, of_kind
from tests.site.screens import SCHEMES
from tests.site.search_page import SearchPage

LOST = Path(__file__).with_name("forced.js").read_text(encoding="utf-8")
CONTRAST = Path(__file__).with_name("focus.js").read_text(encoding="utf-8")
_MOVING = """() => [...document.querySelectorAll("*")].flatMap((one) => [null, "::before", "::after"].map((part) => {
  const style = getComputedStyle(one, part);
  const times = `${style.transitionDuration}, ${style.animationDuration}`.split(", ").map(parseFloat);
  return Math.max(...times) > 0.01 || style.scrollBehavior === "smooth" ? `${one.tagName}.${one.className}` : "";
})).filter(Boolean)"""


@pytest.mark.parametrize("kind", SOME_KINDS)
def test_nothing_of_a_page_disappears_in_the_colours_of_the_visitor(
    kind: str, page: Page, home: str, site_files: SiteFiles
) -> None:
    for address in of_kind(kind, site_files.pages):
        page.goto(home + address + ("#plaats=2300" if kind == "zoeken" else ""))
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
        for scheme in SCHEMES:
            page.emulate_media(forced_colors="active", color_scheme=scheme)
            assert page.evaluate(LOST) == [], (address, scheme)


@pytest.mark.parametrize("kind", SOME_KINDS)
def test_nothing_of_a_page_moves_for_who_asks_for_none(kind: str, page: Page, home: str, site_files: SiteFiles) -> None:
    for address in of_kind(kind, site_files.pages):
        page.goto(home + address + ("#plaats=2300" if kind == "zoeken" else ""))
        assert page.evaluate(_MOVING) == [], address


def test_what_is_chosen_shows_in_the_colours_of_the_visitor(search: SearchPage, browser: Browser) -> None:
    """A ticked filter and a service in the list, by their pixels before and after."""
    page, judge = search.page, browser.new_page()
    search.open("#plaats=2300")
    search.is_answered()
    search.open_filters()
    for scheme in SCHEMES:
        page.emulate_media(forced_colors="active", color_scheme=scheme)
        for control in (page.locator("[data-filters] input[data-facet]:enabled:visible").first, put_aside(search)):
            before = picture(control)
            control.click()
            search.is_answered()
            page.mouse.move(0, 0)
            page.evaluate("document.activeElement.blur()")
            contrast = judge.evaluate(CONTRAST, {"focused": picture(control), "plain": before})
            assert contrast >= 3, (scheme, control)
            control.click()
            search.is_answered()
            page.evaluate("document.activeElement.blur()")
    judge.close()


def put_aside(search: SearchPage) -> Locator:
    """The button of the first result that puts it in the list."""
    button = search.page.locator("[data-results] [data-list-toggle]").first
    expect(button).to_be_visible()
    return button


def picture(control: Locator) -> str:
    return base64.b64encode(control.screenshot(animations="disabled")).decode()


def test_the_watch_over_the_colours_sees_what_disappears(page: Page, home: str) -> None:
    """The control: a button without an edge, an icon in the colour of the page."""
    page.goto(f"{home}zoeken/")
    page.emulate_media(forced_colors="active", color_scheme="light")
    assert page.evaluate(LOST) == []
    for style, complaint in {
        ".knop { border: 0 !important }": "no edge",
        ".teken { forced-color-adjust: none; color: white !important }": "faint",
    }.items():
        page.evaluate(
            """(style) => {
              const sheet = new CSSStyleSheet();
              sheet.replaceSync(style);
              document.adoptedStyleSheets = [sheet];
            }""",
            style,
        )
        assert any(found.startswith(complaint) for found in page.evaluate(LOST)), style
