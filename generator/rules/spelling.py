"""Whether a text is written as its schema asks: what is not has its message already, and needs no second one."""

from __future__ import annotations

import re

from generator.schema_paths import Definition


def well_written(text: str, definition: Definition) -> bool:
    shortest, longest = definition.get("minLength", 0), definition.get("maxLength", len(text))
    return shortest <= len(text) <= longest and re.search(definition.get("pattern", ""), text) is not None
