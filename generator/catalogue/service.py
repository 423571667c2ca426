"""A service: what one provider offers, to whom, where and along which routes."""

from __future__ import annotations

from msgspec import field

from generator.catalogue.parts import (
    Access,
    Accreditation,
    AgeRange,
    Contact,
    Cost,
    Entry,
    Location,
    Notice,
    Part,
    ServiceArea,
    TargetGroup,
    WaitingTime,
)


class ServiceTranslation(Part, frozen=True, kw_only=True):
    """What a service says of itself in another language; what is absent is there in Dutch only."""

    summary: str = field(name="samenvatting")
    name: str | None = field(default=None, name="naam")
    description: str | None = field(default=None, name="beschrijving")
    first_contact: str | None = field(default=None, name="eerste_contact")
    anonymity: str | None = field(default=None, name="anoniem")
    consent: str | None = field(default=None, name="toestemming")
    while_waiting: str | None = field(default=None, name="tijdens_wachten")
    conditions: str | None = field(default=None, name="voorwaarden")
    excluded: str | None = field(default=None, name="niet_voor")
    complaint: str | None = field(default=None, name="klacht")


class Service(Entry, frozen=True, kw_only=True):
    kind_of_help: str = field(name="hulpvorm")
    target_group: TargetGroup = field(name="doelgroep")
    access: tuple[Access, ...] = field(name="toegang")
    area: ServiceArea = field(name="werkgebied")
    programme: str | None = field(default=None, name="programma")
    formats: tuple[str, ...] = field(default=(), name="werkvorm")
    for_professionals: str | None = field(default=None, name="voor_professionals")
    life_domains: tuple[str, ...] = field(default=(), name="levensdomeinen")
    broad: bool = field(default=False, name="breed")
    first_contact: str | None = field(default=None, name="eerste_contact")
    anonymity: str | None = field(default=None, name="anoniem")
    consent: str | None = field(default=None, name="toestemming")
    while_waiting: str | None = field(default=None, name="tijdens_wachten")
    locations: tuple[Location, ...] = field(default=(), name="plaatsen")
    contact: Contact = field(default=Contact())
    waiting_time: WaitingTime | None = field(default=None, name="wachttijd")
    cost: Cost | None = field(default=None, name="kosten")
    languages: tuple[str, ...] = field(default=(), name="talen")
    interpretation: str | None = field(default=None, name="tolk")
    complaint: str | None = field(default=None, name="klacht")
    accreditations: tuple[Accreditation, ...] = field(default=(), name="erkenningen")
    notice: Notice | None = field(default=None, name="melding")
    keywords: tuple[str, ...] = field(default=(), name="trefwoorden")
    translations: dict[str, ServiceTranslation] = field(default_factory=dict, name="vertalingen")

    def age_by(self, access: Access) -> AgeRange | None:
        return access.age or self.target_group.age

    def wait_by(self, access: Access) -> WaitingTime | None:
        return access.waiting_time or self.waiting_time

    def cost_by(self, access: Access) -> Cost | None:
        return access.cost or self.cost

    def contact_by(self, access: Access) -> Contact:
        return access.contact or self.contact
