"""The help of the fields is what the schema says, whole and in its order."""

from __future__ import annotations

from generator.check import Verdict
from generator.field_reference import field_help
from generator.schemas import ENTRY_KINDS, load, properties
from tests.catalogues import ROOT

SCHEMAS = load(ROOT / "schema", {"talen": {"nl": "Nederlands", "fr": "Frans"}})


def test_every_field_of_every_kind_of_entry_has_help_and_an_anchor_of_its_own() -> None:
    for kind in ENTRY_KINDS:
        fields = field_help(SCHEMAS[kind])
        assert [one.path for one in fields] == [
            ".".join(map(str, path)) for path, _ in properties(SCHEMAS[kind].definition)
        ]
        assert all(one.title and one.text and one.kind for one in fields)
        assert len({one.anchor for one in fields}) == len(fields)


def test_choices_come_with_what_people_read_and_a_list_says_what_is_in_it() -> None:
    fields = {one.path: one for one in field_help(SCHEMAS["dienst"])}
    assert fields["talen"].choices == (("nl", "Nederlands"), ("fr", "Frans"))
    assert (fields["talen"].kind, fields["plaatsen"].kind) == ("een lijst van keuzes", "een lijst van groepen velden")
    assert (fields["contact.telefoon.nummer"].kind, fields["contact"].kind) == (
        "een telefoonnummer",
        "een groep velden",
    )
    assert (fields["naam"].is_required, fields["klacht"].is_required, fields["naam"].most) == (True, False, 120)
    assert (fields["breed"].example, fields["contact.telefoon.nummer"].top) == ("false", "contact")


def test_a_catalogue_has_the_help_of_every_kind_of_entry(ten: Verdict) -> None:
    assert ten.catalogue is not None
    assert set(ten.catalogue.fields) == set(ENTRY_KINDS)
