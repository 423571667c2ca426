"""A document on its way to the model: read, converted by its schema, not yet trusted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from generator.schema_paths import Definition, Pointer, groups_along, texts_along
from generator.schemas import Schema, texts


@dataclass(frozen=True, slots=True)
class Draft:
    """One document with the types its schema asks for; `identity` follows from its path.

    What an inherited one says of providers and services holds in the catalogue that it comes from.
    `first_line` is the schema line of its file, empty where there is none.
    """

    kind: str
    identity: str
    path: PurePosixPath
    value: Mapping[str, Any]
    schema: Schema
    inherited: bool = False
    first_line: str = ""
    _texts: list[tuple[Pointer, str, Definition]] = field(default_factory=list, repr=False, compare=False)

    @property
    def name(self) -> tuple[str, str]:
        """What no other document of the catalogue has."""
        return self.kind, self.identity

    def texts(self) -> Iterator[tuple[Pointer, str, Definition]]:
        """Every text, with where it stands and what the schema says of it; most rules ask for them."""
        if not self._texts:
            self._texts.extend(texts(self.value, self.schema.definition))
        return iter(self._texts)

    def marked(self, mark: str) -> Iterator[tuple[Pointer, str, Definition]]:
        """Every text whose definition has a mark, such as `x-soort`."""
        found = texts_along(self.value, self.schema.leading_to_mark(mark))
        return (item for item in found if mark in item[2])

    def texts_of(self, fields: frozenset[str]) -> Iterator[tuple[Pointer, str, Definition]]:
        """Every text in fields of these names."""
        found = texts_along(self.value, self.schema.leading_to_fields(fields))
        return (item for item in found if not fields.isdisjoint(item[0]))

    def parts(self, name: str) -> Iterator[tuple[Pointer, Mapping[str, Any]]]:
        """Every group of fields called `name`, on its own or as items of a list, wherever the schema has it."""
        return groups_along(self.value, self.schema.leading_to_fields(frozenset([name])), name)
