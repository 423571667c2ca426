"""A slow connection and one that goes away: nothing that was typed is lost, and what cannot be had is said plainly."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, Route, expect

from tests.site.form_page import FormPage
from tests.site.search_page import SearchPage

_LATE = 1.5
"""Seconds that scripts are late: long enough to type before they come."""
OFFLINE = "Je hebt nu geen internet."
CARDS = "**/zoeken/kaarten/*.json"
MOST_LOOKS = 500
"""Reached, after ten seconds or more, only when the page is wrong."""


@pytest.fixture
def late_scripts(context: BrowserContext) -> None:
    def late(route: Route) -> None:
        time.sleep(_LATE)
        route.continue_()

    context.route("**/zoeken.js", late)


@pytest.fixture
def cut(context: BrowserContext, journal: object) -> Iterator[BrowserContext]:
    """A context whose connection may be cut: that requests then fail is no fault of a script."""
    yield context
    faults = journal.faults  # type: ignore[attr-defined]
    faults[:] = [fault for fault in faults if "ERR_INTERNET_DISCONNECTED" not in fault]


def test_words_typed_before_the_scripts_arrive_are_answered(late_scripts: None, page: Page, home: str) -> None:
    search = SearchPage(page, home)
    page.goto(search.address, wait_until="commit")
    search.words.fill("pleegzorg")
    expect(page.locator("h1")).to_be_visible()
    expect(search.results.or_(search.explained).first).to_be_visible()
    expect(search.words).to_have_value("pleegzorg")
    expect(search.total).to_contain_text("gevonden")


def test_a_filter_ticked_before_the_scripts_arrive_counts(late_scripts: None, page: Page, home: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    search = SearchPage(page, home)
    page.goto(search.address, wait_until="commit")
    page.locator(search.box("levensdomein", "opvoeden")).check()
    expect(search.results.first).to_be_visible()
    expect(search.chips.first).to_contain_text("Opvoeden")


def test_filters_still_answer_once_the_connection_is_gone(search: SearchPage, cut: BrowserContext) -> None:
    search.open("#levensdomein=opvoeden")
    expect(search.results.first).to_be_visible()
    before = search.page.url
    cut.set_offline(True)
    search.open_filters()
    search.tick("levensdomein", "gezin-en-scheiding")
    search.page.wait_for_url(lambda url: url != before)
    expect(search.chips).to_have_count(2)
    expect(search.results.first).to_be_visible()


def test_nothing_below_the_results_can_be_pressed_while_more_cards_come_above_it(search: SearchPage) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    search.page.route(CARDS, hold)
    search.open()
    search.ask("pleegzorg")
    let_go(held, until=search.results.or_(search.explained).first)
    below = search.page.locator("[data-results] ~ * :is(a, button):visible")
    expect(below).to_have_count(0)
    let_go(held, until=search.page.locator("[data-state=answered]"))
    search.is_answered()
    expect(below).not_to_have_count(0)


def let_go(held: list[Route], until: Locator) -> None:
    """Let requests go on until something is visible; those that are made after it stay held."""
    for _ in range(MOST_LOOKS):
        asked = held.copy()
        if until.is_visible():
            return
        for route in asked:
            route.continue_()
        del held[: len(asked)]
        until.page.wait_for_timeout(20)


def test_words_wait_for_the_connection_and_are_answered_by_themselves(search: SearchPage, cut: BrowserContext) -> None:
    search.open()
    cut.set_offline(True)
    search.ask("pleegzorg")
    expect(search.error).to_contain_text(OFFLINE)
    expect(search.words).to_have_value("pleegzorg")
    expect(search.error.locator("a[href^='tel:']").first).to_be_visible()
    cut.set_offline(False)
    expect(search.results.or_(search.explained).first).to_be_visible()
    expect(search.error).to_be_hidden()


def test_another_failure_is_not_said_to_be_the_connection(search: SearchPage, page: Page) -> None:
    page.route("**/zoeken/facetten.json", lambda route: route.fulfill(body="{"))
    search.open()
    search.ask("pleegzorg")
    expect(search.error).to_be_visible()
    expect(search.error.locator("[data-offline]")).to_be_hidden()


def test_the_first_page_keeps_what_was_typed_and_says_why_it_stays(page: Page, cut: BrowserContext, home: str) -> None:
    page.goto(home)
    page.locator("#zoekwoord").fill("mijn zoon wil niet naar school")
    cut.set_offline(True)
    page.locator("[data-search-link]").click()
    expect(page.locator("[data-offline]")).to_contain_text(OFFLINE)
    expect(page.locator("#zoekwoord")).to_have_value("mijn zoon wil niet naar school")
    cut.set_offline(False)
    expect(page.locator("[data-offline]")).to_be_hidden()
    page.locator("[data-search-link]").click()
    expect(page).to_have_url(f"{home}zoeken/")
    expect(page.locator("#zoekwoord")).to_have_value("mijn zoon wil niet naar school")


def test_a_form_keeps_all_and_still_saves_its_file(page: Page, cut: BrowserContext, home: str) -> None:
    form = FormPage(page, f"{home}aanbieder/caw-de-kempen/bijwerken/")
    form.open_all()
    cut.set_offline(True)
    text = page.locator("[data-entries] textarea:visible").first
    text.fill("Een tekst die blijft.")
    text.blur()
    assert any(b"Een tekst die blijft." in content for content in form.save("draft").values())
    expect(text).to_have_value("Een tekst die blijft.")
