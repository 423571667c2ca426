"""The visitor's own list: filled, taken along, compared, shared; in the address and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.site.axe import violations
from tests.site.journal import Journal
from tests.site.screens import SCHEMES, WIDTHS, Scheme, screen
from tests.site.search_page import SearchPage
from tests.site.test_privacy import logging_server

WITH_PHONE, WITHOUT, THIRD = "awel/luisterlijn", "caw-de-kempen/krachtwerkt", "kruislink/diagnostiek"
FIVE = (WITH_PHONE, WITHOUT, THIRD, "tele-onthaal/luisterlijn", "radar/1-gezin-1-plan")
STATUS = "[data-list-status]"
BUTTON = "[data-list-toggle]"
WAY = "[data-list] a"
NAME = re.compile(r"In mijn lijst ?: ?KRACHTWERK\(T\)")


def fragment(*services: str) -> str:
    return f"#diensten={','.join(services)}"


def shown(page: Page) -> list[str | None]:
    """The services of the cards, once they stand there."""
    expect(page.locator("[data-items] article").first).to_be_attached()
    return [card.get_attribute("data-entry") for card in page.locator("[data-items] article").all()]


def put_aside(search: SearchPage, number: int) -> str:
    """Press the button of a result; gives its service."""
    button = search.page.locator(f"[data-results] {BUTTON}").nth(number)
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    return str(button.get_attribute("data-list-toggle"))


def test_a_list_is_made_taken_along_compared_and_survives_reload_and_back(search: SearchPage, home: str) -> None:
    page = search.page
    search.open("#plaats=2300")
    expect(search.results.first).to_be_visible()
    first = put_aside(search, 0)
    expect(page.locator(STATUS)).to_have_text("Toegevoegd. 1 dienst in je lijst")
    second = put_aside(search, 1)
    expect(page.locator(STATUS)).to_have_text("Toegevoegd. 2 diensten in je lijst")
    assert page.url == f"{home}zoeken/#plaats=2300&diensten={first},{second}"
    search.results.nth(2).locator("h3 a").click()
    page.wait_for_url("**/aanbod/**")
    third = str(page.locator(BUTTON).get_attribute("data-list-toggle"))
    page.locator(BUTTON).click()
    page.go_back()
    # What was added further on is there as well, and what was asked has stayed.
    expect(search.results.first).to_be_visible()
    expect(page).to_have_url(f"{home}zoeken/#plaats=2300&diensten={first},{second},{third}")
    expect(page.locator(f"[data-results] {BUTTON}[aria-pressed=true]")).to_have_count(3)
    expect(page.locator(WAY)).to_have_text("Mijn lijst (3)")
    page.locator(WAY).click()
    expect(page).to_have_url(f"{home}mijn-lijst/{fragment(first, second, third)}")
    assert shown(page) == [first, second, third]
    page.reload()
    assert shown(page) == [first, second, third]
    page.set_viewport_size({"width": 1280, "height": 900})
    expect(page.locator("[data-table] thead th")).to_have_count(3)


def test_a_filter_and_back_within_the_search_leave_the_list_alone(search: SearchPage, home: str) -> None:
    page = search.page
    search.open("#plaats=2300")
    expect(search.results.first).to_be_visible()
    search.open_filters()
    search.tick("levensdomein", "opvoeden")
    search.is_answered()
    service = put_aside(search, 0)
    page.go_back()
    expect(page).to_have_url(f"{home}zoeken/#plaats=2300&diensten={service}")
    expect(page.locator(search.box("levensdomein", "opvoeden"))).not_to_be_checked()
    expect(page.locator(WAY)).to_have_text("Mijn lijst (1)")


def test_a_shared_search_does_not_share_the_list(context: BrowserContext, search: SearchPage) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    search.open(f"#plaats=2300&diensten={WITHOUT}")
    expect(search.results.first).to_be_visible()
    search.page.locator("[data-share]").click()
    expect(search.page.locator("[data-share-status]")).to_contain_text("gekopieerd")
    assert search.page.evaluate("navigator.clipboard.readText()").endswith("zoeken/#plaats=2300")


def test_a_part_of_the_page_is_found_and_the_list_stays(page: Page, home: str) -> None:
    page.goto(f"{home}aanbod/{WITHOUT}/{fragment(WITH_PHONE)}")
    expect(page.locator(WAY)).to_be_visible()
    page.locator("a[href='#bronnen']").click()
    expect(page.locator("#bronnen")).to_be_in_viewport()
    expect(page).to_have_url(f"{home}aanbod/{WITHOUT}/{fragment(WITH_PHONE)}")
    page.reload()
    expect(page.locator(WAY)).to_have_text("Mijn lijst (1)")


def test_a_link_to_a_part_of_another_page_takes_the_list_along(page: Page, home: str) -> None:
    page.goto(f"{home}aanbod/{WITHOUT}/{fragment(WITH_PHONE)}")
    expect(page.locator(WAY)).to_be_visible()
    page.evaluate("""() => document.querySelector("main a").setAttribute("href", "../../../woorden/#letter-w")""")
    page.locator("main a").first.click()
    page.wait_for_url("**/woorden/**")
    expect(page.locator("#letter-w")).to_be_in_viewport()
    expect(page).to_have_url(f"{home}woorden/{fragment(WITH_PHONE)}")


def test_an_emptied_list_is_not_filled_again_by_back(page: Page, home: str) -> None:
    page.goto(f"{home}aanbod/{WITHOUT}/{fragment(WITHOUT)}")
    page.locator(WAY).click()
    page.wait_for_url("**/mijn-lijst/**")
    page.locator("[data-clear]").click()
    expect(page.locator("[data-empty]")).to_be_visible()
    page.go_back()
    expect(page.locator(BUTTON)).to_have_attribute("aria-pressed", "false")
    expect(page.locator(WAY)).to_be_hidden()


def test_an_address_typed_without_a_list_has_none_and_back_has_it_again(page: Page, home: str) -> None:
    page.goto(f"{home}mijn-lijst/{fragment(WITHOUT)}")
    page.goto(f"{home}gemeente/mol/")
    expect(page.locator(WAY)).to_be_hidden()
    page.go_back()
    assert shown(page) == [WITHOUT]


def test_a_pressed_button_takes_the_service_out_again(page: Page, home: str) -> None:
    page.goto(f"{home}aanbod/{WITHOUT}/")
    page.locator(BUTTON).press("Enter")
    expect(page.get_by_role("button", name=NAME, pressed=True)).to_be_focused()
    page.locator(BUTTON).press("Space")
    expect(page.locator(STATUS)).to_have_text("Weggehaald. Er staat niets in je lijst.")
    expect(page.get_by_role("button", name=NAME, pressed=False)).to_be_focused()


def test_a_card_says_whom_to_call_where_and_what_is_not_known(page: Page, home: str) -> None:
    page.goto(f"{home}mijn-lijst/{fragment(WITH_PHONE, WITHOUT)}")
    assert shown(page) == [WITH_PHONE, WITHOUT]
    calls = page.locator(f"[data-entry='{WITH_PHONE}'] a[href='tel:102']")
    expect(calls).to_be_visible()
    silent = page.locator(f"[data-entry='{WITHOUT}']")
    expect(silent.locator("[data-fact=telefoon]")).to_have_text("Niet bekend bij ons.")
    expect(silent.locator("[data-fact=bevestigd]")).to_contain_text("Nog niet bevestigd")


def test_on_a_phone_cards_stand_below_each_other_and_on_a_desk_columns_beside_each_other(page: Page, home: str) -> None:
    page.goto(f"{home}mijn-lijst/{fragment(WITH_PHONE, WITHOUT)}")
    assert shown(page) == [WITH_PHONE, WITHOUT]
    expect(page.locator("[data-table] table")).to_be_hidden()
    boxes = [card.bounding_box() for card in page.locator("[data-items] article").all()]
    assert boxes[0] and boxes[1] and boxes[1]["y"] >= boxes[0]["y"] + boxes[0]["height"]
    page.set_viewport_size({"width": 1280, "height": 900})
    expect(page.locator("[data-items] article").first).to_be_hidden()
    expect(page.get_by_role("columnheader", name="KRACHTWERK(T)")).to_be_visible()
    headings = page.locator("[data-table] tbody th[scope=row]").all_inner_texts()
    for question in ("Hoe kom je er?", "Telefoon", "Kosten", "Wachttijd", "Voor wie", "Voor welke streek", "Nagekeken"):
        assert question in headings


def test_of_five_the_visitor_chooses_which_stand_side_by_side(browser: Browser, home: str) -> None:
    with screen(browser, 1280, "light") as desk:
        desk.goto(f"{home}mijn-lijst/{fragment(*FIVE)}")
        assert shown(desk) == list(FIVE)
        columns = desk.locator("[data-table] thead th")
        expect(columns).to_have_count(4)
        boxes = desk.get_by_role("checkbox", name="Naast elkaar zetten")
        expect(boxes.nth(4)).to_be_disabled()
        boxes.nth(0).uncheck()
        expect(columns).to_have_count(3)
        boxes.nth(4).check()
        expect(columns).to_have_count(4)
        expect(boxes.nth(0)).to_be_disabled()
        assert "1 gezin 1 plan" in columns.last.inner_text()


@pytest.fixture
def visitor(browser: Browser) -> Iterator[Page]:
    """A page for files that do not come: the browser complains of those."""
    made = browser.new_context(viewport={"width": 360, "height": 640})
    journal = Journal(made)
    yield made.new_page()
    made.close()
    assert [fault for fault in journal.faults if not fault.startswith("Failed to load")] == []


def test_what_is_unknown_is_said_not_to_exist_any_more_and_can_be_taken_out(visitor: Page, home: str) -> None:
    visitor.goto(f"{home}mijn-lijst/{fragment('nooit-gehoord/van', WITHOUT, 'caw-de-kempen/weg')}")
    expect(visitor.locator("[data-items] article")).to_have_count(3)
    gone = visitor.locator("[data-items] article", has_text="Deze dienst bestaat niet meer.")
    expect(gone).to_have_count(2)
    expect(gone.first).to_contain_text("nooit-gehoord/van")
    gone.first.get_by_role("button", name="Haal weg").click()
    expect(gone).to_have_count(1)
    expect(visitor.locator("h1")).to_be_focused()
    assert "nooit-gehoord" not in visitor.url


def test_when_the_files_do_not_come_the_page_says_so(visitor: Page, home: str) -> None:
    visitor.route("**/mijn-lijst/*.json", lambda route: route.fulfill(status=503))
    visitor.goto(f"{home}mijn-lijst/{fragment(WITHOUT)}")
    expect(visitor.locator("[data-failed]")).to_be_visible()
    assert visitor.url.endswith(fragment(WITHOUT))
    assert visitor.locator(STATUS).count() == 1


def test_a_copied_link_shows_the_same_list_to_somebody_else(
    context: BrowserContext, page: Page, browser: Browser, home: str
) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{home}mijn-lijst/{fragment(WITH_PHONE, WITHOUT)}")
    assert shown(page) == [WITH_PHONE, WITHOUT]
    expect(page.get_by_text("Wie de link krijgt, ziet welke diensten in je lijst staan.")).to_be_visible()
    page.locator("[data-copy]").click()
    expect(page.locator("[data-said]")).to_contain_text("gekopieerd")
    other = browser.new_context()
    theirs = other.new_page()
    theirs.goto(page.evaluate("navigator.clipboard.readText()"))
    assert shown(theirs) == [WITH_PHONE, WITHOUT]
    other.close()


def test_markup_in_an_address_stays_out_of_the_page(page: Page, home: str) -> None:
    page.goto(f"{home}mijn-lijst/#diensten=%3Cimg src=x onerror=document.title=1%3E/x,{WITHOUT}")
    assert shown(page) == [WITHOUT]
    assert page.locator("main img").count() == 0


def test_without_scripts_there_are_no_buttons_and_the_page_says_why(plain: Page, home: str) -> None:
    for address in ("zoeken/", f"aanbod/{WITHOUT}/", "regio/kempen/", "mijn-lijst/"):
        plain.goto(home + address)
        for dead in plain.locator("[data-list-toggle], [data-print], [data-list], [data-copy]").all():
            expect(dead).to_be_hidden()
    expect(plain.get_by_text("Een lijst maken kan dan niet.")).to_be_visible()


def test_the_list_is_neither_sent_nor_stored(browser: Browser, site: Path) -> None:
    with logging_server(site) as (home, heard):
        context = browser.new_context()
        page = context.new_page()
        page.goto(f"{home}mijn-lijst/{fragment(*FIVE)}")
        assert shown(page) == list(FIVE)
        page.locator("header.kop a[href*='zoeken/']").first.click()
        page.wait_for_url("**/zoeken/**")
        assert FIVE[0] in page.url
        assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie, name]") == [0, 0, "", ""]
        assert context.cookies() == []
        context.close()
    log = "\n".join(heard)
    assert "diensten=" not in log
    assert not any(service in log for service in FIVE)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("services", [(), (WITH_PHONE, WITHOUT), FIVE, ("caw-de-kempen/weg", WITHOUT)])
def test_the_list_breaks_no_rule_in_any_state(
    services: tuple[str, ...], width: int, scheme: Scheme, browser: Browser, home: str
) -> None:
    with screen(browser, width, scheme) as page:
        page.goto(f"{home}mijn-lijst/{fragment(*services)}")
        expect(page.locator("[data-items] article" if services else "[data-empty]").first).to_be_attached()
        expect(page.locator("[data-with-script]")).to_be_visible()
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


_SMALL = """() => [...document.querySelectorAll("main .knop, [data-list] a, main .vink")]
  .filter((one) => one.checkVisibility()).map((one) => [one.className, one.getBoundingClientRect()])
  .filter(([, box]) => Math.round(box.height) < 44 || Math.round(box.width) < 44)"""


@pytest.mark.parametrize("address", ["mijn-lijst/", f"aanbod/{WITHOUT}/", "zoeken/"])
def test_what_can_be_pressed_is_44_pixels_or_more(address: str, page: Page, home: str) -> None:
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(f"{home}{address}#plaats=2300&diensten={','.join(FIVE)}")
        expect(page.locator(f"main {BUTTON}:visible").first).to_be_visible()
        assert page.evaluate(_SMALL) == []
