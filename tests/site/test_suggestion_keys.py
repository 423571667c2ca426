"""Suggestions by keyboard and for a screen reader: the ARIA pattern "list autocomplete with manual selection"."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.site.suggestion_list import Suggestions


@pytest.fixture
def box(page: Page, home: str) -> Suggestions:
    return Suggestions(page, f"{home}zoeken/")


def test_the_input_and_the_list_are_what_the_pattern_asks(box: Suggestions) -> None:
    expect(box.input).to_have_attribute("aria-autocomplete", "list")
    expect(box.input).to_have_attribute("aria-expanded", "false")
    assert box.page.locator(f"[id={box.input.get_attribute('aria-controls')}]").get_attribute("role") == "listbox"
    box.type("psych")
    names = [option.get_attribute("id") for option in box.options.all()]
    assert None not in names
    assert len(set(names)) == len(names) == box.list.locator("> *").count()
    assert box.list.locator("a, button, input, [tabindex]").count() == 0


def test_no_suggestion_is_active_until_an_arrow_moves(box: Suggestions) -> None:
    box.type("psych")
    expect(box.input).to_have_attribute("aria-expanded", "true")
    expect(box.active).to_have_count(0)
    last = box.options.count() - 1
    for key, number in [("ArrowDown", 0), ("ArrowDown", 1), ("ArrowUp", 0), ("ArrowUp", None), ("ArrowUp", last)]:
        box.input.press(key)
        expect(box.active).to_have_count(0 if number is None else 1)
        wanted = None if number is None else box.options.nth(number).get_attribute("id")
        assert box.input.get_attribute("aria-activedescendant") == wanted
        if number is not None:
            expect(box.options.nth(number)).to_have_attribute("aria-selected", "true")
    box.input.press("ArrowDown")
    expect(box.active).to_have_count(0)
    expect(box.input).to_be_focused()


@pytest.mark.parametrize(("key", "caret"), [("Home", 0), ("End", 5), ("ArrowLeft", 4)])
def test_other_keys_move_in_the_words(box: Suggestions, key: str, caret: int) -> None:
    box.type("psych")
    box.input.press("ArrowDown")
    expect(box.active).to_have_count(1)
    box.input.press(key)
    expect(box.active).to_have_count(0)
    assert box.input.evaluate("(input) => input.selectionStart") == caret


def test_enter_on_a_notion_searches_for_it(box: Suggestions) -> None:
    box.type("psych")
    number = box.of_sort("onderwerp")
    title = box.options.nth(number).locator("[data-field=title]").inner_text()
    for _ in range(number + 1):
        box.input.press("ArrowDown")
    box.input.press("Enter")
    expect(box.input).to_have_value(title)
    box.is_closed()
    expect(box.page.locator("[data-search]")).to_have_attribute("data-state", "answered")
    expect(box.page.locator("[data-results] article").first).to_be_visible()


def test_enter_without_an_active_suggestion_searches_for_what_was_typed(box: Suggestions) -> None:
    box.type("psych")
    box.input.press("Enter")
    box.is_closed()
    expect(box.page.locator("[data-search]")).to_have_attribute("data-state", "answered")
    expect(box.input).to_have_value("psych")
    box.page.wait_for_timeout(300)
    box.is_closed()


def test_a_list_that_is_on_its_way_does_not_open_after_enter(box: Suggestions) -> None:
    box.input.fill("psych")
    box.input.press("Enter")
    box.page.wait_for_timeout(500)
    box.is_closed()


def test_escape_closes_the_list_and_keeps_the_words(box: Suggestions) -> None:
    box.type("psych")
    box.input.press("ArrowDown")
    box.input.press("Escape")
    box.is_closed()
    expect(box.input).to_have_value("psych")
    box.input.press("ArrowDown")
    expect(box.active).to_have_count(1)
    box.input.press("Escape")
    box.input.press("Escape")
    expect(box.input).to_have_value("")


def test_tab_closes_the_list_and_chooses_nothing(box: Suggestions) -> None:
    box.type("psych")
    box.input.press("ArrowDown")
    box.input.press("Tab")
    expect(box.page.locator("#plaats")).to_be_focused()
    box.is_closed()
    expect(box.input).to_have_value("psych")


def test_the_list_closes_when_the_focus_leaves(box: Suggestions) -> None:
    box.type("psych")
    box.page.locator("#plaats").evaluate("(input) => input.focus()")
    box.is_closed()


def test_a_service_can_be_chosen_by_keyboard(box: Suggestions, home: str) -> None:
    box.type("awel")
    for _ in range(box.of_sort("dienst") + 1):
        box.input.press("ArrowDown")
    box.input.press("Enter")
    box.page.wait_for_url(f"{home}aanbod/awel/**")


def test_the_number_is_announced_once_the_typing_rests(box: Suggestions) -> None:
    expect(box.number).to_have_attribute("role", "status")
    box.type("psych")
    number = box.options.count()
    expect(box.number).to_have_text(re.compile(rf"^{number} suggesties?$"))
    box.input.press("Escape")
    expect(box.number).to_have_text("")
    box.input.fill("2300")
    expect(box.number).to_have_text("1 suggestie")
