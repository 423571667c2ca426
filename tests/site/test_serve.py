"""`helder serve` in a browser: what is saved appears by itself, and so does what is wrong with it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from generator.serving.follower import Task
from generator.serving.session import session
from tests.catalogues import ROOT, TIEN, TODAY

pytestmark = pytest.mark.site

ENTRY = "aanbieders/voorbeeldhuis/begeleiding-aan-huis.yaml"
PAGE = "aanbod/voorbeeldhuis/begeleiding-aan-huis/"


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TIEN, tmp_path / "catalogue"))


@pytest.fixture
def address(catalogue: Path, tmp_path: Path) -> Iterator[str]:
    with session(Task(ROOT, catalogue, tmp_path / "site", TODAY), 0, print) as server:
        yield server.address


def test_a_page_follows_its_entry_by_itself_keeps_its_place_and_says_what_is_wrong(
    page: Page, address: str, catalogue: Path
) -> None:
    entry = catalogue / ENTRY
    sound = entry.read_text(encoding="utf-8")
    page.goto(address + PAGE)
    expect(page.locator("main")).to_contain_text("4 tot 10 weken")
    page.mouse.wheel(0, 900)
    page.wait_for_timeout(200)
    place = page.evaluate("scrollY")
    assert place > 0

    entry.write_text(sound.replace("{van: 4, tot_en_met: 10}", "{van: 5, tot_en_met: 7}"), encoding="utf-8")
    expect(page.locator("main")).to_contain_text("5 tot 7 weken")
    assert abs(page.evaluate("scrollY") - place) < 50

    entry.write_text(sound.replace("{van: 4, tot_en_met: 10}", "{van: 4, tot_en_met: <b>tien</b>}"), encoding="utf-8")
    messages = page.locator("[data-meldingen]")
    expect(messages).to_contain_text(ENTRY)
    expect(messages).to_be_in_viewport()
    expect(messages).to_contain_text("<b>tien</b>")
    expect(messages.locator("b")).to_have_count(0)
    expect(page.locator("main")).to_contain_text("5 tot 7 weken")

    entry.write_text(sound, encoding="utf-8")
    expect(messages).to_have_count(0)
    expect(page.locator("main")).to_contain_text("4 tot 10 weken")
