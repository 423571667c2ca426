"""The offer: a catalogue arranged to answer what pages, search and exports ask of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator.catalogue import Catalogue
from generator.catalogue.provider import Provider
from generator.catalogue.service import Service
from generator.contacts import phone
from generator.coverage import Coverage, Reach, coverage, reach, region_reach
from generator.current import current
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
    """All listings of a catalogue on one day."""

    catalogue: Catalogue
    today: date

    @cached_property
    def listings(self) -> Mapping[str, Listing]:
        """Every service, stopped ones too, by identity."""
        return {identity: self._listing(identity, service) for identity, service in self.catalogue.services.items()}

    @cached_property
    def current(self) -> tuple[Listing, ...]:
        """What can be found: everything that has not stopped, in the order of every list."""
        found = (item for item in self.listings.values() if not item.service.is_stopped)
        return tuple(sorted(found, key=lambda item: item.rank))

    @cached_property
    def national_numbers(self) -> frozenset[str]:
        lines = self.catalogue.vocabularies.help_lines.terms
        return frozenset(phone(line.number).href for line in lines if line.number)

    def by_reach(self, place: Municipality) -> dict[Reach, list[Listing]]:
        """What serves a municipality, by how near it is."""
        return _grouped((item, reach(item.served, place)) for item in self.current)

    def by_region_reach(self, region: str) -> dict[Reach, list[Listing]]:
        """What serves a reference region or a part of it, by how near it is."""
        return _grouped((item, self._region_reach[item.identity, region]) for item in self.current)

    @cached_property
    def _region_reach(self) -> dict[tuple[str, str], Reach | None]:
        places = self.catalogue.places
        names = {place.region for place in places.municipalities.values()}
        return {
            (item.identity, name): region_reach(item.served, name, places) for item in self.current for name in names
        }

    def _listing(self, identity: str, entry: Service) -> Listing:
        service = current(entry, self.today, self.national_numbers)
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
