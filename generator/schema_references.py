"""A schema as its file holds it, judged as far as the program leans on it, and with its references filled in.

A schema comes with a proposal too: nothing of it may take long, fetch anything or end the program.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

import jsonschema_rs

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_SHARED = ("gedeeld.schema.json#/$defs/", "#/$defs/")
_MOST_DEPTH = 40
_MOST_NODES = 100_000


class SchemaFault(ValueError):
    """What is wrong with a schema, in Dutch."""


def parsed(content: bytes) -> dict[str, Any]:
    """The schema in the bytes of a file; raises SchemaFault for what is none."""
    try:
        schema = json.loads(content)
    except json.JSONDecodeError as error:
        raise SchemaFault(f"dit is geen JSON vanaf regel {error.lineno}, kolom {error.colno}.") from None
    except UnicodeDecodeError:
        raise SchemaFault("dit bestand is niet bewaard als UTF-8.") from None
    except RecursionError:
        raise SchemaFault("er staan te veel haakjes in elkaar.") from None
    if not isinstance(schema, dict) or schema.get("$schema") != DIALECT:
        raise SchemaFault(f"bovenaan ontbreekt $schema: {DIALECT}.")
    if not _is_shallow(schema):
        raise SchemaFault("er staan te veel haakjes in elkaar.")
    if not jsonschema_rs.meta.is_valid(schema):
        raise SchemaFault("dit volgt de regels van JSON Schema niet.")
    return schema


def expanded(node: Any, shared: Mapping[str, Any]) -> Any:
    """A schema with the shared definition in place of each reference; raises SchemaFault where there is none."""
    return _expanded(node, shared, iter(range(_MOST_NODES)), ())


def judge_of(definition: Mapping[str, Any]) -> jsonschema_rs.Draft202012Validator:
    """What judges values by a definition; raises SchemaFault where it cannot, and fetches nothing."""
    try:
        return jsonschema_rs.Draft202012Validator(dict(definition), retriever=_refuse)
    except (ValueError, jsonschema_rs.ReferencingError) as error:
        raise SchemaFault(f"daarmee is niets te beoordelen: {str(error).splitlines()[0]}.") from None


def _refuse(address: str) -> Any:
    raise ValueError(address)


def _is_shallow(node: Any, left: int = _MOST_DEPTH) -> bool:
    below = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    return left > 0 and all(_is_shallow(one, left - 1) for one in below)


def _expanded(node: Any, shared: Mapping[str, Any], left: Iterator[int], way: tuple[str, ...]) -> Any:
    """`way`: the references that led here; `left`: how many parts there may be yet, in all."""
    if next(left, None) is None or len(way) > _MOST_DEPTH // 4:
        raise SchemaFault("met alles waar het naar verwijst, wordt het te groot.")
    if isinstance(node, list):
        return [_expanded(item, shared, left, way) for item in node]
    if not isinstance(node, dict):
        return node
    if "$ref" in node:
        name = _name(node["$ref"], shared, way)
        rest = {key: value for key, value in node.items() if key != "$ref"}
        return _expanded(shared[name] | rest, shared, left, (*way, name))
    return {key: _expanded(value, shared, left, way) for key, value in node.items()}


def _name(reference: Any, shared: Mapping[str, Any], way: tuple[str, ...]) -> str:
    """Which shared definition a reference means."""
    start, _, name = str(reference).rpartition("/")
    if f"{start}/" not in _SHARED or not isinstance(shared.get(name), dict):
        raise SchemaFault(f"{str(reference)[:80]} is geen deel van gedeeld.schema.json.")
    if name in way:
        raise SchemaFault(f"{name} verwijst naar zichzelf.")
    return name
