"""Only what of a definition leads somewhere: a walk along it passes by all the rest of a value."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

Definition = Mapping[str, Any]
Pointer = tuple[str | int, ...]
Wanted = Callable[[str, Definition], bool]
"""Whether a field of this name and definition is what is looked for."""

NOTHING: Definition = {}


def leading(definition: Definition, wanted: Wanted, name: str = "") -> Definition:
    """`definition` without the fields that neither are wanted nor have such a field below them."""
    if name and wanted(name, definition):
        return definition
    fields = {field: leading(below, wanted, field) for field, below in definition.get("properties", {}).items()}
    kept: dict[str, Any] = {"properties": {field: below for field, below in fields.items() if below}}
    if "items" in definition and (items := leading(definition["items"], wanted, name)):
        kept["items"] = items
    return kept if kept["properties"] or "items" in kept else NOTHING


def texts_along(value: Any, definition: Definition, pointer: Pointer = ()) -> Iterator[tuple[Pointer, str, Definition]]:
    """Every text of a value that a definition leads to, with where it stands and what the definition says of it."""
    if isinstance(value, str):
        yield pointer, value, definition
    elif isinstance(value, list):
        if below := definition.get("items"):
            for index, item in enumerate(value):
                yield from texts_along(item, below, (*pointer, index))
    elif isinstance(value, dict):
        for name, below in definition.get("properties", NOTHING).items():
            if name in value:
                yield from texts_along(value[name], below, (*pointer, name))


def groups_along(value: Any, definition: Definition, name: str, pointer: Pointer = ()) -> Iterator[tuple[Pointer, Any]]:
    """Every group of fields called `name`, on its own or as items of a list, that a definition leads to."""
    if isinstance(value, list):
        if below := definition.get("items"):
            for index, item in enumerate(value):
                yield from groups_along(item, below, name, (*pointer, index))
    elif isinstance(value, dict):
        for field, below in definition.get("properties", NOTHING).items():
            if field in value:
                here = (*pointer, field)
                if field == name:
                    yield from _groups(value[field], here)
                yield from groups_along(value[field], below, name, here)


def _groups(value: Any, pointer: Pointer) -> Iterator[tuple[Pointer, Mapping[str, Any]]]:
    if isinstance(value, dict):
        yield pointer, value
    elif isinstance(value, list):
        yield from (((*pointer, index), item) for index, item in enumerate(value) if isinstance(item, dict))
