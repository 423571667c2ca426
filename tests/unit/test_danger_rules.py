"""The rules that notice danger: packed they say the same, in any order where asked, and small."""

from __future__ import annotations

import gzip
import json
from functools import cache
from typing import Any

import pytest

from generator.catalogue import Catalogue
from generator.search import danger
from generator.search.danger import danger_rules
from generator.search.danger_phrases import packed, packed_exceptions, side_by_side
from tests.catalogues import ROOT, judged, loaded
from tests.unit.danger_script import judge, rules_of

LARGEST = 34_500  # bytes, gzip: within the page itself
LABELS = {
    "Geweld thuis": "geweld-thuis",
    "Weggelopen van huis": "weglopen",
    "Zelfmoord": "zelfmoord",
    "Kindermishandeling": "kindermishandeling",
    "Seksueel misbruik": "seksueel-geweld",
}


@cache
def catalogue() -> Catalogue:
    found = judged().catalogue
    assert found is not None
    return found


@cache
def published() -> dict[str, Any]:
    return danger_rules(catalogue())


def unpacked(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The rules with every phrase by itself."""
    for name in ("packed", "packed_exceptions"):
        monkeypatch.setattr(danger, name, lambda keys, _order: "|".join(keys))
    return danger_rules(catalogue())


def sentences() -> list[str]:
    said = loaded(ROOT / "tests" / "data" / "gevaarzinnen.yaml")
    return [*(case["zin"] for case in said["gevaar"]), *said["zomaar_gevaar"], *said["geen_gevaar"]]


def fires(text: str, **of: str) -> bool:
    [answer] = judge([(rules_of(**of), [text])])
    return bool(answer.ids[0])


def test_packed_rules_fire_in_the_same_sentences(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = sentences()
    one, other = judge([(published(), texts), (unpacked(monkeypatch), texts)])
    assert [case for case in zip(texts, one.ids, other.ids, strict=True) if case[1] != case[2]] == []


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        (["papa slat", "papa slat mama"], "papa slat"),
        (["papa slat", "mama slat"], "mama/papa slat"),
        (["slat+papa/mama", "papa slat hard"], "slat+mama/papa"),
        (["slat+papa", "papa dan ga dan loop slat"], "papa dan ga dan loop slat|slat+papa"),
        (["papa/mama slat", "papa slat"], "mama/papa slat"),
        (["wapen", "wapen"], "wapen"),
        ([], ""),
    ],
)
def test_what_is_said_already_is_left_out_and_like_phrases_are_joined(keys: list[str], text: str) -> None:
    assert packed(keys) == text


def test_every_exception_stays() -> None:
    assert packed_exceptions(["slat", "slat op trommel"]) == "slat|slat op trommel"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("papa die hier woont slaat mij", True),
        ("dan slaat mijn papa", True),
        ("slaat een twee drie vier vijf zes zeven papa", True),
        ("slaat een twee drie vier vijf zes zeven acht negen papa", False),
        ("papa", False),
    ],
)
def test_parts_may_stand_in_any_order_near_each_other(text: str, expected: bool) -> None:
    assert fires(text, phrases="slat+papa") is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hij slaat op een trommel", False),
        ("hij slaat op een trommel en hij slaat mij", True),
        ("hij slaat", True),
        ("hij staat", False),
        ("hij die daar staat slaat mij", True),
    ],
)
def test_an_exception_takes_back_only_what_the_same_words_said(text: str, expected: bool) -> None:
    assert fires(text, phrases="hij slat", exceptions="slat op trommel|stat") is expected


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("kan niet mer .", "ik denk dat ik niet kan niet meer", True),
        ("kan niet mer .", "kan niet meer echt!", True),
        ("kan niet mer .", "kan niet meer slapen", False),
        ("kan niet mer .", "kan niet nog meer", True),
        (". help .", "help mij", True),
        (". help .", "wie kan help", False),
        (". help .", "help een beetje", False),
        (". dreigt", "dreigt ermee", True),
        (". dreigt", "hij dreigt", False),
    ],
)
def test_a_mark_is_where_the_text_begins_or_ends(phrase: str, text: str, expected: bool) -> None:
    assert fires(text, phrases=phrase) is expected


def test_a_mark_stays_in_what_is_published() -> None:
    assert packed([". help .", "help me", ". hulp ."]) == ". help/hulp .|help me"


def test_words_often_side_by_side_are_written_side_by_side() -> None:
    order = side_by_side(["a/m/z", "m/z", "b/z", "b"])
    assert packed(["a/m/z"], order) == "z/m/a"


def test_fillers_change_nothing() -> None:
    assert fires("wil echt mij echt mij echt niet leven", phrases="wil niet lev")


def test_what_a_domain_or_notion_is_called_fires() -> None:
    [answer] = judge([(published(), list(LABELS))])
    assert [case for case in zip(LABELS.items(), answer.ids, strict=True) if case[0][1] not in case[1]] == []


def test_the_rules_are_small_enough_for_the_page() -> None:
    assert len(gzip.compress(json.dumps(published()).encode())) <= LARGEST
