"""Pages that somebody may have to leave at once, because another looks along: by what the data call danger."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.catalogue import Vocabularies
from generator.catalogue.parts import Entry
from generator.catalogue.vocabulary import Danger
from generator.offer import Offer

_SHOW_ANYTHING = ("zoeken/", "hulplijnen/", "mijn-lijst/")
_LEAST_DANGERS = 2
"""How many dangers must be about a life domain before all of it counts: one may be there by a single side of it."""


def at_risk(offer: Offer) -> frozenset[str]:
    """The addresses of pages about violence, suicide, running away and whatever else the list of dangers speaks of."""
    return frozenset(_addresses(offer)) if offer.catalogue.vocabularies.dangers.terms else frozenset()


def domains_at_risk(words: Vocabularies) -> frozenset[str]:
    """The life domains that several dangers are about in the first place."""
    about = Counter(domain for danger in words.dangers.terms for domain in _first_domain(danger, words))
    return frozenset(domain for domain, number in about.items() if number >= _LEAST_DANGERS)


def _first_domain(danger: Danger, words: Vocabularies) -> list[str]:
    """The life domain that most notions of a danger name first, if any does."""
    notions = (notion for notion in words.notions.terms if notion.id in danger.notions and notion.life_domains)
    return [domain for domain, _ in Counter(notion.life_domains[0] for notion in notions).most_common(1)]


def _addresses(offer: Offer) -> Iterator[str]:
    domains = domains_at_risk(offer.catalogue.vocabularies)
    yield from _SHOW_ANYTHING
    for domain in domains:
        yield f"levensdomein/{domain}/"
        yield from (f"regio/{region}/{domain}/" for region in offer.catalogue.regions)
    for identity, kind in offer.catalogue.kinds_of_help.items():
        if domains.intersection(kind.life_domains):
            yield from _of_entry("hulpvorm", identity, kind)
    yield from _of_services(offer, domains)


def _of_services(offer: Offer, domains: frozenset[str]) -> Iterator[str]:
    """Services of these domains, those that a notion of a danger names itself, and who offers them."""
    named = _named_services(offer.catalogue.vocabularies)
    for identity, service in offer.catalogue.services.items():
        if identity in named or domains.intersection(service.life_domains):
            yield from _of_entry("aanbod", identity, service)
            provider = identity.partition("/")[0]
            yield from _of_entry("aanbieder", provider, offer.catalogue.providers[provider])


def _named_services(words: Vocabularies) -> frozenset[str]:
    dangerous = {notion for danger in words.dangers.terms for notion in danger.notions}
    return frozenset(name for notion in words.notions.terms if notion.id in dangerous for name in notion.services)


def _of_entry(folder: str, identity: str, entry: Entry) -> Iterator[str]:
    """Where an entry is, and where it was: a name alone may give away as much."""
    yield from (f"{folder}/{name}/" for name in (identity, *entry.former_addresses))
