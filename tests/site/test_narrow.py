"""What a narrow phone must not squeeze, cut or put far down."""

from __future__ import annotations

from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

NARROW = (320, 360)
_LINES = """(one) => {
  const range = document.createRange();
  range.selectNodeContents(one);
  return new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom))).size;
}"""


@pytest.mark.parametrize("width", NARROW)
def test_the_mark_of_a_dutch_page_is_one_word(width: int, page: Page, home: str) -> None:
    page.set_viewport_size({"width": width, "height": 640})
    for address in ("fr/", "en/hulplijnen/"):
        page.goto(home + address)
        marks = [one for one in page.locator(".in-nl").all() if one.is_visible()]
        assert marks
        assert [one.evaluate(_LINES) for one in marks] == [1] * len(marks), address


_HEIGHT_IN_LINES = """(item) => {
  return item.getBoundingClientRect().height / parseFloat(getComputedStyle(item).lineHeight);
}"""


@pytest.mark.parametrize(
    "address", ["gemeente/turnhout/", "aanbod/caw-de-kempen/krachtwerkt/", "zoeken/#hulpvorm=time-out&weg=gerecht"]
)
def test_a_help_line_among_text_keeps_its_lines_even_and_its_link_apart(address: str, page: Page, home: str) -> None:
    page.goto(home + address)
    items = page.locator("main .lijntjes li:visible")
    expect(items.first).to_be_visible()
    lines = [one.evaluate(_HEIGHT_IN_LINES) for one in items.all()]
    assert lines == [pytest.approx(round(number), abs=0.05) for number in lines]
    boxes = [one.bounding_box() for one in items.locator("a").all()]
    edges = [(box["y"], box["y"] + box["height"]) for box in boxes if box]
    assert all(bottom - top >= 44 for top, bottom in edges)
    assert all(upper[1] <= lower[0] + 0.5 for upper, lower in pairwise(edges))
