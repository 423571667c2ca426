"""The filters in the browser follow the rules of the generator: what a choice leaves, and every count."""

from __future__ import annotations

import json
from dataclasses import asdict

import pytest

from generator.coverage import Reach, reach, region_reach
from generator.facets import FACETS, Choice, counts, matches
from generator.offer import Listing
from tests.catalogues import LONG
from tests.unit.search_sample import Sample, as_asked
from tests.unit.search_scripts import PLACE_FILE, PLACES, ask

SEEDS = range(30) if LONG else range(2)


def _near(item: Listing, place: str | None) -> str | None:
    """How the generator says that a service serves a place; "" without a place."""
    if place is None:
        return ""
    found = reach(item.served, PLACES.municipalities[place])
    return found.value if found else None


def _may_serve(item: Listing, choice: Choice) -> bool:
    """Whether a service no more than may serve the chosen regions, as their own pages say it."""
    reaches = {region_reach(item.served, region, PLACES) for region in choice.values.get("regio", ())}
    return Reach.POSSIBLE in reaches and reaches <= {Reach.POSSIBLE, None}


@pytest.fixture(scope="module", params=SEEDS)
def sample(request: pytest.FixtureRequest) -> Sample:
    return Sample(request.param)


def test_the_scripts_know_every_facet_and_every_reach() -> None:
    assert ask([("facets",), ("reaches",)]) == [list(FACETS), [level.value for level in Reach]]


def test_a_choice_leaves_the_services_that_the_generator_would_leave(sample: Sample) -> None:
    listings = sample.offer.current
    asked = sample.choices()
    answers = ask((("select", as_asked(choice), others) for choice, others in asked), sample.files, PLACE_FILE)
    for (choice, others), answer in zip(asked, answers, strict=True):
        order = range(len(listings)) if others["hits"] is None else others["hits"]
        near = {index: _near(listings[index], others["place"]) for index in order}
        left = [index for index in order if near[index] is not None and matches(listings[index].facets, choice)]
        levels = ["", *Reach]
        left.sort(key=lambda index: levels.index(near[index] or ""))
        assert [(item["index"], item["reach"]) for item in answer["found"]] == [(at, near[at]) for at in left]


def test_services_for_every_question_stand_apart_once_a_domain_is_chosen(sample: Sample) -> None:
    listings = sample.offer.current
    asked = sample.choices()
    answers = ask((("select", as_asked(choice), others) for choice, others in asked), sample.files, PLACE_FILE)
    shown = 0
    for (choice, others), answer in zip(asked, answers, strict=True):
        order = range(len(listings)) if others["hits"] is None else others["hits"]
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


def test_what_may_serve_a_chosen_region_stands_apart_and_is_never_hidden(sample: Sample) -> None:
    listings = sample.offer.current
    wonen = frozenset(["wonen"])
    regions = [Choice({"regio": frozenset([name]), "levensdomein": wonen}) for name in sample.file["facets"]["regio"]]
    asked = [*sample.choices(), *((choice, {"place": None, "hits": None}) for choice in regions)]
    answers = ask((("select", as_asked(choice), others) for choice, others in asked), sample.files, PLACE_FILE)
    seen = set()
    for (choice, others), answer in zip(asked, answers, strict=True):
        anywhere = choice.without("regio")
        apart = {}
        for index in range(len(listings)) if others["hits"] is None else others["hits"]:
            item = listings[index]
            near = _near(item, others["place"])
            if near is None or not _may_serve(item, choice):
                continue
            if matches(item.facets, anywhere):
                apart[index] = (near, False)
            elif item.service.broad and matches(item.facets, anywhere.without("levensdomein")):
                apart[index] = (near, True)
        assert {item["index"]: (item["reach"], item["isBroad"]) for item in answer["maybe"]} == apart
        seen |= {(others["place"] is not None, is_broad) for _, is_broad in apart.values()}
    assert {(False, False), (True, False), (False, True)} <= seen


def test_the_count_beside_each_value_is_what_the_generator_counts(sample: Sample) -> None:
    listings = sample.offer.current
    asked = sample.choices()
    answers = ask((("counts", as_asked(choice), others) for choice, others in asked), sample.files, PLACE_FILE)
    for (choice, others), answer in zip(asked, answers, strict=True):
        order = range(len(listings)) if others["hits"] is None else others["hits"]
        left = [listings[index].facets for index in order if _near(listings[index], others["place"]) is not None]
        expected = counts(left, choice)
        for name in FACETS:
            values = sample.file["facets"][name]
            assert dict(zip(values, answer[name], strict=True)) == {value: expected[name][value] for value in values}


def test_a_count_is_the_number_of_results_once_that_value_alone_is_chosen_in_its_facet(sample: Sample) -> None:
    asked = sample.choices(20)
    counted = ask((("counts", as_asked(choice), others) for choice, others in asked), sample.files, PLACE_FILE)
    pairs = [(name, value) for name in FACETS for value in sample.file["facets"][name]]
    chosen = (
        ("select", as_asked(Choice({**choice.values, name: frozenset([value])}, choice.age)), others)
        for choice, others in asked
        for name, value in pairs
    )
    found = [len(answer["found"]) for answer in ask(chosen, sample.files, PLACE_FILE)]
    assert [count for answer in counted for name in FACETS for count in answer[name]] == found


def test_values_that_do_not_exist_are_not_chosen() -> None:
    files = Sample(0).files
    choice = {"values": {"levensdomein": ["wonen", "bestaat-niet"], "taal": ["xx"]}, "place": "geel", "age": 4}
    assert ask([("known", choice)], files) == [{"values": {"levensdomein": ["wonen"]}, "place": "geel", "age": 4}]


def test_the_made_up_offer_has_services_of_several_routes_that_differ() -> None:
    routes = [item.facets.routes for item in Sample(0).offer.current]
    assert any(len(own) > 1 and len({json.dumps(asdict(route), default=sorted) for route in own}) > 1 for own in routes)
