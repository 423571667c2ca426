"""A document on its way to the model: its texts and its parts, with where they stand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath
from typing import Any

import pytest

from generator.draftbook import Draftbook, dialled
from generator.drafts import Draft
from generator.places import Places
from generator.schemas import Schema

SCHEMA = Schema("x", {"properties": {"a": {"title": "A"}, "b": {"items": {"properties": {"a": {"title": "B"}}}}}})


def draft(value: dict[str, Any], kind: str = "x", identity: str = "een") -> Draft:
    return Draft(kind, identity, PurePosixPath("een.yaml"), value, SCHEMA)


def test_every_text_is_found_with_what_its_schema_says() -> None:
    found = list(draft({"a": "1", "b": [{"a": "2"}, {"z": {"y": "3"}}], "n": 4, "t": True}).texts())
    assert found == [
        (("a",), "1", {"title": "A"}),
        (("b", 0, "a"), "2", {"title": "B"}),
        (("b", 1, "z", "y"), "3", {}),
    ]


def test_every_part_of_a_name_is_found_wherever_its_schema_has_it() -> None:
    inner: dict[str, Any] = {"properties": {"p": {"properties": {"x": {}, "p": {"properties": {"y": {}}}}}}}
    listed: dict[str, Any] = {"items": {"properties": {"p": {"items": {"properties": {"z": {}}}}}}}
    schema = Schema("x", {"properties": {**inner["properties"], "l": listed, "q": inner}})
    value = {"p": {"x": "1", "p": {"y": "2"}}, "l": [{"p": [{"z": "3"}, "tekst"]}], "q": {"p": "tekst"}}
    assert list(replace(draft(value), schema=schema).parts("p")) == [
        (("p",), {"x": "1", "p": {"y": "2"}}),
        (("p", "p"), {"y": "2"}),
        (("l", 0, "p", 0), {"z": "3"}),
    ]


def test_drafts_are_found_by_kind_and_identity() -> None:
    one, two = draft({}, "dienst", "a/b"), draft({}, "regio", "a/b")
    book = Draftbook((one, two), {}, Places({}), date(2026, 1, 1))
    assert list(book.of("regio")) == [two]
    assert book.find("dienst", "a/b") is one
    assert book.find("dienst", "a/c") is None


def test_national_numbers_are_those_of_the_help_lines_that_can_be_dialled() -> None:
    lines: list[Any] = [{"nummer": "112"}, {"nummer": "fout"}, {"id": "zonder"}, "tekst", {"nummer": ["1"]}]
    book = Draftbook((draft({"termen": lines}, "hulplijnen"),), {}, Places({}), date(2026, 1, 1))
    assert book.national_numbers() == {"tel:112"}


@pytest.mark.parametrize(
    ("number", "href"),
    [("112", "tel:112"), ("014 12 34 56", "tel:+3214123456"), ("abc", None), ("", None), (None, None), ([], None)],
)
def test_a_number_is_dialled_or_not_a_number(number: object, href: str | None) -> None:
    assert dialled(number) == href
