"""No page breaks a rule of axe-core: of each kind and a sample, narrow and wide, light and dark, before and after use.

Rules that are not about colours say the same in the light and in the dark, and are judged once.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.catalogues import LONG
from tests.site.axe import Undecided, colour_violations, reviewed, undecided, violations
from tests.site.crawl import SiteFiles
from tests.site.page_kinds import KINDS, kind_of, language_of, of_kind
from tests.site.screens import WIDTHS, resize
from tests.site.search_states import STATES, enter

_SAMPLE, _ROWS = 50, 24
_PARTS = 300 if LONG else 5
"""Into which the pages fall: each is a test of its own, so that several processes share them."""


@pytest.fixture(scope="module")
def context_of_all(browser: Browser) -> Iterator[BrowserContext]:
    """One browser for all pages of this module: they keep nothing."""
    context = browser.new_context(locale="nl-BE", reduced_motion="reduce")
    yield context
    context.close()


@pytest.fixture
def seen(context_of_all: BrowserContext) -> Iterator[Page]:
    page = context_of_all.new_page()
    yield page
    page.close()


def broken(page: Page) -> list[str]:
    """The rules that a page breaks on some screen, in the state that it is in."""
    found = []
    for width in WIDTHS:
        resize(page, width)
        page.emulate_media(color_scheme="light")
        found += [f"{width}: {complaint}" for complaint in violations(page)]
        page.emulate_media(color_scheme="dark")
        found += [f"{width}, dark: {complaint}" for complaint in colour_violations(page)]
    return found


def unfold(page: Page) -> None:
    """Open the menu and what is folded; large tables, which repeat one that is open already, only at full size."""
    page.evaluate(
        """(most) => [...document.querySelectorAll("details")]
          .filter((one) => one.querySelectorAll("*").length < most).forEach((one) => { one.open = true; })""",
        100_000 if LONG else 500,
    )


def shorten(page: Page) -> None:
    """Keep the first of the many rows of a long list, which are all alike; all of them at full size."""
    if not LONG:
        page.evaluate(
            """(most) => document.querySelectorAll("main :is(tbody, ul, ol, dl)")
              .forEach((list) => [...list.children].slice(most).forEach((row) => row.remove()))""",
            _ROWS,
        )


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_of_each_kind_breaks_no_rule_before_or_after_it_is_unfolded(
    kind: str, seen: Page, home: str, site_files: SiteFiles
) -> None:
    judge(seen, home, of_kind(kind, site_files.pages)[0], is_unfolded_too=True)


def judge(page: Page, home: str, address: str, is_unfolded_too: bool) -> None:
    page.goto(home + address)
    shorten(page)
    assert broken(page) == [], address
    if is_unfolded_too and page.locator("main details").count():
        unfold(page)
        assert broken(page) == [], f"{address}, unfolded"


def sample(site_files: SiteFiles) -> list[str]:
    """Pages of any kind, and some of each other language, always the same as long as the pages are the same."""
    pages = sorted(site_files.pages)
    if LONG:
        return pages
    foreign = [address for address in pages if language_of(address) != "nl"]
    chance = random.Random(_SAMPLE)
    return chance.sample(foreign, 12) + chance.sample(pages, _SAMPLE - 12)


@pytest.mark.parametrize("part", range(_PARTS))
def test_a_sample_of_all_pages_breaks_no_rule(part: int, seen: Page, home: str, site_files: SiteFiles) -> None:
    for address in sample(site_files)[part::_PARTS]:
        judge(seen, home, address, is_unfolded_too=LONG)


@pytest.mark.parametrize("state", STATES)
def test_the_search_page_breaks_no_rule_in_any_state(state: str, seen: Page, home: str) -> None:
    enter(seen, home, state)
    assert broken(seen) == []


@pytest.mark.parametrize("kind", ["start", "zoeken", "start in een andere taal"])
def test_the_opened_menu_breaks_no_rule(kind: str, seen: Page, home: str, site_files: SiteFiles) -> None:
    seen.goto(home + of_kind(kind, site_files.pages)[0])
    seen.locator("header summary").first.click()
    assert broken(seen) == []


@pytest.mark.parametrize("entry", reviewed(), ids=lambda entry: f"{entry.rule} {entry.kind}")
def test_what_was_reviewed_is_still_undecided(entry: Undecided, seen: Page, home: str) -> None:
    """What axe decides by now needs no reviewer: take it off the list."""
    assert entry.why
    assert entry.covers(entry.rule, kind_of(entry.example), next(iter(matching(entry, seen, home))))


def matching(entry: Undecided, page: Page, home: str) -> set[str]:
    """The selectors that an entry is about, on its page and on any screen."""
    page.goto(home + entry.example)
    unfold(page)
    found: set[str] = set()
    for width in WIDTHS:
        resize(page, width)
        found |= {
            selector for rule, selector in undecided(page) if entry.covers(rule, kind_of(entry.example), selector)
        }
    assert found, f"axe decides {entry.rule} on {entry.example} by itself"
    return found
