"""The offer: a catalogue arranged to answer what pages, search and exports ask of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator.catalogue import Catalogue
from generator.catalogue.provider import Provider
from generator.catalogue.service import Service
from generator.coverage import Coverage, Reach, coverage, reach, region_reach
from generator.current import as_of
from generator.facets import ServiceFacets, facets_of
from generator.places import Municipality


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

    @property
    def rank(self) -> tuple[bool, str, str]:
        """Confirmed before unconfirmed, then by name: nobody is preferred."""
        return (not self.is_confirmed, self.service.name.casefold(), self.identity)


@dataclass(frozen=True)
class Offer:
    """All listings of a catalogue on one day; `written` is the catalogue with what may no longer be shown."""

    written: Catalogue
    today: date

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

    def by_reach(self, place: Municipality) -> dict[Reach, list[Listing]]:
        """What serves a municipality, by how near it is."""
        return _grouped((item, reach(item.served, place)) for item in self.current)

    def by_region_reach(self, region: str) -> dict[Reach, list[Listing]]:
        """What serves a reference region or a part of it, by how near it is."""
        return self._by_region[region]

    @cached_property
    def _by_region(self) -> dict[str, dict[Reach, list[Listing]]]:
        places = self.catalogue.places
        names = {place.region for place in places.municipalities.values()}
        return {
            name: _grouped((item, region_reach(item.served, name, places)) for item in self.current) for name in names
        }

    def _listing(self, identity: str, service: Service) -> Listing:
        served = coverage(service.area, self.catalogue.regions)
        return Listing(
            identity=identity,
            service=service,
            provider=self.catalogue.providers[identity.partition("/")[0]],
            served=served,
            facets=facets_of(service, served, self.catalogue),
        )


def _grouped(found: Iterable[tuple[Listing, Reach | None]]) -> dict[Reach, list[Listing]]:
    groups: dict[Reach, list[Listing]] = {level: [] for level in Reach}
    for listing, level in found:
        if level is not None:
            groups[level].append(listing)
    return groups
