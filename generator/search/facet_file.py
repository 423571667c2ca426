"""The two files that results, filters and counts in the browser work on, and the cards that results show.

The first has what words ask: which services there are, and what puts them in order. Nobody who only typed something
waits for the second, which has what can be chosen besides.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from generator.catalogue.kind_of_help import KindOfHelp
from generator.coverage import Reach, region_reach
from generator.facets import FACETS, ROUTE_FACETS, SERVICE_FACETS
from generator.labels import Labels
from generator.offer import Listing, Offer
from generator.places import Places
from generator.search.columns import columns

_REGION = "regio"
_OWN = tuple(name for name in SERVICE_FACETS if name != _REGION)
_BESIDE = {
    "levensdomein": "hulpvorm",
    "taal": "hulpvorm",
    "werkvorm": "levensdomein",
    "voor": "levensdomein",
    "routes": "levensdomein",
    "broad": "levensdomein",
}
"""Which column tells most of another one."""
_FIRST = ("hulpvorm", "levensdomein", "routes")
"""What theme/helder/begrip/rangorde.js asks for the order of results, and what tells most of it."""
CARDS_IN_A_FILE = 5  # results lie scattered over a large catalogue: a file holds little more than the card asked for


def facet_files(offer: Offer, labels: Labels) -> Iterator[tuple[str, bytes]]:
    """Every listing with its facets, in the order of every list, in two files.

    `facets` names the values of each facet; a listing refers to them, and to `tokens`, by their place in the list.
    What many listings share is written once, in `columns`: one for each service facet but the regions;
    in `served` what it serves for certain and perhaps, its regions, and those that it may serve, where nobody knows for
    certain; in `routes` the facets of each route and in `ages` their ages.
    """
    values = {name: list(labels.facets[name]) for name in FACETS}
    tokens = sorted({token for item in offer.current for token in item.served.certain | item.served.possible})
    rows = _Rows(values, {token: index for index, token in enumerate(tokens)}, offer.catalogue.places)
    told = columns(rows.by_column(offer.current), _BESIDE)
    numbers = {"services": len(offer.current), "confirmed": sum(item.is_confirmed for item in offer.current)}
    first = {name: column for name, column in told.items() if name in _FIRST}
    second = {name: column for name, column in told.items() if name not in _FIRST}
    yield "facetten", msgspec.json.encode({"facets": values, "cards": CARDS_IN_A_FILE, **numbers, "columns": first})
    yield "filters", msgspec.json.encode({"tokens": tokens, "columns": second})


def card_files(offer: Offer, labels: Labels) -> Iterator[tuple[str, bytes]]:
    """The cards of the listings in the same order, then of the kinds of help, some in a file: `0.json`, `1.json` ..."""
    kinds = offer.catalogue.kinds_of_help.items()
    cards = [_card(item, offer, labels) for item in offer.current] + [_explanation(*kind) for kind in kinds]
    for start in range(0, len(cards), CARDS_IN_A_FILE):
        yield f"{start // CARDS_IN_A_FILE}.json", msgspec.json.encode(cards[start : start + CARDS_IN_A_FILE])


@dataclass(frozen=True, slots=True)
class _Rows:
    """What listings say, by the numbers of values and tokens."""

    values: Mapping[str, Sequence[str]]
    tokens: Mapping[str, int]
    places: Places

    def by_column(self, listings: Sequence[Listing]) -> dict[str, Iterable[Any]]:
        """What stands in each column, of one listing after the other."""
        return {
            **{name: [self.own(item, name) for item in listings] for name in _OWN},
            "served": map(self.served, listings),
            "routes": map(self.routes, listings),
            "ages": ([route.ages for route in item.facets.routes] for item in listings),
            "broad": (item.service.broad for item in listings),
        }

    def own(self, item: Listing, facet: str) -> list[int]:
        return self._numbers(facet, item.facets.values[facet])

    def served(self, item: Listing) -> list[list[int]]:
        reaches = (region_reach(item.served, region, self.places) for region in self.values[_REGION])
        maybe = [index for index, reach in enumerate(reaches) if reach is Reach.POSSIBLE]
        known = [sorted(self.tokens[token] for token in found) for found in (item.served.certain, item.served.possible)]
        return [*known, self.own(item, _REGION), maybe]

    def routes(self, item: Listing) -> list[list[list[int]]]:
        return [[self._numbers(name, route.values[name]) for name in ROUTE_FACETS] for route in item.facets.routes]

    def _numbers(self, facet: str, chosen: frozenset[str]) -> list[int]:
        return [index for index, value in enumerate(self.values[facet]) if value in chosen]


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
        "cost": service.cost.kind if service.cost else None,
        "wait": service.waiting_time.status if service.waiting_time else None,
        "phone": service.contact.phones[0].number if service.contact.phones else None,
        "confirmed": item.is_confirmed,
        "status": service.status,
    }


def _explanation(identity: str, kind: KindOfHelp) -> dict[str, Any]:
    routes = dict.fromkeys(access.route for access in kind.access)
    return {"id": identity, "name": kind.name, "summary": kind.summary or "", "routes": list(routes)}
