"""What the search keeps and gives away, what Back, reload and links do, and what happens when its files fail."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.site.journal import Journal
from tests.site.search_page import SearchPage
from tests.site.yaml_offer import Chosen, YamlOffer


@pytest.fixture
def broken(context: BrowserContext, journal: Journal, home: str) -> Iterator[SearchPage]:
    """A search page in a browser that may complain of what the test breaks."""
    yield SearchPage(context.new_page(), home)
    assert journal.foreign == []


def spots(page: Page) -> str:
    """Everywhere that typed words could be kept."""
    kept = page.evaluate(
        """[location.href, document.title, JSON.stringify(history.state), window.name, document.referrer,
        document.cookie, JSON.stringify(localStorage), JSON.stringify(sessionStorage)].join(" ")"""
    )
    client = page.context.new_cdp_session(page)
    entries = client.send("Page.getNavigationHistory")["entries"]
    steps = [f"{entry['url']} {entry['title']}" for entry in entries]
    return unquote(f"{kept} {' '.join(steps)}").casefold()


def test_typed_words_are_nowhere_but_on_the_page(search: SearchPage, journal: Journal, home: str) -> None:
    page = search.page
    page.goto(home)
    page.locator("#zoekwoord").fill("mijn geheim verdriet")
    page.locator("#plaats").fill("2300")
    page.locator("#plaats").press("Enter")
    page.wait_for_url("**/zoeken/**")
    expect(search.words).to_have_value("mijn geheim verdriet")
    search.words.fill("ander geheim")
    search.words.press("Enter")
    expect(search.total).to_contain_text("gevonden")
    search.go("#plaats=2300&weg=onthaal")
    expect(search.chips).to_have_count(2)
    assert "geheim" not in spots(page)
    assert "verdriet" not in spots(page)
    assert [url for url in journal.asked if "geheim" in unquote(url)] == []
    assert page.locator("form, input[name], select[name], textarea").count() == 0


def test_words_and_place_typed_at_home_come_along(search: SearchPage, home: str, yaml_offer: YamlOffer) -> None:
    search.page.goto(home)
    search.page.locator("#zoekwoord").fill("gezinscoach")
    search.page.locator("#plaats").fill("Mol")
    search.page.locator("[data-search-link]").click()
    expect(search.words).to_have_value("gezinscoach")
    expect(search.place).to_have_value("Mol")
    expect(search.total).to_contain_text("gevonden")
    assert search.fragment() == "#plaats=mol"


def test_a_reload_keeps_the_filters(search: SearchPage, yaml_offer: YamlOffer) -> None:
    chosen = Chosen({"weg": frozenset(["onthaal", "rechtstreeks"])}, 12, "turnhout")
    search.open(chosen.fragment)
    search.shows_total(len(yaml_offer.found(chosen)))
    shown, address = search.shown(), search.page.url
    search.page.reload()
    search.shows_total(len(yaml_offer.found(chosen)))
    assert (search.shown(), search.page.url) == (shown, address)
    for value in ("onthaal", "rechtstreeks"):
        expect(search.page.locator(search.box("weg", value))).to_be_checked()
    expect(search.page.locator("#leeftijd")).to_have_value("12")
    expect(search.place).to_have_value("Turnhout")


def test_back_undoes_a_choice_and_forward_does_it_again(search: SearchPage, yaml_offer: YamlOffer) -> None:
    first = Chosen({"groep": frozenset(["zelf"])})
    second = Chosen({**first.values, "levensdomein": frozenset(["opvoeden"])})
    search.open()
    search.open_filters()
    for (facet, value), chosen in zip([("groep", "zelf"), ("levensdomein", "opvoeden")], [first, second], strict=True):
        search.tick(facet, value)
        search.shows_total(len(yaml_offer.found(chosen)))
    search.page.go_back()
    search.shows_total(len(yaml_offer.found(first)))
    expect(search.page.locator(search.box("levensdomein", "opvoeden"))).not_to_be_checked()
    search.page.go_back()
    expect(search.chips).to_have_count(0)
    expect(search.page.locator(search.box("groep", "zelf"))).not_to_be_checked()
    assert search.fragment() == ""
    search.page.go_forward()
    search.shows_total(len(yaml_offer.found(first)))
    assert search.fragment() == first.fragment


def test_typing_makes_no_steps_of_history(search: SearchPage) -> None:
    search.open()
    before = search.page.evaluate("history.length")
    search.words.press_sequentially("pleegzorg")
    expect(search.total).to_contain_text("gevonden")
    search.page.locator("#leeftijd").evaluate("(input) => { input.closest('details').open = true; }")
    search.page.locator("#leeftijd").press_sequentially("12")
    expect(search.page).to_have_url(re.compile("#leeftijd=12$"))
    assert search.page.evaluate("history.length") == before


def test_the_words_of_a_shared_link_are_read_once_and_taken_out_of_the_address(search: SearchPage) -> None:
    search.open("#q=pleegzorg&plaats=2300")
    expect(search.words).to_have_value("pleegzorg")
    expect(search.total).to_contain_text("gevonden")
    assert search.fragment() == "#plaats=2300"
    assert "pleegzorg" not in spots(search.page)
    search.page.reload()
    expect(search.total).to_contain_text("gevonden")
    expect(search.words).to_have_value("")


def test_a_link_that_somebody_makes_on_purpose_carries_the_words_and_says_so(
    search: SearchPage, context: BrowserContext, home: str
) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    search.open("#plaats=2300")
    search.ask("plan")
    search.page.get_by_role("button", name="Deel deze zoekopdracht").click()
    expect(search.page.locator("[data-share-status]")).to_contain_text("woorden")
    link = search.page.evaluate("navigator.clipboard.readText()")
    assert link == f"{home}zoeken/#q=plan&plaats=2300"
    assert "plan&" not in search.page.url


def test_what_a_link_made_up_is_left_out(search: SearchPage, yaml_offer: YamlOffer) -> None:
    search.open("#weg=onthaal,bestaat-niet&kleur=rood&leeftijd=zeven&plaats=<b>nergens</b>")
    search.shows_total(len(yaml_offer.found(Chosen({"weg": frozenset(["onthaal"])}))))
    assert search.fragment() == "#weg=onthaal"


def test_nothing_of_the_search_is_kept_in_the_browser(search: SearchPage, context: BrowserContext) -> None:
    search.open("#plaats=2300&weg=onthaal")
    search.ask("plan")
    expect(search.total).to_contain_text("gevonden")
    assert context.cookies() == []
    kept = """Promise.all([localStorage.length, sessionStorage.length,
        indexedDB.databases().then((all) => all.length), caches.keys().then((all) => all.length)])"""
    assert search.page.evaluate(kept) == [0, 0, 0, 0]


def test_nothing_of_the_search_is_fetched_before_somebody_searches(search: SearchPage, journal: Journal) -> None:
    search.open()
    search.page.wait_for_load_state("networkidle")
    assert [url for url in journal.asked if "/pagefind/" in url or url.endswith(".json")] == []


def abort(route: Route) -> None:
    route.abort()


def test_without_webassembly_the_search_says_so_and_filters_still_work(
    broken: SearchPage, yaml_offer: YamlOffer
) -> None:
    # No script of a test reaches a worker: without one the page itself has to do.
    broken.page.add_init_script("delete window.WebAssembly; delete window.Worker;")
    broken.open()
    broken.ask("pleegzorg")
    expect(broken.error).to_be_visible(timeout=5000)
    broken.words.fill("")
    chosen = Chosen({"weg": frozenset(["onthaal"])}, place="turnhout")
    broken.go(chosen.fragment)
    broken.shows_total(len(yaml_offer.found(chosen)))
    expect(broken.error).to_be_hidden()


def test_without_workers_the_page_itself_searches(search: SearchPage) -> None:
    search.page.add_init_script("delete window.Worker;")
    search.open()
    search.ask("pleegzorg")
    expect(search.results.first).to_be_visible()


def test_after_a_failure_searching_again_works(broken: SearchPage) -> None:
    broken.page.route("**/pagefind/*", abort)
    broken.open()
    broken.ask("pleegzorg")
    expect(broken.error).to_be_visible(timeout=5000)
    broken.page.unroute("**/pagefind/*")
    broken.ask("pleegzorg")
    expect(broken.total).to_contain_text("gevonden")
    expect(broken.error).to_be_hidden()


def test_markup_in_words_and_place_stays_text(search: SearchPage) -> None:
    search.open()
    search.ask("<img src=x onerror=document.title='kapot'>", "<b>Turnhout</b>")
    expect(search.total).to_contain_text("gevonden")
    assert search.page.title() != "kapot"
    assert search.page.locator("main img, [data-results] b").count() == 0
