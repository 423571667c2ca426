"""The screens on which pages are judged: a phone and a desk, light and dark."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from typing import Literal

from playwright.sync_api import Browser, Page

Scheme = Literal["light", "dark"]
WIDTHS = (360, 1280)
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
SCREENS = tuple(product(WIDTHS, SCHEMES))


@contextmanager
def screen(browser: Browser, width: int, scheme: Scheme) -> Iterator[Page]:
    """A page of a width, in a colour scheme."""
    height = 640 if width < 600 else 900
    context = browser.new_context(
        locale="nl-BE",
        viewport={"width": width, "height": height},
        color_scheme=scheme,
        reduced_motion="reduce",
    )
    yield context.new_page()
    context.close()
