"""A name that cannot be an address is told once, at its file, with the nearest that can."""

from __future__ import annotations

from typing import Any

import pytest

from generator.file_names import copied, right_name, surely
from tests.catalogues import SERVICE, SOURCE, SmallCatalogue, valid_service


@pytest.mark.parametrize(
    ("name", "right"),
    [
        *(("Luister lijn", "luister-lijn"), ("café", "cafe"), ("met_streep", "met-streep"), ("Pleegzorg", "pleegzorg")),
        *(("ab", ""), ("aux", ""), ("?!", ""), ("a" * 65, "")),
    ],
)
def test_the_nearest_name_is_one_that_may_be(name: str, right: str) -> None:
    assert right_name(name) == right


@pytest.mark.parametrize(
    ("name", "first"),
    [
        *(("verblijf (1)", "verblijf"), ("verblijf(2)", "verblijf"), ("verblijf - kopie", "verblijf")),
        *(("verblijf - Copy (2)", "verblijf"), ("verblijf-2", ""), ("verblijf", "")),
    ],
)
def test_a_second_copy_is_known_by_its_name(name: str, first: str) -> None:
    assert copied(name) == first


@pytest.mark.parametrize(
    ("identity", "meant"),
    [("awel/luisterlijn", True), ("awel/luister-lijn", True), ("awel/lijn", False), ("awel", False)],
)
def test_what_a_wrong_name_was_meant_to_be_differs_in_its_writing_alone(identity: str, meant: bool) -> None:
    assert surely(identity, ["Awel !/Luister lijn"]) is meant


def told(small: SmallCatalogue) -> list[tuple[str, str]]:
    return [(problem.code, problem.tip) for problem in small.judged().problems]


def test_a_wrong_name_is_told_at_the_file_and_not_at_what_names_it(small: SmallCatalogue) -> None:
    small.service(
        vervangen_door="voorbeeld/nieuwe-dienst", beschrijving="Lees [dit](/aanbod/voorbeeld/nieuwe-dienst/)."
    )
    small.write("aanbieders/voorbeeld/Nieuwe dienst.yaml", valid_service() | {"naam": "Anders"})
    assert told(small) == [("naam-bestand", "Schrijf: nieuwe-dienst.yaml")]


@pytest.mark.parametrize(
    ("old", "new", "fields"),
    [
        ("hulpvormen/verblijf.yaml", "hulpvormen/Verblijf.yaml", {"hulpvorm": "verblijf"}),
        ("regios/kempen.yaml", "regios/Kempen.yaml", {"werkgebied": {"regios": ["kempen"]}}),
    ],
)
def test_a_kind_of_help_or_region_with_a_wrong_name_is_told_once(
    small: SmallCatalogue, old: str, new: str, fields: dict[str, Any]
) -> None:
    small.service(**fields)
    (small.folder / old).rename(small.folder / new)
    assert "naam-bestand" in small.all_codes()
    assert not {"verwijzing-onbekend", "regio-ontbreekt"} & small.all_codes()


def test_a_name_that_cannot_be_is_never_proposed(small: SmallCatalogue) -> None:
    small.write("hulpvormen/Muziekles.yaml", {"naam": "Muziek", "bronnen": [SOURCE]})
    small.service(hulpvorm="muzieklessen")
    assert [problem.tip for problem in small.problems()] == ["Kijk welke namen er zijn in catalogue/hulpvormen/."]


@pytest.mark.parametrize("name", ["dienst (1)", "dienst-2"])
def test_of_two_with_one_name_the_second_copy_is_told(small: SmallCatalogue, name: str) -> None:
    copy = f"aanbieders/voorbeeld/{name}.yaml"
    small.write(copy, (small.folder / SERVICE).read_bytes())
    assert small.codes() == []
    assert "naam-dubbel" in small.codes(copy)


def test_a_copy_that_cannot_stay_is_to_go_or_to_get_a_name_of_its_own(small: SmallCatalogue) -> None:
    small.write("hulpvormen/verblijf (1).yaml", (small.folder / "hulpvormen/verblijf.yaml").read_bytes())
    tip = "Dit lijkt een kopie van 'verblijf'. Haal ze weg, of geef ze een eigen naam."
    assert told(small) == [("naam-bestand", tip)]
