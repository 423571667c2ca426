"""A service as it may be shown today: numbers, addresses and waiting times that nothing confirms are left out."""

from __future__ import annotations

from datetime import date

import msgspec

from generator.catalogue.parts import Contact, Entry, Source, WaitingTime
from generator.catalogue.service import Service
from generator.contacts import phone
from generator.freshness import is_current, is_recent


def current(service: Service, today: date, national: frozenset[str]) -> Service:
    """`service` without what has gone stale by `today`; `national` are tel: links that never go stale."""
    keeps_contact = confirms(service, "contact", today)
    access = tuple(
        msgspec.structs.replace(
            route,
            contact=_contact(route.contact, keeps_contact, national) if route.contact else None,
            waiting_time=_wait(route.waiting_time, today),
        )
        for route in service.access
    )
    return msgspec.structs.replace(
        service,
        access=access,
        contact=_contact(service.contact, keeps_contact, national),
        locations=service.locations if confirms(service, "plaatsen", today) else (),
        waiting_time=_wait(service.waiting_time, today),
    )


def confirms(entry: Entry, group: str, today: date) -> bool:
    """Whether an entry's facts of a group may be shown: confirmed by a person, or from a current source."""
    return entry.assurance is not None or is_current([_as_read(source) for source in entry.sources], group, today)


def _as_read(source: Source) -> dict[str, object]:
    return dict(msgspec.to_builtins(source))


def _contact(contact: Contact, keep: bool, national: frozenset[str]) -> Contact:
    if keep:
        return contact
    lasting = tuple(item for item in contact.phones if phone(item.number).href in national)
    return msgspec.structs.replace(contact, phones=lasting, email=None)


def _wait(wait: WaitingTime | None, today: date) -> WaitingTime | None:
    return wait if wait and wait.measured_on and is_recent(wait.measured_on, today) else None
