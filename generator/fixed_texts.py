"""The texts that every language must have: what stands in templates, titles of pages, labels of word lists."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir

from generator.catalogue import Catalogue, Vocabularies
from generator.catalogue.vocabulary import HelpLine, Term
from generator.labels import labels_of
from generator.offer import Offer
from generator.pages import Page, pages
from generator.pages.long_lists import DESCRIPTION, TITLE
from generator.pages.page import IN_DUTCH, Fixed

TEMPLATES = Path(__file__).parent / "templates"
_METHODS = [("**.html", "jinja2.ext:babel_extract")]
_ENTRIES = ("dienst", "aanbieder", "hulpvorm", "regio")
_LISTS = "catalogue/woordenlijsten"
_URGENT = ("nood", "crisis")
_OPTIONS = {"**.html": {"trim_blocks": "true", "lstrip_blocks": "true", "silent": "false"}}

Found = tuple[str, str]
"""Where a text stands, for who translates it, and the text."""


def fixed_texts(offer: Offer) -> Catalog:
    """A catalogue without translations, in the order of files; a text that stands in several places is there once."""
    catalogue = Catalog(project="Helder", charset="utf-8", fuzzy=False)
    for where, text in (
        *_of_templates(),
        *_of_pages(offer),
        *_of_words(offer.catalogue.vocabularies),
        *_of_choices(offer.catalogue),
    ):
        catalogue.add(text, locations=[(where, 0)])
    return catalogue


def updated(catalogue: Catalog, template: Catalog) -> Catalog:
    """The same catalogue with all texts of `template` and no others: a guess at a translation is none."""
    catalogue.update(template, no_fuzzy_matching=True, update_creation_date=False)
    catalogue.obsolete.clear()
    return catalogue


def _of_templates() -> Iterator[Found]:
    for name, _, text, _, _ in sorted(extract_from_dir(TEMPLATES, _METHODS, _OPTIONS), key=lambda found: found[:2]):
        assert isinstance(text, str), f"{name}: a plural needs a catalogue that has them"
        yield f"generator/templates/{name}", text


def _of_pages(offer: Offer) -> Iterator[Found]:
    yield "generator/pages/page.py", IN_DUTCH
    yield from (("generator/pages/long_lists.py", text) for text in (TITLE, DESCRIPTION))
    for page in pages(offer):
        if page.translated:
            yield from (
                (_module(page), text.text) for text in (page.title, page.description) if isinstance(text, Fixed)
            )


def _module(page: Page) -> str:
    """Where a page's own texts are found by who translates them: by its template, which many pages share."""
    return f"generator/pages: {page.template}"


def _of_words(words: Vocabularies) -> Iterator[Found]:
    """Nothing of dangers: what to do in danger is said only in a language in which a professional has read it."""
    yield from _of_terms("levensdomeinen", words.life_domains.terms)
    yield from _of_terms("toegangswegen", words.access_routes.groups)
    yield from _of_terms("toegangswegen", words.access_routes.terms)
    yield from (
        ("catalogue/woordenlijsten/toegangswegen.yaml", route.who_starts) for route in words.access_routes.terms
    )
    yield from _of_help_lines(words.help_lines.terms)
    yield from _of_terms("werkvormen", words.formats.terms)
    yield from _of_terms("talen", words.languages.terms)
    yield from _of_terms("doelgroepkenmerken", words.characteristics.terms)


def _of_help_lines(lines: tuple[HelpLine, ...]) -> Iterator[Found]:
    """The names, and what a line is not for; of the urgent ones also what they are for. Others say that in Dutch."""
    for line in lines:
        purpose = line.purpose if line.kind in _URGENT else ""
        yield from ((f"{_LISTS}/hulplijnen.yaml", text) for text in (line.label, purpose, line.limits) if text)


def _of_choices(catalogue: Catalogue) -> Iterator[Found]:
    """What people read for the fixed choices of an entry."""
    labels = labels_of(catalogue)
    yield from (("generator/labels.py", label) for label in labels.facets["nu"].values())
    for field, names in labels.choices.items():
        kind = field.partition(".")[0]
        if kind in _ENTRIES:
            yield from ((f"schema/{kind}.schema.json", label) for label in names.values())


def _of_terms(name: str, terms: tuple[Term, ...]) -> Iterator[Found]:
    for term in terms:
        yield from ((f"{_LISTS}/{name}.yaml", text) for text in (term.label, term.definition) if text)
