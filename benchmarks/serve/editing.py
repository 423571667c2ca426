"""Saving an entry while a browser looks at a page, and the time until the browser shows it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Literal

from playwright.sync_api import Page

from benchmarks.catalogue.services import address, renamed, services

LONGEST = 60_000.0
"""Milliseconds; reached only when something is wrong, and then it is no figure."""
KINDS = ("saved: its own page", "saved: its provider's page", "broken: the message", "mended: its own page")
_BROKEN = "hulpvorm: ["
_HEADING = "h1"
_MESSAGES = "[data-meldingen]"


def chosen(catalogue: Path, number: int, seed: int) -> list[Path]:
    """So many services of a catalogue, by chance."""
    return Random(seed).sample(services(catalogue), number)


def measured(page: Page, site: str, file: Path, turn: int) -> Iterator[tuple[str, float]]:
    """The seconds from writing to being seen, for each kind of change; the entry is left as it was."""
    text = file.read_text(encoding="utf-8")
    changed, again = (renamed(text, f"Beurt {turn} {word}") for word in ("eerst", "daarna"))
    own, listed, broken, mended = KINDS
    page.goto(site + address(file))
    yield own, _seen(page, file, changed, f"{_HEADING}:has-text('Beurt {turn} eerst')")
    page.goto(f"{site}aanbieder/{file.parent.name}/")
    # Of a long list the later services are folded: this one is there, if not in sight.
    yield listed, _seen(page, file, again, f"main :text('Beurt {turn} daarna')", "attached")
    page.goto(site + address(file))
    yield broken, _seen(page, file, f"{again}\n{_BROKEN}", f"{_MESSAGES}:has-text('{file.name}')")
    yield mended, _seen(page, file, text, f"body:not(:has({_MESSAGES})) {_HEADING}:not(:has-text('Beurt {turn}'))")


def _seen(page: Page, file: Path, text: str, wanted: str, state: Literal["attached", "visible"] = "visible") -> float:
    start = time.perf_counter()
    file.write_text(text, encoding="utf-8")
    page.locator(wanted).first.wait_for(state=state, timeout=LONGEST)
    return time.perf_counter() - start
