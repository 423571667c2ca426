"""The rules about one document: what each refuses, and what it lets through."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from generator import schemas
from generator.problems import Severity
from tests.catalogues import ROOT, SOURCE, SmallCatalogue, loaded, valid_service

WORDS = ROOT / "catalogue" / "woordenlijsten"


@pytest.mark.parametrize(
    ("path", "good"),
    [
        ("aanbieders/voorbeeld/drie.yaml", True),
        ("aanbieders/voorbeeld/a-1-b.yaml", True),
        (f"aanbieders/voorbeeld/{'a' * 64}.yaml", True),
        (f"aanbieders/voorbeeld/{'a' * 65}.yaml", False),
        ("aanbieders/voorbeeld/ab.yaml", False),
        ("aanbieders/voorbeeld/Groot.yaml", False),
        ("aanbieders/voorbeeld/met_streep.yaml", False),
        ("aanbieders/voorbeeld/dubbel--streep.yaml", False),
        ("aanbieders/voorbeeld/-begin.yaml", False),
        ("aanbieders/voorbeeld/café.yaml", False),
        ("aanbieders/voorbeeld/twee woorden.yaml", False),
        ("aanbieders/voorbeeld/punt..yaml", False),
        ("aanbieders/voorbeeld/aux.yaml", False),
        ("aanbieders/voorbeeld/com1.yaml", False),
        ("aanbieders/VOORBEELD2/dienst.yaml", False),
        ("hulpvormen/Pleegzorg.yaml", False),
        ("regios/regio_x.yaml", False),
    ],
)
def test_a_path_is_an_address_or_refused(small: SmallCatalogue, path: str, good: bool) -> None:
    small.write(path, valid_service() | {"naam": "Anders"})
    codes = [problem.code for problem in small.judged().problems if problem.file.endswith(path)]
    assert ("naam-bestand" in codes) is not good


@pytest.mark.parametrize(
    ("day", "codes"),
    [
        ("2026-11-22", []),
        ("2026-11-23", ["datum-toekomst"]),
        ("2026-02-29", ["datum-onbestaand"]),
        ("2026-13-01", ["datum-onbestaand"]),
        ("2026-00-01", ["datum-onbestaand"]),
        ("0000-01-01", ["datum-onbestaand"]),
    ],
)
def test_a_measurement_is_on_a_day_that_exists_and_has_passed(
    small: SmallCatalogue, day: str, codes: list[str]
) -> None:
    small.service(wachttijd={"status": "geen", "gemeten_op": day})
    assert small.codes() == codes


@pytest.mark.parametrize(
    ("day", "codes"),
    [
        ("2026", []),
        ("2026-11", []),
        ("2026-12", ["datum-toekomst"]),
        ("2027", ["datum-toekomst"]),
        ("2024-02-29", []),
        ("2026-11-31", ["datum-onbestaand"]),
        ("99999999999-01-01", ["datum-schrijfwijze"]),
    ],
)
def test_a_source_may_have_a_year_or_a_month_that_has_begun(small: SmallCatalogue, day: str, codes: list[str]) -> None:
    small.service(bronnen=[SOURCE | {"geraadpleegd": day}])
    assert small.codes() == codes


def test_a_service_may_begin_and_end_in_the_future_in_that_order(small: SmallCatalogue) -> None:
    small.service(van="2027-01-01", tot="2028-01-01")
    assert small.codes() == []
    small.service(van="2027-01-02", tot="2027-01-01")
    assert small.codes() == ["datum-volgorde"]


def test_a_date_that_is_still_to_come_is_no_problem_on_that_day(small: SmallCatalogue) -> None:
    small.service(nagekeken={"op": "2026-11-30", "door": "redactie"})
    assert small.codes(today=date(2026, 11, 29)) == ["datum-toekomst"]
    assert small.codes(today=date(2026, 11, 30)) == []


@pytest.mark.parametrize("ages", [{"van": "3", "tot_en_met": "3"}, {"van": "0"}, {"tot_en_met": "18"}])
def test_a_range_of_ages_may_be_open_or_one_year(small: SmallCatalogue, ages: dict[str, str]) -> None:
    small.service(doelgroep={"leeftijd": ages})
    assert small.codes() == []


def test_ranges_are_looked_at_on_every_level(small: SmallCatalogue) -> None:
    upside_down = {"van": "9", "tot_en_met": "4"}
    wait = {"status": "wachtlijst", "gemeten_op": "2026-11-01", "weken": upside_down}
    small.service(
        doelgroep={"leeftijd": upside_down},
        toegang=[{"weg": "rechtstreeks", "leeftijd": upside_down, "wachttijd": wait}],
    )
    fields = [problem.field for problem in small.problems()]
    assert fields == ["doelgroep.leeftijd.van", "toegang.0.leeftijd.van", "toegang.0.wachttijd.weken.van"]


@pytest.mark.parametrize(
    ("wait", "found"),
    [
        ({"status": "onbekend"}, []),
        ({"status": "geen"}, [("wachttijd-zonder-datum", Severity.ERROR)]),
        ({"status": "aanmeldingsstop"}, [("wachttijd-zonder-datum", Severity.ERROR)]),
        ({"status": "geen", "gemeten_op": "2026-11-22"}, []),
        ({"status": "geen", "gemeten_op": "2026-05-23"}, []),
        ({"status": "geen", "gemeten_op": "2026-05-22"}, [("wachttijd-oud", Severity.WARNING)]),
    ],
)
@pytest.mark.parametrize("on_route", [False, True])
def test_a_waiting_time_has_a_day_of_measurement_and_grows_old(
    small: SmallCatalogue, wait: dict[str, str], found: list[tuple[str, Severity]], on_route: bool
) -> None:
    if on_route:
        small.service(toegang=[{"weg": "rechtstreeks", "wachttijd": wait}])
    else:
        small.service(wachttijd=wait)
    assert [(problem.code, problem.severity) for problem in small.problems()] == found


@pytest.mark.parametrize(
    "area",
    [
        {"gemeenten": ["turnhout"]},
        {"regios": ["kempen"]},
        {"provincies": ["antwerpen"]},
        {"samenwerking": ["samen-kempen"]},
        {"heel_vlaanderen": "true"},
        {"brussel": "true"},
        {"onbekend": {"toelichting": "Geen idee."}},
        {"onbekend": {"toelichting": "Geen idee.", "provincie": "limburg"}},
    ],
)
def test_every_kind_of_area_will_do(small: SmallCatalogue, area: dict[str, Any]) -> None:
    small.service(werkgebied=area)
    assert small.codes() == []


@pytest.mark.parametrize(
    ("area", "codes"),
    [
        ({"heel_vlaanderen": "false"}, ["werkgebied-leeg"]),
        ({"brussel": "false", "toelichting": "Tja."}, ["werkgebied-leeg"]),
        ({"brussel": "true", "onbekend": {"toelichting": "Tja."}}, ["werkgebied-dubbel"]),
    ],
)
def test_an_area_is_given_or_unknown_never_neither_or_both(
    small: SmallCatalogue, area: dict[str, Any], codes: list[str]
) -> None:
    small.service(werkgebied=area)
    assert small.codes() == codes


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("[a](https://www.caw.be/)", True),
        ("[a](http://www.caw.be/)", True),
        ("[a](mailto:info@caw.be)", True),
        ("[a](tel:112)", True),
        ("[a](/hulpvorm/verblijf/)", True),
        ("<https://www.caw.be/>", True),
        ("geen link", True),
        ("[a](javascript:alert)", False),
        ("[a](JAVASCRIPT:alert)", False),
        ("[a](java&#115;cript:alert)", False),
        ("[a](data:text/html,x)", False),
        ("[a](ftp://www.caw.be/)", False),
        ("[a](//www.caw.be/)", False),
        ("[a](www.caw.be)", False),
        ("[a](https://bit.ly/x)", False),
        ("[a](https://naam:woord@caw.be/)", False),
        ("[a][b]\n\n[b]: javascript:alert", False),
        ("<a href='javascript:alert'>x</a>", False),
        ("<img src='data:x'>", False),
    ],
)
def test_links_in_running_text_are_of_four_kinds_or_our_own(small: SmallCatalogue, text: str, good: bool) -> None:
    small.service(beschrijving=text)
    assert [code for code in small.codes() if code != "html-opmaak"] == ([] if good else ["link-verboden"])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Zie [hier](https://www.caw.be/).", True),
        ("Zie [hier](/hulpvorm/verblijf/).", True),
        ("Zie [hier](mailto:info@caw.be).", True),
        ("Zie https://www.caw.be/ of [bijlage] (in de bus).", False),
        ("Van 4 [of 5](6) jaar.", False),
    ],
)
def test_a_link_in_a_field_that_shows_its_text_as_it_stands_is_told(
    small: SmallCatalogue, text: str, told: bool
) -> None:
    small.service(samenvatting=text)
    found = [problem for problem in small.problems() if problem.code == "link-gewone-tekst"]
    assert [problem.is_error for problem in found] == ([False] if told else [])


def test_a_service_has_domains_or_takes_every_question(small: SmallCatalogue) -> None:
    small.service(levensdomeinen=None, breed="true")
    assert small.codes() == []
    small.service(breed="false")
    assert small.codes() == []
    small.service(levensdomeinen=None)
    assert small.codes() == ["domein-ontbreekt"]
    small.service(breed="true")
    assert small.codes() == ["domein-dubbel"]


@pytest.mark.parametrize("name", ["levensdomijnen", "Levensdomeinen", "domeinen"])
def test_domains_by_another_name_are_not_called_missing(small: SmallCatalogue, name: str) -> None:
    small.service(levensdomeinen=None, **{name: ["wonen"]})
    assert small.codes() == ["veld-onbekend"]


def test_a_broad_service_by_another_name_lacks_no_domains_and_an_odd_field_is_neither(small: SmallCatalogue) -> None:
    small.service(levensdomeinen=None, breeed="true")
    assert small.codes() == ["veld-onbekend"]
    small.service(levensdomeinen=None, xyz="true")
    assert sorted(small.codes()) == ["domein-ontbreekt", "veld-onbekend"]


@pytest.mark.parametrize(
    ("fields", "codes"),
    [
        *(({"eerste_contact": text}, ["te-kort"]) for text in ("null", "Null", "~", " null ", "  ")),
        *(({"eerste_contact": text}, []) for text in ("nul", "null is niets", "niets")),
        ({"naam": "null"}, ["te-kort"]),
        ({"naam": "~"}, ["te-kort"]),
        ({"trefwoorden": ["null"]}, ["te-kort"]),
        ({"hulpvorm": "null"}, ["verwijzing-onbekend"]),
        ({"plaatsen": [{"gemeente": "null"}]}, ["plaats-onbekend"]),
    ],
)
def test_what_stands_for_nothing_is_nothing(small: SmallCatalogue, fields: dict[str, Any], codes: list[str]) -> None:
    small.service(**fields)
    assert small.codes() == codes


SCHEMAS = schemas.load(ROOT / "schema", {})
GROUPS = {
    kind: sorted(
        {node["x-feitengroep"] for _, node in schemas.properties(SCHEMAS[kind].definition) if "x-feitengroep" in node}
    )
    for kind in ("dienst", "aanbieder", "hulpvorm", "regio")
}


def test_the_groups_of_facts_are_those_that_visitors_rely_on() -> None:
    assert set(FACTS) == set(GROUPS["dienst"])


FACTS: dict[str, dict[str, Any]] = {
    "naam": {},
    "beschrijving": {},
    "doelgroep": {},
    "toegang": {},
    "werkgebied": {},
    "plaatsen": {"plaatsen": [{"naam": "Huis"}]},
    "contact": {"contact": {"website": "https://www.caw.be"}},
    "wachttijd": {"wachttijd": {"status": "onbekend"}},
    "kosten": {"kosten": {"soort": "gratis"}},
    "talen": {"talen": ["nl"]},
    "klacht": {"klacht": "Praat met ons."},
    "erkenningen": {"erkenningen": [{"naam": "Iets"}]},
}


@pytest.mark.parametrize("group", FACTS)
def test_a_group_of_facts_without_source_is_an_error(small: SmallCatalogue, group: str) -> None:
    everything = SOURCE | {"over": list(FACTS)}
    small.service(**FACTS[group], bronnen=[everything])
    assert small.codes() == []
    small.service(**FACTS[group], bronnen=[everything | {"over": [name for name in FACTS if name != group]}])
    assert set(small.codes()) == {"feit-zonder-bron"}
    assert all(f"'{group}'" in problem.tip for problem in small.problems())


@pytest.mark.parametrize("group", ["wachttijd", "kosten", "contact"])
def test_facts_of_a_route_need_a_source_too(small: SmallCatalogue, group: str) -> None:
    rest = SOURCE | {"over": [name for name in FACTS if name != group]}
    small.service(toegang=[{"weg": "rechtstreeks", **FACTS[group]}], bronnen=[rest])
    assert [(problem.code, problem.field) for problem in small.problems()] == [
        ("feit-zonder-bron", f"toegang.0.{group}")
    ]


def test_a_source_has_a_date_of_its_own_or_of_when_it_was_read(small: SmallCatalogue) -> None:
    undated = {key: value for key, value in SOURCE.items() if key != "geraadpleegd"}
    small.service(bronnen=[undated])
    assert small.codes() == ["bron-zonder-datum"]
    small.service(bronnen=[undated | {"datum": "2026"}])
    assert small.codes() == []


def _source(kind: str, url: str | None = None, title: str = "Een bron") -> dict[str, Any]:
    return SOURCE | {"soort": kind, "titel": title} | ({"url": url} if url else {})


@pytest.mark.parametrize(
    ("sources", "enough"),
    [
        ([_source("eigen")], True),
        ([_source("overheid")], True),
        ([_source("pers")], False),
        ([_source("pers", "https://a.be/1"), _source("andere", "https://b.be/1")], True),
        ([_source("pers", "https://a.be/1"), _source("andere", "https://a.be/2")], False),
        ([_source("pers", title="Krant"), _source("andere", title="Folder")], True),
        ([_source("pers", "https://a.be/1"), _source("eigen", "https://b.be") | {"over": ["naam"]}], False),
    ],
)
@pytest.mark.parametrize("on_route", [False, True])
def test_a_number_comes_from_its_operator_a_public_body_or_two_sources(
    small: SmallCatalogue, sources: list[dict[str, Any]], enough: bool, on_route: bool
) -> None:
    contact = {"telefoon": [{"nummer": "014 12 34 56"}]}
    places = {"toegang": [{"weg": "rechtstreeks", "contact": contact}]} if on_route else {"contact": contact}
    small.service(**places, bronnen=sources)
    assert small.codes() == ([] if enough else ["nummer-zonder-bron"])


def test_a_help_line_needs_such_a_source_for_its_number(small: SmallCatalogue) -> None:
    path = "woordenlijsten/hulplijnen.yaml"
    lines = loaded(WORDS / "hulplijnen.yaml")
    lines["termen"][0]["bronnen"] = [_source("pers")]
    small.write(path, lines)
    assert [(p.code, p.field) for p in small.problems(path) if p.is_error] == [
        ("nummer-zonder-bron", "termen.0.nummer")
    ]


def test_a_line_that_no_editor_has_checked_is_a_warning_to_maintainers(small: SmallCatalogue) -> None:
    lines = loaded(small.folder / "woordenlijsten" / "hulplijnen.yaml")
    for line in lines["termen"]:
        line.pop("goedgekeurd")
    small.write("woordenlijsten/hulplijnen.yaml", lines)
    found = [problem for problem in small.judged().problems if problem.code == "lijn-niet-goedgekeurd"]
    assert [problem.is_error for problem in found] == [False]
    assert all(line["nummer"] in found[0].message for line in lines["termen"])


@pytest.mark.parametrize(
    ("name", "codes"), [("1G1P", []), ("معا", []), ('""', ["naam-zonder-letter"]), ("– !", ["naam-zonder-letter"])]
)
def test_a_name_has_a_letter_or_a_digit(small: SmallCatalogue, name: str, codes: list[str]) -> None:
    small.service(naam=name)
    assert small.codes() == codes


@pytest.mark.parametrize(
    ("text", "is_html"),
    [
        *(
            ("<b>Thuis</b> met raad", True),
            ("Bel ons.<br>Of kom.", True),
            ("Bel ons.<BR />", True),
            ("Einde</p>", True),
        ),
        *(('Kijk op <a href="https://a.be">de site</a>', True), ("<18 jaar", False), ("Tussen <12 en >18 jaar", False)),
        *(("Wij <3 jou", False), ("a < b > c", False), ("<naam>", False), ("<info@voorbeeld.be>", False)),
    ],
)
def test_tags_of_html_are_a_warning_wherever_they_stand(small: SmallCatalogue, text: str, is_html: bool) -> None:
    small.service(naam=text, beschrijving=text)
    found = [problem for problem in small.problems() if problem.code == "html-opmaak"]
    assert [problem.field for problem in found] == (["naam", "beschrijving"] if is_html else [])
    assert not any(problem.is_error for problem in found)
    assert not is_html or ("gewone tekst" in found[0].message and "laat die weg" in found[1].message)
