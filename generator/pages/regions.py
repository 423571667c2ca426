"""Reference regions, their crossings with life domains, and partnerships."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue.region import Region
from generator.catalogue.vocabulary import LifeDomain
from generator.coverage import Reach, coverage, municipalities, region_reach
from generator.offer import Listing, Offer, broad
from generator.overview import cell
from generator.pages import long_lists
from generator.pages.page import ALL, Page, Wanted, fixed


def pages(offer: Offer, wanted: Wanted = ALL) -> Iterator[Page]:
    regions = offer.catalogue.regions
    yield _index()
    yield _partnership_index()
    for identity, region in regions.items():
        if region.is_partnership and wanted.lies_in(f"samenwerking/{identity}/"):
            page = _partnership(offer, identity, region)
            yield page
            yield from long_lists.stretches(page, page.shows["services"])
        elif not region.is_partnership and wanted.lies_in(f"regio/{identity}/"):
            yield _region(offer, identity, region)
            every_question = _broad(offer, identity)
            for domain in offer.catalogue.vocabularies.life_domains.terms:
                if wanted.lies_in(f"regio/{identity}/{domain.id}/"):
                    yield from _with_stretches(_crossing(offer, identity, domain, every_question))


def _index() -> Page:
    return Page(
        address="regio/",
        title=fixed("Hulp per regio"),
        description=fixed("Kies je regio en zie welke jeugdhulp er is."),
        template="regios.html",
        active="regio",
        translated=True,
    )


def _partnership_index() -> Page:
    return Page(
        address="samenwerking/",
        title=fixed("Samenwerkingen"),
        description=fixed("De regio's waar diensten samenwerken, zoals 1 gezin 1 plan."),
        template="samenwerkingen.html",
        active="regio",
        translated=True,
    )


def _region(offer: Offer, identity: str, region: Region) -> Page:
    domains = offer.catalogue.vocabularies.life_domains.terms
    return Page(
        address=f"regio/{identity}/",
        title=fixed("Hulp in de regio %(region)s, per onderwerp", region=region.short_name),
        description=fixed(
            "Welke jeugdhulp is er in de regio %(region)s? Bekijk het per onderwerp.", region=region.short_name
        ),
        template="regio.html",
        shows={
            "identity": identity,
            "region": region,
            "places": tuple(offer.catalogue.places.in_region(identity)),
            "groups": offer.by_region_reach(identity),
            "cells": {domain.id: cell(offer, identity, domain.id) for domain in domains},
            "partnerships": _partnerships_near(offer, identity),
        },
        active="regio",
        translated=True,
    )


def _with_stretches(page: Page) -> Iterator[Page]:
    yield page
    for level, listings in page.shows["groups"].items():
        if level is not Reach.FLANDERS:
            yield from long_lists.stretches(page, listings, under=f"{page.address}{level}/")


def _crossing(offer: Offer, identity: str, domain: LifeDomain, every_question: tuple[Listing, ...]) -> Page:
    region = offer.catalogue.regions[identity]
    routes = offer.catalogue.vocabularies.access_routes.terms
    return Page(
        address=f"regio/{identity}/{domain.id}/",
        title=fixed("%(topic)s in de regio %(region)s", topic=domain.label, region=region.short_name),
        description=fixed(
            "%(topic)s in de regio %(region)s: wie helpt, en hoe kom je er?",
            topic=domain.label,
            region=region.short_name,
        ),
        template="kruispunt.html",
        shows={
            "identity": identity,
            "region": region,
            "domain": domain,
            "groups": offer.by_crossing(identity, domain.id),
            "broad": every_question,
            "cell": cell(offer, identity, domain.id),
            "cells": {route.id: cell(offer, identity, domain.id, route.id) for route in routes},
        },
        active="regio",
        translated=True,
    )


def _broad(offer: Offer, identity: str) -> tuple[Listing, ...]:
    """What serves a region and takes every question, nearest first."""
    found = offer.by_region_reach(identity)
    near = (*found[Reach.LOCAL], *found[Reach.REGIONAL], *found[Reach.FLANDERS])
    return tuple(broad(near))


def _partnership(offer: Offer, identity: str, region: Region) -> Page:
    served = coverage(region.area, offer.catalogue.regions) if region.area else None
    places = offer.catalogue.places
    return Page(
        address=f"samenwerking/{identity}/",
        title=region.name,
        description=region.summary or fixed("Samenwerking %(name)s.", name=region.name),
        template="samenwerking.html",
        shows={
            "identity": identity,
            "region": region,
            "certain": municipalities(served.certain, places) if served else (),
            "possible": municipalities(served.possible, places) if served else (),
            "services": [item for item in offer.current if identity in item.service.area.partnerships],
        },
        active="regio",
        translated=True,
    )


def _partnerships_near(offer: Offer, identity: str) -> dict[str, Region]:
    """The partnerships that serve some municipality of a region, or may."""
    regions, places = offer.catalogue.regions, offer.catalogue.places
    partnerships = ((name, region, region.area) for name, region in regions.items() if region.is_partnership)
    return {
        name: region
        for name, region, area in partnerships
        if area and region_reach(coverage(area, regions), identity, places)
    }
