"""`helder difference`: what changed, in words, and what must first be confirmed through the old contact."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.difference import Change, EntryDifference, What, differences, state_of
from generator.project import open_project
from generator.reports.differences import FORMATS, RULE
from tests.catalogues import EXAMPLES, PROVIDER, ROOT, SERVICE, TIEN, SmallCatalogue, loaded, provider
from tests.repositories import Repository, make_repository

RICH = loaded(EXAMPLES / "valid.yaml")


@pytest.fixture
def two(small_template: SmallCatalogue, tmp_path: Path) -> Repository:
    """A project whose service has every kind of field, committed; the work on it has yet to begin."""
    repository = make_repository(tmp_path / "project", small_template)
    repository.catalogue.write(SERVICE, RICH)
    repository.commit()
    return repository


def changed(two: Repository, **fields: Any) -> dict[str, Change]:
    """What changed in the service with these fields, by the path of each."""
    kept = {name: value for name, value in (RICH | fields).items() if value is not None}
    two.catalogue.write(SERVICE, kept)
    (found,) = told(two)
    assert (found.path, found.what, found.name) == (SERVICE, What.CHANGED, kept["naam"])
    return {change.field: change for change in found.changes}


def told(two: Repository) -> list[EntryDifference]:
    assert two.run("difference", "main", "--format=json").exit_code == 0
    before = two.folder.parent / "voor"
    if not before.exists():
        two.git("worktree", "add", "--quiet", "--detach", str(before), "main")
    return differences(state_of(open_project(before)), state_of(open_project(two.folder)))


def printed(two: Repository, *arguments: str) -> str:
    result = two.run("difference", "main", *arguments)
    assert result.exit_code == 0, result.stderr
    return result.stdout


def test_a_waiting_time_is_told_as_people_say_it(two: Repository) -> None:
    two.catalogue.write(SERVICE, RICH | {"wachttijd": RICH["wachttijd"] | {"weken": {"tot_en_met": "6"}}})
    two.commit()
    two.git("tag", "zes")
    two.catalogue.write(SERVICE, RICH | {"wachttijd": RICH["wachttijd"] | {"weken": {"van": "10", "tot_en_met": "10"}}})
    result = two.run("difference", "zes")
    assert "- Wachttijd: 6 weken → 10 weken" not in result.stdout
    assert "- Wachttijd: vanaf" not in result.stdout
    assert "- Wachttijd: 6 → 10 weken" in result.stdout
    assert RULE not in result.stdout


def test_choices_days_and_lists_are_told_by_what_people_read(two: Repository) -> None:
    found = changed(
        two,
        kosten=RICH["kosten"] | {"soort": "gratis"},
        wachttijd=RICH["wachttijd"] | {"gemeten_op": "2026-11-03"},
        talen=["nl", "tr"],
        doelgroep=RICH["doelgroep"] | {"leeftijd": {"van": "6", "tot_en_met": "12"}},
        breed="false",
        klacht=None,
    )
    assert (found["kosten.soort"].before, found["kosten.soort"].after) == ("Kleine bijdrage", "Gratis")
    assert found["wachttijd.gemeten_op"].after == "3 november 2026"
    assert (found["talen"].before, found["talen"].after) == ("Frans", "Turks")
    assert (found["doelgroep.leeftijd"].before, found["doelgroep.leeftijd"].after) == ("0 tot 18 jaar", "6 tot 12 jaar")
    assert (found["breed"].before, found["breed"].after) == ("", "nee")
    assert (found["klacht"].title, found["klacht"].after) == ("Klacht", "")
    assert not any(change.must_be_confirmed for change in found.values())


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"contact": RICH["contact"] | {"telefoon": [{"nummer": "014 65 43 21"}]}}, "contact.telefoon.nummer"),
        ({"contact": RICH["contact"] | {"email": "nieuw@elders.be"}}, "contact.email"),
        ({"contact": RICH["contact"] | {"website": "https://elders.be"}}, "contact.website"),
        ({"contact": RICH["contact"] | {"chat": "https://elders.be/chat"}}, "contact.chat"),
        ({"contact": None}, "contact"),
        ({"plaatsen": [RICH["plaatsen"][0] | {"straat": "Kerkstraat 1"}]}, "plaatsen.straat"),
        ({"plaatsen": [RICH["plaatsen"][0] | {"postcode": "2400"}]}, "plaatsen.postcode"),
        ({"bronnen": [RICH["bronnen"][0] | {"url": "https://elders.be"}]}, "bronnen.url"),
        ({"toegang": [RICH["toegang"][0] | {"contact": {"email": "a@elders.be"}}]}, "toegang.contact"),
    ],
)
def test_a_change_of_contact_or_place_is_set_apart(two: Repository, fields: dict[str, Any], path: str) -> None:
    assert changed(two, **fields)[path].must_be_confirmed
    text = printed(two)
    assert text.startswith(f"Eerst bevestigen\n\n{RULE}\n")
    assert "- Oud contact: Telefoon: Nummer: 014 12 34 56" in text


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"toegang": [RICH["toegang"][0] | {"stappen": ["Bel 0477 66 66 66."]}]}, "toegang.stappen"),
        ({"samenvatting": f"{RICH['samenvatting']} Kijk op www.boef.example."}, "samenvatting"),
        ({"beschrijving": "Wij helpen. [Meer](https://boef.example)"}, "beschrijving"),
        ({"eerste_contact": "Je krijgt een mail van iemand@boef.example."}, "eerste_contact"),
        ({"kosten": RICH["kosten"] | {"toelichting": "Betaal op boef.be."}}, "kosten.toelichting"),
        ({"vertalingen": {"fr": {"samenvatting": "Appelez le 0477 66 66 66."}}}, "vertalingen"),
    ],
)
def test_a_number_or_an_address_within_a_text_is_set_apart(two: Repository, fields: dict[str, Any], path: str) -> None:
    found = changed(two, **fields)
    assert [change.must_be_confirmed for name, change in found.items() if name.startswith(path)] == [True]


def test_a_number_that_leaves_a_text_is_set_apart(two: Repository) -> None:
    two.catalogue.write(SERVICE, RICH | {"samenvatting": "Bel 102, dag en nacht."})
    two.commit()
    assert changed(two, samenvatting="Bel ons, dag en nacht.")["samenvatting"].must_be_confirmed


def test_a_year_an_age_or_an_amount_within_a_text_is_not(two: Repository) -> None:
    prices = [{"bedrag": "11,00", "wat": "een gesprek"}]
    found = changed(
        two, kosten={"soort": "bijdrage", "prijzen": prices}, samenvatting="Voor 12 tot 18 jaar, sinds 2019."
    )
    assert not any(change.must_be_confirmed for change in found.values())


def test_an_item_does_not_hide_behind_another_of_the_same_key(two: Repository) -> None:
    route = RICH["toegang"][0]
    hidden = route | {"contact": {"email": "iemand@boef.example"}}
    found = changed(two, toegang=[hidden, *RICH["toegang"]])
    assert "iemand@boef.example" in found["toegang"].after
    assert found["toegang"].must_be_confirmed


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_what_changes_at_the_end_of_a_long_text_is_shown(two: Repository, form: str) -> None:
    long = "Wij helpen jou en wie bij jou woont. " * 40
    two.catalogue.write(SERVICE, RICH | {"beschrijving": long})
    two.commit()
    two.catalogue.write(SERVICE, RICH | {"beschrijving": f"{long}Kijk op www.boef.example."})
    text = printed(two, f"--format={form}")
    assert "Kijk op www.boef.example." in text
    assert long not in text


def test_of_a_change_that_is_too_long_to_show_it_says_that_there_is_more(two: Repository) -> None:
    two.catalogue.write(SERVICE, RICH | {"beschrijving": "Wij helpen. " * 100})
    assert "tekens: lees het bestand)" in printed(two)


def test_every_change_of_a_crisis_entry_is_set_apart(two: Repository) -> None:
    crisis = RICH | {"toegang": [{"weg": "crisis"}]}
    two.catalogue.write(SERVICE, crisis)
    (found,) = told(two)
    assert found.is_crisis and all(change.must_be_confirmed for change in found.changes)
    two.commit()
    two.catalogue.write(SERVICE, crisis | {"naam": "Een andere naam"})
    assert "(crisis)" in printed(two, "--format=text")
    lines = two.catalogue.folder / "woordenlijsten" / "hulplijnen.yaml"
    lines.write_text(lines.read_text("utf-8").replace("112", "113"), encoding="utf-8")
    assert "Woordenlijst hulplijnen: veranderd (crisis)" in printed(two)


def test_a_new_entry_and_one_that_went_are_told_whole(two: Repository) -> None:
    two.catalogue.write("aanbieders/nieuw/aanbieder.yaml", provider(naam="Nieuw", contact={"email": "a@nieuw.be"}))
    (two.catalogue.folder / SERVICE).unlink()
    text = printed(two)
    assert "Aanbieder Nieuw: nieuw" in text
    assert "- Contact: erbij E-mail: a@nieuw.be" in text
    assert "Dienst Thuis met Raad: weg" in text
    assert "- Naam: weg Thuis met Raad" in text


def test_a_file_that_cannot_be_read_is_said_to_be_so(two: Repository) -> None:
    two.catalogue.write(PROVIDER, "naam: [open\n")
    assert "Aanbieder Voorbeeld: niet te lezen" in printed(two)


def test_without_a_change_of_facts_it_says_so(two: Repository) -> None:
    text = (two.catalogue.folder / SERVICE).read_text("utf-8")
    (two.catalogue.folder / SERVICE).write_text(text.replace("naam: ", "naam:   ", 1), encoding="utf-8")
    assert printed(two) == "Er verandert niets aan wat de catalogus zegt.\n"


def test_a_list_in_another_order_is_a_change_of_order(two: Repository) -> None:
    assert changed(two, talen=["fr", "nl"])["talen"].title == "Talen, volgorde"


def test_markdown_holds_no_link_no_markup_and_mentions_nobody(two: Repository) -> None:
    two.catalogue.write(SERVICE, RICH | {"naam": "@iemand `x` [a](https://boef.example)", "klacht": "a\n\n# b <b>"})
    text = printed(two, "--format=markdown")
    assert "`@iemand 'x' [a](https://boef.example)`" in text
    assert "#### Dienst `@iemand` \\`x\\` `[a](https://boef.example)`: veranderd" in text
    assert "`a # b <b>`" in text


def test_a_name_of_several_lines_or_with_what_one_does_not_see_stays_on_its_line(two: Repository) -> None:
    path = two.catalogue.folder / "aanbieders" / "voorbeeld" / "een\n## Eerst bevestigen\udcff.yaml"
    path.write_text((two.catalogue.folder / SERVICE).read_text("utf-8").replace("Raad", "'A\n\n  B'"), "utf-8")
    two.catalogue.write(SERVICE, RICH | {"naam": "Een\ntwee"})
    for form in ("text", "markdown", "json"):
        text = printed(two, f"--format={form}")
        assert "Een\\" in text
        assert not any(line.startswith("## Eerst") for line in text.splitlines())


def test_json_says_whether_something_must_be_confirmed(two: Repository) -> None:
    two.catalogue.write(SERVICE, RICH | {"naam": "Anders"})
    assert json.loads(printed(two, "--format=json"))["must_be_confirmed"] is False
    two.catalogue.write(SERVICE, RICH | {"contact": {"email": "a@elders.be"}})
    content = json.loads(printed(two, "--format=json"))
    assert content["must_be_confirmed"] is True
    assert content["entries"][0]["path"] == SERVICE


def test_a_folder_can_be_what_it_is_compared_with(two: Repository, small: SmallCatalogue) -> None:
    assert "Dienst Thuis met Raad: veranderd" in two.run("difference", small.folder).stdout
    assert two.run("difference", "nergens").exit_code == 2


def test_every_entry_of_a_catalogue_can_be_told_as_new(small: SmallCatalogue) -> None:
    whole = state_of(open_project(ROOT, TIEN))
    found = differences({}, whole)
    assert len(found) == len(whole) > 10
    for form in FORMATS.values():
        assert form(found)
    assert all(change.title and change.after and not change.before for one in found for change in one.changes)
