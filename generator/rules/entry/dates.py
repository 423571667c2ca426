"""Dates exist, in the right order; what states the past does not lie in the future."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.dates import OLDEST_FACT, first_day, impossible, in_words, last_day
from generator.drafts import Draft
from generator.findings import Finding, title
from generator.problems import Severity
from generator.rules.spelling import well_written
from generator.schema_paths import Pointer

# The day on which these were true has passed, so they cannot lie ahead. `van` and `tot` may.
_PAST = {"gemeten_op", "geraadpleegd", "datum", "op"}


_OLDEST = {**dict.fromkeys(("gemeten_op", "geraadpleegd", "op"), OLDEST_FACT), "datum": 1900}
_OLDEST_ELSE = 1800  # an organisation may be older than whoever describes it
_YEARS_AHEAD = 20


def check(draft: Draft, today: date) -> Iterator[Finding]:
    for pointer, text, definition in draft.marked("x-soort"):
        if definition.get("x-soort") != "datum" or not well_written(text, definition):
            continue
        name = title(definition, pointer)
        if reason := impossible(text):
            message = f"{name}: {_told(text)} bestaat niet: {reason}."
            tip = "Schrijf eerst het jaar, dan de maand, dan de dag. Bijvoorbeeld: 2026-10-01"
            yield Finding(pointer, "datum-onbestaand", message, tip)
        elif _is_beyond(int(text[:4]), pointer, today):
            message = f"{name}: het jaar {text[:4]} kan niet kloppen."
            yield Finding(pointer, "datum-jaar", message, "Kijk de vier cijfers van het jaar na.")
        elif pointer[-1] in _PAST and first_day(text) > today:
            message = f"{name}: {in_words(text)} ligt in de toekomst."
            yield Finding(pointer, "datum-toekomst", message, "Vul de dag in waarop het echt gebeurd is.")
    yield from _order(draft)
    yield from _ended(draft, today)


def _is_beyond(year: int, pointer: Pointer, today: date) -> bool:
    """Whether a year is so long ago, or so far ahead, that it must be a slip."""
    return not _OLDEST.get(str(pointer[-1]), _OLDEST_ELSE) <= year <= today.year + _YEARS_AHEAD


def _told(text: str) -> str:
    """A date that does not exist, in words where its month does."""
    return in_words(text) if 1 <= int((text + "-01")[5:7]) <= 12 else f"de datum {text}"


def _ended(draft: Draft, today: date) -> Iterator[Finding]:
    """The site shows a service as stopped from the day after its last one."""
    end, status = draft.value.get("tot"), draft.value.get("status", "actief")
    if draft.kind != "dienst" or status == "gestopt" or _is_backwards(draft):
        return
    if isinstance(end, str) and _is_over(end, today):
        message = f"Deze dienst liep tot {in_words(end)}. De site toont hem als gestopt."
        tip = "Klopt dat? Schrijf dan 'status: gestopt'. Loopt hij nog? Haal 'tot' dan weg."
        yield Finding(("tot",), "dienst-voorbij", message, tip, severity=Severity.WARNING)


def _is_over(day: str, today: date) -> bool:
    try:
        return last_day(day) < today
    except ValueError:  # no date at all: it has its own problem
        return False


def _order(draft: Draft) -> Iterator[Finding]:
    if _is_backwards(draft):
        tip = "Kijk beide dagen na: 'van' is de eerste dag, 'tot' de laatste."
        yield Finding(("tot",), "datum-volgorde", "Bestaat tot: deze dag komt voor 'Bestaat sinds'.", tip)


def _is_backwards(draft: Draft) -> bool:
    start, end = draft.value.get("van"), draft.value.get("tot")
    return isinstance(start, str) and isinstance(end, str) and start > end
