"""The accessibility statement says what was measured, and claims nothing."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from playwright.sync_api import Page

from generator.measurement import Fault, Measurement, read
from generator.offer import Offer
from generator.pages import pages
from generator.project import open_project
from generator.render import Renderer
from generator.settings import Editors
from generator.shell import Theme
from tests.catalogues import ROOT, TIEN
from tests.site.builds import build, other_root

_PAGE = "toegankelijkheid/"
_CLAIM = re.compile(r"AnySurfer|(?:voldoet|conform|compliant|in orde)\b", re.IGNORECASE)


def statement(offer: Offer, measured: Measurement | None, editors: Editors | None = None) -> str:
    """The page as it is made of a measurement."""
    options = replace(open_project(ROOT).options, editors=editors)
    renderer = Renderer(offer, options, Theme("{{ body }}", (), ROOT, measured))
    return renderer.page(next(page for page in pages(offer) if page.address == _PAGE))


@pytest.fixture
def measured() -> Measurement:
    kept = read(ROOT / "docs")
    assert kept is not None
    return kept


def test_the_statement_tells_the_kept_measurement_and_what_nobody_tested(
    page: Page, home: str, measured: Measurement
) -> None:
    page.goto(home + _PAGE)
    text = page.locator("main").inner_text()
    for figure in (measured.pages, measured.kinds, measured.states, *measured.widths, *measured.tools.values()):
        assert str(figure) in text
    assert str(measured.day.year) in text
    for limit in ("schermlezer gebruiken", "Geen audit door iemand van buiten", "geen label", "112"):
        assert limit in text


def test_each_fault_is_told_with_where_it_is(real_offer: Offer, measured: Measurement) -> None:
    faults = (Fault("color-contrast", "Elements must have <enough> contrast", 3),)
    html = statement(real_offer, msgspec.structs.replace(measured, faults=faults))
    assert "Overtreden regels: 1" in html
    assert "op 3 pagina’s of toestanden: color-contrast" in html
    assert "Elements must have &lt;enough&gt; contrast" in html
    assert "Geen fouten" in statement(real_offer, msgspec.structs.replace(measured, faults=()))


def test_without_a_measurement_the_statement_says_so(real_offer: Offer) -> None:
    html = statement(real_offer, None)
    assert "nog geen meting bewaard" in html
    assert "Geen fouten" not in html


def test_who_answers_for_the_site_is_where_to_complain(real_offer: Offer, measured: Measurement) -> None:
    html = statement(real_offer, measured, Editors("De redactie", "redactie@voorbeeld.example"))
    assert 'href="mailto:redactie@voorbeeld.example"' in html
    assert "nog geen adres voor meldingen" in statement(real_offer, measured)


def test_no_page_claims_a_label_or_conformity(site: Path) -> None:
    claims = {
        file: found[0]
        for folder in ("toegankelijkheid", "over", "privacy", "fr/toegankelijkheid", "en/toegankelijkheid")
        for file in [site / folder / "index.html"]
        if (found := _CLAIM.search(re.sub(r"<[^>]*>", " ", file.read_text(encoding="utf-8"))))
    }
    assert claims == {}


def test_a_build_warns_of_an_old_measurement(tmp_path: Path) -> None:
    root = other_root(tmp_path / "root")
    done = build(tmp_path / "site", "--root", str(root), "--catalogue", str(TIEN), "--today", "2028-12-31")
    assert done.returncode == 0, done.stderr
    assert "meer dan twaalf maanden geleden gemeten" in done.stderr
