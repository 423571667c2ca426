"""Whatever somebody does on whatever page, the browser keeps nothing of it (storage, caches, workers, cookies)."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.site.crawl import SiteFiles
from tests.site.form_page import FormPage
from tests.site.journal import Journal
from tests.site.page_kinds import SOME_KINDS, of_kind
from tests.site.search_page import SearchPage
from tests.site.traces import NOTHING, left_behind

_KEEPERS = re.compile(r"localStorage|sessionStorage|indexedDB|\bcaches\.|document\.cookie|serviceWorker|sendBeacon")


# What a page of a kind certainly has, so that the test cannot pass by doing nothing.
DONE = {
    **dict.fromkeys(("start", "zoeken"), "typed"),
    **dict.fromkeys(("dienst", "dienst in een andere taal"), "pressed"),
}


def use(page: Page) -> set[str]:
    """Type, tick and press what there is first on a page, but nothing that leads away from it: what it did."""
    boxes = page.locator("main input[type=text]:visible, main input[type=search]:visible").all()[:2]
    for box in boxes:
        box.fill("pleegzorg")
        page.keyboard.press("Escape")
    ticks = page.locator("main input[type=checkbox]:visible").all()[:2]
    for tick in ticks:
        tick.check()
    buttons = page.locator("main button[data-list-toggle]:visible").all()[:1]
    for button in buttons:
        button.click()
    return {name for name, found in (("typed", boxes), ("ticked", ticks), ("pressed", buttons)) if found}


@pytest.mark.parametrize("kind", SOME_KINDS)
def test_a_page_that_was_used_leaves_nothing_behind(
    kind: str, page: Page, context: BrowserContext, home: str, site_files: SiteFiles, journal: Journal
) -> None:
    for address in of_kind(kind, site_files.pages):
        page.goto(home + address, wait_until="load")
        assert DONE.get(kind) in {None, *use(page)}, address
        assert left_behind(page) == NOTHING, address
        assert context.cookies() == []
    assert journal.foreign == []


def test_a_search_that_was_answered_leaves_nothing_behind(search: SearchPage, context: BrowserContext) -> None:
    search.open()
    search.ask("pleegzorg", "2300")
    expect(search.results.first).to_be_visible()
    assert left_behind(search.page) == NOTHING
    assert context.cookies() == []


def test_a_form_that_was_filled_in_and_saved_leaves_nothing_behind(
    page: Page, context: BrowserContext, home: str
) -> None:
    form = FormPage(page, f"{home}aanbieder/caw-de-kempen/bijwerken/")
    form.open_all()
    page.locator("[data-entries] textarea:visible").first.fill("Een andere tekst.")
    form.save("draft")
    assert left_behind(page) == NOTHING
    assert context.cookies() == []


def test_what_a_page_keeps_would_be_seen(page: Page, home: str) -> None:
    """The control."""
    page.goto(home)
    page.evaluate(
        """async () => {
          localStorage.a = 1; sessionStorage.a = 1; document.cookie = "a=1"; history.replaceState({ a: 1 }, "");
          await caches.open("a");
          await new Promise((done) => { indexedDB.open("a").onsuccess = done; });
        }"""
    )
    same = {name for name, value in left_behind(page).items() if value == NOTHING[name]}
    assert same == {"workers"}


def test_no_script_knows_how_to_keep_anything(site_files: SiteFiles) -> None:
    scripts = [path for path in site_files.files if path.endswith((".js", ".mjs"))]
    assert len(scripts) > 10
    found = {path: _KEEPERS.search((site_files.folder / path).read_text(encoding="utf-8")) for path in scripts}
    assert {path: match[0] for path, match in found.items() if match} == {}
