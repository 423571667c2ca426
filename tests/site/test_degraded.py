"""Every kind of page with scripts off or images off: all of it is there, and nothing that does not work."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site.crawl import SiteFiles
from tests.site.page_kinds import SOME_KINDS, of_kind

_EVERYWHERE = ("start", "zoeken", "mijn lijst")
MADE_BY_SCRIPTS = {
    *_EVERYWHERE,
    *(f"{kind} in een andere taal" for kind in _EVERYWHERE),
    "aanbieder bijwerken",
    "nieuwe dienst",
}
"""What the scripts of these make is told or offered otherwise without them; each has a test of its own below."""
LINES = ("tel:112", "tel:1813", "tel:1712")

_CONTROLS = "button, input, select, textarea, [role=button], [role=combobox], [role=option], a:not([href])"
_SHOWN_CONTROLS = f"""() => [...document.querySelectorAll("{_CONTROLS}")]
  .filter((one) => one.checkVisibility({{ visibilityProperty: true }})).map((one) => one.outerHTML.slice(0, 120))"""
_LINES_OF_TEXT = """() => {
  const main = document.querySelector("main");
  for (const one of main.querySelectorAll("details")) one.open = true;
  for (const one of main.querySelectorAll("button, .bewaar, [data-leave]")) one.remove();
  return main.innerText.split("\\n").map((line) => line.trim()).filter(Boolean);
}"""
_LINKS = """() => [...document.querySelectorAll("a")].map((link) => {
  const href = link.getAttribute("href");
  return [href, href && new URL(href, document.baseURI).protocol];
})"""
_COVERED = """() => {
  for (const one of document.querySelectorAll("details")) one.open = true;
  const links = [...document.querySelectorAll("main a[href]")].filter((link) => link.checkVisibility());
  return links.filter((link) => {
    link.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
    const [{ left, top, width, height }] = link.getClientRects();
    const struck = document.elementFromPoint(left + width / 2, top + height / 2);
    return struck !== link && !link.contains(struck) && !struck?.contains(link);
  }).map((link) => link.outerHTML.slice(0, 160));
}"""
_BARE_ICONS = """() => [...document.querySelectorAll("svg.teken")].filter((icon) => {
  if (!icon.checkVisibility()) return false;
  const around = icon.closest("a, button, summary, label, li, p, td, th, dt, dd, h1, h2, h3, h4, figcaption, div");
  return icon.ariaHidden !== "true" || !around.innerText.trim();
}).map((icon) => icon.parentElement.outerHTML.slice(0, 200))"""
_NAMELESS_DRAWINGS = """() => [...document.querySelectorAll("svg:not(.teken, [aria-hidden=true])")]
  .filter((drawing) => drawing.checkVisibility() && !(drawing.ariaLabel || drawing.getAttribute("aria-labelledby")
    || drawing.querySelector("title, text")))
  .map((drawing) => drawing.outerHTML.slice(0, 200))"""
_PICTURES_IN_STYLE = """() => {
  const pictures = (one, part) => {
    const { backgroundImage, maskImage, listStyleImage, content } = getComputedStyle(one, part);
    return [backgroundImage, maskImage, listStyleImage, content].filter((value) => value.includes("url("));
  };
  const parts = ["", "::before", "::after"];
  return [...document.querySelectorAll("*")].flatMap((one) => parts.flatMap((part) => pictures(one, part)));
}"""


@pytest.fixture
def without_images(browser: Browser) -> Iterator[Page]:
    """A phone's page to which no image comes: no picture, no icon, no mark."""
    made = browser.new_context(viewport={"width": 360, "height": 640}, reduced_motion="reduce")
    made.route(re.compile(r"\.(?:svg|png|jpe?g|webp|gif|ico)(?:$|[?#])"), lambda route: route.abort())
    yield made.new_page()
    made.close()


@pytest.mark.parametrize("kind", SOME_KINDS)
def test_without_scripts_a_page_has_all_that_it_has_with_them(
    kind: str, plain: Page, page: Page, home: str, site_files: SiteFiles
) -> None:
    for address in of_kind(kind, site_files.pages):
        plain.goto(home + address)
        page.goto(home + address)
        without, having = plain.evaluate(_LINES_OF_TEXT), page.evaluate(_LINES_OF_TEXT)
        lost = [line for line in having if line not in without]
        assert lost == [] or kind in MADE_BY_SCRIPTS, address
        assert len(without) > 3, address


@pytest.mark.parametrize("kind", SOME_KINDS)
def test_without_scripts_all_that_is_shown_works(kind: str, plain: Page, home: str, site_files: SiteFiles) -> None:
    for address in of_kind(kind, site_files.pages):
        plain.goto(home + address)
        assert plain.evaluate(_SHOWN_CONTROLS) == [], address
        links = plain.evaluate(_LINKS)
        assert {protocol for _, protocol in links} <= {"http:", "https:", "tel:", "mailto:"}, address
        assert [href for href, _ in links if not href or href == "#"] == [], address
        numbers = [href for href, protocol in links if protocol == "tel:"]
        assert set(numbers) >= {"tel:112"}, address
        assert [number for number in numbers if not re.fullmatch(r"tel:\+?\d{3,}", number)] == [], address
        assert plain.evaluate(_COVERED) == [], address


def test_without_scripts_the_search_leads_to_the_pages_to_browse_and_to_the_lines(plain: Page, home: str) -> None:
    plain.goto(f"{home}zoeken/")
    told = plain.locator("[data-without-script]")
    expect(told).to_be_visible()
    for line in LINES:
        expect(told.locator(f"a[href='{line}']")).to_be_visible()
    for way in ("gemeente/", "levensdomein/", "toegang/", "aanbod/", "regio/", "hulplijnen/"):
        plain.goto(f"{home}zoeken/")
        told.locator(f"a[href$='{way}']").click()
        expect(plain).to_have_url(home + way)
        expect(plain.locator("main h1")).to_be_visible()


def test_without_scripts_the_first_page_leads_from_a_topic_to_a_service(plain: Page, home: str) -> None:
    plain.goto(home)
    expect(plain.locator("h1")).to_have_text("Wat is er aan de hand?")
    plain.locator("main").get_by_role("link", name="Opvoeden").first.click()
    plain.locator("main a[href*='/aanbod/']").first.click()
    expect(plain.locator("main h1")).to_be_visible()
    assert "/aanbod/" in plain.url


@pytest.mark.parametrize("address", ["bijdragen/dienst/", "aanbieder/caw-de-kempen/bijwerken/", "mijn-lijst/"])
def test_without_scripts_what_they_make_is_said_to_need_them_and_how_else(address: str, plain: Page, home: str) -> None:
    plain.goto(home + address)
    told = plain.locator("main .zonder-script")
    expect(told).to_be_visible()
    expect(told).to_contain_text("Dan staan scripts uit in je browser.")
    expect(told).to_contain_text(re.compile("Open de pagina dan in een andere browser|Mail je wijziging|Dit kan wel"))


@pytest.mark.parametrize("kind", SOME_KINDS)
def test_without_images_no_meaning_is_lost(kind: str, without_images: Page, home: str, site_files: SiteFiles) -> None:
    for address in of_kind(kind, site_files.pages):
        without_images.goto(home + address)
        expect(without_images.locator("h1")).to_be_visible()
        assert without_images.evaluate(_PICTURES_IN_STYLE) == [], address
        assert (
            without_images.locator("img:not([alt]), img[alt=''], picture, video, canvas, object, embed, iframe").count()
            == 0
        ), address
        assert without_images.evaluate(_BARE_ICONS) == [], address
        assert without_images.evaluate(_NAMELESS_DRAWINGS) == [], address


def test_without_images_a_result_of_the_search_says_its_route_and_its_way_in_words(
    without_images: Page, home: str
) -> None:
    without_images.goto(f"{home}zoeken/#levensdomein=opvoeden")
    card = without_images.locator("[data-results] article").first
    expect(card.locator(".wegen li").first).to_have_text(re.compile(r"\w{4}"))
    assert without_images.evaluate(_BARE_ICONS) == []
