"""What a narrow phone must not squeeze, cut or put far down."""

from __future__ import annotations

from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from tests.site.search_page import SearchPage

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


def test_the_first_result_stands_within_a_screen_and_a_half(search: SearchPage) -> None:
    search.open()
    assert search.page.locator("label[for=plaats]").evaluate(_LINES) == 1
    search.ask("gaat niet naar school", "Turnhout")
    search.is_answered()
    names = search.page.locator("[data-results] .kaart__naam")
    assert names.first.evaluate("(one) => one.getBoundingClientRect().top + scrollY") < 760


@pytest.mark.parametrize("width", NARROW)
def test_a_word_too_long_for_a_heading_may_be_hyphenated(width: int, page: Page, home: str) -> None:
    """Whether it is, depends on the dictionaries of the browser: this asks what they need."""
    page.set_viewport_size({"width": width, "height": 640})
    for language, address in {
        "nl": "aanbieder/kinderrechtencommissariaat/",
        "fr": "fr/hulplijnen/",
        "en": "en/hulplijnen/",
    }.items():
        page.goto(home + address)
        headings = page.locator("main :is(h1, h2, h3)")
        assert set(headings.evaluate_all("all => all.map(one => getComputedStyle(one).hyphens)")) == {"auto"}
        assert headings.first.evaluate("(one) => one.closest('[lang]').lang") == language
