"""An offer made up from a seed, of the real records, and what a visitor may choose in it."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

import msgspec

from generator.catalogue import Catalogue, Vocabularies
from generator.catalogue.kind_of_help import KindOfHelp
from generator.catalogue.parts import (
    Access,
    AgeRange,
    Cost,
    Location,
    ServiceArea,
    TargetGroup,
    UnknownArea,
    WaitingTime,
)
from generator.catalogue.provider import Provider
from generator.catalogue.region import Region
from generator.catalogue.service import Service
from generator.catalogue.vocabulary import (
    AccessRoute,
    AccessRouteList,
    DangerList,
    FoundingDocumentList,
    HelpLineList,
    LifeDomain,
    LifeDomainList,
    NotionList,
    SearchLanguage,
    Term,
    TermList,
)
from generator.facets import FACETS, Choice
from generator.labels import labels_of
from generator.offer import Offer
from generator.search.facet_file import facet_files
from tests.unit.search_scripts import PLACES

CHOICES = 200
TODAY = date(2026, 11, 22)
DOMAINS = ("opvoeden", "wonen", "geld", "gevoelens")
ROUTES = {"bellen": "zomaar", "binnenlopen": "zomaar", "zelf": "zelf", "verwijzing": "via-hulpverlener"}
KINDS = ("caw", "cgg", "ckg")
COSTS = ("gratis", "betalend")
WAITS = ("geen", "wachtlijst", "aanmeldingsstop")
FORMATS = ("aan-huis", "online")
LANGUAGES = ("nl", "fr", "ar")
AUDIENCE = ("kind", "ouder")
MUNICIPALITIES = ("turnhout", "geel", "gent", "anderlecht", "brugge")


@dataclass(frozen=True)
class Sample:
    """An offer made up from a seed, and what a visitor may choose in it."""

    seed: int
    size: int = 60

    @cached_property
    def offer(self) -> Offer:
        chance = random.Random(self.seed)
        services = {f"aanbieder/dienst-{number:05}": _service(number, chance) for number in range(self.size)}
        return Offer(_catalogue(services), TODAY)

    @cached_property
    def files(self) -> list[dict[str, Any]]:
        """The facet files: the first, and that of filters."""
        return [json.loads(content) for _, content in facet_files(self.offer, labels_of(self.offer.catalogue))]

    @property
    def file(self) -> dict[str, Any]:
        return self.files[0]

    def choices(self, number: int = CHOICES) -> list[tuple[Choice, dict[str, Any]]]:
        """Choices, each with the words' hits and the place that go with it."""
        chance = random.Random(-1 - self.seed)
        return [(self._choice(chance), self._others(chance)) for _ in range(number)]

    def _choice(self, chance: random.Random) -> Choice:
        names = chance.sample(FACETS, chance.randint(0, 3))
        values = {name: frozenset(_some(self.file["facets"][name], chance, least=1)) for name in names}
        return Choice(values, chance.choice([None, 0, 3, 12, 17, 25]))

    def _others(self, chance: random.Random) -> dict[str, Any]:
        place = chance.choice([None, *MUNICIPALITIES])
        hits = chance.sample(range(self.size), chance.randint(0, self.size)) if chance.random() < 0.5 else None
        return {"place": place, "hits": hits}


def _some(values: Iterable[str], chance: random.Random, least: int = 0) -> tuple[str, ...]:
    listed = list(values)
    return tuple(chance.sample(listed, chance.randint(least, min(2, len(listed)))))


def _service(number: int, chance: random.Random) -> Service:
    low = chance.choice([None, 0, 6, 12])
    return Service(
        name=f"Dienst {number}",
        sources=(),
        kind_of_help=chance.choice(KINDS),
        target_group=TargetGroup(age=AgeRange(minimum=low, maximum=18), audience=_some(AUDIENCE, chance)),
        access=tuple(_access(route, chance) for route in _some(ROUTES, chance, least=1)),
        area=_area(chance),
        life_domains=_some(DOMAINS, chance, least=1),
        broad=chance.random() < 0.3,
        languages=_some(LANGUAGES, chance),
        formats=_some(FORMATS, chance),
        cost=Cost(kind=chance.choice(COSTS)),
        locations=(Location(municipality="Turnhout"),),
        status=chance.choice(["actief", "actief", "gepauzeerd"]),
    )


def _access(route: str, chance: random.Random) -> Access:
    return Access(
        route=route,
        age=chance.choice([None, AgeRange(minimum=12, maximum=None), AgeRange(minimum=0, maximum=6)]),
        cost=chance.choice([None, Cost(kind="gratis"), Cost(kind="betalend")]),
        waiting_time=chance.choice([None, WaitingTime(status=chance.choice(WAITS), measured_on="2026-11-01")]),
    )


def _area(chance: random.Random) -> ServiceArea:
    return chance.choice(
        [
            ServiceArea(municipalities=_some(MUNICIPALITIES, chance, least=1)),
            ServiceArea(regions=("kempen",), municipalities=("gent",)),
            ServiceArea(provinces=("antwerpen",)),
            ServiceArea(all_flanders=True),
            ServiceArea(brussels=True, all_flanders=True),
            ServiceArea(unknown=UnknownArea(note="niet bekend", province="antwerpen")),
            ServiceArea(unknown=UnknownArea(note="niet bekend")),
        ]
    )


def _catalogue(services: Mapping[str, Service]) -> Catalogue:
    regions = sorted({place.region for place in PLACES.municipalities.values()})
    return Catalogue(
        providers={"aanbieder": _made(Provider, naam="Aanbieder")},
        services=services,
        kinds_of_help={name: _made(KindOfHelp, naam=name) for name in KINDS},
        regions={name: _made(Region, naam=name, soort="referentieregio") for name in regions},
        vocabularies=_vocabularies(),
        places=PLACES,
        choices={
            "dienst.doelgroep.voor": {name: name for name in AUDIENCE},
            "dienst.kosten.soort": {name: name for name in COSTS},
        },
    )


def _made(record: Any, **values: object) -> Any:
    """A record with the given values and, where it needs more, an empty text or list."""
    needed = {field.encode_name: field for field in msgspec.structs.fields(record) if field.required}
    empty = {name: [] if "tuple" in str(field.type) else "x" for name, field in needed.items()}
    return msgspec.convert({**empty, **values}, record)


def _vocabularies() -> Vocabularies:
    def terms(names: Iterable[str]) -> TermList:
        return TermList(terms=tuple(Term(id=name, label=name) for name in names))

    return Vocabularies(
        life_domains=LifeDomainList(terms=tuple(_made(LifeDomain, id=name, label=name) for name in DOMAINS)),
        access_routes=AccessRouteList(
            groups=terms(dict.fromkeys(ROUTES.values())).terms,
            terms=tuple(_made(AccessRoute, id=name, groep=group) for name, group in ROUTES.items()),
        ),
        characteristics=terms([]),
        formats=terms(FORMATS),
        languages=terms(LANGUAGES),
        notions=NotionList(terms=()),
        search_language=SearchLanguage(function_words=(), fillers=(), circumstances=(), spellings=()),
        dangers=DangerList(terms=()),
        help_lines=HelpLineList(terms=()),
        founding_documents=FoundingDocumentList(documents=(), lists=()),
    )


def as_asked(choice: Choice) -> dict[str, Any]:
    """A choice as the scripts know it."""
    return {"values": {name: sorted(values) for name, values in choice.values.items()}, "age": choice.age}
