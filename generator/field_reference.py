"""From a schema to the help of each of its fields, in the order of the schema."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.catalogue.field_help import FieldHelp
from generator.schema_paths import Definition
from generator.schemas import Schema, labels_of
from generator.type_tips import as_typed

_KINDS = {
    "datum": "een datum",
    "uur": "een uur",
    "telefoon": "een telefoonnummer",
    "webadres": "een webadres",
    "e-mail": "een mailadres",
    "postcode": "een postcode",
}
_TYPES = {
    "string": "tekst",
    "integer": "een getal",
    "boolean": "true (ja) of false (nee)",
    "object": "een groep velden",
}


def field_help(schema: Schema) -> tuple[FieldHelp, ...]:
    """The help of every field of a kind of document; a field follows the one that it belongs to."""
    return tuple(_fields(schema.definition, ()))


def _fields(definition: Definition, above: tuple[str, ...]) -> Iterator[FieldHelp]:
    required = definition.get("required", ())
    for name, below in definition.get("properties", {}).items():
        path = (*above, name)
        yield _help(path, below, is_required=name in required)
        yield from _fields(below.get("items", below), path)


def _help(path: tuple[str, ...], definition: Definition, *, is_required: bool) -> FieldHelp:
    choosing: Definition = definition.get("items", definition)
    labels = labels_of(choosing)
    examples = definition.get("examples") or [""]
    return FieldHelp(
        path=".".join(path),
        title=str(definition.get("title", path[-1])),
        text=str(definition.get("description", "")),
        kind=_kind(definition),
        example=as_typed(examples[0]),
        is_required=is_required,
        most=definition.get("maxLength"),
        choices=tuple((str(word), labels.get(word, str(word))) for word in choosing.get("enum", ())),
    )


def _kind(definition: Definition) -> str:
    if definition.get("type") == "array":
        inner: dict[str, Any] = definition.get("items", {})
        return "een lijst van groepen velden" if inner.get("type") == "object" else f"een lijst van {_several(inner)}"
    if "enum" in definition:
        return "een keuze uit een lijst"
    return _KINDS.get(str(definition.get("x-soort"))) or _TYPES[definition["type"]]


def _several(definition: Definition) -> str:
    if "enum" in definition:
        return "keuzes"
    return "namen van bestanden of gemeenten" if "x-verwijst-naar" in definition else "teksten"
