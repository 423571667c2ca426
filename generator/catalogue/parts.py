"""The parts that several records share: ages, contact, places, areas, routes, costs, sources."""

from __future__ import annotations

from msgspec import Struct, field


class Part(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A piece of an entry, read-only; attributes are English, the names in the data are Dutch."""


class AgeRange(Part, frozen=True, kw_only=True):
    """Ages of the child or youngster in whole years, both ends included; None is no limit known."""

    minimum: int | None = field(default=None, name="van")
    maximum: int | None = field(default=None, name="tot_en_met")


class Phone(Part, frozen=True, kw_only=True):
    number: str = field(name="nummer")
    hours: str | None = field(default=None, name="uren")
    audience: str | None = field(default=None, name="voor")
    note: str | None = field(default=None, name="toelichting")


class Contact(Part, frozen=True, kw_only=True):
    phones: tuple[Phone, ...] = field(default=(), name="telefoon")
    email: str | None = None
    website: str | None = None
    chat: str | None = None
    appointment: str | None = field(default=None, name="afspraak")


class OpeningHours(Part, frozen=True, kw_only=True):
    days: tuple[str, ...] = field(name="dagen")
    opens_at: str | None = field(default=None, name="van")
    closes_at: str | None = field(default=None, name="tot")
    note: str | None = field(default=None, name="toelichting")


class Location(Part, frozen=True, kw_only=True):
    """A place to go to. A confidential one carries nothing that says where it is."""

    name: str | None = field(default=None, name="naam")
    street: str | None = field(default=None, name="straat")
    postcode: str | None = None
    municipality: str | None = field(default=None, name="gemeente")
    directions: str | None = field(default=None, name="bereikbaarheid")
    accessibility: str | None = field(default=None, name="toegankelijkheid")
    schedule: tuple[OpeningHours, ...] = field(default=(), name="openingsuren")
    confidential: bool = field(default=False, name="geheim_adres")


class UnknownArea(Part, frozen=True, kw_only=True):
    """Why the service area is not known, and the province it lies in where that is known."""

    note: str = field(name="toelichting")
    province: str | None = field(default=None, name="provincie")


class ServiceArea(Part, frozen=True, kw_only=True):
    partnerships: tuple[str, ...] = field(default=(), name="samenwerking")
    regions: tuple[str, ...] = field(default=(), name="regios")
    provinces: tuple[str, ...] = field(default=(), name="provincies")
    municipalities: tuple[str, ...] = field(default=(), name="gemeenten")
    all_flanders: bool = field(default=False, name="heel_vlaanderen")
    brussels: bool = field(default=False, name="brussel")
    unknown: UnknownArea | None = field(default=None, name="onbekend")
    note: str | None = field(default=None, name="toelichting")


class Weeks(Part, frozen=True, kw_only=True):
    maximum: int = field(name="tot_en_met")
    minimum: int | None = field(default=None, name="van")


class WaitingTime(Part, frozen=True, kw_only=True):
    """A measured wait; `measured_on` is an ISO 8601 date."""

    status: str
    until: str | None = field(default=None, name="tot")
    weeks: Weeks | None = field(default=None, name="weken")
    measured_on: str | None = field(default=None, name="gemeten_op")
    note: str | None = field(default=None, name="toelichting")


class Price(Part, frozen=True, kw_only=True):
    option: str = field(name="wat")
    amount: str = field(name="bedrag")
    audience: str | None = field(default=None, name="voor")


class Cost(Part, frozen=True, kw_only=True):
    kind: str = field(name="soort")
    prices: tuple[Price, ...] = field(default=(), name="prijzen")
    note: str | None = field(default=None, name="toelichting")


class TargetGroup(Part, frozen=True, kw_only=True):
    age: AgeRange | None = field(default=None, name="leeftijd")
    audience: tuple[str, ...] = field(default=(), name="voor")
    characteristics: tuple[str, ...] = field(default=(), name="kenmerken")
    conditions: str | None = field(default=None, name="voorwaarden")
    excluded: str | None = field(default=None, name="niet_voor")


class Access(Part, frozen=True, kw_only=True):
    """One way into a service; what it leaves out holds as the service says it."""

    route: str = field(name="weg")
    applicants: tuple[str, ...] = field(default=(), name="wie_meldt_aan")
    steps: tuple[str, ...] = field(default=(), name="stappen")
    required_documents: tuple[str, ...] = field(default=(), name="nodig")
    decision: str | None = field(default=None, name="wie_beslist")
    module_type: str | None = field(default=None, name="typemodule")
    age: AgeRange | None = field(default=None, name="leeftijd")
    waiting_time: WaitingTime | None = field(default=None, name="wachttijd")
    cost: Cost | None = field(default=None, name="kosten")
    contact: Contact | None = None
    note: str | None = field(default=None, name="toelichting")


class Accreditation(Part, frozen=True, kw_only=True):
    name: str = field(name="naam")
    issuer: str | None = field(default=None, name="door")


class Notice(Part, frozen=True, kw_only=True):
    text: str = field(name="tekst")
    until: str = field(name="tot")


class Source(Part, frozen=True, kw_only=True):
    """Where facts come from; dates are ISO 8601, a year, a year and month, or a full date."""

    title: str = field(name="titel")
    kind: str = field(name="soort")
    about: tuple[str, ...] = field(name="over")
    url: str | None = None
    date: str | None = field(default=None, name="datum")
    consulted: str | None = field(default=None, name="geraadpleegd")


class Assurance(Part, frozen=True, kw_only=True):
    """A person's confirmation that the entry is right."""

    on: str = field(name="op")
    by: str = field(name="door")


class Entry(Part, frozen=True, kw_only=True):
    """What every entry has: a name, its sources, its confirmation and its life."""

    name: str = field(name="naam")
    sources: tuple[Source, ...] = field(name="bronnen")
    other_names: tuple[str, ...] = field(default=(), name="andere_namen")
    summary: str | None = field(default=None, name="samenvatting")
    description: str | None = field(default=None, name="beschrijving")
    assurance: Assurance | None = field(default=None, name="nagekeken")
    status: str = "actief"
    valid_from: str | None = field(default=None, name="van")
    valid_to: str | None = field(default=None, name="tot")
    replaced_by: str | None = field(default=None, name="vervangen_door")
    former_addresses: tuple[str, ...] = field(default=(), name="vorige_adressen")

    @property
    def is_stopped(self) -> bool:
        return self.status == "gestopt"
