"""Every kind of page, narrow and wide, light and dark: axe, valid HTML, reflow, targets, and the first screen."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.catalogues import LONG
from tests.site.crawl import SiteFiles
from tests.site.html_validator import html_errors
from tests.site.page_kinds import KINDS, of_kind


def test_the_html_of_each_kind_of_page_is_valid(site_files: SiteFiles) -> None:
    addresses = [address for kind in KINDS for address in of_kind(kind, site_files.pages)]
    assert len(addresses) >= len(KINDS)
    files = [
        site_files.folder / (address if address.endswith(".html") else f"{address}index.html") for address in addresses
    ]
    assert html_errors(*([site_files.folder] if LONG else files)) == []


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
TO_READ = ("toegangswegen", "toegangswegen in een andere taal", "overzicht", "overzicht in een andere taal", "bronnen")


# What a page is for: buttons, ways to choose, names of services and places, numbers, fields; no links within a text.
PRESSED = """main :is(.knop, .tegel, .chip, .tekstknop, .groep, .letters a, .kaart__naam a, .rij > a, .kolommen a,
  .deuren a, .lijntjes a, th a, summary, input, select, textarea, .vink), .kop :is(a, summary), [data-noodlijnen] a,
  .voet__links a"""
SMALL = """(pressed) => [...document.querySelectorAll(pressed)]
  .filter((one) => one.checkVisibility() && !one.matches(".vink input"))
  .map((one) => [one, one.getBoundingClientRect()])
  .filter(([one, box]) => box.width > 1 && (Math.round(box.height) < 44 || Math.round(box.width) < 44))
  .map(([one, box]) => `${one.tagName}.${one.className} ${Math.round(box.width)}x${Math.round(box.height)}`)"""


@pytest.mark.parametrize("kind", KINDS)
def test_a_phone_shows_first_the_strip_the_heading_and_a_control_and_nothing_too_small_to_press(
    kind: str, page: Page, home: str, site_files: SiteFiles
) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    for address in of_kind(kind, site_files.pages, number=3):
        page.goto(home + address)
        first = page.evaluate(_FIRST)
        assert (first["strip"], first["heading"]) == (True, True), address
        assert first["control"] or kind in TO_READ, address
        page.evaluate("for (const folded of document.querySelectorAll('main details')) folded.open = true")
        assert page.evaluate(SMALL, PRESSED) == [], address


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
