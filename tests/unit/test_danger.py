"""Danger in what somebody typed: every phrase fires its own danger, in every form; harmless sentences fire none."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from random import Random
from typing import Any

import pytest

from generator.catalogue.vocabulary import Danger
from generator.search.danger import MARK, danger_rules, every_phrase
from generator.word_forms import fold
from tests.catalogues import LONG, ROOT, loaded
from tests.unit.danger_script import Judged, judge
from tests.unit.word_scripts import indexed

SEED = 2026
LONG_WORD = 8  # letters; two slips are allowed here
SAMPLE = 500
DYING = frozenset({"zelfmoord-nu", "zelfmoord", "zelfverwonding"})


@cache
def dangers() -> tuple[Danger, ...]:
    return indexed().catalogue.vocabularies.dangers.terms


@cache
def judged() -> dict[str, Any]:
    return loaded(ROOT / "tests" / "data" / "gevaarzinnen.yaml")


def phrases(*, is_misspelt: bool) -> Iterator[tuple[str, str]]:
    """Each phrase with its danger; of alternatives one is taken, each in turn. Misspelt ones, said so or not at all."""
    for danger in dangers():
        for text in (*every_phrase(danger), *(danger.misspellings if is_misspelt else ())):
            alternatives = [word.split("/") for word in text.split()]
            for turn in range(max(map(len, alternatives))):
                yield danger.id, " ".join(words[turn % len(words)] for words in alternatives)


def answer(texts: list[str]) -> Judged:
    [judged_texts] = judge([(danger_rules(indexed().catalogue), texts)])
    return judged_texts


def fired(texts: list[str]) -> list[list[str]]:
    return answer(texts).ids


def missed(form: Callable[[str], str], *, is_misspelt: bool = True, is_whole: bool = True) -> list[tuple[str, str]]:
    """The phrases, in some form, that their own danger does not notice: as written all, else a sample of them.

    A phrase with a mark says where the text begins or ends: it is left out where the form adds words.
    """
    every = [case for case in phrases(is_misspelt=is_misspelt) if is_whole or MARK not in case[1]]
    some = every if form is str or LONG else Random(SEED).sample(every, SAMPLE)
    asked = [(name, form(text)) for name, text in some]
    answers = fired([text for _, text in asked])
    return [case for case, names in zip(asked, answers, strict=True) if case[0] not in names]


@pytest.mark.parametrize(
    "form",
    [str, str.upper, str.title, fold, "  ... {} !!".format],
    ids=["alone", "capitals", "title", "without diacritics", "between marks"],
)
def test_every_phrase_fires_its_own_danger(form: Callable[[str], str]) -> None:
    assert missed(form) == []


def test_every_phrase_fires_within_a_sentence() -> None:
    assert missed("help, {}, wat moet ik doen?".format, is_whole=False) == []


def slipped(text: str) -> str:
    """The text with one letter of its longest word left out or exchanged with the next, never the first."""
    random = Random(f"{SEED} {text}")
    words = text.split()
    longest = max(range(len(words)), key=lambda number: len(words[number]))
    word = words[longest]
    if len(word) < LONG_WORD or not word.isalpha():
        return text
    at = random.randrange(1, len(word) - 2)
    words[longest] = random.choice((word[:at] + word[at + 1 :], word[:at] + word[at + 1] + word[at] + word[at + 2 :]))
    return " ".join(words)


def test_a_slip_of_typing_takes_hardly_any_danger_away() -> None:
    silent = missed(slipped, is_misspelt=False)
    asked = len(list(phrases(is_misspelt=False))) if LONG else SAMPLE
    assert len(silent) <= 0.02 * asked, silent


def test_every_sentence_shows_the_danger_that_it_was_judged_to_have() -> None:
    cases = [(case["zin"], case["term"]) for case in judged()["gevaar"]]
    shown = answer([text for text, _ in cases]).shown
    hidden = [(case, names) for case, names in zip(cases, shown, strict=True) if not is_said(case[1], names)]
    assert hidden == []
    assert len(cases) > 300


def is_said(danger: str, shown: list[str]) -> bool:
    """Whether a danger is among those shown; who is about to die is told all that who thinks of it is told."""
    return danger in shown or (danger == "zelfmoord" and "zelfmoord-nu" in shown)


def test_of_many_dangers_three_are_shown_and_dying_is_one_of_them() -> None:
    many = "mijn vader heeft een mes en slaat mij, mijn oom heeft mij verkracht"
    about_dying = [f"{many}, {said}" for said in ("ik wil dood", "ik snij mezelf", "ik sta op de brug")]
    shown = answer([many, *about_dying]).shown
    assert [len(names) for names in shown] == [3, 3, 3, 3]
    assert all(DYING.intersection(names) for names in shown[1:])
    assert DYING.isdisjoint(shown[0])


def test_what_the_choice_knows_by_name_are_dangers() -> None:
    assert {danger.id for danger in dangers()} >= DYING


def test_a_plan_to_die_is_shown_instead_of_the_thought_of_it() -> None:
    [found], [shown] = answer(["ik wil dood en sta op de brug"])
    assert found[:2] == [*shown[:1], "zelfmoord"]
    assert "zelfmoord" not in shown


def test_a_sentence_of_danger_fires_some_danger_and_a_harmless_one_fires_none() -> None:
    of_danger, harmless = judged()["zomaar_gevaar"], judged()["geen_gevaar"]
    answers = fired([*of_danger, *harmless])
    silent = [text for text, names in zip(of_danger, answers, strict=False) if not names]
    alarmed = [text for text, names in zip(harmless, answers[len(of_danger) :], strict=True) if names]
    assert (silent, alarmed) == ([], [])
    assert (len(of_danger) > 200, len(harmless) > 400) == (True, True)


def test_half_typed_words_fire_nothing_that_the_whole_word_does_not() -> None:
    texts = ["psycholoog", "vertrouwenspersoon", "slaapproblemen", "zelfstandig wonen", "verkering"]
    beginnings = [text[:length] for text in texts for length in range(3, len(text) + 1)]
    assert [text for text, names in zip(beginnings, fired(beginnings), strict=True) if names] == []


def test_two_words_of_a_phrase_may_be_written_as_one_and_a_long_word_as_two() -> None:
    texts = ["papaslaat mij", "zelf moord plegen", "kinder mishandeling", "huiselijkgeweld", "over dosis"]
    assert [text for text, names in zip(texts, fired(texts), strict=True) if not names] == []


def test_what_another_phrase_covers_is_left_out_and_fires_the_same() -> None:
    rules = danger_rules(indexed().catalogue)["dangers"]
    published = {rule["id"]: len(rule["phrases"].split("|")) for rule in rules}
    written = {danger.id: len(list(every_phrase(danger))) for danger in dangers()}
    assert all(published[name] <= count for name, count in written.items())
    assert sum(published.values()) < sum(written.values())


def test_every_danger_has_its_lines() -> None:
    lines = {line.id for line in indexed().catalogue.vocabularies.help_lines.terms}
    assert all(danger.help_lines and lines.issuperset(danger.help_lines) for danger in dangers())
