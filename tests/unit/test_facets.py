"""The counts beside the filters equal a count by brute force over the YAML files, judged per route."""

from __future__ import annotations

import csv
import random
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import msgspec
import pytest

from generator.catalogue.parts import WaitingTime
from generator.coverage import Coverage
from generator.facets import FACETS, MAX_AGE, ROUTE_FACETS, SERVICE_FACETS, Choice, counts, facets_of, matches
from generator.offer import Offer
from tests.catalogues import LONG, ROOT, TIEN, TODAY, loaded

CHOICES = 1_000 if LONG else 150
PLACES = list(csv.DictReader((ROOT / "catalogue/referentie/gemeenten.csv").read_text("utf-8").splitlines()))
GROUP = {term["id"]: term["groep"] for term in loaded(ROOT / "catalogue/woordenlijsten/toegangswegen.yaml")["termen"]}


class ByHand:
    """The services of a catalogue counted from its files: no code of Helder's, only what the words mean."""

    def __init__(self, catalogue: Path) -> None:
        files = catalogue.glob("aanbieders/*/*.yaml")
        self.regions = {file.stem: loaded(file) for file in catalogue.glob("regios/*.yaml")}
        entries = {f"{file.parent.name}/{file.stem}": loaded(file) for file in files if file.name != "aanbieder.yaml"}
        current = {name: entry for name, entry in entries.items() if entry.get("status") != "gestopt"}
        self.services = {name: self._service(entry) for name, entry in current.items()}

    def counts(self, choice: Choice) -> dict[str, Counter[str]]:
        found: dict[str, Counter[str]] = {}
        for facet in FACETS:
            rest = {name: values for name, values in choice.values.items() if name != facet}
            found[facet] = Counter()
            for own, routes in self.services.values():
                good = [route for route in routes if self._takes(own | route, rest, choice.age)]
                found[facet].update({value for route in good for value in (own | route)[facet]})
        return found

    @staticmethod
    def _takes(offered: Mapping[str, Any], wanted: Mapping[str, frozenset[str]], age: int | None) -> bool:
        low, high = offered["leeftijd"]
        if age is not None and not low <= age <= high:
            return False
        return all(set(values) & set(offered[name]) for name, values in wanted.items() if values)

    def _service(self, entry: Mapping[str, Any]) -> tuple[dict[str, Any], list[dict[str, Any]]]:
        group = entry["doelgroep"]
        own = {
            "levensdomein": [] if entry.get("breed") == "true" else entry.get("levensdomeinen", []),
            "regio": sorted({place["referentieregio"] for place in PLACES if self._serves(entry["werkgebied"], place)}),
            "hulpvorm": [entry["hulpvorm"]],
            "werkvorm": entry.get("werkvorm", []),
            "taal": entry.get("talen", []),
            "voor": group.get("voor", []),
        }
        return own, [self._route(entry, route) for route in entry["toegang"]]

    def _route(self, entry: Mapping[str, Any], route: Mapping[str, Any]) -> dict[str, Any]:
        ages = route.get("leeftijd", entry["doelgroep"].get("leeftijd", {}))
        cost = route.get("kosten", entry.get("kosten"))
        wait = self._fresh(route.get("wachttijd")) or self._fresh(entry.get("wachttijd"))
        takes = entry.get("status", "actief") == "actief" and wait and wait["status"] in ("geen", "wachtlijst")
        return {
            "weg": [route["weg"]],
            "groep": [GROUP[route["weg"]]],
            "kosten": [cost["soort"]] if cost else [],
            "nu": ["ja"] if takes else [],
            "leeftijd": (int(ages.get("van", 0)), int(ages.get("tot_en_met", MAX_AGE))),
        }

    @staticmethod
    def _fresh(wait: Mapping[str, Any] | None) -> Mapping[str, Any] | None:
        """A wait measured at most half a year before the day of these tests, 22 November 2026."""
        return wait if wait and wait.get("gemeten_op", "") >= "2026-05-23" else None

    def _serves(self, area: Mapping[str, Any], place: Mapping[str, str]) -> bool:
        wide = "brussel" if place["provincie"] == "brussel" else "heel_vlaanderen"
        inner = [self.regions[name].get("werkgebied", {}) for name in area.get("samenwerking", [])]
        return (
            place["id"] in area.get("gemeenten", [])
            or place["referentieregio"] in area.get("regios", [])
            or place["provincie"] in area.get("provincies", [])
            or area.get(wide) == "true"
            or any(self._serves(below, place) for below in inner)
        )


def plain(found: Mapping[str, Counter[str]]) -> dict[str, dict[str, int]]:
    return {name: {value: number for value, number in counter.items() if number} for name, counter in found.items()}


def choices(offer: Offer, number: int, seed: int) -> Iterable[Choice]:
    """Random choices, of values that occur mostly."""
    chance = random.Random(seed)
    everything = counts((item.facets for item in offer.current), Choice())
    for _ in range(number):
        names = chance.sample(FACETS, chance.randint(1, 4))
        values = {
            name: frozenset(chance.sample(sorted(everything[name]) or ["niets"], min(len(everything[name]) or 1, size)))
            for name in names
            if (size := chance.randint(1, 3))
        }
        yield Choice(values, chance.choice([None, chance.randint(0, MAX_AGE)]))


@pytest.fixture(scope="module", params=["tien", "echt"])
def both(request: pytest.FixtureRequest, ten_offer: Offer, real_offer: Offer) -> tuple[Offer, ByHand]:
    return (ten_offer, ByHand(TIEN)) if request.param == "tien" else (real_offer, ByHand(ROOT / "catalogue"))


def test_counts_without_a_choice_are_those_of_the_files(both: tuple[Offer, ByHand]) -> None:
    offer, by_hand = both
    found = plain(counts((item.facets for item in offer.current), Choice()))
    assert found == plain(by_hand.counts(Choice()))
    assert all(found[name] for name in ("levensdomein", "groep", "weg", "regio", "hulpvorm"))


def test_counts_after_any_choice_are_those_of_the_files(both: tuple[Offer, ByHand]) -> None:
    offer, by_hand = both
    facets = [item.facets for item in offer.current]
    for choice in choices(offer, CHOICES, seed=1):
        assert plain(counts(facets, choice)) == plain(by_hand.counts(choice)), choice


def test_a_value_leaves_as_many_services_as_stands_beside_it(ten_offer: Offer) -> None:
    facets = [item.facets for item in ten_offer.current]
    for choice in choices(ten_offer, 30, seed=2):
        for name, counter in counts(facets, choice).items():
            for value, number in counter.items():
                narrowed = Choice({**choice.values, name: frozenset([value])}, choice.age)
                assert sum(matches(item, narrowed) for item in facets) == number, (choice, name, value)


def test_the_order_of_the_files_changes_no_count(ten_offer: Offer) -> None:
    facets = [item.facets for item in ten_offer.current]
    shuffled = random.Random(3).sample(facets, len(facets))
    for choice in [Choice(), *choices(ten_offer, 20, seed=4)]:
        assert plain(counts(facets, choice)) == plain(counts(shuffled, choice))


def test_what_belongs_to_a_route_must_hold_for_one_route(ten_offer: Offer) -> None:
    """Direct access is there from twelve years and free; below that only the gate, by income."""
    facets = ten_offer.listings["voorbeeldhuis/begeleiding-aan-huis"].facets

    def found(age: int | None = None, **values: str) -> bool:
        return matches(facets, Choice({name: frozenset([value]) for name, value in values.items()}, age))

    assert found(weg="rechtstreeks", age=12)
    assert found(weg="toegangspoort", age=11)
    assert not found(weg="rechtstreeks", age=11)
    assert not found(weg="toegangspoort", age=12)
    assert found(weg="rechtstreeks", kosten="gratis")
    assert found(weg="toegangspoort", kosten="inkomen")
    assert not found(weg="toegangspoort", kosten="gratis")
    assert not found(groep="via-hulpverlener", kosten="gratis")
    assert not found(kosten="bijdrage"), "each route has a cost of its own"


def test_several_values_of_one_facet_mean_or(ten_offer: Offer) -> None:
    both = Choice({"levensdomein": frozenset(["veilig", "wonen"])})
    left = {item.identity for item in ten_offer.current if matches(item.facets, both)}
    assert left == {"verzonnen-opvang/veilig-huis", "jeugdpunt-voorbeeld/nieuw-huis"}


def test_every_service_is_found_by_every_facet_that_it_carries(real_offer: Offer) -> None:
    for item in real_offer.current:
        for name in SERVICE_FACETS:
            for value in item.facets.values[name]:
                assert matches(item.facets, Choice({name: frozenset([value])}))
        for route in item.facets.routes:
            for name in ROUTE_FACETS:
                for value in route.values[name]:
                    assert matches(item.facets, Choice({name: frozenset([value])}))


def test_a_broad_service_has_no_domain_and_a_stopped_one_no_place_in_the_counts(ten_offer: Offer) -> None:
    assert ten_offer.listings["voorbeeldhuis/onthaal"].facets.values["levensdomein"] == frozenset()
    assert "voorbeeldhuis/oude-werking" not in {item.identity for item in ten_offer.current}


@pytest.mark.parametrize(
    ("status", "wait", "takes"),
    [
        ("actief", WaitingTime(status="geen", measured_on="2026-11-01"), True),
        ("actief", WaitingTime(status="wachtlijst", measured_on="2026-11-01"), True),
        ("actief", WaitingTime(status="aanmeldingsstop", measured_on="2026-11-01"), False),
        ("actief", WaitingTime(status="onbekend"), False),
        ("actief", None, False),
        ("gepauzeerd", WaitingTime(status="geen", measured_on="2026-11-01"), False),
        ("gepland", WaitingTime(status="geen", measured_on="2026-11-01"), False),
    ],
)
def test_a_service_takes_people_now_when_a_measurement_says_so(
    ten_offer: Offer, status: str, wait: WaitingTime | None, takes: bool
) -> None:
    service = ten_offer.listings["voorbeeldhuis/onthaal"].service
    changed = msgspec.structs.replace(service, status=status, waiting_time=wait)
    found = facets_of(changed, Coverage(frozenset()), ten_offer.catalogue).routes[0]
    assert found.values["nu"] == (frozenset(["ja"]) if takes else frozenset())


def test_a_route_without_limits_takes_every_age(ten_offer: Offer) -> None:
    facets = ten_offer.listings["denkbeeldige-lijn/luisterlijn"].facets
    assert [route.ages for route in facets.routes] == [(0, MAX_AGE), (0, MAX_AGE)]
    boat = ten_offer.listings["jeugdpunt-voorbeeld/boottocht"].facets
    assert boat.routes[0].ages == (0, 18)


def test_the_catalogue_is_judged_on_the_day_that_was_asked(ten_offer: Offer) -> None:
    later = Offer(ten_offer.written, TODAY.replace(year=2027))
    assert plain(counts((item.facets for item in ten_offer.current), Choice()))["nu"] == {"ja": 3}
    assert plain(counts((item.facets for item in later.current), Choice()))["nu"] == {}
