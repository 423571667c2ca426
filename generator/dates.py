"""Dates as the catalogue writes them: ISO 8601, whole or only a year or a month."""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip

OLDEST_FACT = 1990
"""The first year in which somebody can have measured, read or confirmed what the catalogue tells."""


def last_day(text: str) -> date:
    """The last day that a whole or partial date can mean; raises ValueError when no such day exists."""
    parts = _numbers(text)
    year, month = parts[0], parts[1] if len(parts) > 1 else 12
    if not 1 <= month <= 12:
        raise ValueError(f"maand {month} bestaat niet")
    return date(year, month, parts[2] if len(parts) > 2 else monthrange(year, month)[1])


def first_day(text: str) -> date:
    """The first day that a whole or partial date can mean; raises ValueError when no such day exists."""
    parts = _numbers(text)
    return date(parts[0], parts[1] if len(parts) > 1 else 1, parts[2] if len(parts) > 2 else 1)


def _numbers(text: str) -> list[int]:
    """The numbers of a date; one that no calendar has would be too much for `date` to refuse."""
    numbers = [int(part) for part in text.split("-")]
    if max(numbers) > MAXYEAR:
        raise ValueError(f"{max(numbers)} staat in geen kalender")
    return numbers


def impossible(text: str) -> str | None:
    """Why a date in ISO 8601 does not exist, in Dutch; None when it does."""
    year, month, day = (int(part) for part in (text + "-01-01").split("-")[:3])
    if year < MINYEAR:
        return f"het jaar {text[:4]} is er nooit geweest"
    if not 1 <= month <= 12:
        return f"er zijn maar twaalf maanden, en hier staat maand {month}"
    days = monthrange(year, month)[1]
    if 1 <= day <= days:
        return None
    return f"{MONTHS[month - 1]} {year} heeft {days} dagen" if day else "er is geen dag 0"


def in_words(text: str) -> str:
    """A date for people: "22 november 2026", "maart 2018", "2018"."""
    parts = text.split("-")
    words = [str(int(parts[2]))] if len(parts) > 2 else []
    words += [MONTHS[int(parts[1]) - 1]] if len(parts) > 1 else []
    return " ".join([*words, parts[0]])


def years_before(day: date, years: int) -> date:
    """The same day `years` earlier, not before the year 1; 29 February becomes 28 February where needed."""
    year = max(day.year - years, MINYEAR)
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)
