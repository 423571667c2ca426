"""Colours that axe does not judge: those of drawings, and those that a visitor's own settings force on a page."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.site.screens import SCHEMES, Scheme, screen

_CONTRASTS = """() => {
  const light = (colour) => {
    const [red, green, blue] = colour.match(/[\\d.]+/g).slice(0, 3).map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [most, least] = [light(one), light(other)].sort((a, b) => b - a);
    return (most + 0.05) / (least + 0.05);
  };
  const picture = [...document.querySelectorAll(".beeld")].find((one) => one.checkVisibility());
  const box = (word) => word.closest("a")?.querySelector("rect") ?? picture.querySelector(".beeld__start");
  const page = getComputedStyle(document.body).backgroundColor;
  const [fill, stroke, colour] = ["fill", "stroke", "color"].map((name) => (one) => getComputedStyle(one)[name]);
  return {
    words: [...picture.querySelectorAll("text")].map((word) => contrast(fill(word), fill(box(word)))),
    shapes: [
      ...[...picture.querySelectorAll(".beeld__teken")].map((one) => contrast(colour(one), fill(box(one)))),
      ...[...picture.querySelectorAll("a rect")].map((one) => contrast(stroke(one), page)),
      ...[...picture.querySelectorAll(".beeld__pijl")].map((one) => contrast(stroke(one), page)),
    ],
  };
}"""


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", [320, 1280])
def test_the_words_of_the_picture_of_access_have_contrast(
    width: int, scheme: Scheme, browser: Browser, home: str
) -> None:
    with screen(browser, width, scheme) as page:
        page.goto(f"{home}toegang/")
        found = page.evaluate(_CONTRASTS)
    assert len(found["words"]) > 15
    assert min(found["words"]) >= 4.5
    assert len(found["shapes"]) >= 20
    assert min(found["shapes"]) >= 3
