"""Links in running text go to https, http, mailto or tel, or to a page of this site."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.contacts import link_allowed
from generator.drafts import Draft
from generator.findings import Finding
from generator.markup import links


def check(draft: Draft, today: date) -> Iterator[Finding]:
    for pointer, text, definition in draft.marked("contentMediaType"):
        if definition.get("contentMediaType") != "text/markdown":
            continue
        for target in links(text):
            own = target.startswith("/") and not target.startswith("//")
            if not own and not link_allowed(target):
                message = f"De link '{target}' kan niet op de site."
                tip = "Gebruik een adres dat begint met https://"
                yield Finding(pointer, "link-verboden", message, tip, part=target)
