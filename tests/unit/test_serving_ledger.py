"""A catalogue that is being edited: after each change what a check of everything would say, and the last good state."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.check import check
from generator.project import open_project
from generator.reading import read
from generator.serving.ledger import Ledger
from tests.catalogues import PROVIDER, ROOT, SERVICE, TODAY, SmallCatalogue, errors, provider, valid_service

OTHER = "aanbieders/voorbeeld/andere.yaml"
NAME = "voorbeeld/dienst"


def service(**fields: Any) -> dict[str, Any]:
    return valid_service() | fields


class Editing:
    """Files are written one by one, and the ledger hears of each."""

    def __init__(self, small: SmallCatalogue) -> None:
        self.small = small
        self.project = open_project(ROOT, small.folder)
        self.ledger = Ledger(read(self.project, TODAY)).judged()

    def write(self, path: str, content: Any) -> Ledger:
        return self.hear(self.small.write(path, content))

    def remove(self, path: str) -> Ledger:
        (self.small.folder / path).unlink()
        return self.hear(self.small.folder / path)

    def hear(self, *changed: Path) -> Ledger:
        self.ledger = self.ledger.edited(changed)
        self._holds()
        return self.ledger

    def _holds(self) -> None:
        """It says what a check of everything says, and has the same catalogue if that has one."""
        verdict = check(self.project, TODAY)
        assert list(self.ledger.errors) == errors(verdict.problems)
        if verdict.catalogue is not None:
            assert self.ledger.catalogue is not None
            ordered = (
                dataclasses.replace(each, drafts=tuple(sorted(each.drafts, key=lambda draft: draft.name)))
                for each in (self.ledger.catalogue, verdict.catalogue)
            )
            ours, anew = map(_comparable, ordered)
            assert ours == anew
            assert list(self.ledger.catalogue.services) == list(verdict.catalogue.services)

    @property
    def names(self) -> dict[str, str]:
        assert self.ledger.catalogue is not None
        return {identity: service.name for identity, service in self.ledger.catalogue.services.items()}


def _comparable(catalogue: Any) -> dict[str, Any]:
    """A catalogue without the judges that its drafts carry, which are equal only to themselves."""
    told = {field.name: getattr(catalogue, field.name) for field in dataclasses.fields(catalogue)}
    return told | {"drafts": [(draft.name, draft.value) for draft in catalogue.drafts]}


@pytest.fixture
def editing(small: SmallCatalogue) -> Iterator[Editing]:
    yield Editing(small)


def test_what_is_saved_is_there_and_the_rest_is_the_very_same(editing: Editing) -> None:
    editing.write(OTHER, service(naam="Nieuw"))
    other = editing.ledger.catalogue and editing.ledger.catalogue.services["voorbeeld/andere"]
    editing.write(SERVICE, service(naam="Anders"))
    assert editing.names == {NAME: "Anders", "voorbeeld/andere": "Nieuw"}
    assert editing.ledger.catalogue is not None
    assert editing.ledger.catalogue.services["voorbeeld/andere"] is other


@pytest.mark.parametrize("broken", ["naam: [", "", service(naam=""), service(hulpvorm="bestaat-niet"), b"naam: \xff\n"])
def test_of_a_broken_entry_the_last_good_one_stays_until_it_is_mended(editing: Editing, broken: Any) -> None:
    editing.write(SERVICE, broken)
    assert editing.names == {NAME: "Goed"}
    assert editing.ledger.errors[0].file.endswith(SERVICE)
    editing.write(OTHER, service(naam="Intussen"))
    assert editing.names == {NAME: "Goed", "voorbeeld/andere": "Intussen"}
    editing.write(SERVICE, service(naam="Hersteld"))
    assert editing.ledger.errors == ()
    assert editing.names[NAME] == "Hersteld"


def test_a_service_waits_for_its_provider(editing: Editing) -> None:
    editing.write("aanbieders/nieuw/dienst.yaml", service(naam="Te vroeg"))
    assert [problem.code for problem in editing.ledger.errors] == ["aanbieder-ontbreekt"]
    assert editing.names == {NAME: "Goed"}
    editing.write("aanbieders/nieuw/aanbieder.yaml", provider())
    assert editing.names == {NAME: "Goed", "nieuw/dienst": "Te vroeg"}


def test_two_services_of_one_provider_with_the_same_name_are_noticed_at_once(editing: Editing) -> None:
    editing.write(OTHER, service())
    assert [problem.code for problem in editing.ledger.errors] == ["naam-dubbel"]
    editing.remove(OTHER)
    assert editing.ledger.errors == ()


def test_what_goes_away_goes_unless_something_needs_it(editing: Editing) -> None:
    editing.write(OTHER, service(naam="Weg"))
    editing.remove(OTHER)
    assert editing.names == {NAME: "Goed"}
    editing.remove(PROVIDER)
    assert editing.ledger.errors != ()
    assert editing.names == {NAME: "Goed"}
    editing.write(PROVIDER, provider(naam="Terug"))
    assert editing.ledger.catalogue is not None
    assert editing.ledger.catalogue.providers["voorbeeld"].name == "Terug"


def test_a_folder_that_is_renamed_takes_its_services_along(editing: Editing) -> None:
    home = editing.small.folder / "aanbieders"
    before = list((home / "voorbeeld").iterdir())
    (home / "voorbeeld").rename(home / "ander")
    editing.hear(*before, *(home / "ander").iterdir())
    assert editing.names == {"ander/dienst": "Goed"}


def test_a_folder_that_is_moved_away_takes_its_services_along_until_it_is_back(
    editing: Editing, tmp_path: Path
) -> None:
    """Of either, the system may tell nothing but the folder itself."""
    editing.write("aanbieders/nieuw/aanbieder.yaml", provider(naam="Nieuw"))
    editing.write("aanbieders/nieuw/dienst.yaml", service(naam="Komt en gaat"))
    home, elsewhere = editing.small.folder / "aanbieders" / "nieuw", tmp_path / "prullenmand"
    home.rename(elsewhere)
    editing.hear(home)
    assert editing.names == {NAME: "Goed"}
    elsewhere.rename(home)
    editing.hear(home)
    assert editing.names == {NAME: "Goed", "nieuw/dienst": "Komt en gaat"}


def test_a_folder_that_is_renamed_takes_its_services_along_though_only_the_folders_are_told(editing: Editing) -> None:
    home = editing.small.folder / "aanbieders"
    (home / "voorbeeld").rename(home / "ander")
    editing.hear(home / "voorbeeld", home / "ander")
    assert editing.names == {"ander/dienst": "Goed"}


def test_a_folder_without_entries_is_nothing(editing: Editing) -> None:
    before = editing.ledger
    folder = editing.small.folder / "aanbieders" / "leeg"
    folder.mkdir()
    assert before.edited([folder]) is before
    (folder / "notities.txt").write_text("x", encoding="utf-8")
    assert before.edited([folder]) is before


def test_a_region_counts_for_every_service(editing: Editing) -> None:
    editing.write("regios/kempen.yaml", {"naam": "Kempen", "soort": "samenwerking"})
    assert editing.ledger.errors != ()
    assert editing.ledger.catalogue is not None
    assert editing.ledger.catalogue.regions["kempen"].kind == "referentieregio"


def test_what_editors_leave_behind_for_a_while_is_nothing(editing: Editing) -> None:
    before = editing.ledger
    for name in (".dienst.yaml.swp", "dienst.yaml~", "4913", "#dienst.yaml#"):
        file = editing.small.folder / "aanbieders/voorbeeld" / name
        file.write_text("naam: Tijdelijk", encoding="utf-8")
        assert before.edited([file]) is before
    assert Ledger(read(editing.project, TODAY)).judged().errors == ()


def test_a_catalogue_that_was_never_good_has_only_problems_until_it_is(small: SmallCatalogue) -> None:
    small.write(SERVICE, "naam: [")
    editing = Editing(small)
    assert editing.ledger.catalogue is None
    editing.write(SERVICE, service())
    assert editing.names == {NAME: "Goed"}
