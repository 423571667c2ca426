"""A journey with the search leaves nothing of what was typed: not in the profile on disk, not at the server (S13)."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.evaluation.browser import ARGUMENTS, find_browser
from generator.loopback import LoopbackServer
from tests.site.search_page import SearchPage

SECRETS = ("klamfoezelig", "zwijgverdriet", "Ünsägbaar")
TYPED = f"pleegzorg in een pleeggezin bij pleegouders {SECRETS[0]}"
NOTHING = " ".join(SECRETS[1:])
CONTROL = "wegwijsbord"  # stands in an address that is visited on purpose


@contextmanager
def logging_server(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """The address of a folder, and what the server hears: every first line and every header."""
    heard: list[str] = []

    class Logging(SimpleHTTPRequestHandler):
        def parse_request(self) -> bool:
            is_good = super().parse_request()
            heard.append(f"{self.requestline}\n{getattr(self, 'headers', '')}")
            return is_good

        def log_message(self, format: str, *args: Any) -> None:
            """All is in the list."""

    server = LoopbackServer(0, partial(Logging, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield server.address, heard
    server.shutdown()
    server.server_close()


def spellings(word: str) -> set[bytes]:
    """How a word may stand in a file or in an address; upper and lower case are looked for alike."""
    forms = {word, quote(word), quote(quote(word))}
    return {form.lower().encode(encoding) for form in forms for encoding in ("utf-8", "utf-16-le", "latin-1")}


def holding(folder: Path, word: str) -> set[str]:
    """The files that hold a word."""
    wanted = spellings(word)
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {str(path.relative_to(folder)) for path in files if any(form in lowered(path) for form in wanted)}


def lowered(path: Path) -> bytes:
    content = path.read_bytes()
    return content + content.lower()


def visited(profile: Path) -> str:
    """Every address, title and search term of the profile's History."""
    [history] = profile.rglob("History")
    with closing(sqlite3.connect(history)) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        rows = [row for table in tables for row in connection.execute(f'SELECT * FROM "{table}"')]
    return repr(rows).casefold()


def journey(page: Page, home: str) -> None:
    """From home to the search, to a result, Back, and again after a reload."""
    page.goto(home)
    page.locator("#zoekwoord").press_sequentially(TYPED)
    page.locator("#zoekwoord").press("Enter")
    search = SearchPage(page, home)
    page.wait_for_url("**/zoeken/**")
    expect(search.words).to_have_value(TYPED)
    expect(search.page.locator("[data-results] article h3 a").first).to_be_visible()
    search.page.locator("[data-results] article h3 a").first.click()
    expect(page.locator("main h1")).to_be_visible()
    page.go_back()
    search.words.fill("")
    search.words.press_sequentially(NOTHING)
    search.words.press("Enter")
    expect(search.empty).to_contain_text(SECRETS[1])
    page.reload()
    expect(search.words).to_have_value("")
    page.goto(f"{home}zoeken/#plaats=2300&{CONTROL}=1")
    expect(search.results.first).to_be_visible()


@pytest.fixture(scope="module")
def left(browser: Browser, site: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """The profile of a browser after the journey, closed; and what the server heard."""
    profile = tmp_path_factory.mktemp("profiel")
    with logging_server(site) as (home, heard):
        context = browser.browser_type.launch_persistent_context(
            profile, executable_path=str(find_browser()), args=list(ARGUMENTS), locale="nl-BE"
        )
        journey(context.new_page(), home)
        context.close()
    return profile, heard


def test_no_file_of_the_profile_holds_what_was_typed(left: tuple[Path, list[str]]) -> None:
    profile, _ = left
    assert {secret: holding(profile, secret) for secret in SECRETS} == {secret: set() for secret in SECRETS}


def test_the_history_of_the_profile_lacks_what_was_typed(left: tuple[Path, list[str]]) -> None:
    history = visited(left[0])
    assert "/zoeken/" in history
    assert [secret for secret in SECRETS if secret.casefold() in history] == []


def test_the_server_hears_nothing_of_what_was_typed(left: tuple[Path, list[str]]) -> None:
    _, heard = left
    log = "\n".join(heard).casefold().encode()
    assert b"get /zoeken/facetten.json" in log
    assert b"referer:" in log
    assert [secret for secret in SECRETS for form in spellings(secret) if form in log] == []


def test_what_stands_in_an_address_is_found_by_the_same_search(left: tuple[Path, list[str]]) -> None:
    """The control: the files can be read, and hold what a browser keeps."""
    profile, _ = left
    assert any(Path(file).name == "History" for file in holding(profile, CONTROL))
    assert CONTROL in visited(profile)
