"""Links in running text go to https, http, mailto or tel, or to a page of this site; a plain text has none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.contacts import link_allowed
from generator.drafts import Draft
from generator.findings import Finding, shown
from generator.markup import links
from generator.problems import Severity

_WRITTEN = re.compile(r"\[[^\]\n]+\]\((?:https?:|mailto:|tel:|/)[^)\s]*\)")


def check(draft: Draft, today: date) -> Iterator[Finding]:
    yield from _running(draft)
    yield from _plain(draft)


def _running(draft: Draft) -> Iterator[Finding]:
    for pointer, text, definition in draft.marked("contentMediaType"):
        if definition.get("contentMediaType") != "text/markdown":
            continue
        for target in links(text):
            own = target.startswith("/") and not target.startswith("//")
            if not own and not link_allowed(target):
                message = f"De link '{target}' kan niet op de site."
                tip = "Gebruik een adres dat begint met https://"
                yield Finding(pointer, "link-verboden", message, tip, part=target)


def _plain(draft: Draft) -> Iterator[Finding]:
    """A link in a field that shows its text as it stands: visitors would read the brackets."""
    running = "Zet de link in 'beschrijving'." if "beschrijving" in draft.schema.definition["properties"] else ""
    for pointer, text, definition in draft.texts():
        found = _WRITTEN.search(text) if "](" in text and "contentMediaType" not in definition else None
        if found:
            message = f"Hier kan geen link staan: bezoekers zien '{shown(found[0])}' zoals het er staat."
            tip = f"Schrijf alleen de woorden. {running}".strip()
            severity = Severity.WARNING
            yield Finding(pointer, "link-gewone-tekst", message, tip, severity=severity, part=found[0])
