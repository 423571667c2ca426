"""What people come to do: a parent on a phone, a professional at a desk, somebody without scripts or a mouse."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.offer import Offer
from tests.site.crawl import Document, SiteFiles, read_page
from tests.site.journal import Journal
from tests.site.search_page import SearchPage
from tests.site.yaml_offer import Chosen, YamlOffer

FRONT_DOOR = re.compile(r"^(?:\.\./)*hulpvorm/([a-z0-9-]+)/$")


@pytest.fixture
def desk(browser: Browser) -> Iterator[Page]:
    """A page on a wide screen."""
    context = browser.new_context(locale="nl-BE", viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    journal = Journal(context)
    yield context.new_page()
    context.close()
    assert (journal.foreign, journal.faults) == ([], [])


def in_first_screen(page: Page, selector: str) -> bool:
    found = page.locator(selector).first
    box = found.bounding_box() if found.is_visible() else None
    height = (page.viewport_size or {"height": 0})["height"]
    return box is not None and box["y"] >= 0 and box["y"] + box["height"] <= height


def test_a_parent_on_a_phone_finds_somebody_to_call(page: Page, home: str, yaml_offer: YamlOffer) -> None:
    page.goto(home)
    for control in ("[data-noodlijnen] a[href='tel:112']", "#zoekwoord", "#plaats", "[data-search-link]"):
        assert in_first_screen(page, control), control
    page.locator("#zoekwoord").fill("praten met iemand")
    page.locator("#plaats").fill("Turnhout")
    page.locator("[data-search-link]").click()
    search = SearchPage(page, home)
    expect(search.total).to_contain_text("gevonden")
    with_phone = page.locator("[data-results] article").filter(has=page.locator("a[href^='tel:']:visible")).first
    identity = with_phone.get_attribute("data-entry")
    assert identity in yaml_offer.found(Chosen(place="turnhout"))
    with_phone.get_by_role("link").first.click()
    page.wait_for_url(f"**/aanbod/{identity}/")
    call = page.locator("main a[href^='tel:']").first
    expect(call).to_be_visible()
    assert in_first_screen(page, "main h2")  # the sentence that says what to do
    for question in ("Kosten", "Wachttijd", "Voor wie", "Voor welke streek"):
        expect(page.locator("main dt", has_text=question).first).to_be_visible()
    page.go_back()
    expect(search.place).to_have_value("Turnhout")
    expect(search.total).to_contain_text("gevonden")


def ways_on(page: Document, doors: set[str]) -> list[str]:
    """The links by which somebody reaches a person or a service: call, chat, website, mail, or a front door."""
    calls = [url for url in page.content_links if url.startswith(("tel:", "mailto:", "https://", "http://"))]
    found = [url for url in page.content_links if (match := FRONT_DOOR.match(url)) and match[1] in doors]
    return calls + found


def test_no_service_page_is_a_dead_end(site_files: SiteFiles, real_offer: Offer) -> None:
    doors = {name for name, kind in real_offer.catalogue.kinds_of_help.items() if kind.is_front_door}
    assert len(doors) >= 3
    pages = {item.identity: doing(site_files.html(item.address), item.address) for item in real_offer.listings.values()}
    assert [identity for identity, page in pages.items() if not ways_on(page, doors)] == []


def doing(html: str, address: str) -> Document:
    """The part of a service page that says what to do: before the facts, and without the sources."""
    start = html.index("<main")
    return read_page(html[start : html.index("<dl", start)] if "<dl" in html[start:] else html[start:], address)


def test_a_service_without_a_phone_leads_to_a_front_door_and_on_to_a_person(
    page: Page, home: str, real_offer: Offer
) -> None:
    doors = {name for name, kind in real_offer.catalogue.kinds_of_help.items() if kind.is_front_door}
    silent = [
        item
        for item in real_offer.current
        if not item.service.contact.phones
        and not any(access.contact and access.contact.phones for access in item.service.access)
        and item.service.contact == type(item.service.contact)()
    ]
    assert silent
    page.goto(home + silent[0].address)
    door = page.locator("main .praat-eerst a[href*='hulpvorm/']").first
    expect(door).to_be_visible()
    name = (door.get_attribute("href") or "").strip("/").split("/")[-1]
    assert name in doors
    door.click()
    page.wait_for_url(f"**/hulpvorm/{name}/")
    on = page.locator("main a[href^='tel:'], main a[href^='https://'], main a[href*='aanbod/']")
    assert on.count() >= 1


def profile(offer: YamlOffer) -> dict[str, str]:
    """Three filters that leave several services: a route, a domain and a region."""
    choices = product(offer.values["weg"], offer.values["levensdomein"], offer.values["regio"])
    named = (dict(zip(("weg", "levensdomein", "regio"), values, strict=True)) for values in choices)
    sizes = {tuple(choice.items()): len(offer.found(chosen_one_by_one(choice))) for choice in named}
    best = max(sorted(sizes), key=lambda choice: sizes[choice])
    assert sizes[best] >= 2
    return dict(best)


def chosen_one_by_one(values: dict[str, str]) -> Chosen:
    return Chosen({facet: frozenset([value]) for facet, value in values.items()})


def found_and_broad(offer: YamlOffer, values: dict[str, frozenset[str]]) -> set[str]:
    return offer.found(Chosen(values)) | offer.broad(Chosen(values))


def test_a_professional_compares_shares_and_goes_back(
    desk: Page, browser: Browser, home: str, yaml_offer: YamlOffer
) -> None:
    search = SearchPage(desk, home)
    search.open()
    expect(desk.locator("[data-filters]")).to_have_attribute("open", "")
    desk.locator("[data-professional]").check()
    values: dict[str, frozenset[str]] = {}
    for facet, value in profile(yaml_offer).items():
        values = {**values, facet: frozenset([value])}
        search.tick(facet, value)
        search.shows_total(len(yaml_offer.found(Chosen(values))))
    shown = search.shown()
    certain = {entry for group, entries in shown.items() if group != "Mogelijk ook in deze regio" for entry in entries}
    assert certain == found_and_broad(yaml_offer, values)
    fresh = browser.new_context(viewport={"width": 1280, "height": 900})
    other = SearchPage(fresh.new_page(), home)
    other.page.goto(desk.url)
    other.shows_total(len(yaml_offer.found(Chosen(values))))
    assert other.shown() == shown
    for facet, [value] in values.items():
        expect(other.page.locator(other.box(facet, value))).to_be_checked()
        expect(other.page.locator(other.box(facet, value))).to_be_visible()
    fresh.close()
    desk.go_back()
    values.popitem()
    search.shows_total(len(yaml_offer.found(Chosen(values))))


def test_a_professional_reads_the_overview_as_a_table(desk: Page, home: str, yaml_offer: YamlOffer) -> None:
    desk.goto(home + "overzicht/")
    table = desk.locator("main table").first
    expect(table).to_be_visible()
    regions = {place["referentieregio"] for place in yaml_offer.places.values()}
    assert table.locator("tbody tr").count() in (len(regions), 14)
    assert table.locator("th[scope]").count() >= len(regions)
    link = table.locator("a[href]").first
    link.click()
    expect(desk.locator("h1")).to_be_visible()


def test_without_scripts_a_municipality_leads_to_its_services(plain: Page, home: str, yaml_offer: YamlOffer) -> None:
    plain.goto(home)
    plain.locator("main").get_by_role("link", name="Hulp in je gemeente").click()
    plain.wait_for_url("**/gemeente/")
    plain.locator("main").get_by_role("link", name="M", exact=True).click()
    plain.locator("main").get_by_role("link", name="Mol", exact=True).click()
    plain.wait_for_url("**/gemeente/mol/")
    shown = {entry.get_attribute("data-entry") for entry in plain.locator("[data-entry]").all()}
    assert shown == set.union(*yaml_offer.by_reach("mol").values())
    first = plain.locator("[data-entry]:visible").first
    identity = first.get_attribute("data-entry")
    first.get_by_role("link").first.click()
    plain.wait_for_url(f"**/aanbod/{identity}/")
    expect(plain.locator("h1")).to_be_visible()


def test_without_scripts_the_button_of_the_home_page_still_leads_somewhere(plain: Page, home: str) -> None:
    plain.goto(home)
    plain.locator("[data-search-link]").click()
    plain.wait_for_url("**/zoeken/")
    plain.locator("[data-without-script]").get_by_role("link", name="Alle hulp van A tot Z").click()
    plain.wait_for_url("**/aanbod/")
    assert plain.locator("[data-entry]").count() >= 30


def tab_to(page: Page, selector: str, most: int = 150) -> int:
    """Press Tab until the focus is there; every stop on the way can be seen. Gives the number of stops."""
    for stop in range(1, most):
        page.keyboard.press("Tab")
        assert page.evaluate(_STOP_IS_SEEN), page.evaluate("document.activeElement.outerHTML.slice(0, 200)")
        if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
            return stop
    raise AssertionError(f"{selector} is not within {most} stops")


# Visible, with an outline or another look than without focus, and not under something that stays on screen.
_STOP_IS_SEEN = """() => {
  const stop = document.activeElement;
  if (stop === document.body) return true;
  const seen = stop.matches("input[type=checkbox], input[type=radio]") ? stop.closest("label") ?? stop : stop;
  const box = seen.getBoundingClientRect();
  const x = Math.min(Math.max(box.left + Math.min(box.width / 2, 12), 0), innerWidth - 1);
  const y = Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1);
  const top = document.elementFromPoint(x, y);
  const uncovered = top !== null && (seen.contains(top) || top.contains(seen));
  const rings = [stop, seen].map((one) => getComputedStyle(one));
  const marked = rings.some((style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2);
  return box.width > 0 && box.height > 0 && uncovered && marked;
}"""


def test_by_keyboard_alone_from_home_to_a_call(page: Page, home: str) -> None:
    page.goto(home)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#inhoud"
    page.keyboard.press("Enter")
    tab_to(page, "#zoekwoord", 5)
    page.keyboard.type("luisteren")
    tab_to(page, "#plaats", 3)
    page.keyboard.type("2300")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoeken/**")
    search = SearchPage(page, home)
    expect(search.results.first).to_be_visible()
    tab_to(page, "[data-results] article a")
    page.keyboard.press("Enter")
    page.wait_for_url("**/aanbod/**")
    tab_to(page, "main a[href^='tel:'], main a[href^='https://'], main .praat-eerst a")


def test_by_keyboard_a_filter_is_chosen_and_taken_away(desk: Page, home: str, yaml_offer: YamlOffer) -> None:
    search = SearchPage(desk, home)
    search.open()
    tab_to(desk, search.box("groep", "zelf"))
    desk.keyboard.press("Space")
    chosen = Chosen({"groep": frozenset(["zelf"])})
    search.shows_total(len(yaml_offer.found(chosen)))
    assert desk.evaluate("document.activeElement.value") == "zelf"
    expect(search.chips).to_have_count(1)
    search.chips.first.focus()
    desk.keyboard.press("Enter")
    expect(search.chips).to_have_count(0)
    assert desk.evaluate("document.activeElement !== document.body")


def test_the_number_of_results_is_announced(page: Page, home: str) -> None:
    search = SearchPage(page, home)
    search.open()
    expect(search.total).to_have_attribute("role", "status")
    search.ask("school")
    expect(search.total).to_contain_text("gevonden", timeout=2000)


def test_a_service_page_prints_without_the_menu(desk: Page, home: str, real_offer: Offer) -> None:
    desk.goto(home + real_offer.current[0].address)
    desk.emulate_media(media="print")
    expect(desk.locator("h1")).to_be_visible()
    expect(desk.locator("[data-noodlijnen] a[href='tel:112']")).to_be_visible()
    expect(desk.locator("header nav").first).to_be_hidden()
