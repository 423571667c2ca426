"""Suggestions while somebody types: what they say, where they lead, and when there are none."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.catalogues import LONG
from tests.site.axe import is_undecided, violations
from tests.site.journal import Journal
from tests.site.screens import SCREENS, screen
from tests.site.suggestion_list import Suggestions


@pytest.fixture
def box(page: Page, home: str) -> Suggestions:
    return Suggestions(page, f"{home}zoeken/")


@pytest.fixture
def at_home(page: Page, home: str) -> Suggestions:
    return Suggestions(page, home)


@pytest.fixture
def broken(context: BrowserContext, journal: Journal) -> Iterator[Page]:
    """A page that may complain of what the test breaks."""
    yield context.new_page()
    assert journal.foreign == []


@pytest.mark.parametrize(
    ("typed", "sort", "found"),
    [
        ("psych", "onderwerp", "sycholoog"),
        ("niet naar sch", "onderwerp", "school"),
        ("turnh", "plaats", "Turnhout"),
        ("awel", "dienst", "Awel"),
        ("oud-turn", "plaats", "Oud-Turnhout"),
        ("overk", "soort hulp", "OverKop"),
    ],
)
def test_each_suggestion_says_what_it_is(box: Suggestions, typed: str, sort: str, found: str) -> None:
    box.type(typed)
    expect(box.options.nth(box.of_sort(sort))).to_contain_text(found)
    for line in box.list.locator("[data-field=why]").all_inner_texts():
        assert re.match(r"onderwerp|dienst|soort hulp|plaats", line)


def test_a_suggestion_that_does_not_show_the_words_says_by_what_it_was_found(box: Suggestions) -> None:
    box.type("spijbel")
    expect(box.list).to_contain_text("onderwerp · gevonden op: spijbel")
    box.input.fill("")
    box.type("gierl")
    box.option("Gierle", "plaats · hoort bij Lille")


def test_without_words_there_is_no_list(box: Suggestions) -> None:
    box.type("psych")
    box.input.fill("")
    box.is_closed()


def test_a_press_chooses_a_place_and_keeps_the_other_words(box: Suggestions) -> None:
    box.type("psycholoog in turnh")
    box.options.nth(box.of_sort("plaats")).click()
    expect(box.page.locator("#plaats")).to_have_value("Turnhout")
    expect(box.input).to_have_value("psycholoog")
    expect(box.input).to_be_focused()
    expect(box.page.locator("[data-chosen] .chip")).to_have_text(re.compile("Turnhout"))
    box.is_closed()
    assert "psycholoog" not in unquote(box.page.evaluate("location.href + window.name + JSON.stringify(history.state)"))


@pytest.mark.parametrize(
    ("typed", "sort", "address"), [("awel", "dienst", "aanbod/awel/"), ("overkop", "soort hulp", "hulpvorm/overkop/")]
)
def test_a_service_and_a_kind_of_help_lead_to_their_page(
    box: Suggestions, home: str, typed: str, sort: str, address: str
) -> None:
    box.type(typed)
    box.options.nth(box.of_sort(sort)).click()
    box.page.wait_for_url(f"{home}{address}**")


def test_every_suggestion_is_44_pixels_high_or_more(box: Suggestions) -> None:
    box.type("psych")
    heights = [round(option.bounding_box()["height"]) for option in box.options.all()]  # type: ignore[index]
    assert min(heights) >= 44
    assert len(heights) <= 8


@pytest.mark.parametrize("typed", ["ik wil dood", "zelfmoord plegen"])
def test_nothing_covers_the_help_lines(box: Suggestions, typed: str) -> None:
    danger = box.page.locator("[data-dangers]")
    box.input.press_sequentially(typed)
    expect(danger).to_be_visible()
    box.is_closed()
    box.page.wait_for_timeout(500)
    box.is_closed()
    seen = danger.locator("h2:visible").first
    assert seen.evaluate(
        """(title) => { const { x, y, width, height } = title.getBoundingClientRect();
        return title.contains(document.elementFromPoint(x + width / 2, y + height / 2)); }"""
    )


@pytest.fixture(params=SCREENS, ids=lambda param: f"{param[0]} {param[1]}")
def seen(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A page of a width, in a colour scheme."""
    with screen(browser, *request.param) as page:
        yield page


@pytest.mark.parametrize("address", ["zoeken/", ""])
def test_the_open_list_breaks_no_rule_of_accessibility(seen: Page, home: str, address: str) -> None:
    box = Suggestions(seen, home + address)
    box.type("psych")
    if LONG:
        assert _decided(seen) == []
    box.input.press("ArrowDown")
    box.input.press("ArrowDown")
    assert _decided(seen) == []
    assert seen.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


HOSTILE = '<img src=x onerror="document.title=1"><b>psycholoog</b>'


def _relabelled(route: Route) -> None:
    route.fulfill(json=[HOSTILE for _ in route.fetch().json()])


def test_hostile_text_stays_text(box: Suggestions) -> None:
    box.page.route("**/zoeken/onderwerpen/*.json", _relabelled)
    box.page.reload()
    box.type("psych")
    number = box.of_sort("onderwerp")
    expect(box.options.nth(number).locator("[data-field=title]")).to_have_text(HOSTILE)
    expect(box.list.locator("img, b, script")).to_have_count(0)
    box.options.nth(number).click()
    expect(box.input).to_have_value(HOSTILE)
    for typed in (
        "<script>document.title=1</script> psych",
        "'\"><svg onload=document.title=1> turnh",
        "((((",
        "%00\\",
    ):
        box.input.fill(typed)
        box.page.wait_for_timeout(150)
    assert box.page.title() != "1"
    box.page.unroute_all()


def test_typing_does_not_wait_for_files_that_do_not_come(broken: Page, home: str) -> None:
    waiting: list[Route] = []

    def hold(route: Route) -> None:
        waiting.append(route)

    broken.route("**/zoeken/woorden.json", hold)
    box = Suggestions(broken, f"{home}zoeken/")
    box.type("turnh")
    box.option("Turnhout", "plaats")
    box.input.fill("psych")
    box.is_closed()
    box.input.fill("psychiat")
    assert waiting
    for route in waiting:
        route.continue_()
    expect(box.options.nth(box.of_sort("onderwerp"))).to_contain_text("sychiat")
    broken.unroute_all()


def test_what_comes_late_does_not_replace_what_somebody_is_choosing_from(broken: Page, home: str) -> None:
    waiting: list[Route] = []

    def hold(route: Route) -> None:
        waiting.append(route)

    broken.route("**/zoeken/woorden.json", hold)
    box = Suggestions(broken, f"{home}zoeken/")
    box.type("over")
    before = box.options.all_inner_texts()
    box.input.press("ArrowDown")
    with broken.expect_response("**/zoeken/namen/ov.json"):
        for route in waiting:
            route.continue_()
    broken.wait_for_timeout(200)
    assert box.options.all_inner_texts() == before
    expect(box.active).to_have_text(re.compile("^Over"))
    broken.unroute_all()


@pytest.mark.parametrize(
    "spoil", [lambda route: route.abort(), lambda route: route.fulfill(body="{")], ids=["missing", "damaged"]
)
def test_without_files_there_are_no_suggestions_and_no_faults(
    broken: Page, home: str, spoil: Callable[[Route], None]
) -> None:
    broken.route("**/zoeken/*.json", spoil)
    faults: list[str] = []
    broken.on("pageerror", lambda error: faults.append(str(error)))
    box = Suggestions(broken, home)
    box.input.press_sequentially("psych in turnh")
    broken.wait_for_timeout(400)
    box.is_closed()
    assert faults == []
    broken.unroute_all()


def test_the_home_page_fetches_nothing_until_somebody_types(at_home: Suggestions, journal: Journal) -> None:
    def fetched() -> list[str]:
        return [url for url in journal.asked if "/zoeken/" in url or "suggesties.js" in url]

    at_home.page.wait_for_load_state("networkidle")
    at_home.input.focus()
    at_home.page.wait_for_timeout(200)
    assert fetched() == []
    at_home.type("psych")
    assert fetched()


def test_a_notion_chosen_at_home_is_searched_for(at_home: Suggestions, home: str) -> None:
    at_home.page.locator("#plaats").fill("Mol")
    at_home.type("psych")
    chosen = at_home.options.nth(at_home.of_sort("onderwerp"))
    title = chosen.locator("[data-field=title]").inner_text()
    chosen.click()
    at_home.page.wait_for_url(f"{home}zoeken/**")
    expect(at_home.page.locator("#zoekwoord")).to_have_value(title)
    expect(at_home.page.locator("#plaats")).to_have_value("Mol")
    assert at_home.page.evaluate("window.name") == ""


def test_a_place_chosen_at_home_stands_in_its_own_question(at_home: Suggestions, home: str) -> None:
    at_home.type("psycholoog turnh")
    at_home.options.nth(at_home.of_sort("plaats")).click()
    expect(at_home.page.locator("#plaats")).to_have_value("Turnhout")
    expect(at_home.input).to_have_value("psycholoog")
    at_home.input.press("Enter")
    at_home.page.wait_for_url(f"{home}zoeken/**")
    expect(at_home.page.locator("[data-chosen] .chip")).to_have_text(re.compile("Turnhout"))


@pytest.mark.parametrize("address", ["", "zoeken/"])
def test_without_scripts_the_input_is_a_plain_one(plain: Page, home: str, address: str) -> None:
    plain.goto(home + address)
    attributes = plain.locator("#zoekwoord").evaluate("(input) => input.getAttributeNames()")
    assert [name for name in attributes if name.startswith("aria-") or name == "role"] == []
    assert plain.locator("[role=listbox], [role=option]").count() == 0


def test_the_templates_of_both_pages_have_every_sort(home: str, page: Page) -> None:
    for address in ("", "zoeken/"):
        page.goto(home + address)
        templates = page.locator("template[data-suggestion]")
        sorts = [template.get_attribute("data-suggestion") for template in templates.all()]
        assert sorts == ["onderwerp", "dienst", "hulpvorm", "plaats"]


def _decided(page: Page) -> list[str]:
    """The list lies over the page: axe cannot tell its background. tests/unit/test_tokens.py holds its colours."""
    return [fault for fault in violations(page) if not is_undecided(fault, "color-contrast")]
