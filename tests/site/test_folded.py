"""Long pages are folded: short on a phone, opened by an address that names a part or by hand, whole on paper."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

_FOLDED = ("woorden/", "fr/woorden/", "bronnen/", "gemeente/", "hulpvorm/", "bijdragen/velden/dienst/")
_PHONE: ViewportSize = {"width": 360, "height": 640}
_SCREENS = 8
_MORE = {
    "aanbod/caw-de-kempen/krachtwerkt/": 9.5,
    "regio/kempen/": 8.5,
    "hulplijnen/": 8,
    "gemeente/turnhout/": 8,
    "levensdomein/gezin-en-scheiding/": 8,
}
"""Pages that say much by themselves: how many screens of a phone each may have."""
NAMED = ("woorden/#verontrusting", "gemeente/#letter-m", "bronnen/#document-c", "bijdragen/velden/dienst/#toegang-weg")
_THINGS = "main :is(.woord, .kolommen li, .namen li, .kaart, h3)"


def test_a_page_with_hundreds_of_things_is_short_on_a_phone(page: Page, home: str) -> None:
    page.set_viewport_size(_PHONE)
    for address in _FOLDED:
        page.goto(home + address)
        height = page.evaluate("document.documentElement.scrollHeight")
        assert height <= _SCREENS * _PHONE["height"], (address, height)


@pytest.mark.parametrize(("address", "screens"), _MORE.items(), ids=_MORE)
def test_what_few_ask_for_makes_no_page_long(address: str, screens: float, page: Page, home: str) -> None:
    page.set_viewport_size(_PHONE)
    page.goto(home + address)
    assert page.evaluate("document.documentElement.scrollHeight") <= screens * _PHONE["height"]


def test_what_to_do_and_what_it_takes_is_never_folded(page: Page, home: str) -> None:
    page.goto(f"{home}aanbod/caw-de-kempen/krachtwerkt/")
    for words in ("Zie wie er helpt in je gemeente", "Bel 106", "Naar de website", "Kosten", "Wachttijd", "Voor wie"):
        expect(page.locator("main").get_by_text(words, exact=True).first).to_be_visible()
    expect(page.locator(".weg-uitleg").first).to_be_visible()
    expect(page.locator(".weg-uitleg").nth(1)).to_be_hidden()


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_an_address_that_names_a_folded_part_opens_it(scripts: bool, browser: Browser, home: str) -> None:
    context = browser.new_context(viewport=_PHONE, java_script_enabled=scripts, reduced_motion="reduce")
    page = context.new_page()
    for address in NAMED:
        page.goto("about:blank")
        page.goto(home + address)
        expect(page.locator(f"main #{address.partition('#')[2]}")).to_be_in_viewport()
    context.close()


def test_a_browser_that_opens_nothing_by_itself_is_helped(page: Page, home: str) -> None:
    page.goto(home + NAMED[0])
    word = page.locator("#verontrusting")
    page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = false")
    page.evaluate("history.replaceState(null, '', '#verontrusting')")
    expect(word).to_be_hidden()
    page.evaluate("dispatchEvent(new HashChangeEvent('hashchange'))")
    expect(word).to_be_visible()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator("details.vouw:not([open])")).to_have_count(0)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator("details.vouw[open]")).to_have_count(1)


def test_the_keyboard_opens_a_part(page: Page, home: str) -> None:
    page.goto(f"{home}levensdomein/opvoeden/")
    fold = page.locator("main details.vouw").first
    cards = fold.locator("[data-entry]")
    expect(cards.first).to_be_hidden()
    fold.locator("summary").press("Enter")
    expect(cards.first).to_be_visible()
    assert fold.locator("summary").inner_text() == f"Nog {cards.count()} diensten"


def test_paper_shows_what_is_folded(page: Page, home: str) -> None:
    for address in (*_FOLDED, "regio/kempen/"):
        page.emulate_media(media="screen")
        page.goto(home + address)
        things, shown = page.locator(_THINGS).count(), page.locator(f"{_THINGS}:visible")
        assert shown.count() < things - 10, address
        page.emulate_media(media="print")
        expect(shown).to_have_count(things)
