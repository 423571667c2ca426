"""A text holds more than spaces."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.drafts import Draft
from generator.findings import Finding, title
from generator.schema_paths import Definition
from generator.type_tips import nothing_tip


def check(draft: Draft, today: date) -> Iterator[Finding]:
    for pointer, text, definition in draft.texts():
        if text and not text.strip() and definition.get("type") == "string" and not _has_limits(text, definition):
            message = f"{title(definition, pointer)}: hier staan alleen spaties."
            yield Finding(pointer, "te-kort", message, nothing_tip(definition))


def _has_limits(text: str, definition: Definition) -> bool:
    """Whether the schema itself refuses the text."""
    return "enum" in definition or "pattern" in definition or len(text) < definition.get("minLength", 0)
