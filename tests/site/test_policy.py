"""What pages may fetch and run: a policy on each, that nothing of the site breaks and that an injected script meets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from generator.loopback import LoopbackServer
from tests.site.crawl import SiteFiles, css_addresses, inside
from tests.site.page_kinds import KINDS, kind_of, of_kind
from tests.site.search_page import SearchPage

_META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
_GOVERNED = re.compile(r"<(?:script|style|link|img|svg|body)\b")
_IMPORT = re.compile(r'(?:import|export)\b[^;"]*"(\.{1,2}/[^"]+\.js)"|(?:import|URL)\("([^"]+\.js)"')
_LISTEN = """document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
  window.told(`${violatedDirective} ${blockedURI} ${sample}`);
});"""
_INJECTED = """<script>window.struck = "script"</script>
<img src="data:," alt="" onerror="window.struck = 'handler'">
<p id="shown" style="display: none">x</p><style>h1 { display: none }</style>
<script src="https://elders.invalid/x.js"></script>"""


def directives(policy: str) -> dict[str, list[str]]:
    """The sources of each directive."""
    parts = (part.split() for part in policy.split(";"))
    return {name: sources for name, *sources in parts}


@pytest.fixture
def reports(context: BrowserContext) -> list[str]:
    """What the policy of any page of this test forbade."""
    told: list[str] = []

    def tell(report: str) -> None:
        told.append(report)

    context.expose_function("told", tell)
    context.add_init_script(_LISTEN)
    return told


def test_every_page_has_one_policy_before_anything_that_it_governs(site_files: SiteFiles) -> None:
    for address in site_files.pages:
        html = site_files.html(address)
        [found] = _META.finditer(html)
        first = _GOVERNED.search(html)
        assert first is not None
        assert found.start() < first.start(), address


def test_no_policy_allows_what_stands_in_a_page_and_only_the_search_runs_webassembly(site_files: SiteFiles) -> None:
    policies = {address: directives(_META.findall(site_files.html(address))[0]) for address in site_files.pages}
    for address, policy in policies.items():
        assert policy["default-src"] == ["'none'"], address
        assert policy["script-src"] == ["'self'", *(["'wasm-unsafe-eval'"] if is_search(address) else [])], address
        assert ("worker-src" in policy) == is_search(address), address
        allowed = {source for sources in policy.values() for source in sources}
        assert allowed <= {"'none'", "'self'", "'wasm-unsafe-eval'"}, address
        assert (policy["base-uri"], policy["form-action"]) == (["'none'"], ["'none'"])


def is_search(address: str) -> bool:
    return kind_of(address) in ("zoeken", "zoeken in een andere taal")


@pytest.mark.parametrize("kind", KINDS)
def test_the_policy_forbids_nothing_of_a_page_of_each_kind(
    kind: str, page: Page, home: str, site_files: SiteFiles, reports: list[str]
) -> None:
    for address in of_kind(kind, site_files.pages, number=2):
        page.goto(home + address, wait_until="load")
        expect(page.locator("h1")).to_be_visible()
    assert reports == []


def test_the_policy_forbids_nothing_of_a_journey(page: Page, home: str, reports: list[str]) -> None:
    page.goto(home)
    page.locator("#zoekwoord").press_sequentially("pleegz")
    expect(page.get_by_role("option").first).to_be_visible()
    search = SearchPage(page, home)
    search.open()
    search.ask("mijn vader slaat mij", "Turnhout")
    expect(search.results.first).to_be_visible()
    expect(search.dangers).to_be_visible()
    search.open_filters()
    search.tick("levensdomein", "veilig")
    search.is_answered()
    search.results.first.locator("h3 a").click()
    expect(page.locator("main h1")).to_be_visible()
    assert reports == []


def inject(page: Page, has_policy: bool) -> None:
    """Smuggle markup into every page that the host sends."""

    def smuggle(route: Route) -> None:
        html = route.fetch().text().replace("<h1", f"{_INJECTED}<h1", 1)
        route.fulfill(content_type="text/html", body=html if has_policy else _META.sub("", html))

    page.route(re.compile(r"/(?:zoeken/)?$"), smuggle)


@pytest.mark.parametrize("address", ["", "zoeken/"])
def test_an_injected_script_handler_or_style_does_nothing(
    address: str, context: BrowserContext, home: str, reports: list[str]
) -> None:
    page = context.new_page()
    inject(page, has_policy=True)
    page.goto(home + address)
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator("#shown")).to_be_visible()
    assert page.evaluate("window.struck") is None
    forbidden = {report.split()[0] for report in reports}
    assert {"script-src-elem", "script-src-attr", "style-src-elem", "style-src-attr"} <= forbidden
    assert any("elders.invalid" in report for report in reports)


def test_without_the_policy_the_same_script_and_style_strike(context: BrowserContext, home: str) -> None:
    """The control: the markup that was smuggled in does run."""
    page = context.new_page()
    inject(page, has_policy=False)
    page.goto(home)
    expect(page.locator("h1")).to_be_hidden()
    assert page.evaluate("window.struck") is not None


def headers(site: Path) -> dict[str, str]:
    """The headers that the site asks of a host, all for every address."""
    where, *lines = (site / "_headers").read_text(encoding="utf-8").splitlines()
    assert where == "/*"
    assert all(line.startswith("  ") and len(line) < 2000 for line in lines)
    pairs = (line.strip().partition(": ") for line in lines)
    return {name: value for name, _, value in pairs}


@contextmanager
def obedient(site: Path) -> Iterator[str]:
    """The address of the site at a host that sends the headers that it asks for."""
    sent = headers(site)

    class Obedient(SimpleHTTPRequestHandler):
        def end_headers(self) -> None:
            for name, value in sent.items():
                self.send_header(name, value)
            super().end_headers()

        def log_message(self, format: str, *args: Any) -> None:
            """Nobody reads it."""

    server = LoopbackServer(0, partial(Obedient, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield server.address
    server.shutdown()
    server.server_close()


def test_the_search_works_in_its_worker_at_a_host_that_sends_the_headers(
    site: Path, page: Page, reports: list[str]
) -> None:
    with obedient(site) as home:
        search = SearchPage(page, home)
        search.open()
        search.ask("pleegzorg")
        expect(search.results.first).to_be_visible()
        assert [worker.url for worker in page.workers] == [f"{home}helder/pagefind-werker.js"]
    assert reports == []


def test_the_headers_say_at_least_what_pages_say_and_forbid_to_frame_them(site: Path, site_files: SiteFiles) -> None:
    sent = headers(site)
    policy = directives(sent["Content-Security-Policy"])
    assert policy.pop("frame-ancestors") == ["'none'"]
    assert policy == directives(_META.findall(site_files.html("zoeken/"))[0])
    [referrer] = set(re.findall(r'<meta name="referrer" content="([^"]+)">', site_files.html("")))
    assert sent["Referrer-Policy"] == referrer == "same-origin"
    assert sent["X-Content-Type-Options"] == "nosniff"


def test_nothing_of_the_theme_is_published_that_no_page_asks_for(site_files: SiteFiles) -> None:
    asked = {
        inside(url).partition("#")[0]
        for page in site_files.pages.values()
        for link, url in page.links_here()
        if link in page.requests
    }
    queue = [path for path in asked if path in site_files.files]
    while queue:
        found = set(named_in(site_files, queue.pop())) - asked
        asked |= found
        queue += found
    theme = {path for path in site_files.files if path.startswith(("assets/", "helder/", "fonts/", "css/", "js/"))}
    assert theme - asked == set()


def named_in(site_files: SiteFiles, path: str) -> Iterator[str]:
    """The files that a script or a style sheet takes along."""
    if not path.endswith((".js", ".css")):
        return
    text = (site_files.folder / path).read_text(encoding="utf-8")
    names = [one or other for one, other in _IMPORT.findall(text)] if path.endswith(".js") else []
    names += css_addresses(text) if path.endswith(".css") else []
    for name in names:
        target = (site_files.folder / path).parent.joinpath(name).resolve()
        if target.is_file():
            yield target.relative_to(site_files.folder.resolve()).as_posix()
