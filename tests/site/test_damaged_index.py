"""A missing, damaged or silent index: within five seconds the search says so, and shows other ways and the lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, Route, expect

from tests.site.journal import Journal
from tests.site.search_page import SearchPage

LONGEST = 5000  # milliseconds
QUERY = "pleegzorg in geel"
DANGER = "ik wil niet meer leven"
Damage = Callable[[Route], None]


def absent(route: Route) -> None:
    route.fulfill(status=404, content_type="text/html", body="<h1>404</h1>")


def empty(route: Route) -> None:
    route.fulfill(body="")


def html(route: Route) -> None:
    """What some hosts answer for a file that is not there."""
    route.fulfill(content_type="text/html", body="<!doctype html><title>Welkom</title><h1>Welkom</h1>")


def truncated(route: Route) -> None:
    content = route.fetch().body()
    route.fulfill(body=content[: len(content) // 2])


def scrambled(route: Route) -> None:
    route.fulfill(body=route.fetch().body()[::-1])


def silent(route: Route) -> None:
    """The request hangs until the page goes away."""


FILES = (
    "woorden.json",
    "facetten.json",
    "filters.json",
    "plaatsen.json",
    "begrippen/*.json",
    "namen/*.json",
    "verbanden/*.json",
)
WAYS: list[tuple[str, Damage]] = [
    ("pagefind/pagefind.js", absent),
    ("pagefind/pagefind-entry.json*", absent),
    ("pagefind/wasm.*.pagefind", scrambled),
    ("pagefind/*.pf_meta", truncated),
    ("pagefind/index/*", absent),
    ("pagefind/index/*", scrambled),
    ("pagefind/index/*", silent),
    ("zoeken/kaarten/*.json", absent),
    ("zoeken/kaarten/*.json", silent),
    *((f"zoeken/{name}", damage) for name in FILES[:1] for damage in (absent, empty, truncated, html, silent)),
    *((f"zoeken/{name}", damage) for name in FILES[1:] for damage in (absent, silent)),
]


@pytest.fixture
def broken(context: BrowserContext, journal: Journal, home: str) -> Iterator[SearchPage]:
    """A search page in a browser that may complain of what the test breaks."""
    search = SearchPage(context.new_page(), home)
    faults: list[str] = []
    search.page.on("pageerror", lambda error: faults.append(str(error)) if "agefind" not in str(error) else None)
    yield search
    search.page.unroute_all(behavior="ignoreErrors")
    assert (journal.foreign, faults) == ([], [])


def says_so(search: SearchPage) -> None:
    """In plain words, with the pages to browse and people to call, and without waiting any longer."""
    expect(search.error).to_be_visible(timeout=LONGEST)
    expect(search.error).to_contain_text("Zoeken lukt nu niet")
    expect(search.page.locator("[data-loading]")).to_be_hidden()
    for way in ("je gemeente", "onderwerpen", "alle hulp van A tot Z", "bel of chat met iemand"):
        expect(search.error.get_by_role("link", name=way)).to_be_visible()
    for line in ("Bel 112", "Bel 1813", "Bel 1712"):
        expect(search.error.get_by_role("link", name=line)).to_be_visible()


@pytest.mark.parametrize(("files", "damage"), WAYS, ids=lambda part: getattr(part, "__name__", part))
def test_the_search_says_so_and_shows_the_other_ways_and_the_lines(
    files: str, damage: Damage, broken: SearchPage
) -> None:
    hit: list[str] = []

    def spoil(route: Route) -> None:
        hit.append(route.request.url)
        damage(route)

    broken.page.route(f"**/{files}", spoil)
    broken.open()
    broken.ask(QUERY)
    says_so(broken)
    assert hit
    broken.ask(DANGER)
    expect(broken.dangers.get_by_role("link", name="Bel 1813")).to_be_visible(timeout=200)


@pytest.mark.parametrize("damage", [absent, silent, html])
def test_words_alone_are_answered_without_the_file_of_filters(damage: Damage, broken: SearchPage) -> None:
    broken.page.route("**/zoeken/filters.json", damage)
    broken.open()
    broken.ask("pleegzorg")
    expect(broken.results.first).to_be_visible()
    expect(broken.error).to_be_hidden()
    expect(broken.page.locator("[data-count]").first).to_be_empty()
    broken.tick("levensdomein", "wonen")
    says_so(broken)


def test_words_without_a_place_are_answered_after_words_with_one_could_not_be(broken: SearchPage) -> None:
    broken.page.route("**/zoeken/filters.json", absent)
    broken.open()
    broken.ask(QUERY)
    says_so(broken)
    for asked in ("pleegzorg", ""):
        broken.words.fill(asked)
        broken.words.press("Enter")
        expect(broken.results.first).to_be_visible()
        expect(broken.error).to_be_hidden()


@pytest.mark.parametrize("damage", [absent, silent, html])
def test_danger_is_told_even_when_no_file_at_all_comes(damage: Damage, broken: SearchPage) -> None:
    broken.page.route("**/pagefind/**", damage)
    broken.page.route("**/zoeken/**/*.json", damage)
    broken.page.route("**/zoeken/*.json", damage)
    broken.open()
    broken.words.fill(DANGER)
    expect(broken.dangers.get_by_role("link", name="Bel 1813")).to_be_visible(timeout=200)
    says_so(broken)
    expect(broken.dangers.get_by_role("link", name="Bel 1813")).to_be_visible()


def test_after_the_files_come_back_the_search_works_again(broken: SearchPage) -> None:
    broken.page.route("**/zoeken/woorden.json", truncated)
    broken.open()
    broken.ask(QUERY)
    says_so(broken)
    broken.page.unroute("**/zoeken/woorden.json")
    broken.ask(QUERY)
    expect(broken.results.first).to_be_visible()
    expect(broken.error).to_be_hidden()
