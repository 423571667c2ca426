"""Choices: shown with numbers; meant by number, identifier or name, whatever the capitals and accents."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.choices import choices, choices_of
from generator.schemas import load
from tests.catalogues import ROOT

NAMES = {
    "ter-loke": "Ter Loke",
    "wonen": "Wonen, ook even niet thuis",
    "cafe": "Café De Brug",
    "werk": "Werk",
    "school": "",
}
KNOWN = choices(NAMES)


def test_each_has_its_number_and_a_name_only_where_it_says_more() -> None:
    assert KNOWN.lines()[1] == "   2  wonen  Wonen, ook even niet thuis"
    assert KNOWN.lines()[4] == "   5  school"
    assert KNOWN.lines(["school"]) == ("   5  school",)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        *(("ter-loke", "ter-loke"), ("Ter  Loke", "ter-loke"), ("TER LOKE", "ter-loke"), ("1", "ter-loke")),
        *(("cafe de brug", "cafe"), ("5", "school"), ("wonen, ook even niet thuis", "wonen"), ("schoool", "school")),
        *(("0", None), ("6", None), ("", None), ("?!", None), ("Ter", None), ("wonne", None)),
    ],
)
def test_a_choice_is_meant_by_number_identifier_or_name(text: str, word: str | None) -> None:
    assert KNOWN.meant(text) == word


def test_a_name_that_two_have_is_doubt() -> None:
    assert choices({"a-1": "Zelfde", "a-2": "zelfde"}).meant("Zelfde") is None


@given(st.lists(st.sampled_from(list(NAMES)), min_size=1), st.randoms(use_true_random=False))
def test_several_are_read_in_any_of_their_ways_also_with_a_comma_in_a_name(words: list[str], random: object) -> None:
    ways = {word: [word, name or word, str(n)] for n, (word, name) in enumerate(NAMES.items(), start=1)}
    for way in range(3):
        assert KNOWN.several(" , ".join(ways[word][way] for word in words)) == words


def test_what_is_no_choice_stays_and_nothing_is_left_out() -> None:
    assert KNOWN.several("werk,, iets, Wonen, ook even niet thuis,") == ["werk", "iets", "wonen"]


@pytest.mark.parametrize(
    ("text", "near"),
    [
        *(("ter lok", ["ter-loke"]), ("Ter Loke vzw", ["ter-loke"]), ("wonne", ["wonen"]), ("zzz", [])),
        *(("de brug in mol", ["cafe"]), ("thuis werk", ["wonen", "werk"]), ("de cafe van de brug thuis", ["cafe"])),
    ],
)
def test_what_is_near_is_found_by_identifier_and_by_name(text: str, near: list[str]) -> None:
    assert KNOWN.near(text) == near


def test_a_field_has_the_choices_of_itself_or_of_its_items() -> None:
    fields = load(ROOT / "schema", {"talen": {"nl": "Nederlands"}})["dienst"].definition["properties"]
    talen = choices_of(fields["talen"])
    assert talen is not None and talen.options == (("nl", "Nederlands"),)
    assert choices_of(fields["naam"]) is None
