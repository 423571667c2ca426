"""Compounds: split by the words that a catalogue uses, alike in Python and in the browser, and measured."""

from __future__ import annotations

from functools import cache

from generator.offer import Offer
from generator.search.compounds import Splitter, beginnings
from generator.search.documents import documents
from generator.search.lexicon import Lexicon
from tests.catalogues import ROOT, ZOEKPROEF, ZOEKPROEF_DAY, judged, loaded
from tests.unit.word_scripts import ask, indexed

BY_HAND = loaded(ROOT / "tests" / "data" / "samenstellingen.yaml")
KNOWN = frozenset(
    ["huiswerk", "begeleiding", "kind", "kinder", "mishandeling", "crisis", "opvang", "jeugd", "hulp", "regie"]
)


def test_a_compound_of_known_words_has_parts() -> None:
    splitter = Splitter(KNOWN)
    assert splitter.parts("huiswerkbegeleiding") == ("huiswerk", "begeleiding")
    assert splitter.parts("kindermishandeling") == ("kinder", "mishandeling")
    assert splitter.parts("jeugdhulpregie") == ("jeugd", "hulp", "regie")


def test_linking_letters_belong_to_no_part() -> None:
    assert Splitter(frozenset(["gezin", "begeleiding"])).parts("gezinsbegeleiding") == ("gezin", "begeleiding")


def test_short_words_and_words_of_unknown_parts_have_none() -> None:
    splitter = Splitter(KNOWN)
    assert [splitter.parts(word) for word in ("opvang", "crisis", "vrijetijd", "hulpeloos")] == [()] * 4


def test_what_begins_several_compounds_is_a_part_too() -> None:
    words = ["zorg", "gezin", "ouders", "kind", "pleegzorg", "pleeggezin", "pleegouders", "verzorgd"]
    assert beginnings(words) == {"pleeg"}


def test_a_linked_word_is_no_beginning_of_its_own() -> None:
    words = ["gezin", "plan", "huis", "coach", "gezinsplan", "gezinshuis", "gezinscoach"]
    assert beginnings(words) == set()


def test_the_browser_splits_every_known_word_alike() -> None:
    lexicon = indexed().lexicon
    known = sorted(lexicon.splitter.known)
    parts = [list(lexicon.splitter.parts(word)) for word in known]
    assert ask([("compounds", known), ("parts", known)]) == [parts, parts]
    assert ["kraam", "hulp"] in parts


@cache
def trial_splitter() -> Splitter:
    """The splitter of a larger catalogue, of made-up services."""
    catalogue = judged(ZOEKPROEF, ZOEKPROEF_DAY).catalogue
    assert catalogue is not None
    return Lexicon.of(documents(Offer(catalogue, ZOEKPROEF_DAY)), catalogue).splitter


def test_compounds_that_were_split_by_hand_are_split_so() -> None:
    splitter = trial_splitter()
    compounds = {word: tuple(parts) for word, parts in BY_HAND["samenstellingen"].items()}
    right = [word for word, parts in compounds.items() if splitter.parts(word) == parts]
    assert len(compounds) >= 50
    assert len(right) / len(compounds) >= 0.7


def test_words_that_are_no_compounds_are_rarely_split() -> None:
    splitter = trial_splitter()
    simple = BY_HAND["geen_samenstelling"]
    wrong = [word for word in simple if splitter.parts(word)]
    assert len(simple) >= 60
    assert len(wrong) / len(simple) <= 0.1
