"""What time does to facts: when a waiting time or a source is too old to show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from generator.dates import last_day, years_before

LIMIT_IN_YEARS = 3
"""A source older than this dates a fact; it does not confirm it."""

WAITING_TIME_LIMIT = timedelta(days=183)
"""A waiting time measured longer ago than half a year is shown as unknown."""


def is_recent(measured_on: str, today: date) -> bool:
    """Whether a measurement of that day still says something; a day that does not exist says nothing."""
    try:
        return today - last_day(measured_on) <= WAITING_TIME_LIMIT
    except ValueError:
        return False


def is_current(sources: Iterable[Mapping[str, Any]], group: str, today: date, confirmed_on: str | None = None) -> bool:
    """Whether a group of facts has a source, or a confirmation by a person, of the last three years.

    The day of a source is its own date; only an undated one counts from when it was consulted.
    """
    limit = years_before(today, LIMIT_IN_YEARS)
    confirmed = {"datum": confirmed_on, "over": (group,)}
    return any(_day(source) >= limit for source in (*sources, confirmed) if group in source.get("over", ()))


def is_dated(source: Mapping[str, Any]) -> bool:
    """Whether a source has a day that can be read: of any other nobody can say how old it is."""
    try:
        last_day(_written(source))
    except ValueError:
        return False
    return True


def _day(source: Mapping[str, Any]) -> date:
    try:
        return last_day(_written(source) or "0001")
    except ValueError:
        return date.min


def _written(source: Mapping[str, Any]) -> str:
    return str(source.get("datum") or source.get("geraadpleegd") or "")
