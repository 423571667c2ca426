"""A waiting time has a day on which it was measured; an old one counts as unknown."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TypeGuard

from generator.dates import OLDEST_FACT, in_words
from generator.drafts import Draft
from generator.findings import Finding
from generator.freshness import is_recent
from generator.problems import Severity


def _is_day(value: object) -> TypeGuard[str]:
    """Whether a value is an existing day; what is not has its own problem elsewhere."""
    try:
        return isinstance(value, str) and "-" in value and bool(date.fromisoformat(value))
    except ValueError:
        return False


def check(draft: Draft, today: date) -> Iterator[Finding]:
    for pointer, wait in draft.parts("wachttijd"):
        measured = wait.get("gemeten_op")
        if wait.get("status") in (None, "onbekend"):
            continue
        if measured is None:
            tip = "Voeg gemeten_op toe: de dag waarop je dit nakeek. Bijvoorbeeld: 2026-10-01"
            message = "Bij deze wachttijd staat niet wanneer ze gemeten is."
            yield Finding(pointer, "wachttijd-zonder-datum", message, tip)
        elif _is_day(measured) and int(measured[:4]) >= OLDEST_FACT and not is_recent(measured, today):
            message = f"Deze wachttijd is van {in_words(measured)}. De site toont ze nu als 'niet bekend'."
            tip = "Vraag de wachttijd opnieuw na en pas gemeten_op aan."
            yield Finding((*pointer, "gemeten_op"), "wachttijd-oud", message, tip, severity=Severity.WARNING)
