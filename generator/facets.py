"""The filters: what each service offers to choose on, which services a choice leaves, how many there are.

Within one facet a choice of several values means "or", between facets "and". What belongs to a route (the route,
age, cost, whether it takes people now) must hold for one and the same route of the service.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain

from generator.catalogue import Catalogue
from generator.catalogue.parts import Access
from generator.catalogue.service import Service
from generator.coverage import Coverage, Reach, region_reach
from generator.places import Places

SERVICE_FACETS = ("levensdomein", "regio", "hulpvorm", "werkvorm", "taal", "voor")
ROUTE_FACETS = ("groep", "weg", "kosten", "nu")
FACETS = SERVICE_FACETS + ROUTE_FACETS
MAX_AGE = 25


@dataclass(frozen=True, slots=True)
class RouteFacets:
    """One route into a service: its values by facet, and the ages it takes, both ends included."""

    values: Mapping[str, frozenset[str]]
    ages: tuple[int, int]


@dataclass(frozen=True, slots=True)
class ServiceFacets:
    values: Mapping[str, frozenset[str]]
    routes: tuple[RouteFacets, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """What a visitor chose: values by facet, and the age of the child in years."""

    values: Mapping[str, frozenset[str]] = field(default_factory=dict)
    age: int | None = None

    @property
    def is_empty(self) -> bool:
        return self.age is None and not any(self.values.values())

    def without(self, facet: str) -> Choice:
        return Choice({name: values for name, values in self.values.items() if name != facet}, self.age)


def facets_of(service: Service, served: Coverage, catalogue: Catalogue) -> ServiceFacets:
    """The facets of a service as it may be shown today."""
    values = {
        "levensdomein": frozenset(() if service.broad else service.life_domains),
        "regio": _served(served, _regions(catalogue), catalogue.places),
        "hulpvorm": frozenset([service.kind_of_help]),
        "werkvorm": frozenset(service.formats),
        "taal": frozenset(service.languages),
        "voor": frozenset(service.target_group.audience),
    }
    groups = {route.id: route.group for route in catalogue.vocabularies.access_routes.terms}
    routes = tuple(_route(service, access, groups) for access in service.access)
    return ServiceFacets(values, routes)


def matches(facets: ServiceFacets, choice: Choice) -> bool:
    """Whether a service has what was chosen, by one route for all that belongs to a route."""
    if choice.is_empty:
        return bool(facets.routes)
    own = all(_any(facets.values, name, choice) for name in SERVICE_FACETS)
    return own and any(_fits(route, choice) for route in facets.routes)


def counts(services: Iterable[ServiceFacets], choice: Choice) -> dict[str, Counter[str]]:
    """For every value of every facet, how many services would be left if it were chosen besides the other facets."""
    listed = list(services)
    return {name: Counter(_values_left(listed, name, choice.without(name))) for name in FACETS}


def _values_left(services: Iterable[ServiceFacets], name: str, choice: Choice) -> Iterator[str]:
    """The values of a facet of each service that a choice leaves, one service after the other."""
    return chain.from_iterable(_values(facets, name, choice) for facets in services)


def _values(facets: ServiceFacets, name: str, choice: Choice) -> Iterator[str]:
    if not matches(facets, choice):
        return
    if name in SERVICE_FACETS:
        yield from facets.values[name]
    else:
        yield from {value for route in facets.routes if _fits(route, choice) for value in route.values[name]}


def _any(values: Mapping[str, frozenset[str]], name: str, choice: Choice) -> bool:
    wanted = choice.values.get(name)
    return not wanted or not wanted.isdisjoint(values[name])


def _fits(route: RouteFacets, choice: Choice) -> bool:
    old_enough = choice.age is None or route.ages[0] <= choice.age <= route.ages[1]
    return old_enough and all(_any(route.values, name, choice) for name in ROUTE_FACETS)


def _route(service: Service, access: Access, groups: Mapping[str, str]) -> RouteFacets:
    age, cost = service.age_by(access), service.cost_by(access)
    values = {
        "weg": frozenset([access.route]),
        "groep": frozenset([groups[access.route]]),
        "kosten": frozenset([cost.kind] if cost else []),
        "nu": frozenset(["ja"] if takes_people(service, access) else []),
    }
    low, high = (age.minimum, age.maximum) if age else (None, None)
    return RouteFacets(values, (low or 0, MAX_AGE if high is None else high))


def takes_people(service: Service, access: Access) -> bool:
    """Whether a measurement says that new people can come in, at once or after a wait."""
    wait = service.wait_by(access)
    return service.status == "actief" and wait is not None and wait.status in ("geen", "wachtlijst")


def _regions(catalogue: Catalogue) -> tuple[str, ...]:
    return tuple(name for name, region in catalogue.regions.items() if not region.is_partnership)


@lru_cache(maxsize=2_000)  # most services serve what others do
def _served(served: Coverage, regions: tuple[str, ...], places: Places) -> frozenset[str]:
    """The regions that a coverage serves for certain, if only in part."""
    return frozenset(name for name in regions if region_reach(served, name, places) not in (None, Reach.POSSIBLE))
