"""A value of an entry in the words of people: what its schema calls each choice, days in words, groups on one line."""

from __future__ import annotations

import re
from typing import Any

from generator.dates import in_words
from generator.schema_paths import Definition
from generator.schemas import labels_of

_UNITS = {"weken": "weken", "leeftijd": "jaar"}
_DATE = re.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")


def is_range(definition: Definition) -> bool:
    """Whether a group holds nothing but numbers, and so reads as one."""
    known = definition.get("properties", {})
    return bool(known) and all(below.get("type") == "integer" for below in known.values())


def in_dutch(value: Any, definition: Definition, name: str = "") -> str:
    """A value on one line; `name` is the field that holds it, for the unit of its numbers."""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, list):
        return "; ".join(in_dutch(item, definition.get("items", {})) for item in value)
    if isinstance(value, dict):
        return _range(value, name) if is_range(definition) else _group(value, definition)
    text = labels_of(definition).get(str(value), str(value))
    if definition.get("x-soort") == "datum" and _DATE.fullmatch(text):
        return _day(text)
    return " ".join(text.split())


def _range(value: dict[str, Any], name: str) -> str:
    numbers = [str(number) for number in (value.get("van"), value.get("tot_en_met")) if number is not None]
    words = "vanaf " if "tot_en_met" not in value else ""
    return f"{words}{' tot '.join(dict.fromkeys(numbers))} {_UNITS.get(name, '')}".strip()


def _group(value: dict[str, Any], definition: Definition) -> str:
    known = definition.get("properties", {})
    parts = ((known.get(name, {}), name, below) for name, below in value.items())
    return ", ".join(f"{below.get('title', name)}: {in_dutch(inner, below, name)}" for below, name, inner in parts)


def _day(text: str) -> str:
    try:
        return in_words(text)
    except IndexError:  # a month that does not exist: it has its own problem
        return text
