"""A provider: the organisation behind services."""

from __future__ import annotations

from msgspec import field

from generator.catalogue.parts import Contact, Entry, Location


class Provider(Entry, frozen=True, kw_only=True):
    sector: str
    role_at_start: tuple[str, ...] = field(default=(), name="rol_bij_start")
    members: tuple[str, ...] = field(default=(), name="leden")
    company_number: str | None = field(default=None, name="ondernemingsnummer")
    locations: tuple[Location, ...] = field(default=(), name="plaatsen")
    contact: Contact = field(default=Contact())
    complaint: str | None = field(default=None, name="klacht")
    owners: tuple[str, ...] = field(default=(), name="beheerders")
