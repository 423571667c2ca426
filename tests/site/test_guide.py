"""The guide for providers says what is so: its pictures are there, and what it names stands on the form."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from benchmarks.site.guide import FOLDER, SHARPNESS, STEPS
from generator.pages.contributing import PICTURE
from tests.site.crawl import SiteFiles

GUIDE = "bijdragen/eerste-wijziging/"
_LIGHT = 40_000  # bytes
_VP8 = re.compile(rb"VP8 .{4}.{3}\x9d\x01\x2a(.{2})(.{2})", re.DOTALL)
"""Of a WebP file with loss: where its width and height stand (RFC 9649, section 2.5; RFC 6386, section 9.1)."""


def size_of(file: Path) -> tuple[int, int]:
    match = _VP8.search(file.read_bytes())
    assert match
    return (int.from_bytes(match[1], "little") & 0x3FFF, int.from_bytes(match[2], "little") & 0x3FFF)


@pytest.mark.parametrize("name", STEPS)
def test_each_picture_is_small_and_as_large_as_the_page_says(name: str, site_files: SiteFiles) -> None:
    file = FOLDER / f"{name}.webp"
    assert size_of(file) == tuple(round(side * SHARPNESS) for side in PICTURE)
    assert file.stat().st_size < _LIGHT
    width, height = PICTURE
    assert f'bijdragen/{name}.webp" width="{width}" height="{height}"' in site_files.html(GUIDE)


def test_the_guide_has_no_other_picture(site_files: SiteFiles, page: Page, home: str) -> None:
    page.goto(home + GUIDE)
    sources = page.locator("main img").evaluate_all("all => all.map((one) => one.getAttribute('src'))")
    assert sources == [f"../../bijdragen/{name}.webp" for name in STEPS]
    assert {file.stem for file in FOLDER.iterdir()} == set(STEPS)
    for picture in page.locator("main img").all():
        picture.scroll_into_view_if_needed()
        expect(picture).to_have_js_property("complete", True)
        assert picture.evaluate("one => one.naturalWidth") == PICTURE[0] * SHARPNESS


def test_what_the_guide_names_stands_where_it_says(site_files: SiteFiles, page: Page, home: str) -> None:
    named = set(re.findall("“([^”]+)”", site_files.html(GUIDE)))
    assert len(named) > 6
    page.goto(f"{home}aanbod/caw-de-kempen/krachtwerkt/")
    shown = page.locator("main").inner_text()
    page.goto(f"{home}aanbieder/caw-de-kempen/bijwerken/")
    expect(page.locator("[data-started]")).to_be_visible()
    page.evaluate("() => { for (const one of document.querySelectorAll('details')) one.open = true; }")
    shown += page.locator("main").inner_text() + (page.locator("main").text_content() or "")
    assert {name for name in named if name not in shown} <= {"Voor wie een GitHub-account heeft", "Open de mail"}


def test_who_may_change_something_finds_the_ways_and_the_guide(page: Page, home: str) -> None:
    page.goto(home)
    page.locator("header summary").first.click()
    page.get_by_role("link", name="Meewerken").click()
    expect(page).to_have_url(f"{home}bijdragen/")
    page.get_by_role("link", name="Je eerste wijziging in tien minuten").click()
    expect(page).to_have_url(home + GUIDE)
