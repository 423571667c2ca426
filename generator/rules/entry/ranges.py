"""A range begins before it ends: ages, weeks of waiting, opening hours."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.drafts import Draft
from generator.findings import Finding


def check(draft: Draft, today: date) -> Iterator[Finding]:
    for name in ("leeftijd", "weken"):
        for pointer, group in draft.parts(name):
            low, high = group.get("van"), group.get("tot_en_met")
            if isinstance(low, int) and isinstance(high, int) and low > high:
                message = f"'van' ({low}) is meer dan 'tot_en_met' ({high})."
                yield Finding((*pointer, "van"), "bereik-omgekeerd", message, "Wissel ze om.")
    for pointer, group in draft.parts("openingsuren"):
        opens, closes = group.get("van"), group.get("tot")
        if isinstance(opens, str) and isinstance(closes, str) and opens >= closes:
            yield Finding((*pointer, "tot"), "uren-omgekeerd", f"Om {closes} is het al voorbij {opens}.")
