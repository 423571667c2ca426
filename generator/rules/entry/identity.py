"""A file's path is its identity and its address: lower case, a-z, 0-9 and hyphens, 3 to 64 characters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.drafts import Draft
from generator.findings import Finding

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
# Device names that Windows refuses as file names, whatever their extension.
_RESERVED = {"con", "prn", "aux", "nul", *(f"com{n}" for n in range(10)), *(f"lpt{n}" for n in range(10))}


def check(draft: Draft, today: date) -> Iterator[Finding]:
    for name in draft.identity.split("/"):
        if not _NAME.fullmatch(name) or not 3 <= len(name) <= 64 or name in _RESERVED:
            message = f"De naam '{name}' van dit bestand of deze map kan niet het adres van een pagina zijn."
            tip = "Gebruik 3 tot 64 kleine letters, cijfers en streepjes. Bijvoorbeeld: caw-de-kempen"
            yield Finding((), "naam-bestand", message, tip)
