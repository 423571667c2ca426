"""A page for every municipality: what serves it, nearest first; and the list of all."""

from __future__ import annotations

from collections.abc import Iterator

from generator.coverage import Reach
from generator.offer import Offer, narrow
from generator.pages import long_lists
from generator.pages.alphabet import by_letter
from generator.pages.page import ALL, Page, Wanted, fixed
from generator.places import Municipality


def pages(offer: Offer, wanted: Wanted = ALL) -> Iterator[Page]:
    places = offer.catalogue.places.municipalities
    yield Page(
        address="gemeente/",
        title=fixed("Hulp in je gemeente"),
        description=fixed("Kies je gemeente en zie wie er helpt: in je buurt, in je regio en in heel Vlaanderen."),
        template="gemeenten.html",
        shows={"letters": by_letter(places.values(), lambda place: place.name)},
        active="gemeente",
        translated=True,
    )
    for place in places.values():
        if not wanted.lies_in(f"gemeente/{place.id}/"):
            continue
        page = _municipality(offer, place)
        yield page
        near = page.shows["groups"][Reach.LOCAL]
        yield from long_lists.stretches(page, narrow(near))


def _municipality(offer: Offer, place: Municipality) -> Page:
    return Page(
        address=f"gemeente/{place.id}/",
        title=fixed("Hulp in %(place)s", place=place.name),
        description=fixed("Wie helpt kinderen, jongeren en gezinnen in %(place)s?", place=place.name),
        template="gemeente.html",
        shows={
            "place": place,
            "region": offer.catalogue.regions[place.region],
            "groups": offer.by_reach(place),
            "front_doors": offer.front_doors,
        },
        active="gemeente",
        translated=True,
    )
