"""The screens on which pages are judged: a phone, a tablet and a desk, light and dark."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from typing import Literal

from playwright.sync_api import Browser, Page

Scheme = Literal["light", "dark"]
WIDTHS = (320, 768, 1280)
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
SCREENS = tuple(product(WIDTHS, SCHEMES))


def resize(page: Page, width: int) -> None:
    """The same page on a screen of another width."""
    page.set_viewport_size({"width": width, "height": 640 if width < 600 else 900})


@contextmanager
def screen(browser: Browser, width: int, scheme: Scheme) -> Iterator[Page]:
    """A page of a width, in a colour scheme."""
    context = browser.new_context(locale="nl-BE", color_scheme=scheme, reduced_motion="reduce")
    page = context.new_page()
    resize(page, width)
    yield page
    context.close()
