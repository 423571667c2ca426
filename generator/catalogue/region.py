"""A region: a reference region, or the area of a partnership."""

from __future__ import annotations

from msgspec import field

from generator.catalogue.parts import Contact, Entry, Part, ServiceArea


class Partner(Part, frozen=True, kw_only=True):
    name: str = field(name="naam")
    provider: str | None = field(default=None, name="aanbieder")
    role: str | None = field(default=None, name="rol")


class Figure(Part, frozen=True, kw_only=True):
    value: str = field(name="waarde")
    what: str = field(name="wat")
    year: str = field(name="jaar")


class Gap(Part, frozen=True, kw_only=True):
    """A gap in the offer that the region itself confirmed, with its date."""

    life_domain: str = field(name="levensdomein")
    note: str = field(name="toelichting")
    date: str = field(name="datum")
    access_route: str | None = field(default=None, name="weg")


class Region(Entry, frozen=True, kw_only=True):
    kind: str = field(name="soort")
    kind_of_help: str | None = field(default=None, name="hulpvorm")
    area: ServiceArea | None = field(default=None, name="werkgebied")
    partners: tuple[Partner, ...] = ()
    commitments: tuple[str, ...] = field(default=(), name="engagementen")
    figures: tuple[Figure, ...] = field(default=(), name="cijfers")
    gaps: tuple[Gap, ...] = field(default=(), name="leemten")
    contact: Contact = field(default=Contact())

    @property
    def is_partnership(self) -> bool:
        return self.kind == "samenwerking"

    @property
    def short_name(self) -> str:
        """The name as it stands behind the words "de regio"."""
        return self.name.removeprefix("Regio ")
