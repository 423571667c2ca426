"""The offer as the YAML files say it, reckoned the plain and slow way.

Shares no code with what it judges: it knows nothing of the generator's facets, coverage or search.
"""

from __future__ import annotations

import calendar
import csv
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any

from tests.catalogues import ROOT, TODAY, loaded

OLDEST = 25
WAIT_LASTS = timedelta(days=183)
OF_SERVICE = ("levensdomein", "regio", "hulpvorm", "werkvorm", "taal", "voor")
OF_ROUTE = ("groep", "weg", "kosten", "nu")
NEAREST_FIRST = ("lokaal", "mogelijk", "regionaal", "vlaanderen")

Place = Mapping[str, str]
Entry = Mapping[str, Any]


@dataclass(frozen=True)
class Chosen:
    """What a visitor chose."""

    values: Mapping[str, frozenset[str]] = field(default_factory=dict)
    age: int | None = None
    place: str = ""

    @property
    def fragment(self) -> str:
        """As it stands in an address."""
        parts = [f"plaats={self.place}"] if self.place else []
        parts += [f"{name}={','.join(sorted(values))}" for name, values in self.values.items()]
        parts += [f"leeftijd={self.age}"] if self.age is not None else []
        return "#" + "&".join(parts) if parts else ""


class YamlOffer:
    """The services, regions and places of a catalogue; what it lacks comes from the real one."""

    def __init__(self, catalogue: Path) -> None:
        self._folder = catalogue

    @cached_property
    def services(self) -> dict[str, Entry]:
        """Every service that can be found, by identity."""
        files = (file for file in self._of("aanbieders").glob("*/*.yaml") if file.name != "aanbieder.yaml")
        found = {f"{file.parent.name}/{file.stem}": loaded(file) for file in files}
        return {identity: entry for identity, entry in found.items() if not _is_over(entry)}

    @cached_property
    def places(self) -> dict[str, Place]:
        with (self._of("referentie") / "gemeenten.csv").open(encoding="utf-8", newline="") as file:
            return {row["id"]: row for row in csv.DictReader(file)}

    @cached_property
    def groups(self) -> dict[str, str]:
        """The family group of each access route."""
        terms = loaded(self._of("woordenlijsten") / "toegangswegen.yaml")["termen"]
        return {term["id"]: term["groep"] for term in terms}

    @cached_property
    def values(self) -> dict[str, list[str]]:
        """Every value that some service has, by facet."""
        found: dict[str, set[str]] = {name: set() for name in (*OF_SERVICE, *OF_ROUTE)}
        for identity, entry in self.services.items():
            for name in OF_SERVICE:
                found[name] |= self._own(identity, name)
            for name in OF_ROUTE:
                found[name] |= {value for route in entry["toegang"] for value in self._of_route(entry, route, name)}
        return {name: sorted(values) for name, values in found.items()}

    def found(self, chosen: Chosen) -> set[str]:
        """The services that a choice leaves."""
        return {identity for identity, entry in self.services.items() if self._fits(identity, entry, chosen)}

    def broad(self, chosen: Chosen) -> set[str]:
        """The services "with every question" beside them, once a domain is chosen: they belong to none."""
        if not chosen.values.get("levensdomein"):
            return set()
        others = {name: values for name, values in chosen.values.items() if name != "levensdomein"}
        left = self.found(Chosen(others, chosen.age, chosen.place))
        return {identity for identity in left if self.services[identity].get("breed") == "true"}

    def count(self, facet: str, value: str, chosen: Chosen) -> int:
        """How many services would be left, were this value alone chosen in its facet."""
        return len(self.found(Chosen({**chosen.values, facet: frozenset([value])}, chosen.age, chosen.place)))

    def reach(self, identity: str, place: str) -> str:
        """How near a service is to a municipality; empty when it does not serve it."""
        return self._reaches[identity, place]

    def by_reach(self, place: str) -> dict[str, set[str]]:
        groups: dict[str, set[str]] = {level: set() for level in NEAREST_FIRST}
        for identity in self.services:
            if level := self.reach(identity, place):
                groups[level].add(identity)
        return groups

    def _of(self, name: str) -> Path:
        own = self._folder / name
        return own if own.exists() else ROOT / "catalogue" / name

    def _fits(self, identity: str, entry: Entry, chosen: Chosen) -> bool:
        if chosen.place and not self.reach(identity, chosen.place):
            return False
        own = all(self._own(identity, name) & values for name, values in chosen.values.items() if name in OF_SERVICE)
        return own and any(self._open(entry, route, chosen) for route in entry["toegang"])

    def _open(self, entry: Entry, route: Entry, chosen: Chosen) -> bool:
        wanted = {name: values for name, values in chosen.values.items() if name in OF_ROUTE}
        ages = route.get("leeftijd") or entry["doelgroep"].get("leeftijd") or {}
        low, high = int(ages.get("van", 0)), int(ages.get("tot_en_met", OLDEST))
        old_enough = chosen.age is None or low <= chosen.age <= high
        return old_enough and all(self._of_route(entry, route, name) & values for name, values in wanted.items())

    def _own(self, identity: str, facet: str) -> set[str]:
        entry = self.services[identity]
        match facet:
            case "levensdomein":
                return set() if entry.get("breed") == "true" else set(entry.get("levensdomeinen", ()))
            case "regio":
                return self._regions(identity)
            case "hulpvorm":
                return {entry["hulpvorm"]}
            case "werkvorm":
                return set(entry.get("werkvorm", ()))
            case "taal":
                return set(entry.get("talen", ()))
            case _:
                return set(entry["doelgroep"].get("voor", ()))

    @cached_property
    def _reaches(self) -> dict[tuple[str, str], str]:
        """How near each service is to each municipality."""
        table = {}
        for identity, entry in self.services.items():
            areas = self._areas(entry["werkgebied"])
            for name, place in self.places.items():
                found = {self._near(area, place) for area in areas}
                table[identity, name] = next((level for level in NEAREST_FIRST if level in found), "")
        return table

    def _regions(self, identity: str) -> set[str]:
        """The reference regions of which it serves some municipality, and not just perhaps."""
        served = (place for name, place in self.places.items() if self.reach(identity, name) not in ("", "mogelijk"))
        return {place["referentieregio"] for place in served}

    def _of_route(self, entry: Entry, route: Entry, facet: str) -> set[str]:
        match facet:
            case "weg":
                return {route["weg"]}
            case "groep":
                return {self.groups[route["weg"]]}
            case "kosten":
                cost = route.get("kosten") or entry.get("kosten")
                return {cost["soort"]} if cost else set()
            case _:
                return {"ja"} if self._takes_people(entry, route) else set()

    def _takes_people(self, entry: Entry, route: Entry) -> bool:
        wait = route.get("wachttijd") or entry.get("wachttijd") or {}
        if entry.get("status", "actief") != "actief" or "gemeten_op" not in wait:
            return False
        return wait["status"] in ("geen", "wachtlijst") and TODAY - _end_of(wait["gemeten_op"]) <= WAIT_LASTS

    @cached_property
    def _regions_as_written(self) -> dict[str, Entry]:
        return {file.stem: loaded(file) for file in self._of("regios").glob("*.yaml")}

    def _areas(self, area: Entry) -> list[Entry]:
        """An area and those of its partnerships."""
        inner = (self._regions_as_written[name].get("werkgebied") for name in area.get("samenwerking", ()))
        return [area, *(part for other in inner if other for part in self._areas(other))]

    def _near(self, area: Entry, place: Place) -> str:
        in_brussels = place["provincie"] == "brussel"
        if place["id"] in area.get("gemeenten", ()):
            return "lokaal"
        if place["referentieregio"] in area.get("regios", ()) or place["provincie"] in area.get("provincies", ()):
            return "regionaal"
        if area.get("brussel" if in_brussels else "heel_vlaanderen") == "true":
            return "vlaanderen"
        unknown = area.get("onbekend")
        return "mogelijk" if unknown and unknown.get("provincie", place["provincie"]) == place["provincie"] else ""


def _is_over(entry: Entry) -> bool:
    return entry.get("status") == "gestopt" or ("tot" in entry and _end_of(entry["tot"]) < TODAY)


def _end_of(day: str) -> date:
    """The last day that a year, a month or a day can mean."""
    year, month, number = [*(int(part) for part in day.split("-")), 0, 0][:3]
    return date(year, month or 12, number or calendar.monthrange(year, month or 12)[1])
