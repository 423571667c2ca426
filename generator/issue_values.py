"""The answers of an issue form to the value of an entry, as its schema has it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from generator.notations import rewritten
from generator.schema_paths import Definition
from generator.schemas import labels_of
from generator.vocabularies import as_identifier

_SEPARATOR = re.compile(r"[,\n]")


def value_of(given: Mapping[str, str], paths: Mapping[str, str], definition: Definition) -> dict[str, Any]:
    """The value of what was answered; `paths` has the dotted path of each heading, `given` its answer."""
    value: dict[str, Any] = {}
    for heading, path in paths.items():
        if text := given.get(heading):
            _put(value, definition, path.split("."), text)
    return value


def missing(value: Mapping[str, Any], paths: Mapping[str, str], definition: Definition) -> Iterator[str]:
    """The headings without the answer that an entry must have; of a whole group that is missing the first one."""
    absent: set[tuple[str, ...]] = set()
    for heading, path in paths.items():
        group: Any = value
        about, here = definition, tuple[str, ...]()
        for step in path.split("."):
            here = (*here, step)
            if step not in group:
                if step in about.get("required", ()) and here not in absent:
                    absent.add(here)
                    yield heading
                break
            group, about = group[step], about["properties"][step]
            if "items" in about and isinstance(group[0], dict):
                group, about = group[0], about["items"]


def _put(value: dict[str, Any], definition: Definition, way: list[str], text: str) -> None:
    """Put an answer at its place: in a group of its own in a list, for each of several where they were chosen."""
    first, *rest = way
    below: Definition = definition["properties"][first]
    items: Definition = below.get("items", {})
    if not rest:
        value[first] = _several(text, items) if items else _one(text, below)
    elif not items:
        _put(value.setdefault(first, {}), below, rest, text)
    elif len(rest) == 1 and first == "toegang":
        value[first] = [{rest[0]: one} for one in _several(text, items["properties"][rest[0]])]
    else:
        _put(value.setdefault(first, [{}])[0], items, rest, text)


def _several(text: str, definition: Definition) -> list[str]:
    """The answers of a list: labels that were chosen, which may hold commas, or words with commas or lines between."""
    if labels := labels_of(definition):
        return [_one(label, definition) for label in _chosen(text, labels.values())]
    parts = (part.strip().removeprefix("- ") for part in _SEPARATOR.split(text))
    return [_one(part, definition) for part in parts if part] or [text]


def _chosen(text: str, labels: Collection[str]) -> list[str]:
    """The labels in a text, the longest that fits first; what is no label stays as it is."""
    found: list[str] = []
    while text:
        fits = [label for label in labels if text == label or text.startswith(f"{label}, ")]
        found.append(max(fits, key=len, default=text.partition(", ")[0]))
        text = text[len(found[-1]) :].removeprefix(", ")
    return [label for label in found if label]


def _one(text: str, definition: Definition) -> str:
    return as_identifier(text) if "x-verwijst-naar" in definition else rewritten(text, definition)
