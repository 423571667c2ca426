"""On a phone whose own letter is a wide one, no word of a tile is broken: a worried reader reads whole words."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from generator.project import open_project
from tests.catalogues import ROOT
from tests.site.test_reflow import _ADD_STYLE

_BROKEN = Path(__file__).with_name("wide_letters.js").read_text(encoding="utf-8")
_TILES = [".tegels, .thuis__alle", ".tegel, .tegels > li, .thuis__alle"]
_WIDE = '* { font-family: "DejaVu Sans", Verdana, sans-serif !important }'
_FOLDERS = ("", *(f"{language}/" for language in open_project(ROOT).options.languages))


@pytest.mark.parametrize("width", [320, 360])
@pytest.mark.parametrize("address", ["", "levensdomein/", "regio/kempen/"])
@pytest.mark.parametrize("folder", _FOLDERS)
def test_no_word_of_a_tile_is_broken(folder: str, address: str, width: int, page: Page, home: str) -> None:
    page.set_viewport_size({"width": width, "height": 640})
    page.goto(home + folder + address)
    assert page.locator(".tegel").count() >= 6
    for style in (_WIDE, f"{_WIDE} * {{ letter-spacing: 0.06em }}"):
        page.evaluate(_ADD_STYLE, style)
        assert page.evaluate(_BROKEN, _TILES) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_watch_sees_a_word_that_is_broken_or_leaves_its_tile(page: Page, home: str) -> None:
    """The control: the letter is a wide one, and each of these is told."""
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(home)
    assert page.evaluate(_BROKEN, _TILES) == []
    page.evaluate(_ADD_STYLE, ".tegels > li { flex: 0 0 5rem !important } .tegel__woord { word-break: break-all }")
    assert any(told.startswith("broken") for told in page.evaluate(_BROKEN, _TILES))
    page.evaluate(_ADD_STYLE, ".tegels > li { flex: 0 0 5rem !important; min-width: 0 }")
    assert any(told.startswith("outside") for told in page.evaluate(_BROKEN, _TILES))
