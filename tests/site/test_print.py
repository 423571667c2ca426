"""On paper: a service on one sheet, the offer of a place as a booklet, the visitor's own list with every number."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.contacts import phone
from generator.offer import Listing, Offer
from tests.catalogues import LONG, TODAY
from tests.site.crawl import SiteFiles
from tests.site.search_page import SearchPage

_SHEET = re.compile(rb"/Type\s*/Page(?!s)")
IN_WORDS = "22 november 2026"


@pytest.fixture
def paper(browser: Browser) -> Iterator[Page]:
    """A page as it prints; the scheme of the screen is dark, for paper is white all the same."""
    context = browser.new_context(viewport={"width": 700, "height": 1000}, color_scheme="dark", reduced_motion="reduce")
    made = context.new_page()
    made.emulate_media(media="print")
    yield made
    context.close()


def sheets(page: Page) -> int:
    return len(_SHEET.findall(page.pdf(format="A4", prefer_css_page_size=True)))


def by_length(offer: Offer, site_files: SiteFiles) -> list[Listing]:
    """What can be found, the page with most words first."""
    return sorted(offer.current, key=lambda item: -len(site_files.at(f"{item.address}index.html").text))


def test_it_counts_sheets(paper: Page) -> None:
    paper.set_content("<p>een</p><p style='break-before: page'>twee</p>")
    assert sheets(paper) == 2


def test_a_service_is_one_sheet_the_longest_too(
    paper: Page, home: str, real_offer: Offer, site_files: SiteFiles
) -> None:
    assert TODAY.isoformat() == "2026-11-22"
    found = by_length(real_offer, site_files)
    for item in found if LONG else [*found[:4], found[len(found) // 2], found[-1]]:
        paper.goto(home + item.address)
        assert sheets(paper) == 1, item.identity


def test_a_sheet_has_numbers_addresses_and_its_date_and_nothing_to_press(
    paper: Page, home: str, real_offer: Offer
) -> None:
    item = next(item for item in real_offer.current if item.service.contact.phones and item.service.contact.website)
    paper.goto(home + item.address)
    text = paper.locator("main").inner_text()
    assert phone(item.service.contact.phones[0].number).display in text
    written = "a => getComputedStyle(a, '::after').content"
    link = paper.locator(f"main a[href='{item.service.contact.website}']").first
    assert item.service.contact.website in link.evaluate(written).replace("attr(href)", str(link.get_attribute("href")))
    assert f"Van {home}{item.address}. Dit stond op de site op {IN_WORDS}." in text
    for part in ("header nav", "[data-leave]", "[data-list-toggle]", "[data-print]", ".kruimels"):
        for one in paper.locator(part).all():
            expect(one).to_be_hidden()


def test_a_sheet_says_in_words_what_a_screen_says_by_buttons_and_links(paper: Page, home: str) -> None:
    paper.goto(f"{home}aanbod/caw-de-kempen/krachtwerkt/")
    behind = "them => them.map(one => getComputedStyle(one, '::after').content)"
    commas = paper.locator(".praat-eerst .chips > li").evaluate_all(behind)
    assert len(commas) > 2
    assert commas == ['", "'] * (len(commas) - 1) + ["none"]
    chat = paper.get_by_role("link", name="Chat")
    (address,) = chat.evaluate_all(behind)
    assert "://www.clbchat.be" in address.replace("attr(href)", str(chat.get_attribute("href")))
    disagree = paper.get_by_role("heading", name="Niet akkoord?").locator("..")
    expect(disagree.get_by_text("0800 900 33")).to_be_visible()


@pytest.mark.parametrize("address", ["regio/kempen/", "gemeente/turnhout/"])
def test_a_place_prints_as_a_booklet(address: str, paper: Page, home: str, real_offer: Offer) -> None:
    paper.goto(home + address)
    cards = [card.get_attribute("data-entry") for card in paper.locator("[data-entry]").all()]
    contents = paper.locator("section[aria-labelledby=inhoud-boekje]")
    expect(contents).to_be_visible()
    names = contents.locator("li").all_inner_texts()
    assert len(names) == len(cards) >= 20
    services = [real_offer.listings[str(identity)] for identity in cards]
    assert [name.partition(", ")[0] for name in names] == [item.service.name.partition(", ")[0] for item in services]
    starts = contents.locator("ol").evaluate_all("lists => lists.map(({start, children}) => [start, children.length])")
    assert [start for start, _ in starts] == [1 + sum(size for _, size in starts[:at]) for at in range(len(starts))]
    for item in services:
        card = paper.locator(f"[data-entry='{item.identity}']").inner_text()
        ways = [item.service.contact, *(access.contact for access in item.service.access if access.contact)]
        for number in (one.number for way in ways for one in way.phones):
            assert phone(number).display in card, item.identity
        for place in item.service.locations:
            assert place.confidential or not place.street or place.street in card
    expect(paper.get_by_text(f"Dit stond op de site op {IN_WORDS}.")).to_be_visible()
    assert 3 <= sheets(paper) <= 12


def test_a_booklet_numbers_its_entries_and_its_sheets(paper: Page, home: str) -> None:
    paper.goto(home + "gemeente/turnhout/")
    first = paper.locator("[data-entry] .kaart__naam").first
    assert "counter" in first.evaluate("one => getComputedStyle(one, '::before').content")
    rules = paper.evaluate(
        "() => [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText).join()"
    )
    assert re.search(r"counter\(page\).*counter\(pages\)", rules, re.DOTALL)
    assert paper.evaluate("getComputedStyle(document.body).page") == "boekje"


def test_what_is_folded_on_a_screen_has_a_heading_like_the_others_in_a_booklet(paper: Page, home: str) -> None:
    paper.goto(home + "gemeente/turnhout/")
    folded = paper.locator("summary:has(h2)").last
    expect(folded).to_have_text(re.compile(r"In heel Vlaanderen\s+[0-9]+"), use_inner_text=True)
    size = "one => getComputedStyle(one).fontSize"
    assert folded.locator("h2").evaluate(size) == paper.locator(".bereik > h2").first.evaluate(size)


def test_nothing_of_a_booklet_stands_on_the_screen(page: Page, home: str) -> None:
    page.goto(home + "regio/kempen/")
    for part in page.locator("section[aria-labelledby=inhoud-boekje], main article article div").all():
        expect(part).to_be_hidden()
    expect(page.get_by_role("button", name="Druk af als boekje")).to_be_visible()


def test_the_own_list_prints_every_service_with_its_number(paper: Page, home: str) -> None:
    services = ["awel/luisterlijn", "tele-onthaal/luisterlijn", "caw-de-kempen/krachtwerkt"]
    paper.goto(f"{home}mijn-lijst/#diensten={','.join(services)}")
    cards = paper.locator("[data-items] article")
    expect(cards).to_have_count(3)
    for card in cards.all():
        expect(card).to_be_visible()
    expect(paper.locator("[data-items]").get_by_text("102", exact=True)).to_be_visible()
    expect(paper.locator("[data-table]")).to_be_hidden()
    expect(paper.get_by_role("button")).to_have_count(0)
    assert sheets(paper) in (1, 2)


def test_results_print_with_what_was_asked(paper: Page, home: str) -> None:
    search = SearchPage(paper, home)
    search.open("#kosten=gratis")
    paper.emulate_media(media="screen")
    search.ask("ruzie <b>thuis</b>", "Turnhout")
    expect(search.chips).to_have_count(2)
    asked = paper.locator("[data-asked]")
    expect(asked).to_be_hidden()
    paper.emulate_media(media="print")
    expect(asked).to_be_visible()
    expect(asked).to_have_text("ruzie <b>thuis</b>")
    said = asked.evaluate("one => getComputedStyle(one, '::before').content")
    assert said == '"Gezocht met de woorden: " open-quote'
    chosen = paper.get_by_text("Je koos:")
    expect(chosen).to_be_visible()
    assert chosen.evaluate("one => one.getBoundingClientRect().height") > 8
    for chip in search.chips.all():
        expect(chip).to_be_visible()
        expect(chip.locator("svg")).to_be_hidden()


def test_results_take_the_whole_width_of_a_sheet_that_lies_down(paper: Page, home: str) -> None:
    paper.set_viewport_size({"width": 1123, "height": 794})  # A4 at 96 dots to the inch
    search = SearchPage(paper, home)
    search.open("#kosten=gratis")
    expect(search.results.first).to_be_visible()
    assert search.results.first.evaluate("one => one.getBoundingClientRect().width") > 600


def test_results_without_words_print_none(paper: Page, home: str) -> None:
    search = SearchPage(paper, home)
    search.open("#kosten=gratis")
    expect(search.chips).to_have_count(1)
    expect(search.chips.first).to_be_visible()
    expect(paper.locator("[data-asked]")).to_be_hidden()


def test_the_button_prints(page: Page, home: str) -> None:
    page.add_init_script("window.print = () => { document.title = 'gedrukt'; };")
    page.goto(home + "gemeente/turnhout/")
    page.get_by_role("button", name="Druk af als boekje").click()
    expect(page).to_have_title("gedrukt")
