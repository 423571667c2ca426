"""The form speaks of its own fields: nobody who fills it in knows the names, or the notation, of files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from generator import forms
from generator.forms import spoken
from generator.offer import Offer
from generator.schemas import load
from tests.catalogues import ROOT, TODAY, judged

SCHEMAS = load(ROOT / "schema", {})
# What is read by scripts, never by people.
NOT_SHOWN = {"code", "pattern", "labels", "x-soort", "x-feitengroep", "x-verwijst-naar"}
OF_FILES = re.compile(r"\b(?:(?i:json|yaml)|true|false|bestand|map)\b|[{}_]|Bijvoorbeeld: \[|'[a-z]+'")


def content() -> dict[str, Any]:
    return forms.content(Offer(judged().sound(), TODAY), SCHEMAS)


def shown(part: Any) -> Iterator[str]:
    """What people read of the definitions and messages of the form; the schemas themselves have a text of their own."""
    if isinstance(part, dict):
        for name, item in part.items():
            yield from () if name in NOT_SHOWN else shown(item)
    elif isinstance(part, str):
        yield part


def told(made: dict[str, Any]) -> list[str]:
    fields = [kind["properties"] for kind in made["schemas"].values()]
    says = [kind["says"] for kind in made["schemas"].values()]
    return [text for part in (*fields, *says, made["messages"]) for text in shown(part)]


def test_nothing_in_the_form_is_said_in_words_of_files() -> None:
    found = {text for text in told(content()) if OF_FILES.search(text)}
    assert found == set()


def test_every_label_in_words_of_the_form_is_that_of_a_field() -> None:
    titles = set(re.findall(r'"title": "([^"]+)"', (ROOT / "schema" / "dienst.schema.json").read_text("utf-8")))
    titles |= set(re.findall(r'"title": "([^"]+)"', (ROOT / "schema" / "gedeeld.schema.json").read_text("utf-8")))
    named = {label for _, words in spoken._IN_THE_FORM for label in re.findall(r"'([A-Z][^']+)'", words)}
    assert len(named) > 6
    assert named - titles == set()


def test_every_word_of_a_file_that_is_replaced_is_said_by_the_check(monkeypatch: pytest.MonkeyPatch) -> None:
    known = spoken._IN_THE_FORM
    monkeypatch.setattr(spoken, "_IN_THE_FORM", ())
    said = told(content())
    assert [words for words, _ in known if not any(re.search(words, text) for text in said)] == []
