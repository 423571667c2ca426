"""What fits a query becomes an answer: its order, its reasons, and the sentence above it."""

from __future__ import annotations

import json
import subprocess
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from tests.unit.search_sample import Sample
from tests.unit.search_scripts import NODE, SCRIPTS, page_texts

DRIVER = Path(__file__).with_name("answer_scripts.mjs")
SAMPLE = Sample(0)
SAID = page_texts()
SERVICES = range(SAMPLE.file["services"])
FIRST_KIND = len(SERVICES)
KINDS = [{"id": f"soort-{number}", "name": f"Soort {number}", "groups": []} for number in range(4)]
BROAD = "caw"  # a kind of help of the sample


def ask(*question: object) -> Any:
    asked = json.dumps({"facets": SAMPLE.file, "kinds": KINDS, "said": SAID, "questions": [question]})
    command = [str(NODE), str(DRIVER), str(SCRIPTS)]
    done = subprocess.run(command, input=asked, capture_output=True, text=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    [answer] = json.loads(done.stdout)
    return answer


def test_the_lot_of_a_service_is_its_own_and_does_not_follow_the_alphabet() -> None:
    lots = ask("lots", 10_000)
    assert len(set(lots)) == len(lots)
    rising = sum(one < other for one, other in pairwise(lots))
    assert 0.45 < rising / len(lots) < 0.55


def test_what_fits_alike_stands_in_an_order_that_no_name_wins_by() -> None:
    confirmed = SAMPLE.file["confirmed"]
    alike = [[item, 1] for item in range(confirmed, FIRST_KIND)]
    order = ask("order", alike)
    assert order == ask("order", alike[::-1])
    assert order != sorted(order)


def test_an_explanation_never_wins_the_lot_from_a_service() -> None:
    own_start = ask("order", [[item, 1] for item in range(FIRST_KIND)])[0]
    order = ask("order", [[FIRST_KIND, 1], [own_start, 1]])
    assert order == [own_start, FIRST_KIND]


def test_no_more_than_two_explanations_stand_before_the_first_service() -> None:
    kinds = [[FIRST_KIND + number, number] for number in range(4)]
    order = ask("order", [*kinds, [0, 6], [1, 7]])
    assert order == [FIRST_KIND, FIRST_KIND + 1, 0, FIRST_KIND + 2, FIRST_KIND + 3, 1]
    assert ask("order", kinds) == [item for item, _ in kinds]


def test_what_may_serve_a_place_comes_after_what_does_and_before_the_region() -> None:
    reaches = {"0": "vlaanderen", "1": "regionaal", "2": "mogelijk", "3": "lokaal"}
    assert ask("order", [[item, 1] for item in range(4)], reaches) == [3, 2, 1, 0]


def _about(domain: str) -> set[str]:
    """The services about a life domain, as the keys of an answer."""
    found = (
        str(number) for number, item in enumerate(SAMPLE.offer.current) if domain in item.facets.values["levensdomein"]
    )
    return set(found)


def test_what_a_danger_leads_to_is_about_more_than_the_same_domain() -> None:
    notion = {"label": "Denken aan zelfmoord", "domains": ["gevoelens"]}
    said = {"words": [["somber", 4]], "notions": [{**notion, "words": [[0, 1]]}]}
    assert set(ask("fits", said)) == _about("gevoelens") != set()
    told = {"words": [["dood", 4]], "notions": [{**notion, "entries": [2], "words": []}]}
    assert set(ask("fits", told)) == {"2"}


def test_a_kind_of_help_for_every_question_leads_to_what_is_for_every_question() -> None:
    current = SAMPLE.offer.current
    kinds = [item.service.kind_of_help for item in current]
    about_all = [not item.facets.values["levensdomein"] for item in current]
    meant = {str(at) for at, kind in enumerate(kinds) if kind == "cgg" or (kind == BROAD and about_all[at])}
    explained = str(FIRST_KIND + len(KINDS))
    notion = {"label": "Te weinig eten", "kinds": [BROAD, "cgg"], "words": [[0, 1]]}
    found = ask("fits", {"words": [["mager", 4]], "notions": [notion], "more": [{"id": BROAD, "broad": True}]})
    assert set(found) == {*meant, explained}
    assert 0 < len(meant) < sum(kind in {BROAD, "cgg"} for kind in kinds)


def test_a_word_that_nobody_sees_on_the_page_is_a_reason_only_for_want_of_another() -> None:
    notion = {"label": "Slecht slapen", "domains": [], "told": [0, 1], "words": [[0, 0.4]]}
    written = [[0, [[0, 1]], []], [1, [[0, 1]], [0]], [2, [[0, 1]], []]]
    reasons = ask("reasons", {"words": [["slaapt", 5]], "notions": [notion], "texts": written})
    assert reasons == {"0": {"notion": "Slecht slapen"}, "1": {"text": ["slaapt"]}, "2": {"near": ["slaapt"]}}


def test_a_reason_tells_what_stands_there_from_what_goes_with_it() -> None:
    whys = [{"mention": ["huis"]}, {"text": ["slaapt"]}, {"near": ["slaapt"]}]
    named, seen, near = ask("told", [[item, item + 1, why] for item, why in enumerate(whys)])["why"]
    assert named == "Gevonden op: huis, in de naam"
    assert (seen, near) == ("Gevonden op: slaapt", "Gevonden op: wat past bij slaapt")


@pytest.mark.parametrize(
    ("items", "fit", "total"),
    [
        ([[0, 1], [1, 1]], {}, "2 diensten gevonden"),
        ([[0, 1], [FIRST_KIND, 1]], {}, "1 dienst gevonden, en uitleg over 1 soort hulp"),
        ([[0, 1], [1, 1]], {"isKnown": False}, "2 diensten komen in de buurt"),
        ([[0, 1], [FIRST_KIND, 1]], {"isKnown": False}, "1 dienst komt in de buurt, en uitleg over 1 soort hulp"),
        ([[FIRST_KIND, 1]], {"isKnown": False}, "Uitleg over 1 soort hulp komt in de buurt"),
        ([], {"isKnown": False}, "0 diensten gevonden"),
        ([], {"isKnown": False, "isVague": True}, "Nog niets gevonden"),
    ],
)
def test_no_number_is_found_of_what_does_not_really_fit(items: Any, fit: Any, total: str) -> None:
    answer = ask("told", items, fit)
    assert answer["total"] == total
    assert answer["isEmpty"] == (not fit.get("isKnown", True))


def test_texts_are_not_asked_for_words_that_stand_in_all_of_them() -> None:
    asked = {word: ask("isAsked", word) for word in ("niet", "geen", "nooit", "meer", "school")}
    assert [word for word, is_asked in asked.items() if is_asked] == ["school"]
