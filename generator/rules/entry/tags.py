"""A text has no tags of HTML: a visitor would read them as they were typed, or not find what they meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.drafts import Draft
from generator.findings import Finding, shown
from generator.problems import Severity

_NAMES = (
    "a|abbr|b|big|blockquote|body|br|button|center|code|div|em|font|form|h[1-6]|head|hr|html|i|iframe|img|input|li|link"
    "|mark|meta|ol|p|pre|s|script|small|span|strong|style|sub|sup|svg|table|tbody|td|th|thead|tr|u|ul|video"
)
_TAG = re.compile(rf"<(?:/(?:{_NAMES})\s*|(?:{_NAMES})(?:\s+[a-z-]+\s*=[^<>]*|\s*/?))>", re.IGNORECASE)


def check(draft: Draft, today: date) -> Iterator[Finding]:
    for pointer, text, definition in draft.texts():
        if found := _TAG.search(text):
            message = f"Hier staat opmaak van HTML: {shown(found[0])}. De site toont die als gewone tekst."
            tip = "Haal weg wat tussen < en > staat, en die tekens zelf."
            if definition.get("contentMediaType") == "text/markdown":
                message = f"Hier staat opmaak van HTML: {shown(found[0])}. De site laat die weg."
                tip += " Een woord benadrukken? Zet er twee sterretjes voor en achter: **woord**"
            yield Finding(pointer, "html-opmaak", message, tip, severity=Severity.WARNING)
