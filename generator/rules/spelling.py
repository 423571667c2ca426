"""Whether a text is written as its schema asks: what is not has its message already, and needs no second one."""

from __future__ import annotations

import re

from generator.schema_paths import Definition


def well_written(text: str, definition: Definition) -> bool:
    return well_sized(text, definition) and re.search(definition.get("pattern", ""), text) is not None


def well_sized(text: str, definition: Definition) -> bool:
    """Whether there is something, neither too short nor too long."""
    shortest, longest = definition.get("minLength", 0), definition.get("maxLength", len(text))
    return bool(text.strip()) and shortest <= len(text) <= longest
