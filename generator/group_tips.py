"""A text where a group of fields is due, to the group that was meant: only as far as the text says it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from generator.contacts import ContactError, email_address, phone, web_address
from generator.notations import rewritten
from generator.schema_paths import Definition

_NUMBER = re.compile("[0-9]{1,4}")
_BROKEN = re.compile("[0-9][.,][0-9]")
_FROM = re.compile(
    r"(?:van|vanaf) ([0-9]{1,3})(?: jaar)?|([0-9]{1,3})(?: ?\+| (?:jaar )?(?:en|of) ouder)", re.IGNORECASE
)
_UP_TO = re.compile(r"(?:t/m|tem|tot en met) ([0-9]{1,3})(?: jaar)?", re.IGNORECASE)
_READERS: Mapping[str, Callable[[str], object]] = {"telefoon": phone, "e-mail": email_address, "webadres": web_address}
_CONTACTS = {"telefoon": "telefoon", "e-mail": "email", "webadres": "website"}


def meant_group(found: str, definition: Definition) -> Mapping[str, Any] | None:
    """The group that says what a text says; None where the text says too little, or too much."""
    known = definition.get("properties", {})
    group = _range(found, definition) if _is_range(definition) else _choice(found, known) or _contact(found, known)
    return group if group and set(definition.get("required", ())) <= set(group) else None


def example_with(found: str, definition: Definition) -> Any:
    """The first example of a group, with the numbers of a text in the range that the text names: '6 weken'."""
    first = (definition.get("examples") or [None])[0]
    for name, below in definition.get("properties", {}).items():
        if isinstance(first, dict) and _is_range(below) and re.search(rf"\b{name}?\b", found):
            numbers = _range(re.sub(rf"\b{name}?\b", "", found).strip(), below)
            return {**first, name: numbers} if numbers else first
    return first


def _is_range(definition: Definition) -> bool:
    known = definition.get("properties", {})
    return len(known) == 2 and all(below.get("type") == "integer" for below in known.values())


def _range(found: str, definition: Definition) -> Mapping[str, Any] | None:
    """The first and last number of a text; one alone where a word says which, or where the schema wants the last."""
    low, high = definition["properties"]
    if _BROKEN.search(found):
        return None
    numbers = [int(number) for number in _NUMBER.findall(found)]
    if len(numbers) == 2:
        return {low: numbers[0], high: numbers[1]}
    if only := _FROM.fullmatch(found.strip()):
        return {low: int(only[1] or only[2])}
    if only := _UP_TO.fullmatch(found.strip()):
        return {high: int(only[1])}
    wants_both = high in definition.get("required", ())
    return {low: numbers[0], high: numbers[0]} if wants_both and found.strip().isdigit() and numbers else None


def _choice(found: str, known: Mapping[str, Definition]) -> Mapping[str, Any] | None:
    """The one field of which a text is a choice."""
    fits = {name: rewritten(found, below) for name, below in known.items() if "enum" in below}
    meant = {name: word for name, word in fits.items() if word in known[name]["enum"]}
    return meant if len(meant) == 1 else None


def _contact(found: str, known: Mapping[str, Definition]) -> Mapping[str, Any] | None:
    """The field of a phone number, a mail or a web address."""
    for kind, name in _CONTACTS.items():
        if name in known and _reads(found, kind):
            return {name: [{"nummer": found}] if known[name].get("type") == "array" else found}
    fields = [name for name, below in known.items() if below.get("x-soort") in _READERS]
    only = fields[0] if len(fields) == 1 else None
    return {only: found} if only and _reads(found, known[only]["x-soort"]) else None


def _reads(found: str, kind: str) -> bool:
    try:
        _READERS[kind](found)
    except ContactError:
        return False
    return True
