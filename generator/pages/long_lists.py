"""Lists too long for a page, cut from A to Z into pages of their own that a phone can carry."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby

from generator.offer import Listing
from generator.pages.page import Page, fixed
from generator.places import fold

AS_CARDS = 60
"""Listings that a page shows with all that somebody chooses by."""
ON_A_PAGE = 300
"""Listings that a page names; longer lists are cut."""
FOLDER = "van-a-tot-z/"
TITLE = "%(list)s: begint met %(start)s"
DESCRIPTION = "%(list)s: de namen die beginnen met %(start)s."
_LONGEST = 16


@dataclass(frozen=True, slots=True)
class Stretch:
    """What stands next to each other in a list: the names that begin with `start`, of which it is the `turn`th part.

    The beginning of a name cuts a list, not a number of names: a new name changes one page, not all behind it.
    """

    start: str
    listings: tuple[Listing, ...]
    turn: int = 1

    @property
    def name(self) -> str:
        return self.start.capitalize() if self.turn == 1 else f"{self.start.capitalize()} ({self.turn})"

    @property
    def folder(self) -> str:
        """Its page, below that of the list."""
        return f"{FOLDER}{self.start}/" if self.turn == 1 else f"{FOLDER}{self.start}-{self.turn}/"


def cut(listings: Iterable[Listing]) -> tuple[Stretch, ...]:
    """A list from A to Z in stretches of at most ON_A_PAGE; none where it fits on a page."""
    named = sorted(((_key(item.service.name), item) for item in listings), key=lambda pair: (pair[0], pair[1].identity))
    return tuple(_cut(named, 1)) if len(named) > ON_A_PAGE else ()


def stretches(page: Page, listings: Iterable[Listing], under: str | None = None) -> Iterator[Page]:
    """The pages of a list that is too long for `page`, below its address or `under` another one."""
    found, address = cut(listings), page.address if under is None else under
    names = tuple(replace(stretch, listings=()) for stretch in found)
    for at, stretch in enumerate(found):
        words = {"list": page.title, "start": stretch.name}
        yield Page(
            address=address + stretch.folder,
            title=fixed(TITLE, **words),
            description=fixed(DESCRIPTION, **words),
            template="stuk.html",
            shows={
                "whole": page.address,
                "called": page.title,
                "under": address,
                "stretch": stretch,
                "found": names,
                "at": at,
            },
            active=page.active,
            translated=page.translated,
        )


def _cut(named: Sequence[tuple[str, Listing]], length: int) -> Iterator[Stretch]:
    for start, group in groupby(named, key=lambda pair: pair[0][:length]):
        items = tuple(item for _, item in group)
        if len(items) <= ON_A_PAGE:
            yield Stretch(start, items)
        elif length < _LONGEST:
            yield from _cut([pair for pair in named if pair[0][:length] == start], length + 1)
        else:
            parts = range(0, len(items), ON_A_PAGE)
            yield from (Stretch(start, items[at : at + ON_A_PAGE], at // ON_A_PAGE + 1) for at in parts)


@cache
def _key(name: str) -> str:
    """What a name is sorted by: a service stands in a dozen of lists."""
    return re.sub(r"[^a-z0-9]", "", fold(name)) or "0"
