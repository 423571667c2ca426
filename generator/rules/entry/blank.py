"""A text holds more than spaces, and more than what stands for nothing in YAML: `null` and `~`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.drafts import Draft
from generator.findings import Finding, title
from generator.schema_paths import Definition
from generator.type_tips import nothing_tip

_NOTHING = ("null", "~")
_LONGEST = max(map(len, _NOTHING))


def check(draft: Draft, today: date) -> Iterator[Finding]:
    for pointer, text, definition in draft.texts():
        what = _what(text, definition)
        if text and what and definition.get("type") == "string" and not _has_limits(text, definition):
            message = f"{title(definition, pointer)}: hier {what}."
            yield Finding(pointer, "te-kort", message, nothing_tip(definition))


def _what(text: str, definition: Definition) -> str:
    """What stands where a text says nothing; empty where it says something. Of a place, the tables say what it is."""
    said = text.strip()
    if len(said) <= _LONGEST and said.lower() in _NOTHING:
        return "" if "x-soort" in definition else "staat niets"
    return "" if said else "staan alleen spaties"


def _has_limits(text: str, definition: Definition) -> bool:
    """Whether the schema itself refuses the text."""
    return "enum" in definition or "pattern" in definition or len(text) < definition.get("minLength", 0)
