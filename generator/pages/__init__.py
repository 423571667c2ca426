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
from generator.pages.page import Page

__all__ = ["Page", "pages"]

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
    for module in _MODULES:
        yield from module.pages(offer)
