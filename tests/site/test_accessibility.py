"""Every kind of page, narrow and wide, light and dark: axe, valid HTML, reflow, targets, and the first screen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.catalogues import LONG
from tests.site.axe import violations
from tests.site.crawl import SiteFiles
from tests.site.html_validator import html_errors
from tests.site.page_kinds import KINDS, of_kind
from tests.site.screens import SCREENS, screen
from tests.site.search_page import SearchPage


@pytest.fixture(scope="module", params=SCREENS, ids=lambda param: f"{param[0]} {param[1]}")
def seen(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A page of a width, in a colour scheme."""
    with screen(browser, *request.param) as page:
        yield page


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_of_each_kind_breaks_no_rule(kind: str, seen: Page, home: str, site_files: SiteFiles) -> None:
    addresses = of_kind(kind, site_files.pages)
    assert addresses
    found = {}
    for address in addresses:
        seen.goto(home + address)
        if broken := violations(seen):
            found[address] = broken
    assert found == {}


STATES = {
    "results": ("#plaats=2300&weg=onthaal,rechtstreeks&leeftijd=12", "praten", "[data-results] article"),
    "a domain": ("#levensdomein=opvoeden", "", "[data-results] article"),
    "nothing": ("#plaats=mol&hulpvorm=time-out&weg=gerecht", "", "[data-empty]"),
    "which place": ("", "", "[data-place-choice] button"),
    "a danger": ("", "zelfmoord", "[data-danger]:not([hidden])"),
    "a correction": ("", "peelgzorg", "[data-understood] button"),
    "unknown words": ("", "xyzzyq kwantumfysica", "[data-empty]"),
    "what comes near": ("", "pleegzorg xyzzyq kwantumfysica plonkiaal", "[data-nearest] a"),
    "failure": ("", "school", "[data-error]"),
}


@pytest.mark.parametrize("state", STATES)
def test_the_search_page_breaks_no_rule_in_any_state(state: str, seen: Page, home: str) -> None:
    fragment, words, sign = STATES[state]
    seen.goto("about:blank")
    if state == "failure":
        seen.route("**/zoeken/facetten.json", lambda route: route.abort())
    search = SearchPage(seen, home)
    search.open(fragment)
    if words or state == "which place":
        search.ask(words, "" if words else "Beveren")
    expect(seen.locator(sign).first).to_be_visible()
    for folded in seen.locator("[data-filters], [data-filters] details").all():
        folded.evaluate("(details) => { details.open = true; }")
    broken = violations(seen)
    seen.unroute_all()
    assert broken == []


@pytest.mark.parametrize("kind", ["start", "dienst"])
def test_the_opened_menu_breaks_no_rule(kind: str, seen: Page, home: str, site_files: SiteFiles) -> None:
    seen.goto(home + of_kind(kind, site_files.pages)[0])
    seen.locator("header summary").first.click()
    for folded in seen.locator("main details").all():
        folded.evaluate("(details) => { details.open = true; }")
    assert violations(seen) == []


def test_the_html_of_each_kind_of_page_is_valid(site_files: SiteFiles) -> None:
    addresses = [address for kind in KINDS for address in of_kind(kind, site_files.pages)]
    assert len(addresses) >= len(KINDS)
    files = [
        site_files.folder / (address if address.endswith(".html") else f"{address}index.html") for address in addresses
    ]
    assert html_errors(*([site_files.folder] if LONG else files)) == []


_WIDER = """() => {
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= wide) return [];
  return [...document.querySelectorAll("body *")]
    .filter((one) => one.getBoundingClientRect().right > wide + 1)
    .map((one) => `${one.tagName.toLowerCase()}.${one.className}`).slice(0, 5);
}"""
_ADD_STYLE = """(style) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet); // the policy of the page forbids a <style>
}"""
_SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }"""


@pytest.mark.parametrize("kind", KINDS)
def test_at_320_pixels_no_page_scrolls_sideways(kind: str, page: Page, home: str, site_files: SiteFiles) -> None:
    """WCAG 2.2 1.4.10: 320 pixels is also 1280 at 400 %. Then 1.4.12, on a phone: more space in the text."""
    for address in of_kind(kind, site_files.pages, number=3):
        page.set_viewport_size({"width": 320, "height": 640})
        page.goto(home + address)
        assert page.evaluate(_WIDER) == [], address
        page.set_viewport_size({"width": 360, "height": 640})
        page.evaluate(_ADD_STYLE, _SPACED)
        assert page.evaluate(_WIDER) == [], f"{address}, spaced"


_FIRST = """() => {
  const seen = (one) => {
    const box = one.getBoundingClientRect();
    const inside = box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth;
    return box.width > 0 && box.height > 0 && inside;
  };
  const strip = document.querySelector("[data-noodlijnen] a[href='tel:112']");
  const controls = [...document.querySelectorAll("main a[href], main button, main input, main summary")];
  return { strip: seen(strip), heading: seen(document.querySelector("h1")), control: controls.some(seen) };
}"""
# These begin with an explanation.
TO_READ = ("toegangswegen", "toegangswegen in een andere taal", "overzicht", "bronnen")


@pytest.mark.parametrize("kind", KINDS)
def test_the_first_screen_of_a_phone_shows_the_strip_the_heading_and_a_control(
    kind: str, page: Page, home: str, site_files: SiteFiles
) -> None:
    for address in of_kind(kind, site_files.pages, number=3):
        page.goto(home + address)
        first = page.evaluate(_FIRST)
        assert (first["strip"], first["heading"]) == (True, True), address
        assert first["control"] or kind in TO_READ, address


_SMALL = """() => [...document.querySelectorAll(
  "[data-noodlijnen] a, .knop, #zoekwoord, #plaats, #leeftijd, [data-filters] summary, .vink, .kop a, .kop summary"
)].filter((one) => one.checkVisibility()).map((one) => [one, one.getBoundingClientRect()])
  .filter(([one, box]) => box.width > 0 && (Math.round(box.height) < 44 || Math.round(box.width) < 44))
  .map(([one, box]) => `${one.tagName}.${one.className} ${Math.round(box.width)}x${Math.round(box.height)}`)"""


@pytest.mark.parametrize("kind", ["start", "zoeken", "dienst", "gemeente", "hulplijnen"])
def test_what_people_press_first_is_44_pixels_or_more(kind: str, page: Page, home: str, site_files: SiteFiles) -> None:
    page.goto(home + of_kind(kind, site_files.pages)[0])
    for folded in page.locator("[data-filters], [data-filters] details").all():
        folded.evaluate("(details) => { details.open = true; }")
    assert page.evaluate(_SMALL) == []


def test_links_within_text_are_underlined(page: Page, home: str) -> None:
    for address in ("rechten/", "over/", "aanbod/", "hulpvorm/"):
        page.goto(home + address)
        bare = page.evaluate(
            """() => [...document.querySelectorAll("main p a[href], main li > a[href]")]
            .filter((one) => one.checkVisibility() && !one.matches(".knop, .chip, .tegel, .groep, nav *"))
            .filter((one) => !getComputedStyle(one).textDecorationLine.includes("underline"))
            .map((one) => `${one.className} ${one.textContent.trim()}`)"""
        )
        assert bare == [], address


def test_no_page_is_set_in_motion_for_who_asks_for_none(page: Page, home: str) -> None:
    page.goto(home + "zoeken/#plaats=2300")
    moving = page.evaluate(
        """() => [...document.querySelectorAll("*")].filter((one) => {
          const style = getComputedStyle(one);
          return parseFloat(style.transitionDuration) > 0.01 || parseFloat(style.animationDuration) > 0.01;
        }).map((one) => one.className)"""
    )
    assert moving == []
