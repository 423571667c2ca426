"""Life domains and access routes: what they mean and which services belong to them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue.vocabulary import AccessRoute, LifeDomain
from generator.offer import Offer
from generator.overview import cell
from generator.pages import long_lists
from generator.pages.page import ALL, Page, Wanted, fixed


def pages(offer: Offer, wanted: Wanted = ALL) -> Iterator[Page]:
    words = offer.catalogue.vocabularies
    yield Page(
        address="levensdomein/",
        title=fixed("Waarover gaat het?"),
        description=fixed("Alle onderwerpen waarvoor kinderen, jongeren en gezinnen hulp kunnen vinden."),
        template="levensdomeinen.html",
        active="levensdomein",
        translated=True,
    )
    for domain in words.life_domains.terms:
        if not wanted.lies_in(f"levensdomein/{domain.id}/"):
            continue
        page = _domain(offer, domain)
        yield page
        yield from long_lists.stretches(page, page.shows["wide"])
    yield Page(
        address="toegang/",
        title=fixed("Hoe krijg je hulp?"),
        description=fixed("De wegen naar jeugdhulp: wanneer je zelf mag bellen, en wanneer iemand je aanmeldt."),
        template="toegangswegen.html",
        active="toegang",
        translated=True,
    )
    for route in words.access_routes.terms:
        if not wanted.lies_in(f"toegang/{route.id}/"):
            continue
        page = _route(offer, route)
        yield page
        yield from long_lists.stretches(page, page.shows["services"])


def _domain(offer: Offer, domain: LifeDomain) -> Page:
    regions = offer.catalogue.regions.items()
    services = offer.by_domain(domain.id)
    return Page(
        address=f"levensdomein/{domain.id}/",
        title=fixed(domain.label),
        description=fixed(domain.definition or domain.label),
        template="levensdomein.html",
        shows={
            "domain": domain,
            "services": services,
            "wide": [item for item in services if item.served.is_wide],
            "broad": offer.broad,
            "front_doors": offer.front_doors,
            "kinds": {
                name: kind for name, kind in offer.catalogue.kinds_of_help.items() if domain.id in kind.life_domains
            },
            "cells": {name: cell(offer, name, domain.id) for name, region in regions if not region.is_partnership},
        },
        active="levensdomein",
        translated=True,
    )


def _route(offer: Offer, route: AccessRoute) -> Page:
    kinds = offer.catalogue.kinds_of_help.items()
    return Page(
        address=f"toegang/{route.id}/",
        title=fixed(route.label),
        description=fixed(route.definition or route.label),
        template="toegangsweg.html",
        shows={
            "route": route,
            "services": [item for item in offer.current if route.id in item.routes],
            "kinds": {name: kind for name, kind in kinds if any(way.route == route.id for way in kind.access)},
        },
        active="toegang",
        translated=True,
    )
