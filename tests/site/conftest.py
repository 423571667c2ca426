"""One built site for the whole run, served on loopback, and a browser that lets no request leave."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from generator.evaluation.browser import ARGUMENTS, PROJECT, find_browser
from generator.evaluation.serving import served
from tests.catalogues import TIEN
from tests.site.builds import built_once
from tests.site.crawl import SiteFiles
from tests.site.journal import Journal
from tests.site.search_page import SearchPage
from tests.site.yaml_offer import YamlOffer


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all workers of this run have in common."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "shared"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def site(shared: Path) -> Path:
    """The real catalogue as a site."""
    return built_once(shared / "site")


@pytest.fixture(scope="session")
def ten_site(shared: Path) -> Path:
    """The ten-entry catalogue as a site."""
    return built_once(shared / "tien", "--catalogue", str(TIEN))


@pytest.fixture(scope="session")
def site_files(site: Path, shared: Path) -> SiteFiles:
    return SiteFiles(site, kept=shared / "pages")


@pytest.fixture(scope="session")
def yaml_offer() -> YamlOffer:
    """The real catalogue, reckoned from its files."""
    return YamlOffer(PROJECT / "catalogue")


@pytest.fixture(scope="session")
def home(site: Path) -> Iterator[str]:
    """The address of the site's home page."""
    with served(site) as address:
        yield address


@pytest.fixture(scope="session")
def below(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the same site on a sub-path, as on GitHub Pages."""
    outside = tmp_path_factory.mktemp("host")
    (outside / "repo").symlink_to(site, target_is_directory=True)
    with served(outside) as address:
        yield f"{address}repo/"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=str(find_browser()), args=list(ARGUMENTS))
        yield started
        started.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(locale="nl-BE", viewport={"width": 360, "height": 640}, reduced_motion="reduce")
    yield made
    made.close()


@pytest.fixture
def journal(context: BrowserContext) -> Journal:
    """What the browser asked for and complained of during the test."""
    return Journal(context)


@pytest.fixture
def page(context: BrowserContext, journal: Journal) -> Iterator[Page]:
    """A phone's page; after the test nothing may have been asked of another host, and no script may have failed."""
    yield context.new_page()
    assert journal.foreign == []
    assert journal.faults == []


@pytest.fixture
def search(page: Page, home: str) -> SearchPage:
    """The search page on a phone."""
    return SearchPage(page, home)


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """A page with scripts off."""
    made = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 640})
    yield made.new_page()
    made.close()
