"""A kind of help: it explains what exists and where to find yours, and is never counted as offer."""

from __future__ import annotations

from msgspec import field

from generator.catalogue.parts import Access, Cost, Entry, Part, Phone, TargetGroup


class FrontDoor(Part, frozen=True, kw_only=True):
    """Where to find the one near you."""

    name: str = field(name="naam")
    website: str | None = None
    phone: Phone | None = field(default=None, name="telefoon")
    note: str | None = field(default=None, name="toelichting")


class KindOfHelp(Entry, frozen=True, kw_only=True):
    access: tuple[Access, ...] = field(name="toegang")
    technical_term: str | None = field(default=None, name="vakterm")
    broader: str | None = field(default=None, name="valt_onder")
    related: tuple[str, ...] = field(default=(), name="verwant")
    for_professionals: str | None = field(default=None, name="voor_professionals")
    life_domains: tuple[str, ...] = field(default=(), name="levensdomeinen")
    broad: bool = field(default=False, name="breed")
    target_group: TargetGroup | None = field(default=None, name="doelgroep")
    cost: Cost | None = field(default=None, name="kosten")
    where_to_find: str | None = field(default=None, name="waar_vind_je")
    front_doors: tuple[FrontDoor, ...] = field(default=(), name="ingangen")
    is_front_door: bool = field(default=False, name="voordeur")
    announced_change: str | None = field(default=None, name="verandert")
    keywords: tuple[str, ...] = field(default=(), name="trefwoorden")
