"""A value of the wrong kind to a tip: the same as the schema wants it, where that can be told; else an example."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from generator.bullets import bullet, dash_tip, first_part
from generator.findings import shown
from generator.group_tips import example_with, meant_group
from generator.notations import rewritten
from generator.quotation import QUOTE_ALL
from generator.schema_paths import Definition

ABSENT = "Vul het in, of haal het veld weg als het niet verplicht is."


_ENDS = re.compile(r"[][{},?#]|: |^[@`&*!|>%]")


def example(definition: Definition) -> str:
    """The first example of a definition, as it would be typed; empty where there is none."""
    examples = definition.get("examples") or []
    return f"Bijvoorbeeld: {as_typed(examples[0])}" if examples else ""


def nothing_tip(definition: Definition) -> str:
    """What to do where nothing stands."""
    return f"{ABSENT} {example(definition)}".strip()


def type_tip(wanted: str, found: Any, definition: Definition) -> str:
    """How to write `found` as the kind that the schema wants: string, integer, boolean, array or object."""
    if found == "":
        return nothing_tip(definition)
    if not isinstance(found, str):
        if wanted == "array" and definition.get("items", {}).get("type") == "object":
            return f"Zet een streepje en een spatie voor het eerste veld. {example(definition)}"
        only = found[0] if isinstance(found, list) and len(found) == 1 else None
        return f"Schrijf: {shown(only)}" if isinstance(only, str) else example(definition) or QUOTE_ALL
    return _TIPS[wanted](found, definition)


def as_typed(value: Any) -> str:
    """A value as it could be typed in an entry, on one line."""
    if isinstance(value, dict):
        inner = ", ".join(f"{name}: {_within(item)}" for name, item in value.items())
        return "{" + inner + (" }" if inner.endswith("}") else "}")  # two look like a mark that nobody filled in
    if isinstance(value, list):
        return "[" + ", ".join(map(_within, value)) + "]"
    return str(value).lower() if isinstance(value, bool) else shown(value)


def _within(value: Any) -> str:
    """A value between brackets, where a comma or a bracket of its own would end it."""
    return f'"{value}"' if isinstance(value, str) and _ENDS.search(value) else as_typed(value)


def _number(found: str, definition: Definition) -> str:
    only = re.fullmatch(r"[^0-9-]{0,12}([0-9]{1,9})[^0-9]{0,12}", found)
    if only:
        return f"Schrijf alleen het getal: {int(only[1])}"
    return f"Schrijf een geheel getal in cijfers, zonder min of komma. {example(definition)}".strip()


def _yes_or_no(found: str, definition: Definition) -> str:
    new = rewritten(found, definition)
    return f"Schrijf: {new}" if new != found else "Schrijf true voor ja, false voor nee."


def _list(found: str, definition: Definition) -> str:
    """A text as the list that was meant; a list of groups has only its example."""
    items = definition.get("items", {})
    if meant := meant_group(found, items):
        return f"Schrijf: {as_typed([meant])}"
    if items.get("type") != "string":
        return example(definition)
    missing = "Vooraan ontbreekt het haakje [. " if found.endswith("]") and not found.startswith("[") else ""
    return f"{missing}{_parts(found.removesuffix(']') if missing else found, definition)}".strip()


def _parts(found: str, definition: Definition) -> str:
    """The texts between commas as the list that they make, as far as they may be in it."""
    items = definition["items"]
    parts = [rewritten(part.strip(), items) for part in found.split(",")]
    choices = items.get("enum")
    if (first := first_part(found)) and (bullet(found) or (not choices and "pattern" not in items)):
        return dash_tip(first)
    if choices and not set(parts) <= set(choices):
        return f"Kies uit: {', '.join(choices)}. {example(definition)}"
    if not all(re.search(items.get("pattern", ""), part) for part in parts):
        return example(definition)
    return f"Schrijf: {as_typed(parts)}" if len(found) <= 80 else "Zet elk deel op een eigen regel, met een streepje."


def _group(found: str, definition: Definition) -> str:
    meant = meant_group(found, definition)
    if meant:
        return f"Schrijf: {as_typed(meant)}"
    names = ", ".join(definition.get("properties", {}))
    fields = f"Zet eronder, twee spaties ingesprongen, een of meer van deze velden: {names}."
    shown_as = example_with(found, definition)
    return f"{fields} Bijvoorbeeld: {as_typed(shown_as)}" if shown_as else fields


def _text(found: str, definition: Definition) -> str:
    return example(definition)


_TIPS: Mapping[str, Callable[[str, Definition], str]] = {
    "integer": _number,
    "boolean": _yes_or_no,
    "array": _list,
    "object": _group,
    "string": _text,
}
