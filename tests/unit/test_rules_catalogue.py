"""The rules across documents: what one entry says of another, and of the places it names."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from generator.check import check
from generator.problems import Severity
from generator.project import open_project
from tests.catalogues import (
    PROVIDER,
    ROOT,
    SERVICE,
    SOURCE,
    TODAY,
    SmallCatalogue,
    loaded,
    partnership,
    provider,
    valid_service,
)

OLD = SOURCE | {"datum": "2018"}


@pytest.mark.parametrize(
    ("fields", "field", "tip"),
    [
        ({"hulpvorm": "contextbegeleding"}, "hulpvorm", "Bedoelde je 'contextbegeleiding'?"),
        ({"hulpvorm": "zzzzzz"}, "hulpvorm", "Kijk welke namen er zijn in catalogue/hulpvormen/."),
        ({"werkgebied": {"gemeenten": ["turnhoud"]}}, "werkgebied.gemeenten.0", "Bedoelde je 'turnhout'?"),
        ({"werkgebied": {"regios": ["kempn"]}}, "werkgebied.regios.0", "Bedoelde je 'kempen'?"),
        ({"werkgebied": {"samenwerking": ["samen-kempn"]}}, "werkgebied.samenwerking.0", "Bedoelde je 'samen-kempen'?"),
        (
            {"status": "gestopt", "vervangen_door": "voorbeeld/dinst"},
            "vervangen_door",
            "Kijk welke namen er zijn in catalogue/aanbieders/.",
        ),
    ],
)
def test_what_is_referred_to_exists(small: SmallCatalogue, fields: dict[str, Any], field: str, tip: str) -> None:
    small.service(**fields)
    assert [(p.code, p.field, p.tip) for p in small.problems()] == [("verwijzing-onbekend", field, tip)]


@pytest.mark.parametrize(
    ("path", "fields"),
    [
        ("hulpvormen/stuk.yaml", {"hulpvorm": "stuk"}),
        ("regios/stuk.yaml", {"werkgebied": {"samenwerking": ["stuk"]}}),
        ("aanbieders/voorbeeld/stuk.yaml", {"status": "gestopt", "vervangen_door": "voorbeeld/stuk"}),
    ],
)
@pytest.mark.parametrize("content", ["naam: [open", "naam: &a b", "", "- lijst"])
def test_a_file_that_is_there_but_broken_has_one_problem_of_its_own(
    small: SmallCatalogue, path: str, fields: dict[str, Any], content: str
) -> None:
    small.service(**fields)
    small.write(path, content)
    problems = small.judged().problems
    assert problems
    assert {problem.file.endswith(path) for problem in problems} == {True}


def test_a_broken_provider_is_no_missing_provider(small: SmallCatalogue) -> None:
    small.write(PROVIDER, "naam: [open")
    assert small.codes() == []
    (small.folder / PROVIDER).unlink()
    assert small.codes() == ["aanbieder-ontbreekt"]


def test_two_services_of_one_provider_have_names_that_differ_in_more_than_spelling(small: SmallCatalogue) -> None:
    other = "aanbieders/voorbeeld/tweede.yaml"
    small.write(other, valid_service() | {"naam": "  GÓED!"})
    problems = small.problems(other)
    assert [(problem.code, problem.field) for problem in problems] == [("naam-dubbel", "naam")]
    assert "dienst.yaml" in problems[0].message
    small.write(other, valid_service() | {"naam": "Beter"})
    assert small.codes(other) == []


def test_two_providers_may_use_one_name(small: SmallCatalogue) -> None:
    small.write("aanbieders/tweede/aanbieder.yaml", provider())
    small.write("aanbieders/tweede/dienst.yaml", valid_service())
    assert small.judged().problems == ()


@pytest.mark.parametrize("length", [1, 2, 3])
def test_replacements_that_come_back_to_themselves_are_refused(small: SmallCatalogue, length: int) -> None:
    names = [f"dienst-{number}" for number in range(length)]
    for number, name in enumerate(names):
        after = f"voorbeeld/{names[(number + 1) % length]}"
        fields = {"naam": f"Dienst {number}", "status": "gestopt", "vervangen_door": after}
        small.write(f"aanbieders/voorbeeld/{name}.yaml", valid_service() | fields)
    assert [problem.code for problem in small.judged().problems] == ["kring"] * length


def test_a_chain_of_replacements_is_fine(small: SmallCatalogue) -> None:
    for number, after in ((1, "voorbeeld/dienst-2"), (2, "voorbeeld/dienst")):
        fields = {"naam": f"Dienst {number}", "status": "gestopt", "vervangen_door": after}
        small.write(f"aanbieders/voorbeeld/dienst-{number}.yaml", valid_service() | fields)
    assert small.judged().problems == ()


def test_kinds_of_help_and_partnerships_do_not_lie_under_themselves(small: SmallCatalogue) -> None:
    verblijf = loaded(small.folder / "hulpvormen/verblijf.yaml")
    small.write("hulpvormen/verblijf.yaml", verblijf | {"valt_onder": "contextbegeleiding"})
    context = loaded(small.folder / "hulpvormen/contextbegeleiding.yaml")
    small.write("hulpvormen/contextbegeleiding.yaml", context | {"valt_onder": "verblijf"})
    small.write("regios/samen-een.yaml", partnership({"samenwerking": ["samen-twee", "samen-kempen"]}))
    small.write("regios/samen-twee.yaml", partnership({"samenwerking": ["samen-een"]}))
    place = {"postcode": "9000", "gemeente": "Gent"}
    small.service(werkgebied={"samenwerking": ["samen-een"]}, plaatsen=[place])
    found = {(problem.code, problem.file.rsplit("/", 1)[1]) for problem in small.judged().problems if problem.is_error}
    names = ("verblijf", "contextbegeleiding", "samen-een", "samen-twee")
    assert found == {("kring", f"{name}.yaml") for name in names}


def test_partnerships_and_reference_regions_have_a_list_each(small: SmallCatalogue) -> None:
    small.service(werkgebied={"samenwerking": ["kempen"], "regios": ["samen-kempen"]})
    assert [(problem.code, problem.field, problem.tip) for problem in small.problems()] == [
        ("regio-soort", "werkgebied.samenwerking.0", "Zet 'kempen' bij 'regios'."),
        ("regio-soort", "werkgebied.regios.0", "Zet 'samen-kempen' bij 'samenwerking'."),
    ]


def test_a_former_address_is_nobody_elses(small: SmallCatalogue) -> None:
    other = "aanbieders/voorbeeld/tweede.yaml"
    small.service(vorige_adressen=["voorbeeld/vroeger", "voorbeeld/tweede"])
    small.write(other, valid_service() | {"naam": "Beter", "vorige_adressen": ["voorbeeld/vroeger"]})
    assert small.codes() == ["adres-bezet"]
    assert small.codes(other) == ["adres-dubbel"]


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ({"postcode": "2300", "gemeente": "Turnhout"}, None),
        ({"gemeente": "turnhout"}, None),
        ({"postcode": "2300"}, None),
        ({"naam": "Ergens"}, None),
        ({"postcode": "9000", "gemeente": "Gent"}, "plaats-buiten"),
        ({"postcode": "1050"}, "plaats-buiten"),
        ({"gemeente": "Nergenshuizen"}, "plaats-onbekend"),
        ({"postcode": "9999"}, "plaats-onbekend"),
        ({"postcode": "2300", "gemeente": "Gent"}, "plaats-onbekend"),
    ],
)
def test_a_place_exists_and_lies_in_the_area_or_is_worth_a_second_look(
    small: SmallCatalogue, place: dict[str, str], code: str | None
) -> None:
    small.service(plaatsen=[place])
    expected = [(code, Severity.WARNING)] if code else []
    assert [(problem.code, problem.severity) for problem in small.problems()] == expected


@pytest.mark.parametrize(
    ("area", "inside"),
    [
        ({"gemeenten": ["gent"]}, True),
        ({"gemeenten": ["mol", "gent"]}, True),
        ({"gemeenten": ["mol"]}, False),
        ({"regios": ["regio-gent"]}, True),
        ({"regios": ["kempen"]}, False),
        ({"provincies": ["oost-vlaanderen"]}, True),
        ({"provincies": ["antwerpen"]}, False),
        ({"heel_vlaanderen": "true"}, True),
        ({"brussel": "true"}, False),
        ({"samenwerking": ["samen-gent"]}, True),
        ({"samenwerking": ["samen-kempen"]}, False),
        ({"samenwerking": ["samen-onbekend"]}, True),
        ({"onbekend": {"toelichting": "Tja."}}, True),
    ],
)
def test_every_kind_of_area_says_whether_a_place_lies_in_it(
    small: SmallCatalogue, area: dict[str, Any], inside: bool
) -> None:
    small.write("regios/samen-gent.yaml", partnership({"gemeenten": ["gent"]}))
    small.write("regios/samen-onbekend.yaml", partnership({"onbekend": {"toelichting": "Tja."}}))
    small.service(werkgebied=area, plaatsen=[{"postcode": "9000", "gemeente": "Gent"}])
    assert small.codes() == ([] if inside else ["plaats-buiten"])


def test_brussels_is_not_flanders(small: SmallCatalogue) -> None:
    place = [{"postcode": "1050", "gemeente": "Elsene"}]
    small.service(werkgebied={"heel_vlaanderen": "true"}, plaatsen=place)
    assert small.codes() == ["plaats-buiten"]
    small.service(werkgebied={"brussel": "true"}, plaatsen=place)
    assert small.codes() == []


@pytest.mark.parametrize(
    ("fields", "codes"),
    [
        ({"contact": {"telefoon": [{"nummer": "014 12 34 56"}]}}, ["bron-oud"]),
        ({"contact": {"email": "info@voorbeeld.be"}}, ["bron-oud"]),
        ({"plaatsen": [{"gemeente": "Turnhout"}]}, ["bron-oud"]),
        ({"contact": {"website": "https://www.voorbeeld.be"}}, []),
        ({"contact": {"chat": "https://www.voorbeeld.be"}}, []),
        ({"contact": {"telefoon": [{"nummer": "112"}]}}, []),
        ({"contact": {"telefoon": [{"nummer": "0800 900 33"}]}}, []),
    ],
)
def test_what_perishes_needs_a_source_of_the_last_three_years(
    small: SmallCatalogue, fields: dict[str, Any], codes: list[str]
) -> None:
    small.service(**fields, bronnen=[OLD])
    assert [(problem.code, problem.severity) for problem in small.problems()] == [
        (code, Severity.WARNING) for code in codes
    ]
    small.service(**fields, bronnen=[OLD, SOURCE])
    assert small.codes() == []


@pytest.mark.parametrize("day", ["12/03/2026", "vandaag", "31 november 2026", "2026-31-10", "0000", "", ["2026"], None])
def test_of_a_date_that_cannot_be_read_nobody_says_that_it_is_old(small: SmallCatalogue, day: Any) -> None:
    source = {name: text for name, text in (SOURCE | {"geraadpleegd": day}).items() if text is not None}
    place = [{"gemeente": "Turnhout"}]
    small.service(plaatsen=place, bronnen=[source])
    [problem] = small.problems()
    assert problem.is_error
    small.service(plaatsen=place, bronnen=[source, OLD])
    assert small.codes() == [problem.code]


def test_a_hidden_place_is_not_named_after_where_it_is(small: SmallCatalogue) -> None:
    small.service(plaatsen=[{"naam": "Huis Mol", "geheim_adres": "true"}])
    assert small.codes() == ["geheim-adres"]
    small.service(plaatsen=[{"naam": "Huis Zon", "geheim_adres": "true"}])
    assert small.codes() == []


def test_a_provider_with_a_hidden_service_shows_no_place_at_all(small: SmallCatalogue) -> None:
    small.service(plaatsen=[{"geheim_adres": "true"}])
    small.write(PROVIDER, provider(plaatsen=[{"naam": "Kantoor"}]))
    assert small.codes(PROVIDER) == ["geheim-adres"]
    small.service()
    assert small.codes(PROVIDER) == []


def test_a_postcode_before_its_place_is_a_trace_and_a_year_is_not(small: SmallCatalogue) -> None:
    small.service(plaatsen=[{"geheim_adres": "true"}], klacht="Schrijf naar 2300 turnhout.", bronnen=[_all()])
    assert small.codes() == ["geheim-adres"]
    small.service(plaatsen=[{"geheim_adres": "true"}], klacht="Sinds 2018 voor Turnhout.", bronnen=[_all()])
    assert small.codes() == []


def _all() -> dict[str, Any]:
    return SOURCE | {"over": [*SOURCE["over"], "klacht"]}


def test_a_term_is_named_once_and_belongs_to_a_group(small: SmallCatalogue) -> None:
    path = "woordenlijsten/toegangswegen.yaml"
    routes = loaded(small.folder / path)
    routes["termen"].append(routes["termen"][0] | {"groep": "nergens"})
    small.write(path, routes)
    last = len(routes["termen"]) - 1
    assert {(problem.code, problem.field) for problem in small.problems(path) if problem.is_error} == {
        ("term-dubbel", f"termen.{last}.id"),
        ("groep-onbekend", f"termen.{last}.groep"),
    }


def test_a_catalogue_has_a_service_and_a_file_for_every_region(small: SmallCatalogue) -> None:
    (small.folder / SERVICE).unlink()
    (small.folder / "regios" / "brussel.yaml").unlink()
    assert {problem.code for problem in small.judged().problems} == {"catalogus-leeg", "regio-ontbreekt"}


@pytest.mark.parametrize(
    ("typed", "advice"),
    [
        ("Turnhout", "turnhout"),
        ("turnhoud", "'turnhout'"),
        ("deurne", "Schrijf: antwerpen."),
        ("mechelen", "Kijk welke namen"),
    ],
)
def test_a_municipality_that_is_not_one_comes_with_the_right_one(
    small: SmallCatalogue, typed: str, advice: str
) -> None:
    small.service(werkgebied={"gemeenten": [typed]})
    assert any(advice in problem.tip for problem in small.problems())


def test_a_translation_of_what_a_service_says_is_good(small: SmallCatalogue) -> None:
    small.service(vertalingen={"fr": {"samenvatting": "Nous vous aidons.", "naam": "Un service"}}, samenvatting="Hulp.")
    assert small.problems() == []


@pytest.mark.parametrize(
    ("translations", "code", "field"),
    [
        ({}, "vertaling-leeg", "vertalingen"),
        ({"fr": {"samenvatting": " "}}, "te-kort", "vertalingen.fr.samenvatting"),
        ({"fr": {"samenvatting": "Nous aidons.", "klacht": "Parlez-nous."}}, "vertaling-los", "vertalingen.fr.klacht"),
        ({"fr": {"samenvatting": "Nous aidons.", "niet_voor": "Crise."}}, "vertaling-los", "vertalingen.fr.niet_voor"),
        ({"fr": {"naam": "Un service"}}, "veld-ontbreekt", "vertalingen.fr"),
    ],
)
def test_a_translation_that_is_empty_or_says_more_than_the_service_is_told(
    small: SmallCatalogue, translations: dict[str, Any], code: str, field: str
) -> None:
    small.service(vertalingen=translations, samenvatting="Hulp.")
    [problem] = small.problems()
    assert (problem.code, problem.field) == (code, field)
    assert problem.line > 1
    assert problem.tip


@pytest.mark.parametrize(
    ("language", "code", "tip"),
    [
        ("de", "vertaling-taal", "Kies uit: fr, en. Of zet de taal bij 'talen' in mkdocs.yml."),
        ("nl", "vertaling-taal", "Zet deze tekst in de velden van de dienst, en laat 'nl' hier weg."),
        ("frans", "veld-onbekend", "Bedoelde je 'fr' (Frans)?"),
        ("Duits", "veld-onbekend", "Je kan kiezen uit: fr, en."),
    ],
)
def test_a_translation_into_what_is_no_language_of_the_site_is_told_once(
    small: SmallCatalogue, language: str, code: str, tip: str
) -> None:
    small.service(vertalingen={language: {"samenvatting": "Wir helfen."}}, samenvatting="Hulp.")
    [problem] = small.problems()
    assert (problem.code, problem.field, problem.tip) == (code, f"vertalingen.{language}", tip)
    assert "vertalingen" in (small.folder / SERVICE).read_text("utf-8").splitlines()[problem.line - 2]


def test_a_translation_into_a_language_that_the_site_does_not_speak_is_told(
    small: SmallCatalogue,
) -> None:
    small.service(vertalingen={"fr": {"samenvatting": "Nous aidons."}}, samenvatting="Hulp.")
    project = open_project(ROOT, small.folder)
    english = replace(project, options=replace(project.options, languages=("en",)))
    found = {problem.code: problem for problem in check(english, TODAY).problems}
    assert found["vertaling-taal"].field == "vertalingen.fr"
    assert found["vertaling-taal"].tip == "Kies uit: en. Of zet de taal bij 'talen' in mkdocs.yml."
