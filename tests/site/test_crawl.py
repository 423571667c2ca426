"""Every page, as files and over HTTP, at the root of a host and below it, with scripts off."""

from __future__ import annotations

import random
import re
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page

from generator.labels import labels_of
from generator.offer import Offer
from tests.catalogues import LONG, TIEN
from tests.site.builds import built, other_root
from tests.site.crawl import ORIGIN, Document, SiteFiles, css_addresses, is_on_site
from tests.site.journal import Journal
from tests.site.page_kinds import language_of

SCHEMES = ("http", "https", "mailto", "tel")
NOT_LINKED = {"404.html"}  # shown by the host, at any address
DATA = '<script type="application/json" data-danger-rules>'  # no code: a browser does not run it
RUINS = re.compile(
    r"@@helder|\{\{|\}\}|\{%|%\}|\bNone\b|\bundefined\b|\bNaN\b|&(?:amp|lt|gt|quot|#\d+);|\bMarkup\(|Undefined"
)


@pytest.fixture(scope="module")
def pages(site_files: SiteFiles) -> dict[str, Document]:
    assert len(site_files.pages) > 500
    return site_files.pages


@pytest.fixture(scope="module")
def former(real_offer: Offer) -> set[str]:
    """The addresses that entries had before."""
    catalogue = real_offer.catalogue
    groups = {"aanbod": catalogue.services, "aanbieder": catalogue.providers, "hulpvorm": catalogue.kinds_of_help}
    return {
        f"{folder}/{address}/"
        for folder, entries in groups.items()
        for entry in entries.values()
        for address in entry.former_addresses
    }


def test_every_link_and_every_anchor_leads_somewhere(site_files: SiteFiles, pages: dict[str, Document]) -> None:
    dead = [
        f"{page.address}: {link.url} {objection}"
        for page in pages.values()
        for link, url in page.links_here()
        if is_on_site(url) and (objection := site_files.objection(url))
    ]
    assert dead == []


def test_on_a_sub_path_every_link_stays_below_it(site_files: SiteFiles, pages: dict[str, Document]) -> None:
    dead = [
        f"{page.address}: {link.url} {objection}"
        for page in pages.values()
        if page.address not in NOT_LINKED  # without an address of its own the site cannot know the path
        for link, url in page.links_here("/repo/")
        if is_on_site(url) and (objection := site_files.objection(url, "/repo/"))
    ]
    assert dead == []


def test_every_link_to_elsewhere_is_of_a_kind_that_is_allowed(pages: dict[str, Document]) -> None:
    odd = [
        f"{page.address}: {link.url}"
        for page in pages.values()
        for link in page.links
        if urlsplit(link.url).scheme not in ("", *SCHEMES)
    ]
    assert odd == []


def test_no_page_or_style_sheet_asks_anything_of_another_host(
    site_files: SiteFiles, pages: dict[str, Document]
) -> None:
    asked = [f"{page.address}: {link.url}" for page in pages.values() for link in page.requests]
    files = [path for path in site_files.files if path.endswith((".css", ".svg"))]
    styles = [
        f"{path}: {url}"
        for path in files
        for url in css_addresses((site_files.folder / path).read_text(encoding="utf-8"))
    ]
    assert asked
    assert files
    foreign = re.compile(r": (?:[a-z][a-z0-9+.-]*:)?//")
    assert [line for line in (*asked, *styles) if foreign.search(line)] == []


def test_no_script_names_another_host(site_files: SiteFiles) -> None:
    named = {
        f"{path}: {host}"
        for path in site_files.files
        if path.startswith("helder/") and path.endswith(".js")
        for host in re.findall(r"(?:https?|wss?)://[^\s\"'`)]+", (site_files.folder / path).read_text(encoding="utf-8"))
    }
    assert named == set()


def test_every_page_can_be_reached_from_the_home_page_without_scripts(
    site_files: SiteFiles, pages: dict[str, Document], former: set[str]
) -> None:
    assert set(pages) - set(site_files.clicks_from_home()) == NOT_LINKED | former


def test_every_service_is_at_most_three_clicks_from_home(site_files: SiteFiles, real_offer: Offer) -> None:
    clicks = site_files.clicks_from_home()
    far = {item.address: clicks.get(item.address) for item in real_offer.current if clicks.get(item.address, 9) > 3}
    assert far == {}
    assert len(real_offer.current) >= 30


def test_every_page_has_the_emergency_strip_with_112(pages: dict[str, Document]) -> None:
    numbers = {
        page.address: {link.url for link in page.links if link.in_strip and link.url.startswith("tel:")}
        for page in pages.values()
    }
    assert {address for address, found in numbers.items() if "tel:112" not in found} == set()
    assert len({frozenset(found) for found in numbers.values()}) == 1


def test_every_page_has_one_first_heading_a_language_and_a_title_of_its_own(pages: dict[str, Document]) -> None:
    shapes = {page.address: (len(page.headings), page.lang) for page in pages.values()}
    odd = {address: shape for address, shape in shapes.items() if shape != (1, language_of(address))}
    assert odd == {}
    assert [page.address for page in pages.values() if not page.headings[0].strip()] == []
    assert [page.address for page in pages.values() if not re.fullmatch(r"\S.* – Helder", page.title)] == []


def test_no_two_pages_of_a_language_have_the_same_title(pages: dict[str, Document]) -> None:
    by_title: dict[tuple[str, str], list[str]] = {}
    for page in pages.values():
        by_title.setdefault((page.lang, page.title), []).append(page.address)
    assert [addresses for addresses in by_title.values() if len(addresses) > 1] == []


def test_no_page_uses_an_identifier_twice(pages: dict[str, Document]) -> None:
    twice = {page.address: {name for name in page.ids if page.ids.count(name) > 1} for page in pages.values()}
    assert {address: names for address, names in twice.items() if names} == {}


def test_no_page_shows_what_only_a_program_would_write(pages: dict[str, Document]) -> None:
    ruins = {page.address: found[0] for page in pages.values() if (found := RUINS.search(f"{page.title} {page.text}"))}
    assert ruins == {}


def test_no_page_holds_an_unfilled_mark_anywhere(site_files: SiteFiles) -> None:
    marks = re.compile(r"@@helder|\{\{|\{%")
    html = {
        path: (site_files.folder / path).read_text(encoding="utf-8")
        for path in site_files.files
        if path.endswith(".html")
    }
    assert [path for path, text in html.items() if marks.search(text)] == []


def test_no_page_holds_a_script_or_style_of_its_own(site_files: SiteFiles) -> None:
    own = re.compile(r"<script(?![^>]*\bsrc=)|<style|\son[a-z]+=|javascript:", re.IGNORECASE)
    html = {
        path: (site_files.folder / path).read_text(encoding="utf-8").replace(DATA, "")
        for path in site_files.files
        if path.endswith(".html")
    }
    assert {path: found[0] for path, text in html.items() if (found := own.search(text))} == {}


def test_the_anchors_of_the_search_page_hold_filters_that_exist(pages: dict[str, Document], real_offer: Offer) -> None:
    known = labels_of(real_offer.catalogue).facets
    fragments = {
        urldefrag(link.url).fragment for page in pages.values() for link in page.links if "zoeken/#" in link.url
    }
    for fragment in fragments:
        for pair in fragment.split("&"):
            name, _, values = pair.partition("=")
            assert name in ("plaats", "leeftijd") or set(values.split(",")) <= set(known[name]), fragment


@pytest.mark.parametrize("where", ["home", "below"] if LONG else ["home"])
def test_a_crawl_over_http_finds_every_page_and_everything_it_asks_for(
    where: str, request: pytest.FixtureRequest, site_files: SiteFiles, former: set[str]
) -> None:
    start: str = request.getfixturevalue(where)
    seen: dict[str, bytes] = {}
    queue = [start]
    while queue:
        url = queue.pop()
        if url in seen:
            continue
        seen[url] = fetched(url)
        queue.extend(target for target in followed(url, seen[url], start, site_files) if target not in seen)
    addresses = {url.removeprefix(start) for url in seen}
    assert set(site_files.pages) - addresses == NOT_LINKED | former


def fetched(url: str) -> bytes:
    """The body; raises HTTPError for what does not exist."""
    with urllib.request.urlopen(url, timeout=10) as answer:
        assert answer.url == url, "redirected"
        return bytes(answer.read())


def followed(url: str, body: bytes, start: str, site_files: SiteFiles) -> Iterator[str]:
    """The addresses on the same host that a page leads to, or that it or a style sheet asks for."""
    path = urlsplit(url).path
    found: list[str] = []
    if path.endswith("/"):
        address = unquote(url.removeprefix(start))
        assert body.decode() == site_files.html(address)
        page = site_files.at(address)
        found = [link.url for link in (*page.links, *page.requests)]
    elif path.endswith(".css"):
        found = css_addresses(body.decode())
    whole = {urldefrag(urljoin(url, address)).url for address in found if not address.startswith("data:")}
    host = f"http://{urlsplit(start).netloc}/"
    yield from sorted(target for target in whole if target.startswith(host))


def sample(addresses: list[str], number: int, seed: int) -> list[str]:
    return addresses if LONG else random.Random(seed).sample(addresses, number)


@pytest.mark.parametrize("where", ["home", "below"])
def test_a_browser_asks_nothing_of_another_host_and_leaves_nothing_behind(
    where: str,
    request: pytest.FixtureRequest,
    page: Page,
    journal: Journal,
    context: BrowserContext,
    site_files: SiteFiles,
) -> None:
    start: str = request.getfixturevalue(where)
    addresses = sorted(set(site_files.pages) - NOT_LINKED)
    for address in ["", "zoeken/", *sample(addresses, 18, seed=2300)]:
        page.goto(start + address, wait_until="load")
        assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    assert context.cookies() == []
    assert journal.failed == []
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then(found => found.length)") == 0


def test_a_page_without_scripts_shows_the_same_way_on(plain: Page, home: str, site_files: SiteFiles) -> None:
    plain.goto(home + "zoeken/")
    ways = plain.locator("[data-without-script] a")
    assert ways.count() >= 4
    assert plain.locator("[data-without-script]").is_visible()
    assert plain.get_by_role("link", name="Alle hulp van A tot Z").first.is_visible()


def test_a_site_that_knows_its_address_names_it_where_only_a_whole_address_will_do(tmp_path: Path) -> None:
    root = other_root(tmp_path / "root", site_url="https://voorbeeld.example/hulp/")
    folder = built(tmp_path / "site", "--root", str(root), "--catalogue", str(TIEN))
    files = SiteFiles(folder)
    lost = files.at("404.html")
    own = [link.url for link in (*lost.links, *lost.requests) if link.url.startswith("/")]
    assert own
    assert [url for url in own if files.objection(ORIGIN + url, "/hulp/")] == []
    assert 'href="https://voorbeeld.example/hulp/gemeente/mol/"' in (folder / "gemeente/mol/index.html").read_text()
    sitemap = (folder / "sitemap.xml").read_text(encoding="utf-8")
    listed = {url.removeprefix("https://voorbeeld.example/hulp/") for url in re.findall(r"<loc>(.*?)</loc>", sitemap)}
    assert {""} <= listed <= set(files.addresses)
