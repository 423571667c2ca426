"""A catalogue as it may be shown today: numbers, addresses and waiting times that nothing confirms are left out."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeVar

import msgspec

from generator.catalogue import Catalogue
from generator.catalogue.kind_of_help import FrontDoor, KindOfHelp
from generator.catalogue.parts import Access, Contact, Entry, Location, Source, WaitingTime
from generator.catalogue.provider import Provider
from generator.catalogue.region import Region
from generator.catalogue.service import Service
from generator.contacts import phone
from generator.dates import last_day
from generator.freshness import is_current, is_recent

Record = TypeVar("Record")


@dataclasses.dataclass(frozen=True, slots=True)
class Earlier:
    """A catalogue, and what could be shown of it on the same day."""

    written: Catalogue
    shown: Catalogue


def as_of(catalogue: Catalogue, today: date, earlier: Earlier | None = None) -> Catalogue:
    """`catalogue` without what has gone stale by `today`; the numbers of national lines never do.

    Of an earlier one the records that stay the very same stay so here.
    """
    lines = catalogue.vocabularies.help_lines.terms
    national = frozenset(phone(line.number).href for line in lines if line.number)
    empty = dataclasses.replace(catalogue, services={}, providers={}, kinds_of_help={}, regions={})
    fits = earlier is not None and earlier.written.vocabularies is catalogue.vocabularies
    old, done = (earlier.written, earlier.shown) if earlier is not None and fits else (empty, empty)

    def work(judge: Callable[[Record, date, frozenset[str]], Record]) -> Callable[[Record], Record]:
        return lambda entry: judge(entry, today, national)

    return dataclasses.replace(
        catalogue,
        services=_each(catalogue.services, old.services, done.services, work(current)),
        providers=_each(catalogue.providers, old.providers, done.providers, work(_provider)),
        kinds_of_help=_each(catalogue.kinds_of_help, old.kinds_of_help, done.kinds_of_help, work(_kind)),
        regions=_each(catalogue.regions, old.regions, done.regions, work(_region)),
    )


def current(service: Service, today: date, national: frozenset[str]) -> Service:
    """`service` without what has gone stale by `today`; `national` are tel: links that never go stale.

    One whose last day has passed has stopped, and nobody answers there any more.
    """
    if service.is_stopped or _has_ended(service, today):
        return msgspec.structs.replace(
            service,
            status="gestopt",
            contact=Contact(),
            locations=(),
            waiting_time=None,
            access=_closed(service.access),
        )
    return msgspec.structs.replace(
        service,
        access=_access(service, today, national),
        contact=_contact(service.contact, confirms(service, "contact", today), national),
        locations=_locations(service, today),
        waiting_time=_wait(service.waiting_time, confirms(service, "wachttijd", today), today),
    )


def confirms(entry: Entry, group: str, today: date) -> bool:
    """Whether an entry's facts of a group may be shown: confirmed by a person or from a source, not too long ago."""
    confirmed_on = entry.assurance.on if entry.assurance else None
    return is_current([_as_read(source) for source in entry.sources], group, today, confirmed_on)


def _each(
    entries: Mapping[str, Record],
    old: Mapping[str, Record],
    done: Mapping[str, Record],
    work: Callable[[Record], Record],
) -> dict[str, Record]:
    """What the work gives for each entry; for one that was there before, what it gave then."""
    return {name: done[name] if old.get(name) is entry else work(entry) for name, entry in entries.items()}


def _has_ended(service: Service, today: date) -> bool:
    return service.valid_to is not None and last_day(service.valid_to) < today


def _closed(access: tuple[Access, ...]) -> tuple[Access, ...]:
    return tuple(msgspec.structs.replace(route, contact=None, waiting_time=None) for route in access)


def _access(entry: Service | KindOfHelp, today: date, national: frozenset[str]) -> tuple[Access, ...]:
    keeps_contact, keeps_wait = confirms(entry, "contact", today), confirms(entry, "wachttijd", today)
    return tuple(
        msgspec.structs.replace(
            route,
            contact=_contact(route.contact, keeps_contact, national) if route.contact else None,
            waiting_time=_wait(route.waiting_time, keeps_wait, today),
        )
        for route in entry.access
    )


def _locations(entry: Service | Provider, today: date) -> tuple[Location, ...]:
    return entry.locations if confirms(entry, "plaatsen", today) else ()


def _provider(provider: Provider, today: date, national: frozenset[str]) -> Provider:
    return msgspec.structs.replace(
        provider,
        contact=_contact(provider.contact, confirms(provider, "contact", today), national),
        locations=_locations(provider, today),
    )


def _region(region: Region, today: date, national: frozenset[str]) -> Region:
    contact = _contact(region.contact, confirms(region, "contact", today), national)
    return msgspec.structs.replace(region, contact=contact)


def _kind(kind: KindOfHelp, today: date, national: frozenset[str]) -> KindOfHelp:
    keep = confirms(kind, "contact", today)
    doors = tuple(door if keep or _lasts(door, national) else _without_phone(door) for door in kind.front_doors)
    return msgspec.structs.replace(kind, front_doors=doors, access=_access(kind, today, national))


def _lasts(door: FrontDoor, national: frozenset[str]) -> bool:
    return door.phone is None or phone(door.phone.number).href in national


def _without_phone(door: FrontDoor) -> FrontDoor:
    return msgspec.structs.replace(door, phone=None)


def _as_read(source: Source) -> dict[str, object]:
    return dict(msgspec.to_builtins(source))


def _contact(contact: Contact, keep: bool, national: frozenset[str]) -> Contact:
    if keep:
        return contact
    lasting = tuple(item for item in contact.phones if phone(item.number).href in national)
    return msgspec.structs.replace(contact, phones=lasting, email=None)


def _wait(wait: WaitingTime | None, keep: bool, today: date) -> WaitingTime | None:
    return wait if wait and keep and wait.measured_on and is_recent(wait.measured_on, today) else None
