"""Hostile texts in every text field of an entry run nothing and break nothing, on any page and in the search.

Each text stands in two services, their provider, kind of help and region: those of `xss_payloads.py` and the Big List
of Naughty Strings. Some with a fixed seed; all at full size. The policy that would forbid a script is set aside, so
that what could run does; another test sees that it has nothing to forbid.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal
from urllib.parse import quote

import pytest
import yaml
from playwright.sync_api import Browser, BrowserContext, Dialog, Page, expect

from generator.evaluation.serving import served
from tests.catalogues import LONG, loaded
from tests.site.crawl import SiteFiles
from tests.site.form_page import FormPage
from tests.site.hostile_catalogue import entry, identity, stopped, word_of
from tests.site.hostile_site import HostileSite, addresses, form, hostile_site
from tests.site.journal import Journal
from tests.site.search_page import SearchPage
from tests.site.xss_payloads import payloads

UNTOUCHED = Path(__file__).with_name("untouched.js").read_text(encoding="utf-8")
LISTS = (
    "", "aanbod/", "hulpvorm/", "samenwerking/", "overzicht/", "overzicht/wachttijden/", "levensdomein/opvoeden/",
    "toegang/rechtstreeks/", "woorden/", "gegevens/", "regio/kempen/", "regio/kempen/opvoeden/", "gemeente/turnhout/",
)  # fmt: skip
NAMES = """() => [...document.querySelectorAll("[data-results] [data-entry]")]
  .map((card) => [card.dataset.entry, card.querySelector("h3").textContent])"""
AS_MARKUP = "(text) => document.querySelector('main').append(document.createRange().createContextualFragment(text))"
MEDIA: tuple[Literal["print", "screen"], ...] = ("print", "screen")
ABREAST = 4  # services in the comparison
KEPT = 10  # of so many forms one is kept as a file


@pytest.fixture(scope="module")
def hostile(shared: Path) -> HostileSite:
    return hostile_site(shared)


@pytest.fixture(scope="module")
def hostile_home(hostile: HostileSite) -> Iterator[str]:
    with served(hostile.folder, is_lasting=True) as address:
        yield address


def told_dialogs(page: Page) -> list[str]:
    """What the page asks the visitor from now on."""
    told: list[str] = []

    def dismiss(dialog: Dialog) -> None:
        told.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", dismiss)
    return told


@pytest.fixture
def open_context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that keeps no policy and shows motion, so that whatever could run does."""
    made = browser.new_context(locale="nl-BE", viewport={"width": 360, "height": 640}, bypass_csp=True)
    yield made
    made.close()


@pytest.fixture
def watched(open_context: BrowserContext) -> Iterator[Page]:
    """A page on which no dialog opens, nothing fails and no other host is asked anything."""
    journal, page = Journal(open_context), open_context.new_page()
    dialogs = told_dialogs(page)
    yield page
    assert (dialogs, journal.foreign, journal.faults) == ([], [], [])


def words(text: str) -> str:
    """A text as a page shows it: white space is one space."""
    return " ".join(text.split())


def shown(number: int, text: str, kind: str) -> str:
    """The name of the entry of a text."""
    if kind == "gestopt":
        return words(stopped(number, text)["naam"])
    return words(entry("dienst" if kind == "verhuisd" else kind, number, text)["naam"])


def test_the_watch_sees_what_runs(open_context: BrowserContext, hostile_home: str) -> None:
    """The control: as markup, every whole text of the first ones is complained of, and scripts do run.

    A second <body> is nothing within a page that has one, and a refresh leads away from it.
    """
    page = open_context.new_page()
    told_dialogs(page)
    open_context.route("**/*hostile.invalid/**", lambda route: route.abort())
    ran = 0
    for text in payloads()[:40]:
        if not text.endswith(">") or "<body" in text or "refresh" in text:
            continue
        page.goto(f"{hostile_home}privacy/")
        assert page.evaluate(UNTOUCHED) == []
        page.evaluate(AS_MARKUP, text)
        page.wait_for_timeout(20)
        assert page.evaluate(UNTOUCHED) != [], text
        ran += page.evaluate("'struck' in window")
    assert ran >= 10


def test_each_page_of_an_entry_shows_the_text_as_it_is(hostile: HostileSite, hostile_home: str, watched: Page) -> None:
    wrong, opened = {}, 0
    for number, text in hostile.texts.items():
        for kind, address in addresses(number).items():
            watched.goto(hostile_home + address)
            heading = words(watched.locator("main h1").first.text_content() or "")
            complaints = watched.evaluate(UNTOUCHED)
            if not heading.startswith(shown(number, text, kind)) or watched.url != hostile_home + address:
                complaints.append(f"{watched.url}: {heading}")
            if complaints:
                wrong[address] = (text, complaints)
            opened += 1
    assert wrong == {}
    print(f"{opened} pages of entries with {len(hostile.texts)} texts")


def test_the_policy_has_nothing_to_forbid(
    hostile: HostileSite, hostile_home: str, page: Page, context: BrowserContext
) -> None:
    told = told_dialogs(page)
    context.expose_function("told", lambda report: told.append(report))  # noqa: PLW0108 - a built-in cannot be exposed
    context.add_init_script(
        """document.addEventListener("securitypolicyviolation", ({ violatedDirective, sample }) => {
          window.told(`${violatedDirective} ${sample}`);
        });"""
    )
    for number in list(hostile.texts)[::4]:
        for address in addresses(number).values():
            page.goto(hostile_home + address)
    assert told == []


def test_no_list_of_all_of_them_is_broken(hostile: HostileSite, hostile_home: str, watched: Page) -> None:
    own = {address for number in hostile.texts for address in (*addresses(number).values(), form(number))}
    every = sorted(SiteFiles(hostile.folder).pages.keys() - own) if LONG else LISTS
    wrong = {}
    for address in every:
        watched.goto(hostile_home + address)
        for media in MEDIA:
            watched.emulate_media(media=media)
            if complaints := watched.evaluate(UNTOUCHED, "[data-form] textarea"):
                wrong[address] = (media, complaints)
    assert wrong == {}
    print(f"{len(every)} other pages, on screen and printed")


def test_the_page_for_what_is_not_found_takes_nothing_from_its_address(
    hostile: HostileSite, hostile_home: str, watched: Page
) -> None:
    for text in hostile.texts.values():
        escaped = quote(text, safe="", errors="replace")
        watched.goto(f"{hostile_home}404.html?{escaped}#{escaped}")
        assert watched.evaluate(UNTOUCHED) == [], text
    print(f"{len(hostile.texts)} addresses that are not found")


def test_every_result_of_the_search_shows_the_text_as_it_is(
    hostile: HostileSite, hostile_home: str, watched: Page
) -> None:
    search = SearchPage(watched, hostile_home)
    search.open("#weg=rechtstreeks")
    search.shown()
    names = {name: words(text) for name, text in watched.evaluate(NAMES)}
    assert names == {
        f"{identity(number)}/dienst": shown(number, text, "dienst") for number, text in hostile.texts.items()
    }
    assert watched.evaluate(UNTOUCHED) == []
    print(f"{len(names)} results in one list")


def test_each_text_is_typed_and_found(hostile: HostileSite, hostile_home: str, watched: Page) -> None:
    """Typed itself, with the suggestions that come; then found by the word that only its service has."""
    search = SearchPage(watched, hostile_home)
    search.open()
    for number, text in list(hostile.texts.items())[:: 1 if LONG else 3]:
        search.words.fill(words(text)[:-1])
        search.words.press_sequentially(words(text)[-1:])
        search.words.press("Enter")
        search.is_answered()
        assert watched.evaluate(UNTOUCHED) == [], text
        search.ask(word_of(number))
        card = watched.locator(f"[data-results] [data-entry='{identity(number)}/dienst'] h3")
        expect(card).to_be_visible()
        assert words(card.text_content() or "") == shown(number, text, "dienst")
        assert watched.evaluate(UNTOUCHED) == [], text
    print(f"{len(list(hostile.texts)[:: 1 if LONG else 3])} texts typed, and found by their words")


def test_the_own_list_and_the_comparison_show_the_text_as_it_is(
    hostile: HostileSite, hostile_home: str, watched: Page
) -> None:
    every = list(hostile.texts)
    lists = [every[start : start + ABREAST] for start in range(0, len(every), ABREAST)]
    for numbers in lists:
        services = ",".join(f"{identity(number)}/dienst" for number in numbers)
        watched.goto("about:blank")
        watched.goto(f"{hostile_home}mijn-lijst/#diensten={services}")
        columns = watched.locator("[data-table] thead th")
        expect(columns).to_have_count(len(numbers) if len(numbers) > 1 else 0)
        assert watched.evaluate(UNTOUCHED) == []
        for number in numbers:
            card = watched.locator(f"[data-items] [data-entry='{identity(number)}/dienst']")
            service = entry("dienst", number, hostile.texts[number])
            assert words(card.locator("h3").text_content() or "") == words(service["naam"])
            about = service["contact"]["telefoon"][0]
            note = ". ".join(about[part] for part in ("voor", "uren", "toelichting") if about[part])
            assert words(card.locator("[data-fact=telefoon]").text_content() or "").endswith(f"({words(note)})")
    print(f"{len(lists)} lists with a comparison")


def test_the_form_of_their_provider_shows_and_keeps_the_text_as_it_is(
    hostile: HostileSite, hostile_home: str, watched: Page, shared: Path
) -> None:
    opened = list(hostile.texts.items())[:: 1 if LONG else 5]
    kept = 0
    for turn, (number, text) in enumerate(opened):
        page = FormPage(watched, hostile_home + form(number))
        page.open_all()
        assert watched.evaluate(UNTOUCHED, "textarea.invoer") == [], text
        names = [words(name) for name in watched.locator("[data-page] :is(h1, [data-name])").all_text_contents()]
        assert names == [shown(number, text, kind) for kind in ("dienst", "gestopt", "aanbieder")]
        if turn % KEPT == 0:
            page.touch_all()
            expect(watched.locator("[data-nothing]")).to_be_visible()
            [draft] = page.save("draft").values()
            files = page.written(draft)
            folder = shared / "vijandig-catalogus"
            assert {place: read(content) for place, content in files.items()} == {
                place: loaded(folder / Path(place).relative_to("catalogue")) for place in files
            }
            kept += len(files)
    print(f"{len(opened)} forms with three previews each, {kept} files kept")


def read(content: str) -> object:
    """What stands in a file of the form, as text only."""
    return yaml.load(content, Loader=yaml.CBaseLoader)
