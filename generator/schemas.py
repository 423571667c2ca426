"""The JSON Schemas: the one place that knows a field. Converts text to the schema's types and judges values."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from generator.problems import Problem, WrongUse
from generator.schema_paths import NOTHING, Definition, Pointer, Wanted, leading
from generator.schema_references import SchemaFault, expanded, judge_of, parsed
from generator.vocabularies import Words

ENTRY_KINDS = ("dienst", "aanbieder", "hulpvorm", "regio")
LIST_KINDS = (
    "levensdomeinen",
    "toegangswegen",
    "doelgroepkenmerken",
    "werkvormen",
    "talen",
    "zoekwoorden",
    "zoektaal",
    "gevaar",
    "hulplijnen",
    "brondocumenten",
)
KINDS = ENTRY_KINDS + LIST_KINDS


@dataclass(frozen=True, slots=True)
class Violation:
    """One way in which a value breaks its schema; `details` names what the keyword is about."""

    pointer: Pointer
    keyword: str
    definition: Definition
    details: Mapping[str, Any]
    whole: Definition = field(default_factory=dict)  # of the document that it stands in

    @property
    def limit(self) -> int:
        """What the schema says beside the keyword, where that is a number."""
        return int(self.definition[self.keyword])

    @property
    def in_list(self) -> bool:
        """Whether the value is one of a list."""
        return bool(self.pointer) and isinstance(self.pointer[-1], int)


class Schema:
    """One kind of document: its definition with every reference resolved, and the judge."""

    def __init__(self, kind: str, definition: Definition) -> None:
        self.kind = kind
        self.definition = definition
        self._judge = judge_of(definition)
        self._led: dict[str | frozenset[str], Definition] = {}

    def __eq__(self, other: object) -> bool:
        """The same kind and definition, whenever it was read."""
        return isinstance(other, Schema) and (self.kind, self.definition) == (other.kind, other.definition)

    def __hash__(self) -> int:
        return hash(self.kind)

    def convert(self, value: Any) -> Any:
        """`value`, which is text only, with the types that the schema asks for, where the text allows it."""
        return _converted(value, self.definition)

    def violations(self, value: Any) -> Iterator[Violation]:
        """Every way in which a converted value breaks the schema."""
        for error in self._judge.iter_errors(value):
            pointer = tuple(error.instance_path)
            details = dict(error.kind.as_dict()) | {"found": error.instance}
            yield Violation(pointer, error.kind.name, self.at(pointer) or {}, details, self.definition)

    def leading_to_mark(self, mark: str) -> Definition:
        """The part of the definition that leads to fields whose own definition has a mark."""
        return self._leading(mark, lambda _, definition: mark in definition)

    def leading_to_fields(self, fields: frozenset[str]) -> Definition:
        """The part of the definition that leads to fields of these names."""
        return self._leading(fields, lambda name, _: name in fields)

    def _leading(self, key: str | frozenset[str], wanted: Wanted) -> Definition:
        if key not in self._led:
            self._led[key] = leading(self.definition, wanted)
        return self._led[key]

    def at(self, pointer: Pointer) -> Definition | None:
        """The definition of the value at `pointer`, or None where the schema knows no such value."""
        here: Definition | None = self.definition
        for step in pointer:
            if here is None:
                return None
            here = here.get("items") if isinstance(step, int) else here.get("properties", {}).get(step)
        return here


@dataclass(frozen=True, slots=True)
class Schemas:
    """All schemas of a project, their closed lists filled from the word lists."""

    by_kind: Mapping[str, Schema]

    def __getitem__(self, kind: str) -> Schema:
        return self.by_kind[kind]


def load(folder: Path, words: Words, languages: Sequence[str] = ()) -> Schemas:
    """The schemas in `folder`, with a field for each of the languages where a schema has one for any language; raises
    WrongUse when one is missing or broken.
    """
    files = [folder / f"{name}.schema.json" for name in ("gedeeld", *KINDS)]
    lists = tuple((name, tuple(labels.items())) for name, labels in words.items())
    return _loaded(tuple((file, _content(file)) for file in files), lists, tuple(languages))


@lru_cache(maxsize=2)
def _loaded(
    contents: Sequence[tuple[Path, bytes]],
    lists: Sequence[tuple[str, tuple[tuple[str, str], ...]]],
    languages: Sequence[str],
) -> Schemas:
    """Kept, for whoever judges a catalogue time and again: mending it, showing each change."""
    (file, content), *rest = contents
    shared = _parsed(file, content).get("$defs", {})
    words = {name: dict(labels) for name, labels in lists}
    names = {code: words.get("talen", {}).get(code, code) for code in languages}
    return Schemas({kind: _made(kind, one, shared, words, names) for kind, one in zip(KINDS, rest, strict=True)})


def _made(
    kind: str, source: tuple[Path, bytes], shared: Mapping[str, Any], words: Words, names: Mapping[str, str]
) -> Schema:
    file, content = source
    node = _parsed(file, content)
    try:
        return Schema(kind, _by_language(_with_words(expanded(node, shared), words), names))
    except SchemaFault as fault:
        raise _unreadable(file, str(fault)) from None


def with_words(folder: Path, words: Words) -> dict[Path, str]:
    """The text of every schema file with the closed lists written in, for editors and their help."""
    files = sorted(folder.glob("*.schema.json"))
    return {file: json.dumps(_filled(_read(file), words), ensure_ascii=False, indent=2) + "\n" for file in files}


def properties(definition: Definition, pointer: Pointer = ()) -> Iterator[tuple[Pointer, Definition]]:
    """Every property below a definition with the path of its names; list items are passed through."""
    for name, below in definition.get("properties", {}).items():
        yield (*pointer, name), below
        yield from properties(below, (*pointer, name))
    if "items" in definition:
        yield from properties(definition["items"], pointer)


def texts(value: Any, definition: Definition, pointer: Pointer = ()) -> Iterator[tuple[Pointer, str, Definition]]:
    """Every text inside a value, with where it stands and what the schema says of it."""
    found: list[tuple[Pointer, str, Definition]] = []
    _gather(value, definition, pointer, found)
    return iter(found)


def _gather(value: Any, definition: Definition, pointer: Pointer, found: list[tuple[Pointer, str, Definition]]) -> None:
    """Add the texts inside a value: every rule walks along them, and generators within generators are slow."""
    if isinstance(value, str):
        found.append((pointer, value, definition))
    elif isinstance(value, list):
        below = definition.get("items", NOTHING)
        for index, one in enumerate(value):
            _gather(one, below, (*pointer, index), found)
    elif isinstance(value, dict):
        known = definition.get("properties", NOTHING)
        for name, one in value.items():
            _gather(one, known.get(name, NOTHING), (*pointer, name), found)


def labels_of(definition: Definition) -> Mapping[str, str]:
    """What people read for each choice of a definition: of its word list, or written in the schema itself."""
    labels: Mapping[str, str] = definition.get("x-woorden") or definition.get("x-labels") or {}
    return labels


def _read(file: Path) -> dict[str, Any]:
    return _parsed(file, _content(file))


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except FileNotFoundError:
        raise _unreadable(file, "het ontbreekt.") from None
    except OSError as error:
        raise _unreadable(file, f"{error.strerror}.") from None


def _parsed(file: Path, content: bytes) -> dict[str, Any]:
    try:
        return parsed(content)
    except SchemaFault as fault:
        raise _unreadable(file, str(fault)) from None


def _unreadable(file: Path, why: str) -> WrongUse:
    tip = "Herstel het schema, of haal de vorige versie terug."
    return WrongUse(Problem(str(file), 1, 1, "", "schema-onleesbaar", f"Dit schema is niet te lezen: {why}", tip))


def _with_words(node: Any, words: Words) -> Any:
    if isinstance(node, list):
        return [_with_words(item, words) for item in node]
    if not isinstance(node, dict):
        return node
    closed = _closed({key: _with_words(value, words) for key, value in node.items()}, words)
    if "title" in closed and isinstance(closed.get("items"), dict):  # an item without a title goes by that of its list
        closed["items"] = {"title": closed["title"], **closed["items"]}
    return closed | {"x-woorden": words[closed["x-woordenlijst"]]} if _word_list(closed) in words else closed


def _by_language(node: Any, names: Mapping[str, str]) -> Any:
    """A definition with a field for each language where it has one for any; any other language is left to a rule."""
    if isinstance(node, list):
        return [_by_language(item, names) for item in node]
    if not isinstance(node, dict):
        return node
    made = {key: _by_language(value, names) for key, value in node.items()}
    for pattern, definition in made.get("patternProperties", {}).items():
        made["properties"] = {code: definition | {"title": name} for code, name in names.items()}
        made["patternProperties"] = {pattern: {}}
    return made


def _filled(node: Any, words: Words) -> Any:
    if isinstance(node, list):
        return [_filled(item, words) for item in node]
    if not isinstance(node, dict):
        return node
    return _closed({key: _filled(value, words) for key, value in node.items()}, words)


def _closed(node: dict[str, Any], words: Words) -> dict[str, Any]:
    """A definition with the choices of its word list, if it has one; not of those below it."""
    name = _word_list(node)
    return node | {"enum": list(words[name])} if name in words else node


def _word_list(node: Mapping[str, Any]) -> str:
    name = node.get("x-woordenlijst")
    return name if isinstance(name, str) else ""


def _converted(value: Any, definition: Definition) -> Any:
    if isinstance(value, dict):
        known = definition.get("properties", {})
        return {key: _converted(item, known.get(key, {})) for key, item in value.items()}
    if isinstance(value, list):
        return [_converted(item, definition.get("items", {})) for item in value]
    return _scalar(value, definition.get("type"))


def _scalar(text: Any, wanted: str | None) -> Any:
    if wanted == "integer" and isinstance(text, str) and text.isascii() and text.isdigit() and len(text) <= 9:
        return int(text)
    if wanted == "boolean" and text in ("true", "false"):
        return text == "true"
    return text
