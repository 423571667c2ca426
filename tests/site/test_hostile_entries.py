"""Hostile texts in every text field of an entry run nothing and break nothing, on any page, in any file, in the search.

Each text stands in a service, its provider, its kind of help and its region: those of `xss_payloads.py` and the Big
List of Naughty Strings. Some with a fixed seed; all at full size.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import BrowserContext, Dialog, Page, expect

from generator.evaluation.serving import served
from tests.catalogues import LONG
from tests.site.crawl import SiteFiles
from tests.site.hostile_catalogue import FILES, begun, entry, filled_fields, identity, text_fields
from tests.site.hostile_site import HostileSite, addresses, chosen, hostile_site, problems
from tests.site.html_validator import html_errors
from tests.site.journal import Journal
from tests.site.search_page import SearchPage
from tests.site.xss_payloads import naughty_strings, payloads

UNTOUCHED = Path(__file__).with_name("untouched.js").read_text(encoding="utf-8")
LISTS = (
    "", "aanbod/", "hulpvorm/", "samenwerking/", "overzicht/", "overzicht/wachttijden/", "levensdomein/opvoeden/",
    "toegang/rechtstreeks/", "woorden/", "gegevens/", "regio/kempen/", "regio/kempen/opvoeden/", "gemeente/turnhout/",
)  # fmt: skip
NAMES = """() => [...document.querySelectorAll("[data-results] [data-entry]")]
  .map((card) => [card.dataset.entry, card.querySelector("h3").textContent])"""
MOST = 30  # services in a list
ADDRESS_FIELDS = ("email", "website", "chat", "afspraak")


@pytest.fixture(scope="module")
def hostile(shared: Path) -> HostileSite:
    return hostile_site(shared)


@pytest.fixture(scope="module")
def hostile_home(hostile: HostileSite) -> Iterator[str]:
    with served(hostile.folder) as address:
        yield address


@pytest.fixture
def watched(page: Page, context: BrowserContext, journal: Journal) -> Iterator[Page]:
    """A page on which no dialog opens and no policy has to forbid anything; nor may it ask another host anything."""
    told: list[str] = []

    def dismiss(dialog: Dialog) -> None:
        told.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    page.on("dialog", dismiss)

    def tell(report: str) -> None:
        told.append(report)

    context.expose_function("told", tell)
    context.add_init_script(
        """document.addEventListener("securitypolicyviolation", ({ violatedDirective, sample }) => {
          window.told(`${violatedDirective} ${sample}`);
        });"""
    )
    yield page
    assert told == []


def words(text: str) -> str:
    """A text as a page shows it: white space is one space."""
    return " ".join(text.split())


def shown(number: int, text: str, kind: str) -> str:
    """The name of the entry of a text."""
    return words(entry(kind, number, text)["naam"])


def test_there_are_500_texts_that_would_run_and_the_whole_list_of_naughty_ones() -> None:
    assert len(set(payloads())) >= 500
    assert len(naughty_strings()) >= 480
    assert len(set(payloads()) - set(naughty_strings())) >= 500


@pytest.mark.parametrize("kind", FILES)
def test_the_text_stands_in_every_field_that_takes_any(kind: str) -> None:
    assert filled_fields(kind) == set(text_fields(kind))


def test_what_is_refused_is_refused_with_a_message_and_most_is_not(hostile: HostileSite) -> None:
    assert len(hostile.texts) > 10 * len(hostile.refused)
    for number, said in hostile.refused.items():
        assert said, chosen()[number]
        assert all(line.strip()[-1] in ".?)" or "Bijvoorbeeld" in line for line in said), said


def test_each_page_of_an_entry_shows_the_text_as_it_is(hostile: HostileSite, hostile_home: str, watched: Page) -> None:
    for number, text in hostile.texts.items():
        for kind, address in addresses(number).items():
            watched.goto(hostile_home + address)
            assert watched.evaluate(UNTOUCHED) == [], (address, text)
            assert watched.url == hostile_home + address
            heading = words(watched.locator("main h1").text_content() or "")
            assert heading.startswith(shown(number, text, kind)), (address, text)


def test_no_list_of_all_of_them_is_broken(hostile: HostileSite, hostile_home: str, watched: Page) -> None:
    every = sorted(SiteFiles(hostile.folder).pages) if LONG else LISTS
    own = {address for number in hostile.texts for address in addresses(number).values()}
    for address in (address for address in every if address not in own):
        watched.goto(hostile_home + address)
        assert watched.evaluate(UNTOUCHED) == [], address


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
    for text in list(hostile.texts.values())[:: 10 if LONG else 6]:
        search.words.press_sequentially(words(text)[:40])
        search.words.press("Enter")
        search.is_answered()
        assert watched.evaluate(UNTOUCHED) == [], text
        search.words.fill("")
        search.is_answered()


def test_the_own_list_shows_the_text_as_it_is(hostile: HostileSite, hostile_home: str, watched: Page) -> None:
    numbers = list(hostile.texts)
    for start in range(0, len(numbers), MOST):
        services = ",".join(f"{identity(number)}/dienst" for number in numbers[start : start + MOST])
        watched.goto("about:blank")
        watched.goto(f"{hostile_home}mijn-lijst/#diensten={services}")
        expect(watched.locator("[data-items] article")).to_have_count(len(numbers[start : start + MOST]))
        assert watched.evaluate(UNTOUCHED) == []


def test_every_file_of_data_can_be_read_and_holds_the_text(hostile: HostileSite) -> None:
    files = [file for file in hostile.folder.rglob("*.json") if "pagefind" not in file.parts]
    read = {file.relative_to(hostile.folder).as_posix(): json.loads(file.read_bytes()) for file in files}
    assert {
        "gegevens/catalogus.json",
        "zoeken/facetten.json",
        f"mijn-lijst/{identity(min(hostile.texts))}.json",
    } <= set(read)
    services = read["gegevens/catalogus.json"]["diensten"]
    names = {number: services[f"{identity(number)}/dienst"]["naam"] for number in hostile.texts}
    assert names == {number: entry("dienst", number, text)["naam"] for number, text in hostile.texts.items()}
    ElementTree.parse(hostile.folder / "sitemap.xml")


def test_no_cell_of_the_table_is_a_formula(hostile: HostileSite) -> None:
    with (hostile.folder / "gegevens" / "diensten.csv").open(encoding="utf-8-sig", newline="") as file:
        head, *rows = csv.reader(file)
    assert len(rows) == len(hostile.texts)
    assert {len(row) for row in rows} == {len(head)}
    assert [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []


def test_the_html_of_their_pages_is_valid(hostile: HostileSite) -> None:
    numbers = list(hostile.texts) if LONG else list(hostile.texts)[::3]
    files = [hostile.folder / address / "index.html" for number in numbers for address in addresses(number).values()]
    lists = [hostile.folder / address / "index.html" for address in ("aanbod", "hulpvorm", "samenwerking")]
    for start in range(0, len(files), 400):
        assert html_errors(*files[start : start + 400], *lists) == []


def test_no_address_that_is_a_hostile_text_is_taken(tmp_path: Path) -> None:
    """One of each field at a time would be slow: a file with all of them has a problem at each."""
    catalogue = begun(tmp_path / "catalogue")
    numbers = list(chosen())
    for number in numbers:
        content = entry("dienst", number, "Een tekst.")
        content["hulpvorm"], content["werkgebied"] = "contextbegeleiding", {"heel_vlaanderen": True}
        content["contact"] = {field: chosen()[number] for field in ADDRESS_FIELDS}
        content["bronnen"][0]["url"] = chosen()[number]
        provider = entry("aanbieder", number, "Een tekst.")
        for kind, value in (("dienst", content), ("aanbieder", provider)):
            file = catalogue / FILES[kind].format(identity(number))
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(json.dumps(value, indent=1) + "\n", encoding="utf-8")
    found = problems(catalogue)
    wanted = {*(f"contact.{field}" for field in ADDRESS_FIELDS), "bronnen.0.url"}
    fields = {number: {one.field for one in found.get(number, [])} for number in numbers}
    # A character that may stand nowhere is a fault of the file, and stops the reading.
    taken = {chosen()[number]: wanted - some for number, some in fields.items() if "" not in some and wanted - some}
    assert taken == {}
    assert all(one.line and one.message for each in found.values() for one in each)
