"""The check as a whole: the verdict on a catalogue, and what does not change it."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import msgspec
import pytest

from generator.assembly import MODELS
from generator.check import Verdict, check
from generator.problems import InvalidInput, Severity
from generator.project import open_project
from tests.catalogues import ROOT, SERVICE, TIEN, TODAY, SmallCatalogue, errors, valid_service


def test_the_real_catalogue_has_no_error(real: Verdict) -> None:
    assert errors(real.problems) == []
    assert real.catalogue is not None
    assert len(real.catalogue.services) > 30


def test_the_ten_entries_have_warnings_only_each_for_a_reason(ten: Verdict) -> None:
    found = [(Path(problem.file).stem, problem.code, problem.field) for problem in ten.problems]
    assert found == [
        ("boottocht", "wachttijd-oud", "wachttijd.gemeten_op"),
        ("een-plan", "bron-oud", "plaatsen"),
        ("een-plan", "bron-oud", "contact"),
        ("begeleiding-aan-huis", "plaats-buiten", "plaatsen.1"),
    ]
    assert {problem.severity for problem in ten.problems} == {Severity.WARNING}


def test_the_ten_entries_use_every_field_of_a_service_and_a_provider(ten: Verdict) -> None:
    catalogue = ten.catalogue
    assert catalogue is not None
    for kind, entries in (("dienst", catalogue.services), ("aanbieder", catalogue.providers)):
        used = {name for entry in entries.values() for name in msgspec.to_builtins(entry)}
        known = {field.encode_name for field in msgspec.structs.fields(MODELS[kind])}
        missing = known - used - ({"vervangen_door", "vorige_adressen", "tot"} if kind == "aanbieder" else set())
        assert missing - {"status"} == set(), kind


def test_identities_follow_from_paths(ten: Verdict) -> None:
    assert ten.catalogue is not None
    assert list(ten.catalogue.services) == sorted(ten.catalogue.services)
    assert set(ten.catalogue.services) == {
        f"{file.parent.name}/{file.stem}" for file in TIEN.glob("aanbieders/*/*.yaml") if file.name != "aanbieder.yaml"
    }
    assert {name.partition("/")[0] for name in ten.catalogue.services} == set(ten.catalogue.providers)


def test_a_catalogue_shares_what_it_does_not_have_itself(ten: Verdict, real: Verdict) -> None:
    assert ten.catalogue is not None
    assert real.catalogue is not None
    assert ten.catalogue.kinds_of_help == real.catalogue.kinds_of_help
    assert ten.catalogue.vocabularies == real.catalogue.vocabularies
    assert ten.catalogue.places == real.catalogue.places
    assert ten.catalogue.regions != real.catalogue.regions


def test_the_order_in_which_files_are_found_changes_nothing(ten: Verdict, monkeypatch: pytest.MonkeyPatch) -> None:
    found = Path.glob
    monkeypatch.setattr(Path, "glob", lambda self, pattern: sorted(found(self, pattern), reverse=True))
    again = check(open_project(ROOT, TIEN), TODAY)
    assert again.problems == ten.problems
    assert again.catalogue == ten.catalogue


def test_a_copy_elsewhere_is_judged_alike(ten: Verdict, tmp_path: Path) -> None:
    shutil.copytree(TIEN, tmp_path / "kopie")
    again = check(open_project(ROOT, tmp_path / "kopie"), TODAY)
    assert again.catalogue == ten.catalogue
    assert [problem.code for problem in again.problems] == [problem.code for problem in ten.problems]


def test_all_errors_are_told_at_once(small: SmallCatalogue) -> None:
    small.service(naam="", kosten={"soort": "duur"}, werkgebied={}, wachttijd={"status": "geen"})
    assert sorted(small.codes()) == ["keuze-onbekend", "te-kort", "wachttijd-zonder-datum", "werkgebied-leeg"]


def test_one_error_is_enough_to_have_no_catalogue(small: SmallCatalogue) -> None:
    assert small.judged().catalogue is not None
    small.service(naam="")
    verdict = small.judged()
    assert (verdict.catalogue, verdict.errors) == (None, 1)


def test_a_file_is_known_by_the_name_that_the_user_sees(small: SmallCatalogue) -> None:
    small.service(naam="")
    verdict = check(open_project(ROOT, small.folder), TODAY, lambda path: f"<{path.name}>")
    assert [problem.file for problem in verdict.problems] == ["<dienst.yaml>"]


def test_a_catalogue_without_word_lists_of_its_own_judges_by_those_of_the_project(small: SmallCatalogue) -> None:
    shutil.rmtree(small.folder / "woordenlijsten")
    shutil.rmtree(small.folder / "hulpvormen")  # the words of the project lead to the kinds of help of the project
    assert errors(small.judged().problems) == []


def test_a_broken_word_list_stops_the_check_with_its_problems(small: SmallCatalogue) -> None:
    small.write("woordenlijsten/talen.yaml", "termen: [\n")
    small.write("woordenlijsten/werkvormen.yaml", "- lijst\n")
    with pytest.raises(InvalidInput) as refusal:
        small.judged()
    assert {Path(problem.file).stem for problem in refusal.value.problems} == {"talen", "werkvormen"}


def test_types_survive_as_they_were_typed(small: SmallCatalogue) -> None:
    """Phone, postcode, year, hour, number of a house: unquoted, and still what was typed."""
    text = (small.folder / SERVICE).read_text("utf-8") + (
        "contact: {telefoon: [{nummer: 016123456}]}\n"
        "plaatsen: [{postcode: 2300, straat: 0x1F, openingsuren: [{dagen: [ma], van: 09:00, tot: 12:30}]}]\n"
        "trefwoorden: [no, on, 1_000, 1.10, 012, 2026-01-01]\n"
    )
    small.write(SERVICE, text)
    catalogue = small.judged().catalogue
    assert catalogue is not None
    service = catalogue.services["voorbeeld/dienst"]
    assert service.contact.phones[0].number == "016123456"
    place = service.locations[0]
    assert (place.postcode, place.street) == ("2300", "0x1F")
    assert (place.schedule[0].opens_at, place.schedule[0].closes_at) == ("09:00", "12:30")
    assert service.keywords == ("no", "on", "1_000", "1.10", "012", "2026-01-01")


def test_judging_leaves_every_file_as_it_was(small: SmallCatalogue) -> None:
    before = {file: file.read_bytes() for file in small.folder.rglob("*") if file.is_file()}
    small.judged()
    assert {file: file.read_bytes() for file in small.folder.rglob("*") if file.is_file()} == before


def test_a_second_service_is_judged_beside_the_first(small: SmallCatalogue) -> None:
    small.write("aanbieders/voorbeeld/tweede.yaml", valid_service() | {"naam": "Beter"})
    verdict = small.judged()
    assert verdict.problems == ()
    assert verdict.catalogue is not None
    assert list(verdict.catalogue.services) == ["voorbeeld/dienst", "voorbeeld/tweede"]


def test_what_depends_on_the_day_is_a_warning_except_a_day_to_come(small: SmallCatalogue) -> None:
    small.service(
        wachttijd={"status": "geen", "gemeten_op": "2026-11-01"},
        contact={"telefoon": [{"nummer": "014 12 34 56"}]},
        plaatsen=[{"postcode": "2300", "gemeente": "Turnhout"}],
    )
    assert small.codes(today=TODAY) == []
    later = small.problems(today=date(2036, 1, 1))
    assert {problem.code for problem in later} == {"wachttijd-oud", "bron-oud"}
    assert all(problem.severity is Severity.WARNING for problem in later)
    earlier = small.problems(today=date(2026, 10, 1))
    assert {problem.code for problem in earlier if problem.is_error} == {"datum-toekomst"}
