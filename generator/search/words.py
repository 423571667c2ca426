"""The words by which an entry is found, besides those that its page shows."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue import Catalogue
from generator.catalogue.kind_of_help import KindOfHelp
from generator.catalogue.vocabulary import Notion
from generator.offer import Listing


def of_listing(listing: Listing, catalogue: Catalogue) -> list[str]:
    """Search words of a service: other names, keywords, labels, and the notions it belongs to."""
    service = listing.service
    kind = catalogue.kinds_of_help[service.kind_of_help]
    ties = (set(service.life_domains), {access.route for access in service.access}, {service.kind_of_help})
    return _unique(
        [*service.other_names, *service.keywords, kind.name, *kind.other_names, listing.provider.name]
        + [word for domain in _domains(catalogue, service.life_domains) for word in domain]
        + [word for notion in _notions(catalogue, *ties, listing.identity) for word in _said(notion)]
    )


def _domains(catalogue: Catalogue, names: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """What people and professionals call the life domains of a service."""
    for term in catalogue.vocabularies.life_domains.terms:
        if term.id in names:
            yield (term.label, term.technical_term, *term.keywords)


def of_kind(identity: str, kind: KindOfHelp, catalogue: Catalogue) -> list[str]:
    """Search words of a kind of help."""
    ties: tuple[set[str], set[str], set[str]] = (set(), set(), {identity})
    found = [word for notion in _notions(catalogue, *ties, "") for word in _said(notion)]
    return _unique([*kind.other_names, kind.technical_term or "", *kind.keywords, *found])


def _notions(
    catalogue: Catalogue, domains: set[str], routes: set[str], kinds: set[str], identity: str
) -> Iterator[Notion]:
    """The notions of an entry: those tied to it by kind or name, else by domain or route."""
    for notion in catalogue.vocabularies.notions.terms:
        near = kinds & set(notion.kinds_of_help) or identity in notion.services
        wide = domains & set(notion.life_domains) or routes & set(notion.routes)
        if near or (wide and not notion.kinds_of_help and not notion.services):
            yield notion


def _said(notion: Notion) -> Iterator[str]:
    yield notion.label
    yield from notion.professional_words
    yield from notion.lay_words
    yield from notion.misspellings
    for translation in notion.translations:
        yield from translation.words


def _unique(words: list[str]) -> list[str]:
    return list(dict.fromkeys(word for word in words if word))
