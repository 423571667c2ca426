"""What a screen reader is told of a page, by the accessibility tree of the browser (P4); how large targets are (P6)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.site.crawl import SiteFiles
from tests.site.page_kinds import SOME_KINDS, of_kind
from tests.site.search_page import SearchPage

LANDMARKS = frozenset(("banner", "complementary", "contentinfo", "form", "main", "navigation", "region", "search"))
ONCE = ("banner", "contentinfo", "main")


def told(page: Page) -> list[tuple[str, str, int]]:
    """Role, name and level of every part of the page that a screen reader is told of, in their order."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    return [part for node in nodes for part in _part(node)]


def _part(node: dict[str, Any]) -> Iterator[tuple[str, str, int]]:
    if not node["ignored"]:
        levels = [one["value"]["value"] for one in node.get("properties", ()) if one["name"] == "level"]
        yield str(node["role"]["value"]), str(node.get("name", {}).get("value", "")), int(next(iter(levels), 0))


def complaints(page: Page) -> list[str]:
    """What is wrong with the headings and the landmarks of a page."""
    parts = told(page)
    headings = [(name, level) for role, name, level in parts if role == "heading"]
    levels = [level for _, level in headings]
    steps = pairwise(levels)
    marks = Counter((role, name) for role, name, _ in parts if role in LANDMARKS)
    roles = Counter(role for role, _ in marks.elements())
    return [
        *([] if levels.count(1) == 1 else [f"{levels.count(1)} first headings"]),
        *(f"from level {before} to {after}" for before, after in steps if after > before + 1),
        *("a heading without words" for name, _ in headings if not name.strip()),
        *(f"{number} times {role} {name!r}" for (role, name), number in marks.items() if number > 1),
        *(f"{roles[role]} times {role}" for role in ONCE if roles[role] != 1),
        *(f"{role} without a name" for role, name in marks if not name and roles[role] > 1),
    ]


@pytest.mark.parametrize("kind", SOME_KINDS)
def test_headings_and_landmarks_are_in_order(kind: str, page: Page, home: str, site_files: SiteFiles) -> None:
    for address in of_kind(kind, site_files.pages):
        page.goto(home + address + ("#plaats=2300" if kind == "zoeken" else ""))
        assert complaints(page) == [], address


def test_the_watch_over_headings_and_landmarks_sees_what_is_wrong(page: Page, home: str) -> None:
    """The control: each of these has its complaint."""
    page.goto(f"{home}privacy/")
    assert complaints(page) == []
    page.evaluate("""() => {
      const [main, navigation] = ["main", "nav"].map((name) => document.querySelector(name));
      main.append(Object.assign(document.createElement("h6"), { textContent: "Diep" }), navigation.cloneNode(true));
    }""")
    found = complaints(page)
    assert any(complaint.startswith("from level") for complaint in found)
    assert any(complaint.startswith("2 times navigation") for complaint in found)


def test_every_filter_stands_in_a_named_group_and_the_number_of_results_is_announced(search: SearchPage) -> None:
    search.open("#plaats=2300")
    search.is_answered()
    search.open_filters()
    tree = search.page.locator("[data-filters]").aria_snapshot()
    lines = tree.splitlines()
    boxes = [at for at, line in enumerate(lines) if re.match(r" *- '?checkbox", line)]
    assert len(boxes) > 5
    for at in boxes:
        depth = len(lines[at]) - len(lines[at].lstrip())
        above = [line for line in lines[:at] if len(line) - len(line.lstrip()) < depth]
        assert any(re.match(r""" *- '?group "[^"]""", line) for line in above), lines[at]
    assert search.total.evaluate("(one) => one.closest('[role=status], [aria-live=polite]') !== null")


_SMALL = """() => [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")]
  .map((one) => (one.matches("[type=checkbox], [type=radio]") ? one.closest("label") ?? one : one))
  .filter((one) => one.checkVisibility() && getComputedStyle(one).display !== "inline" && !one.closest("svg"))
  .map((one) => [one, one.getBoundingClientRect()])
  .filter(([one, box]) => box.width > 0 && (Math.round(box.height) < 24 || Math.round(box.width) < 24))
  .map(([one, box]) => `${one.tagName}.${one.className} ${Math.round(box.width)}x${Math.round(box.height)}`)"""


@pytest.mark.parametrize("kind", SOME_KINDS)
def test_everything_that_is_pressed_is_24_pixels_or_more(
    kind: str, page: Page, home: str, site_files: SiteFiles
) -> None:
    """Links within text have the height of their line."""
    for address in of_kind(kind, site_files.pages):
        page.goto(home + address + ("#plaats=2300" if kind == "zoeken" else ""))
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
        assert page.evaluate(_SMALL) == [], address
