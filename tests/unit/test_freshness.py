"""`helder freshness`: who must look at what again, and the mail that asks for it."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.catalogues import PROVIDER, SERVICE, SmallCatalogue, provider, valid_service
from tests.repositories import DAY, Repository, make_repository

CONFIRMED = {"op": "2026-11-01", "door": "aanbieder"}


@pytest.fixture
def project(small_template: SmallCatalogue, tmp_path: Path) -> Repository:
    repository = make_repository(tmp_path / "project", small_template)
    repository.catalogue.write(PROVIDER, provider(contact={"email": "info@voorbeeld.be"}, nagekeken=CONFIRMED))
    repository.catalogue.service(nagekeken=CONFIRMED)
    return repository


def reported(project: Repository, *arguments: str, day: str = DAY) -> str:
    result = project.run("freshness", day, *arguments)
    assert result.exit_code == 0, result.stderr
    return result.stdout


def settled(project: Repository) -> None:
    file = project.folder / "mkdocs.yml"
    own = "    redactie: {naam: De redactie van Proef, email: redactie@proef.be}\n"
    file.write_text(f"site_url: https://proef.be/hulp/\n{file.read_text('utf-8')}{own}", encoding="utf-8")


def test_what_was_confirmed_this_year_is_left_in_peace(project: Repository) -> None:
    assert reported(project) == "Niets moet opnieuw nagekeken worden.\n"


def test_after_a_year_it_is_due_again(project: Repository) -> None:
    text = reported(project, day="--today=2027-11-02")
    assert "== Voorbeeld (voorbeeld)\nAan: info@voorbeeld.be\n" in text
    assert "- Goed: De laatste bevestiging is van 1 november 2026." in text


def test_help_in_a_crisis_is_due_again_after_three_months(project: Repository) -> None:
    project.catalogue.service(nagekeken=CONFIRMED, toegang=[{"weg": "crisis"}])
    assert "- Goed: " not in reported(project, day="--today=2027-02-01")
    text = reported(project, day="--today=2027-02-02")
    assert "- Goed: De laatste bevestiging is van 1 november 2026. Bij hulp in een crisis vragen we dat om" in text
    assert "- Voorbeeld: " not in text


def test_what_was_never_confirmed_and_an_old_wait_are_due(project: Repository) -> None:
    project.catalogue.service(wachttijd={"status": "wachtlijst", "gemeten_op": "2026-01-05"})
    text = reported(project)
    assert "- Goed: Dit is nog nooit door jullie bevestigd." in text
    assert "- Goed: Deze wachttijd is van 5 januari 2026." in text
    assert "- Voorbeeld: " not in text


def test_what_has_stopped_is_left_in_peace(project: Repository) -> None:
    project.catalogue.service(status="gestopt", nagekeken=None)
    assert reported(project) == "Niets moet opnieuw nagekeken worden.\n"


def test_the_mail_has_two_links_once_the_site_says_whose_it_is(project: Repository) -> None:
    settled(project)
    project.catalogue.service(nagekeken=None)
    (report,) = json.loads(reported(project, "--format=json"))
    links = [line for line in report["text"].splitlines() if line.startswith(("mailto:", "https:"))]
    assert links[1:] == ["https://proef.be/hulp/aanbieder/voorbeeld/bijwerken/"]
    confirm = urlsplit(links[0])
    assert (confirm.path, parse_qs(confirm.query)["subject"]) == ("redactie@proef.be", ["Alles klopt nog: Voorbeeld"])
    assert "Schrijf niets over een kind" in report["text"]
    assert report["text"].endswith("De redactie van Proef\n")


def test_without_settings_the_mail_asks_for_an_answer_and_invents_no_link(project: Repository) -> None:
    project.catalogue.service(nagekeken=None)
    text = reported(project)
    assert "Antwoord dan op deze mail met: Alles klopt nog." in text
    assert "http" not in text


def test_a_file_for_each_provider_that_has_something_to_do(project: Repository, tmp_path: Path) -> None:
    project.catalogue.write("aanbieders/tweede/aanbieder.yaml", provider(naam="@Tweede"))
    project.catalogue.write("aanbieders/tweede/dienst.yaml", valid_service())
    folder = tmp_path / "te-doen"
    reported(project, f"--output={folder}", "--format=markdown")
    (file,) = folder.iterdir()
    assert file.name == "tweede.md"
    assert file.read_text("utf-8").startswith("### `@Tweede`\n\n- `@Tweede`: Dit is nog nooit")
    assert "Aan: (geen mailadres bekend)" in file.read_text("utf-8")


def test_one_provider_can_be_asked_for(project: Repository) -> None:
    project.catalogue.service(nagekeken=None)
    assert "Voorbeeld" in reported(project, "voorbeeld")
    result = project.run("freshness", DAY, "nergens")
    assert result.exit_code == 2
    assert "Er is geen aanbieder 'nergens'." in result.stderr


def test_a_broken_catalogue_says_so(project: Repository) -> None:
    project.catalogue.write(SERVICE, "naam: [open\n")
    result = project.run("freshness", DAY)
    assert result.exit_code == 1
    assert "fout:" in result.stderr


def test_a_folder_that_cannot_be_made_is_told_in_words(project: Repository, tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("", encoding="utf-8")
    for place in ("/proc/x", tmp_path / "bestand" / "map"):
        result = project.run("freshness", DAY, f"--output={place}")
        assert result.exit_code == 2
        assert "kan geen map of bestand komen. Kies een andere map." in " ".join(result.stderr.split())
        assert "fout in Helder" not in result.stderr
