"""The offer: a catalogue arranged to answer what pages, search and exports ask of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import TypeVar

from generator.catalogue import Catalogue
from generator.catalogue.kind_of_help import KindOfHelp
from generator.catalogue.provider import Provider
from generator.catalogue.service import Service
from generator.coverage import Coverage, Reach, coverage, region_tokens, tokens
from generator.current import Earlier, as_of
from generator.facets import ServiceFacets, facets_of
from generator.places import Municipality

Item = TypeVar("Item")

_SURE = tuple(level for level in Reach if level is not Reach.POSSIBLE)
Near = Mapping[Reach, tuple["Listing", ...]]
"""What serves a place, by how near it is."""
_NOTHING: Near = dict.fromkeys(Reach, ())
Counts = Mapping[Reach, Mapping[str | None, int]]
"""How many services there are, by how near they are and by access route; None has all of them."""
_NONE: Counts = {level: {} for level in Reach}


@dataclass(frozen=True)
class Listing:
    """One service as the site shows it: as far as it is current, with its provider and where it serves."""

    identity: str
    service: Service
    provider: Provider
    served: Coverage
    facets: ServiceFacets

    @property
    def address(self) -> str:
        return f"aanbod/{self.identity}/"

    @property
    def is_confirmed(self) -> bool:
        return self.service.assurance is not None

    @cached_property
    def routes(self) -> frozenset[str]:
        """The access routes into it."""
        return frozenset().union(*(entrance.values["weg"] for entrance in self.facets.routes))

    @property
    def rank(self) -> tuple[bool, str, str]:
        """Confirmed before unconfirmed, then by name: nobody is preferred."""
        return (not self.is_confirmed, self.service.name.casefold(), self.identity)


def narrow(listings: Iterable[Listing]) -> list[Listing]:
    """Those for some questions only; of thousands, a template would take a hundred times as long."""
    return [item for item in listings if not item.service.broad]


def broad(listings: Iterable[Listing]) -> list[Listing]:
    """Those for every question."""
    return [item for item in listings if item.service.broad]


@dataclass(frozen=True)
class Offer:
    """All listings of a catalogue on one day; `written` is the catalogue with what may no longer be shown."""

    written: Catalogue
    today: date

    def after(self, written: Catalogue) -> Offer:
        """The offer of a catalogue that differs little from this one; what stays is not worked out again."""
        offer = Offer(written, self.today)
        vars(offer)["catalogue"] = as_of(written, self.today, Earlier(self.written, self.catalogue))
        vars(offer)["listings"] = {name: offer._listing_after(name, self) for name in offer.catalogue.services}
        return offer

    def arrange(self) -> None:
        """Work out what everything begins with, so that processes which inherit this offer find it."""
        _ = self.current

    @cached_property
    def catalogue(self) -> Catalogue:
        """The catalogue as it may be shown today."""
        return as_of(self.written, self.today)

    @cached_property
    def listings(self) -> Mapping[str, Listing]:
        """Every service, stopped ones too, by identity."""
        return {identity: self._listing(identity, service) for identity, service in self.catalogue.services.items()}

    @cached_property
    def current(self) -> tuple[Listing, ...]:
        """What can be found: everything that has not stopped, in the order of every list."""
        found = (item for item in self.listings.values() if not item.service.is_stopped)
        return tuple(sorted(found, key=lambda item: item.rank))

    def by_reach(self, place: Municipality) -> Near:
        """What serves a municipality."""
        return self._near(tokens(place))

    def by_region_reach(self, region: str) -> Near:
        """What serves a reference region or a part of it."""
        return self._by_region[region]

    def by_crossing(self, region: str, domain: str) -> Near:
        """What serves a region and is about a life domain; a broad service is about none."""
        return self._by_crossing.get((region, domain), _NOTHING)

    def counted(self, region: str, domain: str) -> Counts:
        """How many services there are at a crossing."""
        return self._counted.get((region, domain), _NONE)

    def by_domain(self, domain: str) -> list[Listing]:
        """What is about a life domain; a broad service is about none."""
        return self._by_domain.get(domain, [])

    def by_kind(self, identity: str) -> list[Listing]:
        """Every service that is of a kind of help."""
        return self._by_kind.get(identity, [])

    def by_provider(self, identity: str) -> list[Listing]:
        """Every service of a provider, stopped ones too, in the order of every list."""
        return self._by_provider.get(identity, [])

    @cached_property
    def broad(self) -> list[Listing]:
        """What can be found and is for every question."""
        return broad(self.current)

    @cached_property
    def front_doors(self) -> Mapping[str, KindOfHelp]:
        """The kinds of help that take every question: where to begin when nothing else fits."""
        return {name: kind for name, kind in self.catalogue.kinds_of_help.items() if kind.is_front_door}

    @cached_property
    def _by_region(self) -> dict[str, Near]:
        places = self.catalogue.places
        return {name: self._near(region_tokens(name, places)) for name in self.catalogue.regions}

    @cached_property
    def _by_crossing(self) -> dict[tuple[str, str], Near]:
        found: dict[tuple[str, str], dict[Reach, list[Listing]]] = {}
        for region, groups in self._by_region.items():
            for level, item in ((level, item) for level, items in groups.items() for item in items):
                for domain in item.facets.values["levensdomein"]:
                    found.setdefault((region, domain), {level: [] for level in Reach})[level].append(item)
        return {name: {level: tuple(items) for level, items in groups.items()} for name, groups in found.items()}

    @cached_property
    def _counted(self) -> dict[tuple[str, str], Counts]:
        crossings = self._by_crossing.items()
        return {name: {level: _by_route(items) for level, items in groups.items()} for name, groups in crossings}

    @cached_property
    def _by_domain(self) -> dict[str, list[Listing]]:
        return _grouped((domain, item) for item in self.current for domain in item.facets.values["levensdomein"])

    @cached_property
    def _by_kind(self) -> dict[str, list[Listing]]:
        return _grouped((item.service.kind_of_help, item) for item in self.current)

    @cached_property
    def _by_provider(self) -> dict[str, list[Listing]]:
        found = sorted(self.listings.values(), key=lambda item: item.rank)
        return _grouped((item.identity.partition("/")[0], item) for item in found)

    @cached_property
    def _certain(self) -> Mapping[str, list[int]]:
        """The places in `current` of what serves a token for certain."""
        return _by_token(item.served.certain for item in self.current)

    @cached_property
    def _possible(self) -> Mapping[str, list[int]]:
        """The places in `current` of what may serve a token."""
        return _by_token(item.served.possible for item in self.current)

    def _near(self, answers: Mapping[str, Reach]) -> Near:
        """What serves that which answers to these tokens; the index keeps a page from looking at every service."""
        found = {index: Reach.POSSIBLE for token in answers for index in self._possible.get(token, ())}
        for level in reversed(_SURE):
            for token in (token for token, reach in answers.items() if reach is level):
                found.update(dict.fromkeys(self._certain.get(token, ()), level))
        groups: dict[Reach, list[int]] = {level: [] for level in Reach}
        for index in sorted(found):
            groups[found[index]].append(index)
        return {level: self._listed(tuple(indexes)) for level, indexes in groups.items()}

    def _listed(self, indexes: tuple[int, ...]) -> tuple[Listing, ...]:
        """The same list for all places: what serves all of Flanders is near each of them."""
        if indexes not in self._lists:
            self._lists[indexes] = tuple(self.current[index] for index in indexes)
        return self._lists[indexes]

    @cached_property
    def _lists(self) -> dict[tuple[int, ...], tuple[Listing, ...]]:
        return {}

    def _listing_after(self, identity: str, before: Offer) -> Listing:
        """A listing as it was before, if all that it is made of is still the very same."""
        service, old = self.catalogue.services[identity], before.listings.get(identity)
        if old is None or old.service is not service or not self._shares_ground_of(before):
            return self._listing(identity, service)
        provider = self.catalogue.providers[identity.partition("/")[0]]
        return old if old.provider is provider else replace(old, provider=provider)

    def _shares_ground_of(self, before: Offer) -> bool:
        """Whether the places, the regions and the words that services refer to are the same as before."""
        own, old = self.written, before.written
        return own.regions is old.regions and own.places is old.places and own.vocabularies is old.vocabularies

    def _listing(self, identity: str, service: Service) -> Listing:
        served = coverage(service.area, self.catalogue.regions)
        return Listing(
            identity=identity,
            service=service,
            provider=self.catalogue.providers[identity.partition("/")[0]],
            served=served,
            facets=facets_of(service, served, self.catalogue),
        )


def _by_route(listings: Sequence[Listing]) -> Mapping[str | None, int]:
    found: Counter[str | None] = Counter(route for item in listings for route in item.routes)
    found[None] = len(listings)
    return found


def _by_token(served: Iterable[Iterable[str]]) -> Mapping[str, list[int]]:
    return _grouped((token, index) for index, answered in enumerate(served) for token in answered)


def _grouped(found: Iterable[tuple[str, Item]]) -> dict[str, list[Item]]:
    groups: dict[str, list[Item]] = {}
    for name, item in found:
        groups.setdefault(name, []).append(item)
    return groups
