"""By keyboard alone from home to a filter, a result, a call and away: at each stop the focus is seen and not covered.

Measured by pixels (WCAG 2.2 2.4.7, 2.4.11, 1.4.11): the same part of the screen with the focus and without it.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from generator.project import open_project
from tests.catalogues import LONG, ROOT
from tests.site.crawl import SiteFiles
from tests.site.form_page import FormPage, downloads
from tests.site.page_kinds import KINDS, SOME_KINDS, of_kind
from tests.site.search_page import SearchPage

CONTRAST = Path(__file__).with_name("focus.js").read_text(encoding="utf-8")
NEUTRAL = open_project(ROOT).options.neutral_page()
MOST = 160
MEASURED = 1 if LONG else 5  # of so many stops the contrast of one is measured
_BOTH = ((360, 640, "light"), (1280, 900, "dark"))
SCREENS = (*_BOTH, (360, 640, "dark"), (1280, 900, "light")) if LONG else _BOTH
FIVE = "awel/luisterlijn,caw-de-kempen/krachtwerkt,kruislink/diagnostiek,tele-onthaal/luisterlijn,radar/1-gezin-1-plan"
COVER = "footer { position: fixed; inset: 0; z-index: 9 }"
ADD_STYLE = """(style) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [sheet];
}"""
SOME = (
    "start",
    "zoeken",
    "mijn lijst",
    "dienst",
    "toegangswegen",
    "overzicht",
    "gemeente",
    "hulplijnen",
    "wachttijden",
)
_AROUND = 10  # pixels: the ring stands outside the part that has the focus

# What the focus is in, as far as it is on the screen; and whether something else lies over its middle or its corners.
_STOP = """() => {
  const stop = document.activeElement;
  if (stop === document.body) return null;
  const part = stop.matches("input[type=checkbox], input[type=radio]") ? stop.closest("label") ?? stop : stop;
  const box = part.getClientRects().length > 1 ? part.getClientRects()[0] : part.getBoundingClientRect();
  const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
  const inset = 4; // corners are round
  const points = [
    [(left + right) / 2, (top + bottom) / 2],
    ...[left + inset, right - inset].flatMap((x) => [top + inset, bottom - inset].map((y) => [x, y])),
  ];
  const isSeen = ([x, y]) => {
    const over = document.elementFromPoint(x, y);
    return over !== null && (part.contains(over) || over.contains(part) || over.closest("a, button, label") === part);
  };
  const isOn = right - left > 2 && bottom - top > 2;
  return { left, top, width: right - left, height: bottom - top, isOn, covered: isOn && !points.every(isSeen),
           what: stop.outerHTML.slice(0, 120) };
}"""


@pytest.fixture(scope="module")
def judge(browser: Browser) -> Iterator[Page]:
    """A page that compares pictures; it has no policy."""
    page = browser.new_page()
    yield page
    page.close()


class Walker:
    """Somebody with a keyboard; every stop is judged on the way."""

    def __init__(self, page: Page, judge: Page) -> None:
        self.page, self._judge = page, judge
        self.stops = 0

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)

    def step(self, key: str = "Tab") -> dict[str, Any] | None:
        """To the next stop, which can be seen; None where the page is at its end."""
        self.press(key)
        stop: dict[str, Any] | None = self.page.evaluate(_STOP)
        if stop:
            self.stops += 1
            assert stop["isOn"], f"off the screen: {stop['what']}"
            assert not stop["covered"], f"covered: {stop['what']}"
        return stop

    def to(self, selector: str) -> None:
        for _ in range(MOST):
            stop = self.step()
            if stop and self.page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
                assert self.contrast(stop) >= 3, stop["what"]
                return
        raise AssertionError(f"{selector} is not within {MOST} stops")

    def out(self) -> None:
        """Tab leads out of the page."""
        for _ in range(4 * MOST):
            if not self.step():
                return
        raise AssertionError("the keyboard stays in the page")

    def contrast(self, stop: dict[str, Any]) -> float:
        """How much the focus stands out: the picture changes when it goes."""
        width, height = self.page.evaluate("[innerWidth, innerHeight]")
        left, top = max(stop["left"] - _AROUND, 0), max(stop["top"] - _AROUND, 0)
        right = min(stop["left"] + stop["width"] + _AROUND, width)
        bottom = min(stop["top"] + stop["height"] + _AROUND, height)
        clip: Any = {"x": left, "y": top, "width": right - left, "height": bottom - top}
        focused = self.page.screenshot(clip=clip, caret="hide", animations="disabled")
        self.page.evaluate("""() => {
          window.stop_ = document.activeElement;
          const [x, y] = [scrollX, scrollY];
          window.stop_.blur();
          scrollTo({ left: x, top: y, behavior: "instant" });
        }""")
        plain = self.page.screenshot(clip=clip, caret="hide", animations="disabled")
        self.page.evaluate("window.stop_.focus({ preventScroll: true, focusVisible: true })")
        pictures = {"focused": base64.b64encode(focused).decode(), "plain": base64.b64encode(plain).decode()}
        return float(self._judge.evaluate(CONTRAST, pictures))


@pytest.fixture(params=SCREENS, ids=lambda screen: f"{screen[0]} {screen[2]}")
def walker(request: pytest.FixtureRequest, browser: Browser, judge: Page) -> Iterator[Walker]:
    width, height, scheme = request.param
    context = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce", locale="nl-BE"
    )
    context.route(f"{NEUTRAL}**", neutral)
    yield Walker(context.new_page(), judge)
    context.close()


def neutral(route: Route) -> None:
    route.fulfill(content_type="text/html", body="<!doctype html><title>Het weer</title><h1>Het weer</h1>")


def test_from_home_to_a_filter_a_result_a_call_and_away(walker: Walker, home: str) -> None:
    page = walker.page
    page.goto(home)
    walker.to("#zoekwoord")
    page.keyboard.type("geweld")
    walker.to("[data-search-link]")
    walker.press("Enter")
    page.wait_for_url("**/zoeken/**")
    search = SearchPage(page, home)
    search.is_answered()
    if not page.locator("[data-filters]").evaluate("(filters) => filters.open"):
        walker.to("[data-filters] > summary")
        walker.press("Enter")
    walker.to("[data-filters] input[data-facet]")
    walker.press("Space")
    expect(search.chips).to_have_count(1)
    search.is_answered()
    walker.to("[data-results] [data-entry] h3 a")
    walker.press("Enter")
    page.wait_for_url("**/aanbod/**")
    walker.to("main a[href^='tel:']")
    while not page.evaluate("document.activeElement.matches('[data-leave-link]')"):
        assert walker.step("Shift+Tab")
    stop = page.evaluate(_STOP)
    assert walker.contrast(stop) >= 3
    walker.press("Enter")
    expect(page).to_have_title("Het weer")


def test_services_are_put_aside_compared_and_taken_out(walker: Walker, home: str) -> None:
    page = walker.page
    page.goto(f"{home}aanbod/caw-de-kempen/krachtwerkt/")
    walker.to("main [data-list-toggle]")
    walker.press("Space")
    walker.to("[data-list] a")
    walker.press("Enter")
    expect(page.locator("[data-items] article")).to_have_count(1)
    page.goto("about:blank")
    page.goto(f"{home}mijn-lijst/#diensten={FIVE}")
    expect(page.locator("[data-table] thead th")).to_have_count(4)
    walker.to("[data-copy]")
    if page.locator("[data-table]").is_visible():  # a phone has no room for it
        walker.to("[data-items] [data-compare]")
        walker.press("Space")
        expect(page.locator("[data-table] thead th")).to_have_count(3)
    walker.to("[data-shortlist] [data-list-toggle]")
    walker.press("Enter")
    expect(page.locator("[data-items] article")).to_have_count(4)
    expect(page.locator("h1")).to_be_focused()
    walker.to("[data-shortlist] [data-list-toggle]")


def test_a_field_of_the_form_is_reached_mended_and_kept(walker: Walker, home: str) -> None:
    page = walker.page
    form = FormPage(page, f"{home}aanbieder/awel/bijwerken/")
    folded = "[data-entries] section:first-of-type details > summary"
    walker.to(folded)
    while page.evaluate("document.activeElement.textContent.trim()") != "Mail en website":
        walker.to(folded)
    walker.press("Enter")
    email = "[data-entries] section:first-of-type [data-at='contact.email'] > .invoer"
    walker.to(email)
    for text, is_fault in (("info.voorbeeld.be", True), ("info@voorbeeld.be", False)):
        walker.press("Control+A")
        page.keyboard.type(text)
        walker.step()
        expect(page.locator(f"{email}[aria-invalid=true]")).to_have_count(int(is_fault))
        if is_fault:
            walker.step("Shift+Tab")
    expect(form.fault("contact.email").first).to_be_empty()
    walker.to("[data-draft]")
    with downloads(page) as kept:
        walker.press("Enter")
        page.wait_for_timeout(400)
    assert len(kept) == 1
    walker.out()


@pytest.mark.parametrize("kind", KINDS if LONG else SOME)
def test_every_stop_of_a_page_stands_out_and_the_keyboard_gets_out_of_it(
    kind: str, walker: Walker, home: str, site_files: SiteFiles
) -> None:
    """The contrast of some, at full size of all; Tab comes to the end of the page, so nothing holds the keyboard."""
    walker.page.goto(home + of_kind(kind, site_files.pages)[0])
    while stop := walker.step():
        if walker.stops % MEASURED == 1 % MEASURED:
            assert walker.contrast(stop) >= 3, stop["what"]
        if walker.stops == MOST:
            break  # the letters of a long list are all alike
    assert walker.stops > 15


def test_the_watch_over_the_focus_sees_what_is_hidden(walker: Walker, home: str) -> None:
    """The control: a focus that nothing shows, and one that something covers."""
    walker.page.goto(f"{home}privacy/")
    stop = walker.step()
    assert stop
    assert walker.contrast(stop) >= 3
    walker.page.evaluate(ADD_STYLE, "#x, .helder :focus { outline: 0 !important; box-shadow: none !important }")
    stop = walker.step()
    assert stop
    assert walker.contrast(stop) < 3
    walker.page.evaluate(ADD_STYLE, COVER)
    with pytest.raises(AssertionError, match="covered"):
        walker.step()


@pytest.mark.parametrize("kind", SOME_KINDS)
def test_the_way_past_the_header_is_the_first_stop_and_leads_there(
    kind: str, page: Page, home: str, site_files: SiteFiles
) -> None:
    page.goto(home + of_kind(kind, site_files.pages)[0])
    page.keyboard.press("Tab")
    first = page.locator("a.naar-inhoud")
    expect(first).to_be_focused()
    expect(first).to_be_in_viewport(ratio=1)
    assert not page.evaluate(_STOP)["covered"]
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")
