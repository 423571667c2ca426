"""A macro of which what it said is kept says the same on every page: nothing but its arguments and what is fixed."""

from __future__ import annotations

import pytest

from generator.offer import Offer
from generator.render import Renderer
from generator.settings import Options
from generator.shell import Theme
from generator.template_calls import _ALIKE
from tests.catalogues import ROOT
from tests.unit.macro_reads import FIXED, FIXED_FILTERS, Macros

TEMPLATES = ROOT / "generator" / "templates"
SOURCES = {file.name: file.read_text(encoding="utf-8") for file in sorted(TEMPLATES.glob("*.html"))}
SIGN = '{% macro teken(naam, root, klas="") -%}\n'


def spoilt(file: str, macro: str, with_what: str) -> Macros:
    """The templates, in one of which a macro begins with something more."""
    assert SOURCES[file].count(macro) == 1
    return Macros(SOURCES | {file: SOURCES[file].replace(macro, macro + with_what)})


@pytest.mark.parametrize("name", sorted(_ALIKE))
def test_what_is_kept_of_a_macro_says_the_same_on_every_page(name: str) -> None:
    macros = Macros(SOURCES)
    assert macros.named(name)
    assert [(place, found) for place in macros.named(name) if (found := macros.strange(place))] == []


@pytest.mark.parametrize(
    ("with_what", "found"),
    [
        ("{{ page.title }}", {"page"}),
        ("{% if not root %}{{ active }}{% endif %}", {"active"}),
        ("{% set hier = address %}{{ hier }}", {"address"}),
        ("{% if root %}{% set page = root %}{% endif %}{{ page }}", {"page"}),
        ("{% for hier in root %}{% set page = hier %}{% endfor %}{{ page }}", {"page"}),
        ("{% set page = page %}", {"page"}),
        ("{{ caller() }}", {"caller"}),
        ("{{ once(weg, naam) }}", {"once"}),
        ("{{ [naam, root] | random }}", {"|random"}),
        ("{{ naam | narrow }}", {"|narrow"}),
        ('{% include "strook.html" %}', {"Include"}),
        ('{% from "_vouw.html" import namen with context %}{{ namen(naam) }}', {"FromImport", "namen"}),
        ("{% trans who=service.name %}Van {{ who }}{% endtrans %}", {"service"}),
        ("{% for een in root if een %}{% set page = een %}{{ loop.index }}{{ page }}{% endfor %}", set()),
    ],
)
def test_a_macro_that_says_something_of_the_page_is_noticed(with_what: str, found: set[str]) -> None:
    assert spoilt("_tekens.html", SIGN, with_what).strange(("_tekens.html", "teken")) == found


@pytest.mark.parametrize(
    ("file", "macro"),
    [
        ("_bronnen.html", "{% macro bron(source) -%}\n"),
        ("_vouw.html", '{% macro deel(id, titel, uitleg="", taal="", klasse="") -%}\n'),
        ("_feiten.html", '{% macro opsomming(ids, names, woord="") -%}\n'),
    ],
    ids=["its own file", "called around a piece", "another file"],
)
def test_so_is_one_that_calls_a_macro_which_does(file: str, macro: str) -> None:
    assert spoilt(file, macro, "{{ page.title }}").strange(("_bronnen.html", "bronnen")) == {"page"}


def test_what_counts_as_fixed_is_given_to_every_template(ten_offer: Offer) -> None:
    made = Renderer(ten_offer, Options(), Theme("", (), ROOT)).environment
    assert made.globals.keys() >= FIXED
    assert made.filters.keys() >= FIXED_FILTERS
