"""Which pages exist and what each shows. Pure: nothing here renders or writes."""

from __future__ import annotations

from collections.abc import Iterator

from generator.offer import Offer
from generator.pages import (
    contributing,
    forms,
    kinds_of_help,
    moved,
    municipalities,
    overviews,
    providers,
    reference,
    regions,
    services,
    topics,
)
from generator.pages.page import ALL, Page, Wanted

__all__ = ["Page", "page_at", "pages"]

_MODULES = (
    reference,
    services,
    providers,
    kinds_of_help,
    topics,
    regions,
    municipalities,
    overviews,
    moved,
    forms,
    contributing,
)


def pages(offer: Offer) -> Iterator[Page]:
    """Every page that comes from the catalogue."""
    return _pages(offer, ALL)


def page_at(offer: Offer, address: str) -> Page | None:
    """The page from the catalogue at an address, if there is one; the others are not made for it."""
    return next((page for page in _pages(offer, Wanted(address)) if page.address == address), None)


def _pages(offer: Offer, wanted: Wanted) -> Iterator[Page]:
    for module in _MODULES:
        yield from module.pages(offer, wanted)
