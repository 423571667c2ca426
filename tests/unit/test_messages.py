"""A violation becomes one Dutch sentence that names the field, and a tip that says what to write."""

from __future__ import annotations

from typing import Any

import pytest

from generator import messages
from generator.findings import Finding, shown, title
from generator.schemas import Schema, Violation

FIELD = {"title": "Naam", "description": "Hoe het heet.", "examples": ["JAC"]}


def explained(definition: dict[str, Any], value: Any) -> list[Finding]:
    whole = {"type": "object", "properties": {"naam": FIELD | definition}, "additionalProperties": False}
    violations = Schema("x", whole).violations({"naam": value})
    return [finding for violation in violations for finding in messages.findings(violation)]


@pytest.mark.parametrize(
    ("definition", "value", "code", "message"),
    [
        ({"type": "string"}, ["a"], "soort-fout", "Naam: hier hoort een tekst, maar er staat een lijst."),
        (
            {"type": "string"},
            {"a": "b", "c": "d"},
            "soort-fout",
            "Naam: hier hoort een tekst, maar er staat een groep van velden.",
        ),
        (
            {"type": "string"},
            {"a": "b"},
            "soort-fout",
            "Naam: hier hoort één tekst. De dubbelepunt achter 'a' maakt er twee delen van.",
        ),
        ({"type": "integer"}, "", "soort-fout", "Naam: hier hoort een geheel getal, maar er staat niets."),
        ({"type": "boolean"}, "ja", "soort-fout", "Naam: hier hoort true (ja) of false (nee), maar er staat 'ja'."),
        ({"type": "array"}, "a", "soort-fout", "Naam: hier hoort een lijst, maar er staat 'a'."),
        ({"type": "object"}, "a", "soort-fout", "Naam: hier hoort een groep van velden, maar er staat 'a'."),
        ({"enum": ["kind", "ouder"]}, "knid", "keuze-onbekend", "Naam: 'knid' is geen keuze."),
        ({"pattern": "^[0-9]+$"}, "x", "schrijfwijze", "Naam: 'x' is niet juist geschreven."),
        ({"minLength": 2}, "a", "te-kort", "Naam: 'a' is te kort. Er zijn minstens 2 tekens nodig."),
        ({"maxLength": 2}, "abc", "te-lang", "Naam: dit telt 3 tekens. Hoogstens 2 kan."),
        ({"minItems": 1}, [], "te-weinig", "Naam: deze lijst is leeg. Er is minstens 1 nodig."),
        ({"maxItems": 1}, ["a", "b"], "te-veel", "Naam: er staan er 2. Hoogstens 1 kan."),
        ({"uniqueItems": True}, ["a", "a"], "dubbel", "Naam: 'a' staat twee keer in de lijst."),
        ({"minimum": 3}, 2, "te-klein", "Naam: 2 is te klein. Minstens 3 kan."),
        ({"maximum": 3}, 4, "te-groot", "Naam: 4 is te groot. Hoogstens 3 kan."),
    ],
)
def test_each_keyword_has_its_sentence(definition: dict[str, Any], value: Any, code: str, message: str) -> None:
    assert [(found.pointer[0], found.code, found.message) for found in explained(definition, value)] == [
        ("naam", code, message)
    ]


def test_a_missing_field_is_explained_with_its_help_and_example() -> None:
    schema = Schema("x", {"type": "object", "properties": {"naam": FIELD}, "required": ["naam"]})
    found = [finding for violation in schema.violations({}) for finding in messages.findings(violation)]
    assert [(item.code, item.message, item.tip) for item in found] == [
        ("veld-ontbreekt", "Het veld 'naam' (Naam) ontbreekt.", "Hoe het heet. Bijvoorbeeld: JAC")
    ]


def test_each_unknown_field_is_pointed_at_its_key_with_the_likely_one() -> None:
    schema = Schema("x", {"type": "object", "properties": {"naam": FIELD, "tot": {}}, "additionalProperties": False})
    violations = schema.violations({"naaam": "a", "zzz": "b"})
    found = [finding for violation in violations for finding in messages.findings(violation)]
    assert {(item.pointer, item.tip, item.at_key) for item in found} == {
        (("naaam",), "Bedoelde je 'naam' (Naam)?", True),
        (("zzz",), "Je kan kiezen uit: naam, tot.", True),
    }


def test_an_unknown_choice_is_answered_with_the_likely_one_and_all_others() -> None:
    (found,) = explained({"enum": ["kind", "ouder"]}, "knid")
    assert found.tip == "Bedoelde je 'kind'? Kies uit: kind, ouder."
    (far,) = explained({"enum": ["kind", "ouder"]}, "zzzz")
    assert far.tip == "Kies uit: kind, ouder."


def test_an_example_of_yes_or_no_is_what_has_to_be_typed() -> None:
    (found,) = explained({"type": "boolean", "examples": [False]}, "nee")
    assert found.tip == "Schrijf: false"


@pytest.mark.parametrize(
    ("kind", "text", "code"),
    [
        ("telefoon", "014 ab", "telefoon-teken"),
        ("webadres", "www.caw.be", "web-begin"),
        ("e-mail", "info", "email-ongeldig"),
        ("datum", "1/1/2026", "datum-schrijfwijze"),
    ],
)
def test_a_contact_that_breaks_its_pattern_is_explained_by_who_knows_contacts(kind: str, text: str, code: str) -> None:
    assert [found.code for found in explained({"pattern": "^$", "x-soort": kind}, text)] == [code]


def test_a_keyword_without_words_is_a_defect_that_shows() -> None:
    with pytest.raises(KeyError):
        list(messages.findings(Violation((), "multipleOf", {}, {})))


@pytest.mark.parametrize(
    ("value", "quoted"),
    [(True, "ja"), (False, "nee"), (12, "12"), ("x" * 60, "x" * 60), ("x" * 61, "x" * 57 + "...")],
)
def test_values_are_quoted_as_people_would(value: object, quoted: str) -> None:
    assert shown(value) == quoted


def test_a_field_without_title_goes_by_the_nearest_name() -> None:
    assert title({"title": "Naam"}, ("naam",)) == "Naam"
    assert title({}, ("talen", 0)) == "talen"
    assert title({}, ()) == "dit bestand"
