"""A link in running text to a page of this site leads to a page that is there."""

from __future__ import annotations

from collections.abc import Iterator

from generator.draftbook import Draftbook
from generator.drafts import Draft
from generator.findings import Finding, shown
from generator.markup import links
from generator.site_addresses import SiteAddresses

_TIP = "Open de pagina op de site en neem haar adres over. Bestaat ze niet meer? Haal de link weg."


def check(book: Draftbook) -> Iterator[tuple[Draft, Finding]]:
    known = SiteAddresses(book)
    for draft in book.drafts:
        if draft.inherited:  # it speaks of the catalogue that it comes from
            continue
        for pointer, text, definition in draft.marked("contentMediaType"):
            if definition.get("contentMediaType") == "text/markdown" and _may_link(text):
                for target in dict.fromkeys(links(text)):
                    if told := fault(target, known):
                        yield draft, Finding(pointer, "link-dood", *told, part=target)


def fault(target: str, known: SiteAddresses) -> tuple[str, str] | None:
    """What to say of a link, and what to do; None where it leaves the site, or leads to a page."""
    if not target.startswith("/") or target.startswith("//") or known.knows(target):
        return None
    near = known.nearest(target)
    tip = f"Bedoelde je '{near}'?" if near else _TIP
    return f"De link '{shown(target)}' leidt naar een pagina die er niet is.", tip


def _may_link(text: str) -> bool:
    """Whether it is worth reading a text as Markdown for its links within the site."""
    return "](" in text or "]:" in text
