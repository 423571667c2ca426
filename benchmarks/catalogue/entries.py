"""Providers and services, made up from a seed on the model of real ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from benchmarks.catalogue.corpus import Corpus, Entry
from benchmarks.catalogue.geography import Geography
from benchmarks.catalogue.names import made_unique, provider_name, service_name
from benchmarks.catalogue.vocabulary import Vocabulary
from generator.places import Municipality

TODAY = date(2026, 11, 22)  # the day on which a made-up catalogue is judged and shown

_INVENTED = "Verzonnen, om te meten"
_MODELLED = ("hulpvorm", "werkvorm", "levensdomeinen", "breed", "talen")
_MOST_SERVICES = 40
_SERVICES_IN_AN_AREA = 8  # what one provider offers mostly serves the same places
_FEWEST_WORDS, _MOST_WORDS = 60, 150
_LONGEST_SUMMARY = 200
_OTHERWISE_SAID = 0.45

Written = Mapping[str, Any]


@dataclass(frozen=True)
class Invention:
    """All that entries are made from."""

    corpus: Corpus
    words: Vocabulary
    geography: Geography
    chance: Random

    def providers(self, services: int) -> Iterator[tuple[str, Written, list[Written]]]:
        """The identity, the entry and the services of each provider, until there are so many services."""
        number = 0
        while services > 0:
            number += 1
            size = min(services, _MOST_SERVICES, int(self.chance.paretovariate(0.7)))
            services -= size
            yield self._provider(number, size)

    def _provider(self, number: int, size: int) -> tuple[str, Written, list[Written]]:
        home = self.geography.home(self.chance)
        near = self.geography.neighbours(home)
        name = provider_name(home.name, self.words, self.chance)
        entry = {
            "naam": name,
            "samenvatting": f"{_INVENTED}.",
            "sector": "jeugdhulp",
            "bronnen": [_source("naam", "beschrijving")],
        }
        areas = [self.geography.area(near, self.chance) for _ in range(1 + size // _SERVICES_IN_AN_AREA)]
        taken: set[str] = set()
        return f"verzonnen-{number:05}", entry, [self._service(number, near, areas, taken) for _ in range(size)]

    def _service(self, provider: int, near: list[Municipality], areas: list[Written], taken: set[str]) -> Written:
        model, place = self.chance.choice(self.corpus.services), self.chance.choice([*near[:1] * 4, *near[:5]])
        kind = str(model["hulpvorm"]).replace("-", " ").capitalize()
        name = made_unique(service_name(kind, place.name, self.words, self.chance), taken)
        taken.add(name.casefold())
        entry = {
            "naam": name,
            "samenvatting": self._summary(model),
            "beschrijving": self._description(),
            **{field: model[field] for field in _MODELLED if field in model},
            "doelgroep": self._target_group(model),
            "toegang": [_access(access) for access in model["toegang"]],
            "werkgebied": self.chance.choice(areas),
            "plaatsen": [self.geography.location(place, self.chance)],
            "contact": self._contact(provider),
            **self._sometimes(model),
        }
        return {**entry, "bronnen": [_source("naam", "beschrijving", *_groups(entry))]}

    def _summary(self, model: Entry) -> str:
        found = self.words.rewritten(str(model["samenvatting"]), self.chance, _OTHERWISE_SAID)
        return found if len(found) <= _LONGEST_SUMMARY else f"{found[: _LONGEST_SUMMARY - 1].rsplit(' ', 1)[0]}."

    def _description(self) -> str:
        wanted = self.chance.randint(_FEWEST_WORDS, _MOST_WORDS)
        said: list[str] = []
        while sum(sentence.count(" ") + 1 for sentence in said) < wanted:
            sentence = self.chance.choice(self.corpus.sentences)
            said.append(self.words.rewritten(sentence, self.chance, _OTHERWISE_SAID))
        return " ".join(said)

    def _target_group(self, model: Entry) -> Written:
        low = self.chance.choice((0, 0, 3, 6, 12, 14, 17))
        age = {"leeftijd": {"van": low, "tot_en_met": max(low, self.chance.choice((5, 12, 17, 18, 21, 25)))}}
        given = {"voor": model.get("doelgroep", {}).get("voor", ["gezin"])}
        return {**age, **given} if self.chance.random() < 0.8 else given

    def _contact(self, provider: int) -> Written:
        zone = self.chance.choice((14, 15, 50, 51, 52, 56, 57, 89))
        number = f"0{zone} 12 {provider % 90 + 10} {self.chance.randint(10, 99)}"  # no Belgian line begins with 12
        return {"telefoon": [{"nummer": number}], "website": f"https://aanbieder-{provider}.example"}

    def _sometimes(self, model: Entry) -> Written:
        """What only some services say: the waiting time, the cost, keywords, who confirmed it."""
        day = (TODAY - timedelta(days=self.chance.randint(1, 150))).isoformat()
        parts: tuple[tuple[float, Written], ...] = (
            (
                0.5,
                {
                    "wachttijd": {
                        "status": self.chance.choice(("geen", "wachtlijst", "aanmeldingsstop")),
                        "gemeten_op": day,
                    }
                },
            ),
            (0.7, {"kosten": {"soort": model.get("kosten", {}).get("soort", "gratis")}}),
            (0.5, {"trefwoorden": self.chance.sample(self.corpus.keywords, self.chance.randint(1, 5))}),
            (0.4, {"nagekeken": {"op": day, "door": "aanbieder"}}),
        )
        return {name: value for share, part in parts if self.chance.random() < share for name, value in part.items()}


def _access(model: Mapping[str, Any]) -> Written:
    return {name: model[name] for name in ("weg", "wie_meldt_aan") if name in model}


def _groups(entry: Written) -> list[str]:
    """The groups of facts that an entry tells, as sources name them."""
    known = ("doelgroep", "toegang", "werkgebied", "plaatsen", "contact", "wachttijd", "kosten", "talen")
    return [name for name in known if name in entry]


def _source(*about: str) -> Written:
    return {"titel": _INVENTED, "soort": "eigen", "geraadpleegd": TODAY.isoformat(), "over": list(about)}
