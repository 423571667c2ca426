"""The one stylesheet paints every kind of page as the whole sheets of the theme do."""

from __future__ import annotations

import re
from pathlib import Path

import material
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
    (shell,) = Path(str(material.__file__)).parent.glob("templates/assets/stylesheets/main.*.min.css")
    asked = re.findall(r'href="/helder/(\w+\.css)"', (ROOT / "generator/theme/main.html").read_text(encoding="utf-8"))
    return "\n".join(file.read_text(encoding="utf-8") for file in (shell, *(FOLDER / name for name in asked)))


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_is_painted_the_same(kind: str, page: Page, home: str, site_files: SiteFiles, whole: str) -> None:
    def answer(route: Route) -> None:
        route.fulfill(body=whole, content_type="text/css")

    for address in of_kind(kind, site_files.pages)[:10]:
        for _ in range(ATTEMPTS):
            page.goto(home + address, wait_until="networkidle")
            own = page.screenshot(full_page=True, animations="disabled")
            page.route("**/stijl.*.css", answer)
            page.goto(home + address, wait_until="networkidle")
            same = page.screenshot(full_page=True, animations="disabled") == own
            page.unroute_all()
            if same:
                break
        assert same, address
