"""`helder fix`: it mends what is certain and leaves everything else as it stands."""

from __future__ import annotations

import json
from typing import Any

import pytest

from generator.improvements import improved
from generator.project import open_project
from tests.catalogues import ROOT, SERVICE, TODAY, SmallCatalogue, loaded
from tests.unit.fixing import PHONE, WAIT, fix, mended


def test_every_entry_of_the_catalogue_is_in_normal_form() -> None:
    outcome = improved(open_project(ROOT), TODAY)
    assert outcome.improvements == ()
    assert outcome.left == ()
    assert outcome.entries > 100


def test_numbers_days_and_words_that_are_certain_are_mended(small: SmallCatalogue) -> None:
    service = mended(small, contact=PHONE, wachttijd=WAIT, kosten={"soort": "Gratis"}, hulpvorm="Contextbegeleiding")
    assert service["contact"] == {"telefoon": [{"nummer": "014 12 34 56"}]}
    assert service["wachttijd"] == {"status": "wachtlijst", "gemeten_op": "2026-10-01"}
    assert (service["kosten"], service["hulpvorm"]) == ({"soort": "gratis"}, "contextbegeleiding")
    assert small.codes() == []


def test_a_misspelt_field_gets_its_name_and_its_values_are_mended_too(small: SmallCatalogue) -> None:
    service = mended(small, contact=None, Contact={"telefon": [{"Nummer": "014/12.34.56"}]})
    assert service["contact"] == {"telefoon": [{"nummer": "014 12 34 56"}]}
    assert small.codes() == []


@pytest.mark.parametrize(
    "fields",
    [
        {"naam": "Een", "Naam": "Twee"},
        {"hulpvorm": "Dagbegeleiding Extra"},
        {"wachttijd": {"status": "geen", "gemeten_op": "5/12/2026"}},
        {"breed": "ja"},
        {"levensdomeinen": ["opvoeden", "Opvoeden"]},
        {"contact": {"telefoon": [{"nummer": "014 12 34"}]}},
        {"plaatsen": [{"naam": "Huis", "geheim_adres": "ja", "straat": "Kerkstraat 1"}]},
    ],
    ids=", ".join,
)
def test_what_would_only_move_the_problem_stays(small: SmallCatalogue, fields: dict[str, Any]) -> None:
    small.service(**fields)
    before = small.codes()
    fix(small)
    assert loaded(small.folder / SERVICE) == loaded(small.folder / SERVICE) | json.loads(json.dumps(fields))
    assert small.codes() == before != []


def test_one_repair_that_cannot_be_kept_does_not_stop_the_others(small: SmallCatalogue) -> None:
    service = mended(small, breed="ja", contact=PHONE, kosten={"soort": "Gratis"})
    assert service["breed"] == "ja"
    assert service["contact"] == {"telefoon": [{"nummer": "014 12 34 56"}]}
    assert service["kosten"] == {"soort": "gratis"}
