"""A text that a colon made into a group of one field, `Let op: bel ons`: said as what it is, with the text it was."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from generator.quotation import QUOTE_ALL
from generator.schema_paths import Definition, Pointer
from generator.schemas import properties

_LONGEST_EXAMPLE = 80


def whole(found: Any) -> str | None:
    """The one text that a group of one field was; None where it was more, or a text of several lines."""
    if not isinstance(found, Mapping) or len(found) != 1:
        return None
    ((name, text),) = found.items()
    if not isinstance(text, str) or not name or "\n" in text:
        return None
    return f"{name}: {text}" if text else f"{name}:"


def message(name: str, found: Mapping[str, Any]) -> str:
    """What is wrong with a group of one field; `name`: the title of the field that it stands in."""
    ((before, text),) = found.items()
    if not text:
        return f"{name}: hier hoort een tekst. De dubbelepunt achter '{before}' is er te veel."
    return f"{name}: hier hoort één tekst. De dubbelepunt achter '{before}' maakt er twee delen van."


def tip(found: Mapping[str, Any], pointer: Pointer, definition: Definition) -> str:
    """How to write a group of one field as a text; `definition`: of the whole document."""
    ((before, text),) = found.items()
    lead = "-" if isinstance(pointer[-1], int) else f"{pointer[-1]}:"
    if not text:
        return f"Haal die dubbelepunt weg. Schrijf: {lead} {before}"
    sentence = f"Is dit gewone tekst? {QUOTE_ALL}" if is_field(before, definition) else QUOTE_ALL
    example = f"{lead} {quoted(found)}"
    return f"{sentence} Schrijf: {example}" if len(example) <= _LONGEST_EXAMPLE else sentence


def quoted(found: Mapping[str, Any]) -> str:
    """The text that a group of one field was, between quotes."""
    return json.dumps(whole(found), ensure_ascii=False)


def is_field(name: str, definition: Definition) -> bool:
    """Whether a field of this name is known anywhere: then a group may have been meant, in another place."""
    return any(name == pointer[-1] for pointer, _ in properties(definition))
