"""What visitors and providers can say of a page by mail; the last step of the form where the site has an address."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import Page, expect

from generator.evaluation.serving import served
from tests.catalogues import TIEN
from tests.site.builds import built, other_root
from tests.site.crawl import SiteFiles
from tests.site.form_page import FormPage

EMAIL = "redactie@voorbeeld.example"
REPOSITORY = "https://github.example/helder/catalogus"
OWN = f"""\
    redactie:
      naam: De redactie
      email: {EMAIL}
"""
PROVIDER, SERVICE = "voorbeeldhuis", "voorbeeldhuis/onthaal"
REASONS = (
    "Een nummer klopt niet",
    "Dit bestaat niet meer",
    "Dit klopt niet voor mijn gemeente",
    "Er klopt iets anders",
)


@pytest.fixture(scope="module")
def staffed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ten entries as the site of an editorial office, with a repository."""
    folder = tmp_path_factory.mktemp("staffed")
    root = other_root(folder / "root")
    file = root / "mkdocs.yml"
    text = file.read_text(encoding="utf-8")
    assert 'repository: ""\n' in text
    file.write_text(text.replace('repository: ""\n', f"repository: {REPOSITORY}\n{OWN}"), encoding="utf-8")
    return built(folder / "site", "--root", str(root), "--catalogue", str(TIEN))


@pytest.fixture
def office(staffed: Path) -> Iterator[str]:
    with served(staffed) as address:
        yield address


def mails(site: Path) -> list[tuple[str, str]]:
    """Subject and text of each mail that the page of the service opens."""
    links = [link.url for link in SiteFiles(site).at(f"aanbod/{SERVICE}/").links]
    told = [parse_qs(urlsplit(link).query) for link in links if link.startswith(f"mailto:{EMAIL}")]
    return [(parts["subject"][0], parts["body"][0]) for parts in told if parts]


def test_each_thing_that_can_be_wrong_is_a_mail_that_has_begun(staffed: Path) -> None:
    told = mails(staffed)
    for reason in REASONS:
        [(subject, body)] = [(subject, body) for subject, body in told if subject.startswith(reason)]
        assert ": " in subject
        assert f"/aanbod/{SERVICE}/" in body
        assert "Schrijf niets over je kind of gezin." in body


def test_a_provider_confirms_by_a_mail_with_the_day_of_the_page(staffed: Path) -> None:
    [body] = [body for subject, body in mails(staffed) if subject.startswith("Alles klopt nog")]
    assert "De pagina is van 22 november 2026." in body


def test_without_an_office_the_page_says_how_else(ten_site: Path) -> None:
    page = SiteFiles(ten_site).at(f"aanbod/{SERVICE}/")
    assert "Deze site heeft nog geen adres om fouten te melden." in page.text
    assert "Alles klopt nog" not in page.text
    assert f"aanbieder/{PROVIDER}/bijwerken/" in " ".join(link.url for link in page.links)


def test_the_form_opens_a_mail_that_asks_to_attach_the_file(page: Page, office: str) -> None:
    form = FormPage(page, f"{office}aanbieder/{PROVIDER}/bijwerken/")
    entry = page.locator("section.inschrijving").first
    entry.get_by_text("Wat is het?").click()
    form.fill("samenvatting", "Je praat met iemand die luistert.", entry)
    [name] = form.save()
    mail = page.locator("[data-mail]")
    expect(mail).to_be_visible()
    told = unquote(str(mail.get_attribute("href")))
    assert told.startswith(f"mailto:{EMAIL}?subject=Helder: ")
    assert f"Voeg dit bestand toe aan deze mail voor je ze verstuurt: {name}" in told
    assert "Samenvatting" in told
    page.get_by_text("Voor wie een GitHub-account heeft").click()
    link = page.locator("[data-proposals] a")
    path = name.removesuffix(".yaml").replace("--", "/")
    expect(link).to_have_attribute("href", f"{REPOSITORY}/edit/main/catalogue/aanbieders/{path}.yaml")
    assert "Je praat met iemand die luistert." in page.locator("[data-proposals] textarea").input_value()
