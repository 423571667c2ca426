"""Saving an entry while a browser looks at a page, and the time until the browser shows it."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from playwright.sync_api import Page

LONGEST = 60_000.0
"""Milliseconds; reached only when something is wrong, and then it is no figure."""
KINDS = ("saved: its own page", "saved: its provider's page", "broken: the message", "mended: its own page")
_NAME = re.compile(r"^naam: .*$", re.MULTILINE)
_BROKEN = "hulpvorm: ["
_HEADING = "h1"
_MESSAGES = "[data-meldingen]"


@dataclass(frozen=True, slots=True)
class Entry:
    """A service in its file, and where its pages are."""

    file: Path

    @property
    def address(self) -> str:
        return f"aanbod/{self.provider}/{self.file.stem}/"

    @property
    def provider(self) -> str:
        return self.file.parent.name


def entries(catalogue: Path, number: int, seed: int) -> list[Entry]:
    """So many services of a catalogue, by chance."""
    files = sorted(each for each in catalogue.glob("aanbieders/*/*.yaml") if each.name != "aanbieder.yaml")
    return [Entry(file) for file in Random(seed).sample(files, number)]


def measured(page: Page, site: str, entry: Entry, turn: int) -> Iterator[tuple[str, float]]:
    """The seconds from writing to being seen, for each kind of change; the entry is left as it was."""
    text = entry.file.read_text(encoding="utf-8")
    changed, again = (_NAME.sub(f"naam: Beurt {turn} {word}", text, count=1) for word in ("eerst", "daarna"))
    own, listed, broken, mended = KINDS
    page.goto(site + entry.address)
    yield own, _seen(page, entry, changed, f"{_HEADING}:has-text('Beurt {turn} eerst')")
    page.goto(f"{site}aanbieder/{entry.provider}/")
    yield listed, _seen(page, entry, again, f"main :text('Beurt {turn} daarna')")
    page.goto(site + entry.address)
    yield broken, _seen(page, entry, f"{again}\n{_BROKEN}", f"{_MESSAGES}:has-text('{entry.file.name}')")
    yield mended, _seen(page, entry, text, f"body:not(:has({_MESSAGES})) {_HEADING}:not(:has-text('Beurt {turn}'))")


def _seen(page: Page, entry: Entry, text: str, wanted: str) -> float:
    start = time.perf_counter()
    entry.file.write_text(text, encoding="utf-8")
    page.locator(wanted).first.wait_for(timeout=LONGEST)
    return time.perf_counter() - start
