"""The file that filters, counts and browsing in the browser work on, and the cards that results show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec

from generator.coverage import Reach, region_reach
from generator.facets import FACETS, ROUTE_FACETS, SERVICE_FACETS
from generator.labels import Labels
from generator.offer import Listing, Offer
from generator.places import Places

CARDS_IN_A_FILE = 50


def facet_file(offer: Offer, labels: Labels, fragments: Mapping[str, str]) -> bytes:
    """Every listing with its facets, in the order of every list.

    `values` names the values of each facet; a listing refers to them, and to `tokens`, by their place in the list.
    The `maybe` of a listing are the regions that it may serve, where nobody knows for certain.
    `fragments` has the name that Pagefind gives each address.
    """
    values = {name: list(labels.facets[name]) for name in FACETS}
    tokens = sorted({token for item in offer.current for token in item.served.certain | item.served.possible})
    places = offer.catalogue.places
    numbered = {token: index for index, token in enumerate(tokens)}
    return msgspec.json.encode(
        {
            "facets": values,
            "tokens": tokens,
            "cards": CARDS_IN_A_FILE,
            "services": [
                {**_row(item, values, numbered, fragments), "maybe": _maybe(item, values["regio"], places)}
                for item in offer.current
            ],
        }
    )


def card_files(offer: Offer, labels: Labels) -> Iterator[tuple[str, bytes]]:
    """The cards of the listings in the same order, some in a file: `0.json`, `1.json` ..."""
    cards = [_card(item, offer, labels) for item in offer.current]
    for start in range(0, len(cards), CARDS_IN_A_FILE):
        yield f"{start // CARDS_IN_A_FILE}.json", msgspec.json.encode(cards[start : start + CARDS_IN_A_FILE])


def _row(
    item: Listing, values: Mapping[str, Sequence[str]], tokens: Mapping[str, int], fragments: Mapping[str, str]
) -> dict[str, Any]:
    def numbers(name: str, chosen: frozenset[str]) -> list[int]:
        return [index for index, value in enumerate(values[name]) if value in chosen]

    return {
        "id": item.identity,
        "fragment": fragments[item.address],
        "broad": item.service.broad,
        "own": [numbers(name, item.facets.values[name]) for name in SERVICE_FACETS],
        "routes": [
            {"own": [numbers(name, route.values[name]) for name in ROUTE_FACETS], "ages": route.ages}
            for route in item.facets.routes
        ],
        "certain": sorted(tokens[token] for token in item.served.certain),
        "possible": sorted(tokens[token] for token in item.served.possible),
    }


def _maybe(item: Listing, regions: Sequence[str], places: Places) -> list[int]:
    reaches = (region_reach(item.served, region, places) for region in regions)
    return [index for index, reach in enumerate(reaches) if reach is Reach.POSSIBLE]


def _card(item: Listing, offer: Offer, labels: Labels) -> dict[str, Any]:
    service = item.service
    return {
        "id": item.identity,
        "address": item.address,
        "name": service.name,
        "provider": item.provider.name,
        "summary": service.summary or "",
        "routes": [access.route for access in service.access],
        "broad": service.broad,
        "domains": [labels.facets["levensdomein"][name] for name in service.life_domains],
        "cost": labels.facets["kosten"][service.cost.kind] if service.cost else None,
        "wait": labels.choice("dienst.wachttijd.status", service.waiting_time.status) if service.waiting_time else None,
        "phone": service.contact.phones[0].number if service.contact.phones else None,
        "confirmed": item.is_confirmed,
        "status": service.status,
    }
