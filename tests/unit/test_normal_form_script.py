"""The normal form of the browser is that of the generator, byte for byte."""

from __future__ import annotations

import re
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.documents import read
from generator.files import entries as entry_files
from generator.normal_form import found_schema_line, write
from generator.project import open_project
from generator.schemas import Schema
from tests.catalogues import LONG, ROOT
from tests.unit.form_scripts import ask
from tests.unit.test_normal_form import QUIET, SCHEMAS, TEXTS, VALUE, WRITTEN, entries

DEFINITIONS = {"schemas": {kind: SCHEMAS[kind].definition for kind in ("dienst", "aanbieder", "hulpvorm", "regio")}}
FIRST = "# yaml-language-server: $schema=../../../schema/dienst.schema.json"


def has_order(value: Any) -> bool:
    """Whether an object of JavaScript keeps the order of these fields: whole numbers go first there."""
    if isinstance(value, dict):
        return not any(re.fullmatch("[0-9]+", name) for name in value) and all(map(has_order, value.values()))
    return all(map(has_order, value)) if isinstance(value, list) else True


def test_every_kind_of_field_is_written_in_the_one_way() -> None:
    assert ask(DEFINITIONS, [("written", "dienst", VALUE, FIRST)]) == [WRITTEN]


def test_a_line_feed_in_the_name_of_a_field_does_not_break_its_group() -> None:
    value = {"doelgroep": {"leeftijd": {"van": 0, "een\nnaam": ""}}}
    assert ask(DEFINITIONS, [("written", "dienst", value, "")]) == [write(value, SCHEMAS["dienst"].definition)]


@settings(QUIET, max_examples=200 if LONG else 12)
@given(some=st.lists(entries().filter(lambda entry: has_order(entry[1])), min_size=5, max_size=5))
def test_both_write_the_same_entries_alike(some: list[tuple[Schema, dict[str, Any]]]) -> None:
    written = ask(DEFINITIONS, [("written", schema.kind, value, "") for schema, value in some])
    assert written == [write(value, schema.definition) for schema, value in some]


@settings(QUIET, max_examples=10)
@given(texts=st.lists(TEXTS, min_size=50, max_size=50))
def test_both_write_the_same_text_alike(texts: list[str]) -> None:
    values = [{"naam": text, "talen": [text], "andere_namen": [text]} for text in texts]
    written = ask(DEFINITIONS, [("written", "dienst", value, "") for value in values])
    assert written == [write(value, SCHEMAS["dienst"].definition) for value in values]


def test_every_entry_of_the_catalogue_is_written_as_it_stands() -> None:
    files = list(entry_files(open_project(ROOT)))
    documents = [read(file.file, file.path, str(file.file)) for file in files]
    questions = [
        ("written", file.kind, SCHEMAS[file.kind].convert(document.value), found_schema_line(document))
        for file, document in zip(files, documents, strict=True)
    ]
    written = ask(DEFINITIONS, questions)
    assert len(written) >= 100
    assert [text for text, document in zip(written, documents, strict=True) if text != document.text] == []
