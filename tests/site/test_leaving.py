"""The way out of pages about danger: blank at once, gone from the history, by Shift too, and there without scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from generator.offer import Offer
from generator.pages.risk import at_risk
from generator.project import open_project
from tests.catalogues import ROOT, TIEN
from tests.site.axe import violations
from tests.site.builds import built, other_root
from tests.site.crawl import SiteFiles
from tests.site.html_validator import html_errors
from tests.site.page_kinds import language_of
from tests.site.screens import SCHEMES, Scheme, screen
from tests.site.search_page import SearchPage

NEUTRAL = open_project(ROOT).options.neutral_page()
SERVICE = "aanbod/lijn-1712/hulplijn/"
RISKY = ("zoeken/", "levensdomein/veilig/", SERVICE, "veilig-surfen/")
LINK = "[data-leave-link]"
STATUS = "[data-leave-status]"


def neutral(route: Route) -> None:
    route.fulfill(content_type="text/html", body="<!doctype html><title>Het weer</title><h1>Het weer</h1>")


@pytest.fixture
def out(context: BrowserContext) -> Page:
    """A phone's page that finds a neutral page outside."""
    context.route(f"{NEUTRAL}**", neutral)
    return context.new_page()


@pytest.fixture
def held(context: BrowserContext) -> Page:
    """A phone's page whose neutral page does not come."""
    context.route(f"{NEUTRAL}**", lambda route: None)
    return context.new_page()


def in_dutch(address: str) -> str:
    """The address of the same page on the Dutch site."""
    return address.removeprefix(f"{language_of(address)}/")


def test_the_way_out_stands_on_every_page_at_risk_and_on_no_other(site_files: SiteFiles, real_offer: Offer) -> None:
    with_it = {address for address in site_files.pages if "data-leave-link" in site_files.html(address)}
    at_risk_or_about_it = at_risk(real_offer) | {"veilig-surfen/"}
    assert with_it == {address for address in site_files.pages if in_dutch(address) in at_risk_or_about_it}
    assert len(with_it) > 60


@pytest.mark.parametrize("address", RISKY)
def test_it_is_a_plain_link_second_in_the_keyboard_order_and_large(address: str, page: Page, home: str) -> None:
    page.goto(home + address)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.locator(LINK)).to_be_focused()
    expect(page.locator(LINK)).to_have_attribute("href", NEUTRAL)
    box = page.locator(LINK).bounding_box()
    assert box is not None
    assert box["height"] >= 44
    assert box["width"] >= 150
    assert box["y"] < 60


def test_it_leads_to_a_neutral_page_in_the_language_of_the_page(site_files: SiteFiles) -> None:
    languages = open_project(ROOT).options.languages
    assert len({NEUTRAL, *(leads(f"{code}/zoeken/", site_files) for code in languages)}) == 1 + len(languages)
    for address in ("zoeken/", "veilig-surfen/", SERVICE):
        assert leads(address, site_files) == NEUTRAL
        for code in languages:
            assert leads(f"{code}/{address}", site_files) == NEUTRAL.replace("/nl/", f"/{code}/")


def leads(address: str, site_files: SiteFiles) -> str:
    [url] = re.findall(r'<a [^>]*href="([^"]+)"[^>]* data-leave-link', site_files.html(address))
    return str(url)


def test_without_scripts_it_leads_to_the_neutral_page(plain: Page, home: str) -> None:
    plain.context.route(f"{NEUTRAL}**", neutral)
    plain.goto(home + SERVICE)
    expect(plain.get_by_text("3 keer op Shift")).to_be_hidden()
    plain.locator(LINK).click()
    expect(plain).to_have_title("Het weer")


def test_the_page_is_blank_in_the_same_instant_and_has_another_title(held: Page, home: str) -> None:
    held.goto(home + SERVICE)
    left = held.evaluate(
        """() => {
          document.querySelector("[data-leave-link]").click();
          const { body, title } = document;
          const said = document.querySelector("[role=alert]");
          const { width, height } = said.getBoundingClientRect();
          const icons = document.querySelectorAll("link[rel=icon]");
          return [body.innerText.trim(), title, body.children.length, icons.length, width, height];
        }"""
    )
    assert left == ["Je verlaat deze pagina.", "www.meteo.be", 1, 0, 1, 1]


def test_back_leads_to_the_page_before_and_never_to_the_one_that_was_left(out: Page, home: str) -> None:
    out.goto(f"{home}privacy/")
    out.goto(home + SERVICE)
    out.locator(LINK).click()
    expect(out).to_have_title("Het weer")
    out.go_back()
    assert out.url == f"{home}privacy/"


def test_back_leads_to_no_earlier_state_of_the_search(out: Page, home: str) -> None:
    out.goto(f"{home}privacy/")
    search = SearchPage(out, home)
    search.open()
    search.open_filters()
    search.tick("levensdomein", "opvoeden")
    search.tick("levensdomein", "gevoelens")
    expect(search.chips).to_have_count(2)
    out.evaluate("scrollTo(0, 0)")
    out.locator(LINK).click()
    expect(out).to_have_title("Het weer")
    out.go_back()
    assert out.url == f"{home}privacy/"


def test_shift_three_times_leaves_and_each_press_is_shown_and_announced(out: Page, home: str) -> None:
    out.goto(home + SERVICE)
    count = out.locator("[data-leave-count]")
    expect(count).to_be_hidden()
    out.keyboard.press("Shift")
    expect(count).to_have_text("Shift: 1 van 3")
    expect(out.locator(STATUS)).to_contain_text("nog 2 keer")
    assert out.locator(STATUS).get_attribute("role") == "status"
    out.keyboard.press("Shift")
    expect(count).to_have_text("Shift: 2 van 3")
    expect(out.locator(STATUS)).to_contain_text("nog 1 keer")
    out.keyboard.press("Shift")
    expect(out).to_have_title("Het weer")


def test_shift_works_while_somebody_types_and_capitals_do_not_count(out: Page, home: str) -> None:
    search = SearchPage(out, home)
    search.open()
    search.words.focus()
    for letter in "ABC":
        out.keyboard.press(f"Shift+{letter}")
    expect(search.words).to_have_value("ABC")
    expect(out.locator("[data-leave-count]")).to_be_hidden()
    for _ in range(3):
        out.keyboard.press("Shift")
    expect(out).to_have_title("Het weer")


def test_another_key_or_too_long_a_pause_begins_the_count_anew(out: Page, home: str) -> None:
    out.clock.install(time=0)
    out.goto(home + SERVICE)
    out.clock.pause_at(600_000)
    count = out.locator("[data-leave-count]")
    for _ in range(2):
        out.keyboard.press("Shift")
    out.keyboard.press("a")
    expect(count).to_be_hidden()
    expect(out.locator(STATUS)).to_be_empty()
    for _ in range(2):
        out.keyboard.press("Shift")
    out.clock.run_for(4900)
    expect(count).to_have_text("Shift: 2 van 3")
    out.clock.run_for(200)
    expect(count).to_be_hidden()
    expect(out.locator(STATUS)).to_contain_text("Begin opnieuw")
    out.keyboard.press("Shift")
    expect(count).to_have_text("Shift: 1 van 3")
    assert out.url == home + SERVICE


_COVERED = """() => {
  const stop = document.activeElement;
  const bar = document.querySelector("[data-leave]");
  if (stop === document.body) return null;
  const box = stop.getBoundingClientRect();
  const covered = !bar.contains(stop) && box.top < bar.getBoundingClientRect().bottom && box.bottom > 0;
  return covered ? [stop.textContent.trim()] : [];
}"""


@pytest.mark.parametrize("address", RISKY)
@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
def test_on_a_phone_the_bar_stays_in_reach_and_covers_no_focus(key: str, address: str, page: Page, home: str) -> None:
    page.goto(home + address)
    page.evaluate("document.body.lastElementChild.scrollIntoView(false)")
    stops = 0
    for _ in range(40):
        page.keyboard.press(key)
        covered = page.evaluate(_COVERED)
        if covered is not None:
            assert covered == []
            stops += 1
        if stops % 10 == 0:
            expect(page.locator(LINK)).to_be_in_viewport(ratio=1)
    assert stops > 25


def test_an_anchor_is_scrolled_to_below_the_bar(page: Page, home: str) -> None:
    page.goto(f"{home}veilig-surfen/#niet-gewist")
    bar = page.locator("[data-leave]").bounding_box()
    heading = page.locator("#niet-gewist").bounding_box()
    assert bar is not None
    assert heading is not None
    assert bar["y"] == 0
    assert heading["y"] >= bar["height"]


def test_at_400_percent_the_bar_scrolls_away(page: Page, home: str) -> None:
    page.set_viewport_size({"width": 320, "height": 256})
    page.goto(home + SERVICE)
    expect(page.locator(LINK)).to_be_in_viewport()
    page.evaluate("scrollTo(0, 900)")
    expect(page.locator(LINK)).not_to_be_in_viewport()


def test_it_does_not_print_and_shows_an_edge_in_forced_colours(page: Page, home: str) -> None:
    page.goto(home + SERVICE)
    page.emulate_media(media="print")
    expect(page.locator("[data-leave]")).to_be_hidden()
    page.emulate_media(media="screen", forced_colors="active")
    edge = page.locator(LINK).evaluate(
        """(link) => {
          const { borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(link);
          return [borderTopWidth, borderTopColor !== backgroundColor];
        }"""
    )
    assert edge == ["2px", True]


@pytest.fixture(params=SCHEMES)
def scheme(request: pytest.FixtureRequest) -> Iterator[Scheme]:
    yield request.param


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_the_bar_breaks_no_rule_before_and_during_the_count(
    width: int, scheme: Scheme, browser: Browser, home: str
) -> None:
    with screen(browser, width, scheme) as page:
        page.goto(home + SERVICE)
        assert violations(page) == []
        page.keyboard.press("Shift")
        expect(page.locator("[data-leave-count]")).to_be_visible()
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_its_html_is_valid(site_files: SiteFiles) -> None:
    assert html_errors(*(site_files.folder / address / "index.html" for address in RISKY)) == []


def test_beside_it_stands_what_it_does_not_erase(page: Page, home: str) -> None:
    page.goto(home + SERVICE)
    page.locator("[data-leave]").get_by_role("link", name="Wat blijft zichtbaar?").click()
    text = page.locator("main").inner_text()
    for word in ("geschiedenis", "tabbladen", "oproepen", "privévenster"):
        assert word in text


def test_without_a_neutral_page_no_page_has_the_bar(tmp_path: Path) -> None:
    root = other_root(tmp_path / "root")
    settings = root / "mkdocs.yml"
    lines = settings.read_text(encoding="utf-8").splitlines(keepends=True)
    settings.write_text("".join(line for line in lines if "verlaat_naar:" not in line), encoding="utf-8")
    pages = sorted(built(tmp_path / "site", "--root", str(root), "--catalogue", str(TIEN)).rglob("*.html"))
    assert len(pages) > 300
    assert [page for page in pages if "data-leave-link" in page.read_text(encoding="utf-8")] == []
