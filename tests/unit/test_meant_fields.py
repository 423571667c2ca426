"""A field of another name is answered with the right one, where it stands, or with nothing but the choices."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import PurePosixPath
from typing import Any

import pytest

from generator import documents
from generator.judging import schemas_of
from generator.meant_fields import lacking_colons, tip, with_colons
from generator.project import open_project
from generator.schemas import ENTRY_KINDS, properties
from tests.catalogues import ROOT

SCHEMAS = schemas_of(open_project(ROOT))
MARKS = ("x-synoniemen", "x-synoniemen-hier")
FILLED = "Bijvoorbeeld: "


@cache
def groups(kind: str) -> tuple[Mapping[str, Any], ...]:
    """Every group of fields of a kind of entry, each once."""
    whole = SCHEMAS[kind].definition
    below = (definition.get("items", definition) for _, definition in properties(whole))
    found = [whole, *(definition for definition in below if "properties" in definition)]
    return tuple({tuple(group["properties"]): group for group in reversed(found)}.values())


@cache
def words(kind: str) -> frozenset[str]:
    """Whatever a field is called, or called by people."""
    found = {str(way[-1]) for way, _ in properties(SCHEMAS[kind].definition)}
    marked = (definition.get(mark, ()) for _, definition in properties(SCHEMAS[kind].definition) for mark in MARKS)
    return frozenset(found.union(*marked))


@pytest.mark.parametrize("kind", ENTRY_KINDS)
def test_a_synonym_of_a_field_leads_to_it_where_the_field_may_stand(kind: str) -> None:
    for group in groups(kind):
        for name, definition in group["properties"].items():
            for word in (word for mark in MARKS for word in definition.get(mark, ())):
                if word not in group["properties"]:
                    assert tip(word, group, SCHEMAS[kind].definition).startswith(f"Bedoelde je '{name}'"), word


@pytest.mark.parametrize("kind", ENTRY_KINDS)
def test_no_word_leads_to_the_secret_address_but_its_own_name(kind: str) -> None:
    for group in groups(kind):
        for word in {*words(kind), "adres", "adress", "geheim", "address", "adres_geheim"} - {"geheim_adres"}:
            assert "'geheim_adres'" not in tip(word, group, SCHEMAS[kind].definition), word


@pytest.mark.parametrize("word", ["geheimadres", "geheim adres", "Geheim_Adres", "geheim_adress", "gehiem_adres"])
def test_a_slip_in_the_secret_address_is_still_understood(word: str) -> None:
    place = next(group for group in groups("dienst") if "geheim_adres" in group["properties"])
    assert tip(word, place, SCHEMAS["dienst"].definition) == "Bedoelde je 'geheim_adres' (Geheim adres)?"


@pytest.mark.parametrize("kind", ENTRY_KINDS)
def test_what_a_tip_shows_can_be_typed_so(kind: str) -> None:
    schema = SCHEMAS[kind]
    tips = {tip(word, schema.definition, schema.definition) for word in words(kind)}
    shown = [one.partition(FILLED)[2] for one in tips if FILLED in one]
    assert shown
    for text in shown:
        value = documents.parse(text.encode(), PurePosixPath("aanbieders/a/b.yaml"), "b.yaml").value
        faults = {violation.keyword for violation in schema.violations(schema.convert(value))}
        assert faults <= {"required"}, text


def slips(word: str) -> set[str]:
    """The word with a letter gone, changed or exchanged with its neighbour, and with the ending of a plural."""
    found = {f"{word}s", f"{word}en"}
    for at in range(len(word)):
        before, letter, after = word[:at], word[at], word[at + 1 :]
        found |= {before + after, f"{before}e{after}"}
        found.add(before + after[:1] + letter + after[1:])
    return found


@pytest.mark.parametrize("kind", ["dienst", "aanbieder"])
def test_a_slip_in_a_name_is_answered_with_that_name_or_with_the_choices(kind: str) -> None:
    for group in groups(kind):
        for name in group["properties"]:
            for word in slips(name) - set(group["properties"]):
                told = tip(word, group, SCHEMAS[kind].definition)
                assert told.startswith((f"Bedoelde je '{name}'", "Je kan kiezen uit: ")), (word, told)


@pytest.mark.parametrize("word", ["fax", "facebook", "land", "zzz", "contactpersoon", "opmerking"])
def test_what_no_field_is_for_gets_the_choices_alone(word: str) -> None:
    whole = SCHEMAS["dienst"].definition
    assert tip(word, whole, whole).startswith("Je kan kiezen uit: naam, ")


def test_where_nothing_may_stand_the_field_goes() -> None:
    assert tip("naam", {}, {}) == "Haal het weg."


AGE: Mapping[str, Any] = {"van": {"type": "integer", "x-synoniemen": ["vanaf"]}, "tot_en_met": {"type": "integer"}}


@pytest.mark.parametrize(
    ("group", "written"),
    [
        ({"van 0": "", "tot_en_met 17": ""}, "{van: 0, tot_en_met: 17}"),
        ({"tot_en_met 17": "", "van": 0}, "{van: 0, tot_en_met: 17}"),
        ({"van=0": ""}, "{van: 0}"),
        ({"vanaf 0": ""}, "{van: 0}"),
        ({"van 0": "", "anders": "x" * 70}, "van: 0"),
    ],
)
def test_a_name_with_its_value_lacks_a_colon(group: Mapping[str, Any], written: str) -> None:
    assert with_colons(group, AGE) == f"Schrijf: {written}"


@pytest.mark.parametrize("group", [{}, {"van": ""}, {"van 0": "x"}, {"gezin ouder": ""}, {"van": 0, "0": ""}])
def test_another_name_lacks_none(group: Mapping[str, Any]) -> None:
    assert lacking_colons(group, AGE) == {}
