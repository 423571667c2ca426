"""What is suggested for words that are not finished, and why, by the pure scripts of the search."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from generator.search.word_list import packed
from generator.word_forms import stem, words
from tests.unit.search_scripts import NODE, PLACE_FILE, SCRIPTS, page_texts

DRIVER = Path(__file__).with_name("suggestion_scripts.mjs")
SAID = page_texts()
SMALL = ("de", "het", "een", "naar", "mijn", "in", "meer", "gaan", "ik", "zoek")
NOTIONS = {
    "Niet naar school gaan": ("niet meer naar school", "schoolmoe", "spijbelen", "bang om naar school te gaan"),
    "Psycholoog in je buurt": ("psycholoog", "zielenknijper"),
    "Ouders die uit elkaar gaan": ("scheiding", "gescheiden ouders", "divorce"),
    "Schulden": ("te veel schulden", "deurwaarder"),
    "Lang somber zijn": ("depressie", "dépression"),
}
KINDS = (("clb", "CLB", "Centrum voor Leerlingenbegeleiding"), ("jac", "JAC", ""))
SERVICES = (
    ("Awel", "Kinder- en Jongerentelefoon", "Awel"),
    ("CLB Denkbeeld", "", "Scholengroep Voorbeeld"),
    ("CLB Voorbeeldstad", "", "Scholengroep Voorbeeld"),
    ("CLB Verzonnen", "", "Scholengroep Voorbeeld"),
    ("CLB Bedacht", "", "Scholengroep Voorbeeld"),
    ("Crèche Zonnetje", "", "Gemeente Voorbeeld"),
)


def _word_file() -> dict[str, Any]:
    texts = [*NOTIONS, *(phrase for said in NOTIONS.values() for phrase in said if phrase != "dépression")]
    known = sorted({word for text in texts for word in words(text)})
    return {
        "total": 40,
        "function": " ".join(sorted(SMALL)),
        "foreign": "",
        "dutch": "",
        "parts": "",
        "known": packed(known),
        "levels": "0" * len(known),
        "kinds": [{"id": identity, "name": name} for identity, name, _ in KINDS],
        "notions": len(NOTIONS),
    }


def _phrase_file() -> dict[str, Any]:
    said = [
        [sorted({stem(word) for word in words(phrase) if word not in SMALL}) for phrase in (label, *phrases)]
        for label, phrases in NOTIONS.items()
    ]
    keys = sorted({key for phrases in said for phrase in phrases for key in phrase})
    return {
        "said": "",
        "levels": "",
        "keys": packed(keys),
        "texts": "0" * len(keys),
        "notions": list(range(len(said))),
        "phrases": "|".join(
            ";".join(",".join(str(keys.index(key)) for key in phrase) for phrase in phrases) for phrases in said
        ),
    }


def _rows() -> list[list[Any]]:
    services = [[number, name, others, provider] for number, (name, others, provider) in enumerate(SERVICES)]
    return services + [[len(services) + number, name, others, ""] for number, (_, name, others) in enumerate(KINDS)]


def suggested(*texts: str, without: Iterable[str] = ()) -> list[list[dict[str, Any]]]:
    """The suggestions for each text, where some of "language", "rows", "places" are not there yet."""
    asked = json.dumps(
        {
            "words": _word_file(),
            "phrases": _phrase_file(),
            "labels": list(NOTIONS),
            "rows": _rows(),
            "places": PLACE_FILE,
            "reading": {"fillers": "", "spellings": {"ni": "niet", "skool": "school"}},
            "without": list(without),
            "said": SAID,
            "texts": texts,
        }
    )
    command = [str(NODE), str(DRIVER), str(SCRIPTS)]
    done = subprocess.run(command, input=asked, capture_output=True, text=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return list(json.loads(done.stdout))


def shown(text: str, **options: Iterable[str]) -> list[tuple[str, str]]:
    """The title of each suggestion for a text, and what stands below it."""
    return [(one["title"], one["why"]) for one in suggested(text, **options)[0]]


@pytest.mark.parametrize(
    ("text", "title", "why"),
    [
        ("psych", "Psycholoog in je buurt", "onderwerp"),
        ("zielen", "Psycholoog in je buurt", "onderwerp · gevonden op: zielenknijper"),
        ("niet naar sch", "Niet naar school gaan", "onderwerp"),
        ("ni naar skool", "Niet naar school gaan", "onderwerp"),
        ("school niet", "Niet naar school gaan", "onderwerp"),
        ("bang sch", "Niet naar school gaan", "onderwerp · gevonden op: bang school"),
        ("ik zoek deurw", "Schulden", "onderwerp · gevonden op: deurwaarder"),
        ("divor", "Ouders die uit elkaar gaan", "onderwerp · gevonden op: divorce"),
        ("dépre", "Lang somber zijn", "onderwerp · gevonden op: depressie"),
        ("spijbele", "Niet naar school gaan", "onderwerp · gevonden op: spijbelen"),
        ("ouders gesch", "Ouders die uit elkaar gaan", "onderwerp · gevonden op: ouders gescheiden"),
        ("psygoloog", "Psycholoog in je buurt", "onderwerp"),
        ("spijbelen ", "Niet naar school gaan", "onderwerp · gevonden op: spijbelen"),
    ],
)
def test_a_notion_is_suggested_with_what_it_was_found_by(text: str, title: str, why: str) -> None:
    assert shown(text)[0] == (title, why)


def test_a_sentence_suggests_what_its_words_say_and_its_last_word_begins() -> None:
    assert shown("mijn zoon heeft schulden en gaat ni naar sch")[0][0] == "Niet naar school gaan"
    assert shown("psycholoog qwrtz") == [("Psycholoog in je buurt", "onderwerp")]


@pytest.mark.parametrize(
    ("text", "sort", "title", "why"),
    [
        ("awe", "dienst", "Awel", "dienst"),
        ("ik zoek awel", "dienst", "Awel", "dienst"),
        ("jongerentel", "dienst", "Awel", "dienst · ook gekend als Kinder- en Jongerentelefoon"),
        ("creche zon", "dienst", "Crèche Zonnetje", "dienst van Gemeente Voorbeeld"),
        ("denkb clb", "dienst", "", ""),
        ("denkbeeld clb", "dienst", "CLB Denkbeeld", "dienst van Scholengroep Voorbeeld"),
        ("voorbeeld zonn", "dienst", "Crèche Zonnetje", "dienst van Gemeente Voorbeeld"),
        ("jac", "hulpvorm", "JAC", "soort hulp"),
        ("leerlingenb", "hulpvorm", "CLB", "soort hulp · ook gekend als Centrum voor Leerlingenbegeleiding"),
    ],
)
def test_a_name_is_suggested_by_its_words_in_any_order(text: str, sort: str, title: str, why: str) -> None:
    found = [
        (one["sort"], one["title"], one["why"]) for one in suggested(text)[0] if one["sort"] in ("dienst", "hulpvorm")
    ]
    assert found[:1] == ([(sort, title, why)] if title else [])


@pytest.mark.parametrize(
    ("text", "title", "why", "place", "rest"),
    [
        ("turnh", "Turnhout", "plaats", "turnhout", ""),
        ("oud turn", "Oud-Turnhout", "plaats", "oud-turnhout", ""),
        ("psycholoog in turnh", "Turnhout", "plaats", "turnhout", "psycholoog"),
        ("psycholoog, turnh", "Turnhout", "plaats", "turnhout", "psycholoog,"),
        ("st-nikl", "Sint-Niklaas", "plaats", "sint-niklaas", ""),
        ("gierl", "Gierle", "plaats · hoort bij Lille", "lille", ""),
        ("2300", "Turnhout", "plaats · postcode 2300", "turnhout", ""),
    ],
)
def test_a_place_is_suggested_with_the_words_that_remain(
    text: str, title: str, why: str, place: str, rest: str
) -> None:
    first = next(one for one in suggested(text)[0] if one["sort"] == "plaats")
    assert (first["title"], first["why"]) == (title, why)
    assert (first["match"]["place"]["id"], first["rest"]) == (place, rest)


def test_a_word_that_is_no_place_suggests_none() -> None:
    texts = ("niet naar scho", "bang school", "a", "23", "12345", "dep")
    assert [one for found in suggested(*texts) for one in found if one["sort"] == "plaats"] == []


@pytest.mark.parametrize("text", ["niet", "niet ", "ik gaan niet"])
def test_a_negation_by_itself_suggests_nothing(text: str) -> None:
    assert shown(text) == []


def test_no_more_than_fit_and_no_more_than_some_of_a_sort() -> None:
    texts = ("c", "cl", "clb", "sch", "s", "de", "niet", "1", "sint")
    for found in suggested(*texts):
        sorts = [one["sort"] for one in found]
        assert len(found) <= 8
        assert max((sorts.count(sort) for sort in sorts), default=0) <= 4
        assert sorts == sorted(sorts, key=sorts.index)
    assert [one["sort"] for one in suggested("clb")[0]] == ["hulpvorm", "dienst", "dienst", "dienst"]


def test_the_words_that_were_typed_stand_out_in_the_title() -> None:
    (first, *_) = suggested("school NIÉT")[0]
    assert [piece["text"] for piece in first["pieces"] if piece["isHit"]] == ["Niet", "school"]
    assert "".join(piece["text"] for piece in first["pieces"]) == first["title"]


def test_what_is_typed_already_is_not_suggested() -> None:
    assert "Schulden" not in dict(shown("schulden"))
    assert "Schulden" in dict(shown("schulde"))


def test_what_is_not_there_yet_is_not_suggested() -> None:
    assert shown("turnhou", without=["language", "rows"]) == [("Turnhout", "plaats")]
    assert shown("awel", without=["places", "language"]) == []
    assert shown("psych", without=["places", "rows"]) == [("Psycholoog in je buurt", "onderwerp")]
    assert shown("psych", without=["places", "rows", "language"]) == []


HOSTILE = (
    "", " ", "\u0000", "<script>alert(1)</script>", "'\"><img src=x onerror=alert(1)>", "../" * 20, "((((", "[a-z]+$",
    "\\", "%00", "__proto__", "constructor", "toString in", "😀😀", "ا" * 200, "a " * 100, "½ ﬁ ǆ", "st " * 60,
    "1" * 200, "\n\t",
)  # fmt: skip


def test_whatever_is_typed_only_leads_to_what_exists() -> None:
    titles = {*NOTIONS, *(name for _, name, _ in KINDS), *(name for name, _, _ in SERVICES)}
    places = {name for place in PLACE_FILE for name in (place["name"], *place["names"])}
    for found in suggested(*HOSTILE):
        assert {one["title"] for one in found} <= titles | places
