"""Values of another kind than their place asks for, in a document that `helder fix` is about to rewrite."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from generator.documents import Document, parse
from generator.judging import problem
from generator.meant_fields import lacking_colons
from generator.messages import findings
from generator.problems import InvalidInput, Problem
from generator.repairs import Repair, applied, repairs, with_fixes
from generator.schema_paths import Pointer
from generator.schemas import Schema, Violation
from generator.split_texts import is_field, quoted, whole


def requoted(document: Document, schema: Schema) -> tuple[Document, list[Problem]]:
    """The document with quotes around each text that a colon made into a group, as far as that is certain; these."""
    found = [fault for violation in _violations(document.value, schema) for fault in _split(violation, document)]
    if not found:
        return document, []
    content = with_fixes(document.text.split("\n"), found).encode()
    try:
        return parse(content, document.path, document.file), found
    except InvalidInput:  # the quotes make it larger than a file may be
        return document, []


def unsure_line(document: Document, schema: Schema) -> int | None:
    """The line of the first value that another notation could move further from what was meant: a group or list where
    something else is due, such a text of several lines, or a name that lacks its colon; None where there is none.
    """
    names = [repair for repair in repairs(document.value, schema.definition) if repair.of_name]
    wrong = _violations(applied(document.value, names), schema)
    places = ((document.position(_typed(one.pointer, names)).line, one.details["found"]) for one in wrong)
    lines = document.text.split("\n")
    unsure = [line for line, found in places if not _stands_on(lines[line - 1], found)]
    return min([*unsure, *_lacking_colons(document, schema)], default=None)


def _lacking_colons(document: Document, schema: Schema) -> Iterator[int]:
    """The lines of groups with a name that is a field and its value without a colon."""
    for one in schema.violations(schema.convert(document.value)):
        known = one.definition.get("properties", {})
        if one.keyword == "additionalProperties" and lacking_colons(one.details["found"], known):
            yield document.position(one.pointer).line


def _violations(value: dict[str, Any], schema: Schema) -> Iterator[Violation]:
    return (one for one in schema.violations(schema.convert(value)) if one.keyword == "type")


def _split(violation: Violation, document: Document) -> Iterator[Problem]:
    """The fault with its `fix`, where the text stands on one line as it was read, and its name is that of no field."""
    found = violation.details["found"]
    text = whole(found)
    if violation.details["types"] != ["string"] or text is None or is_field(next(iter(found)), violation.whole):
        return
    for fault in (problem(document, finding) for finding in findings(violation)):
        typed = document.text.split("\n")[fault.line - 1][fault.column - 1 :]
        if typed.rstrip() == text and not text.endswith(":"):
            yield replace(fault, fix=quoted(found))


def _typed(pointer: Pointer, names: list[Repair]) -> Pointer:
    """A pointer by the names as they were typed."""
    for repair in reversed(names):
        size = len(repair.pointer)
        if pointer[:size] == (*repair.pointer[:-1], repair.new):
            pointer = (*repair.pointer, *pointer[size:])
    return pointer


def _stands_on(line: str, found: Any) -> bool:
    return isinstance(found, str) and found in line
