"""A page for every service, and the list of all from A to Z."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue.provider import Provider
from generator.coverage import municipalities
from generator.offer import Listing, Offer
from generator.pages import long_lists
from generator.pages.alphabet import by_letter
from generator.pages.page import ALL, Page, Wanted, fixed
from generator.places import fold

_INDEX = "aanbod/"


def pages(offer: Offer, wanted: Wanted = ALL) -> Iterator[Page]:
    if wanted.is_at(_INDEX) or wanted.lies_in(long_lists.FOLDER):
        index = _index(offer)
        yield index
        yield from long_lists.stretches(index, offer.current, under="")
    for listing in offer.listings.values():
        if wanted.lies_in(listing.address):
            yield _service(offer, listing)


def _index(offer: Offer) -> Page:
    return Page(
        address=_INDEX,
        title=fixed("Alle hulp van A tot Z"),
        description=fixed("Alle diensten in deze catalogus, van A tot Z."),
        template="aanbod.html",
        shows={
            "current": offer.current,
            "letters": by_letter(offer.current, lambda item: item.service.name),
            "others": _without_offer(offer),
        },
        active="aanbod",
        translated=True,
    )


def _without_offer(offer: Offer) -> dict[str, Provider]:
    """The providers that have no service in the list, by name."""
    busy = {item.identity.partition("/")[0] for item in offer.current}
    idle = ((name, provider) for name, provider in offer.catalogue.providers.items() if name not in busy)
    return dict(sorted(idle, key=lambda item: fold(item[1].name)))


def _service(offer: Offer, listing: Listing) -> Page:
    service, catalogue = listing.service, offer.catalogue
    replacement = offer.listings.get(service.replaced_by or "")
    return Page(
        address=listing.address,
        title=_title(listing),
        description=service.summary or service.name,
        template="dienst.html",
        shows={
            "listing": listing,
            "service": service,
            "kind": catalogue.kinds_of_help[service.kind_of_help],
            "routes": {route.id: route for route in catalogue.vocabularies.access_routes.terms},
            "certain": municipalities(listing.served.certain, catalogue.places),
            "possible": municipalities(listing.served.possible, catalogue.places),
            "partnerships": {name: catalogue.regions[name] for name in service.area.partnerships},
            "replacement": replacement,
            "front_doors": offer.front_doors,
        },
        active="aanbod",
        translated=True,
    )


def _title(listing: Listing) -> str:
    name, provider = listing.service.name, listing.provider.name
    return name if provider in name else f"{name} – {provider}"
