"""The issue forms say what the schemas say, and GitHub takes them."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml

from generator.intake import named, names_of
from generator.issue_forms import issue_forms
from generator.project import open_project
from generator.schemas import LIST_KINDS, load
from generator.vocabularies import identifiers
from tests.catalogues import ROOT, loaded

WORDS = {kind: identifiers(loaded(ROOT / "catalogue" / "woordenlijsten" / f"{kind}.yaml")) for kind in LIST_KINDS}
SERVICE = load(ROOT / "schema", WORDS)["dienst"]
KINDS = names_of(open_project(ROOT), "hulpvorm")
FORMS = issue_forms(SERVICE, KINDS)
FOLDER = ROOT / ".github" / "ISSUE_TEMPLATE"


def read(name: str) -> dict[str, Any]:
    return dict(yaml.safe_load(FORMS[name]))


def test_the_forms_in_the_repository_are_those_of_the_schemas() -> None:
    """But for the kinds of help: an entry comes in without other files, so a form may be older than the last one."""
    written = {file.name: file.read_text("utf-8") for file in FOLDER.iterdir()}
    assert {name: _without_kinds(text) for name, text in written.items()} == {
        name: _without_kinds(text) for name, text in FORMS.items()
    }


def _without_kinds(text: str) -> dict[str, Any]:
    form: dict[str, Any] = yaml.safe_load(text)
    for part in form.get("body", []):
        if part.get("id") == "hulpvorm":
            assert part["attributes"].pop("options")
    return form


def test_a_kind_of_help_is_chosen_by_its_name() -> None:
    [part] = [one for one in read("2-toevoegen.yml")["body"] if one.get("id") == "hulpvorm"]
    assert part["type"] == "dropdown"
    assert part["attributes"]["multiple"] is False
    assert part["attributes"]["options"] == sorted(KINDS.values(), key=str.casefold)
    assert part["validations"] == {"required": True}


def test_a_name_that_tells_nothing_apart_gives_way_to_its_identity() -> None:
    form = yaml.safe_load(
        issue_forms(SERVICE, {"a": "Hulp", "b": "Hulp", "c": "None", "d": "", "e": "Raad"})["2-toevoegen.yml"]
    )
    [part] = [one for one in form["body"] if one.get("id") == "hulpvorm"]
    assert part["attributes"]["options"] == ["a", "b", "c", "d", "Raad"]


def test_more_kinds_than_anybody_looks_through_are_typed() -> None:
    form = yaml.safe_load(
        issue_forms(SERVICE, {f"k{number}": f"Hulp {number}" for number in range(101)})["2-toevoegen.yml"]
    )
    [part] = [one for one in form["body"] if one.get("id") == "hulpvorm"]
    assert part["type"] == "input"


@pytest.mark.parametrize("option", sorted({*KINDS, *KINDS.values()}))
def test_each_option_is_read_back_as_its_kind_of_help(option: str) -> None:
    assert named(option, KINDS) in KINDS


def test_each_form_is_as_github_asks_for() -> None:
    for name in FORMS.keys() - {"config.yml"}:
        form = read(name)
        assert set(form) == {"name", "description", "labels", "body"}
        ids = [part["id"] for part in form["body"] if part["type"] != "markdown"]
        labels = [part["attributes"]["label"] for part in form["body"] if part["type"] != "markdown"]
        assert len(ids) == len(set(ids)) == len(set(labels))
        assert all(re.fullmatch("[A-Za-z0-9_-]+", one) for one in ids)
        assert {part["type"] for part in form["body"]} <= {"markdown", "input", "textarea", "dropdown", "checkboxes"}
        for part in form["body"]:
            options = part["attributes"].get("options", ["x"]) if part["type"] == "dropdown" else ["x"]
            assert 0 < len(options) == len(set(options))
            assert "None" not in options  # GitHub keeps that word for itself


def test_choices_are_what_people_read_and_fields_are_those_of_a_service() -> None:
    parts = {part["id"]: part for part in read("2-toevoegen.yml")["body"] if "id" in part}
    assert parts["levensdomeinen"]["attributes"]["options"] == list(WORDS["levensdomeinen"].values())
    assert parts["naam"]["attributes"]["label"] == SERVICE.definition["properties"]["naam"]["title"]
    assert parts["naam"]["validations"] == {"required": True}
    titles = {below["title"] for below in SERVICE.definition["properties"].values()}
    change = {part["id"]: part for part in read("1-wijzigen.yml")["body"] if "id" in part}
    assert set(change["veld"]["attributes"]["options"]) == titles


def test_every_form_says_that_it_is_public_and_asks_for_a_promise() -> None:
    for name in FORMS.keys() - {"config.yml"}:
        body = read(name)["body"]
        assert "openbaar" in body[0]["attributes"]["value"]
        assert body[-1]["attributes"]["options"][0]["required"] is True
