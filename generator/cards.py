"""What stands for a service in a list, made once for all the pages that show it in the same way."""

from __future__ import annotations

from jinja2.runtime import Macro
from markupsafe import Markup

from generator.offer import Listing

_MOST = 20_000
"""Cards of about 2 kB that are kept at the same time."""


class Cards:
    """Keeps what a macro of one language made of a listing; the same listing looks the same on every page."""

    def __init__(self) -> None:
        self._made: dict[tuple[object, ...], tuple[Listing, Markup]] = {}

    def once(self, macro: Macro, listing: Listing, *how: object) -> Markup:
        """What `macro(listing, *how)` gives: `how` is all that it is made of besides the listing."""
        key = (macro.name, listing.identity, *how)
        made = self._made.get(key)
        if made is None or made[0] is not listing:
            if len(self._made) >= _MOST:
                self._made.clear()
            made = self._made[key] = (listing, Markup(macro(listing, *how)))
        return made[1]
