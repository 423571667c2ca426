"""A range begins before it ends: ages, weeks of waiting, opening hours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import TypeGuard

from generator.drafts import Draft
from generator.findings import Finding

_HOUR = re.compile("(?:[01][0-9]|2[0-3]):[0-5][0-9]")


def _is_hour(value: object) -> TypeGuard[str]:
    return isinstance(value, str) and bool(_HOUR.fullmatch(value))


def check(draft: Draft, today: date) -> Iterator[Finding]:
    for name in ("leeftijd", "weken"):
        for pointer, group in draft.parts(name):
            low, high = group.get("van"), group.get("tot_en_met")
            if isinstance(low, int) and isinstance(high, int) and low > high:
                message = f"'van' ({low}) is meer dan 'tot_en_met' ({high})."
                yield Finding((*pointer, "van"), "bereik-omgekeerd", message, "Wissel ze om.")
    for pointer, group in draft.parts("openingsuren"):
        opens, closes = group.get("van"), group.get("tot")
        if _is_hour(opens) and _is_hour(closes) and opens >= closes:
            message = f"De plek sluit om {closes}, en dat is niet later dan {opens}, wanneer ze opengaat."
            tip = "Wissel ze om, of schrijf de uren na de middag als 13:00 en later."
            yield Finding((*pointer, "tot"), "uren-omgekeerd", message, tip)
