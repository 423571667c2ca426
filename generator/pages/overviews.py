"""The overview of regions, life domains and routes, and of waiting times."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue.parts import WaitingTime
from generator.catalogue.service import Service
from generator.coverage import Reach
from generator.offer import Listing, Offer
from generator.overview import cell
from generator.pages.page import ALL, Page, Wanted, fixed

_KNOWLEDGE = ("bekend", "aanmeldingsstop", "vervallen", "onbekend", "mogelijk")

_OVERVIEW = "overzicht/"
_WAITING_TIMES = "overzicht/wachttijden/"


def pages(offer: Offer, wanted: Wanted = ALL) -> Iterator[Page]:
    if wanted.is_at(_OVERVIEW):
        yield _matrix(offer)
    if wanted.is_at(_WAITING_TIMES):
        yield _waiting_times(offer)


def _matrix(offer: Offer) -> Page:
    words = offer.catalogue.vocabularies
    regions = [name for name, region in offer.catalogue.regions.items() if not region.is_partnership]
    domains = [domain.id for domain in words.life_domains.terms]
    routes = [None, *(route.id for route in words.access_routes.terms)]
    return Page(
        address=_OVERVIEW,
        title=fixed("Overzicht: wat is er waar?"),
        description=fixed("Welke hulp kennen we in welke regio, over welk onderwerp en langs welke weg?"),
        template="overzicht.html",
        shows={
            "tables": {
                route: {name: {domain: cell(offer, name, domain, route) for domain in domains} for name in regions}
                for route in routes
            }
        },
        active="overzicht",
        translated=True,
    )


def _waiting_times(offer: Offer) -> Page:
    regions = [name for name, region in offer.catalogue.regions.items() if not region.is_partnership]
    return Page(
        address=_WAITING_TIMES,
        title=fixed("Overzicht: wachttijden"),
        description=fixed("Van welke diensten kennen we de wachttijd, per regio?"),
        template="wachttijden.html",
        shows={
            "tables": {region: _by_knowledge(offer, region) for region in regions},
            "flanders": _sorted_out(offer, [item for item in offer.current if "vl" in item.served.certain]),
        },
        active="overzicht",
        translated=True,
    )


def _by_knowledge(offer: Offer, region: str) -> dict[str, list[Listing]]:
    """The services of a region by what is known of the wait; under "mogelijk" those that may serve it."""
    found = offer.by_region_reach(region)
    wide = [item for item in found[Reach.FLANDERS] if "vl" not in item.served.certain]
    own = [*found[Reach.LOCAL], *found[Reach.REGIONAL], *wide]
    return _sorted_out(offer, own) | {"mogelijk": list(found[Reach.POSSIBLE])}


def _sorted_out(offer: Offer, listings: list[Listing]) -> dict[str, list[Listing]]:
    """Listings by what is known of the wait."""
    groups: dict[str, list[Listing]] = {name: [] for name in _KNOWLEDGE}
    for item in listings:
        groups[_knowledge(offer.written.services[item.identity], item.service)].append(item)
    return groups


def _knowledge(written: Service, shown: Service) -> str:
    """What is known, from the entry as written and as it may still be shown; a stop is one that leaves no way in."""
    waits = _known_waits(shown)
    if waits:
        return "aanmeldingsstop" if all(wait.status == "aanmeldingsstop" for wait in waits) else "bekend"
    return "vervallen" if _known_waits(written) else "onbekend"


def _known_waits(service: Service) -> list[WaitingTime]:
    waits = (service.wait_by(access) for access in service.access)
    return [wait for wait in waits if wait and wait.status != "onbekend"]
