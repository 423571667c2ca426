"""Queries made from the words of the catalogue itself: compounds by their parts and apart, and slips of typing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Page

from generator.word_forms import fold, stem, words
from tests.catalogues import LONG
from tests.unit.word_scripts import indexed

SCRIPT = Path(__file__).with_name("found_by.js").read_text(encoding="utf-8")
LETTERS = "abcdefghijklmnopqrstuvwxyz"
SHORTEST_PART, SHORTEST_SLIP = 4, 6
MOST = 10_000 if LONG else 150
SEED = 2026


def answers(page: Page, home: str, queries: Sequence[str]) -> list[dict[str, Any]]:
    """What the search finds by each query, in a page of its own."""
    page.goto(f"{home}zoeken/")
    found: list[dict[str, Any]] = page.evaluate(SCRIPT, {"root": home, "queries": list(queries)})
    return found


@pytest.fixture(scope="module")
def published() -> dict[str, set[str]]:
    """Every word in the name or the summary of an entry, with the addresses of the entries that have it."""
    found: dict[str, set[str]] = {}
    for document in indexed().documents:
        for word in words(f"{document.name} {document.summary}"):
            found.setdefault(word, set()).add(document.address.rstrip("/"))
    return found


def some(cases: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """A sample with a fixed seed; everything in a long run."""
    every = sorted(cases)
    return Random(SEED).sample(every, min(MOST, len(every)))


def of_compounds(published: Iterable[str]) -> Iterable[tuple[str, str]]:
    """A compound, and a query: its parts apart, and each part that means something."""
    lexicon = indexed().lexicon
    for word in published:
        parts = lexicon.splitter.parts(word)
        telling = [part for part in parts if len(part) >= SHORTEST_PART and not lexicon.reading.is_small(part)]
        yield from ((word, query) for query in (*telling, *([" ".join(parts)] if parts else [])))


def slipped(word: str, random: Random) -> str:
    """The word with one letter less, more, other, or two of them exchanged."""
    at = random.randrange(len(word) - 1)
    other = random.choice(LETTERS)
    ways = (
        word[:at] + word[at + 1 :],
        word[:at] + other + word[at:],
        word[:at] + other + word[at + 1 :],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
    )
    return random.choice([way for way in ways if way != word])


def of_slips(published: Iterable[str]) -> Iterable[tuple[str, str]]:
    """A word of six letters or more that means something, and the same word with one slip of typing."""
    random, reading = Random(SEED), indexed().lexicon.reading
    for word in sorted(published):
        if len(word) >= SHORTEST_SLIP and word.isascii() and word.isalpha() and not reading.is_small(word):
            yield word, slipped(word, random)


def test_a_compound_is_found_by_its_parts_and_apart(page: Page, home: str, published: dict[str, set[str]]) -> None:
    cases = some(of_compounds(published))
    found = answers(page, home, [query for _, query in cases])
    missed = [
        case for case, answer in zip(cases, found, strict=True) if published[case[0]].isdisjoint(answer["entries"])
    ]
    assert len(cases) > 100
    assert len(missed) <= 0.05 * len(cases), missed


def test_a_slip_of_typing_gives_the_entry_or_the_word_that_was_meant(
    page: Page, home: str, published: dict[str, set[str]]
) -> None:
    cases = some(of_slips(published))
    found = answers(page, home, [query for _, query in cases])
    missed = [
        case
        for case, answer in zip(cases, found, strict=True)
        if published[case[0]].isdisjoint(answer["entries"][:3])
        and stem(case[0]) not in [stem(word) for word in answer["words"]]
        and case[0] not in fold(answer["place"])
    ]
    assert len(cases) > 100
    assert len(missed) <= 0.10 * len(cases), missed


def test_the_same_query_has_the_same_order(page: Page, home: str, published: dict[str, set[str]]) -> None:
    queries = [query for _, query in some(of_compounds(published))[:40]]
    first = answers(page, home, queries)
    assert any(len(answer["entries"]) > 3 for answer in first)
    assert answers(page, home, [*reversed(queries)]) == first[::-1]
