"""The one stylesheet paints every kind of page as the whole sheets of the theme do."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route

from generator.theme_scripts import FOLDER
from tests.catalogues import ROOT
from tests.site.crawl import SiteFiles
from tests.site.page_kinds import KINDS, of_kind

ATTEMPTS = 3  # a script may still be at work on the first


@pytest.fixture(scope="module")
def whole() -> str:
    """All of Material's stylesheet and of Helder's own, as the theme asks for them."""
    (shell,) = Path(str(files("material"))).glob("templates/assets/stylesheets/main.*.min.css")
    asked = re.findall(r'href="/helder/(\w+\.css)"', (ROOT / "generator/theme/main.html").read_text(encoding="utf-8"))
    return "\n".join(file.read_text(encoding="utf-8") for file in (shell, *(FOLDER / name for name in asked)))


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_is_painted_the_same(kind: str, page: Page, home: str, site_files: SiteFiles, whole: str) -> None:
    def answer(route: Route) -> None:
        route.fulfill(body=whole, content_type="text/css")

    def shot(address: str) -> bytes:
        page.goto(home + address, wait_until="networkidle")
        return page.screenshot(full_page=True, animations="disabled")

    def is_painted_the_same(address: str) -> bool:
        own = shot(address)
        page.route("**/stijl.*.css", answer)
        with_whole = shot(address)
        page.unroute_all()
        return own == with_whole

    for address in of_kind(kind, site_files.pages)[:10]:
        assert any(is_painted_the_same(address) for _ in range(ATTEMPTS)), address
