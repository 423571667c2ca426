"""A document on its way to the model: read, converted by its schema, not yet trusted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from generator.schemas import Pointer, Schema, texts


@dataclass(frozen=True, slots=True)
class Draft:
    """One document with the types its schema asks for; `identity` follows from its path.

    What an inherited one says of providers and services holds in the catalogue that it comes from.
    """

    kind: str
    identity: str
    path: PurePosixPath
    value: Mapping[str, Any]
    schema: Schema
    inherited: bool = False

    def texts(self) -> Iterator[tuple[Pointer, str, Mapping[str, Any]]]:
        return texts(self.value, self.schema.definition)

    def parts(self, name: str) -> Iterator[tuple[Pointer, Mapping[str, Any]]]:
        """Every group of fields called `name`, on its own or as items of a list, wherever it stands."""
        yield from _parts(self.value, name, ())


def _parts(value: Any, name: str, pointer: Pointer) -> Iterator[tuple[Pointer, Mapping[str, Any]]]:
    steps: Any = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, below in steps:
        if isinstance(below, dict | list):
            here = (*pointer, step)
            if step == name:
                yield from _groups(below, here)
            yield from _parts(below, name, here)


def _groups(value: Any, pointer: Pointer) -> Iterator[tuple[Pointer, Mapping[str, Any]]]:
    if isinstance(value, dict):
        yield pointer, value
    elif isinstance(value, list):
        yield from (((*pointer, index), item) for index, item in enumerate(value) if isinstance(item, dict))
