"""Figures of a search: worked out by hand, and what holds whatever was answered."""

from __future__ import annotations

from collections.abc import Mapping
from math import log2
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.evaluation.metrics import DEPTH, Answer, Outcome, figures, scores
from generator.evaluation.queries import CatalogueName, Query, Stratum

ADDRESSES = tuple(f"aanbod/a/{number}" for number in range(12))
NOTHING = Answer(says_nothing=True)


def query(
    stratum: Stratum = Stratum.NAME,
    answers: Mapping[str, int] = MappingProxyType({"a": 3}),
    language: str = "",
    lines: tuple[str, ...] = (),
) -> Query:
    return Query(
        id="q",
        query="woord",
        stratum=stratum,
        catalogue=CatalogueName.REAL,
        answers={} if stratum is Stratum.OUT_OF_SCOPE else dict(answers),
        lines=lines,
        language=language,
    )


def outcome(
    *results: str, says_nothing: bool = False, answers: Mapping[str, int] = MappingProxyType({"a": 3})
) -> Outcome:
    return Outcome(query(answers=answers), Answer(results, says_nothing))


def out_of_scope(answer: Answer) -> Outcome:
    return Outcome(query(Stratum.OUT_OF_SCOPE), answer)


def test_the_rank_is_that_of_the_first_good_answer() -> None:
    assert outcome("x", "b", "a", answers={"a": 3, "b": 1}).rank == 3
    assert outcome("b", "a", answers={"a": 3, "b": 2}).rank == 1
    assert outcome("x", "y").rank is None
    assert outcome(*ADDRESSES[:DEPTH], "a").rank is None


def test_figures_as_worked_out_by_hand() -> None:
    found = figures([outcome("a"), outcome("x", "a"), outcome("w", "x", "y", "a"), outcome(), outcome("x")])
    assert (found.queries, found.failed) == (5, 0)
    assert (found.success_at_1, found.success_at_3, found.success_at_5) == (0.2, 0.4, 0.6)
    assert found.mrr == pytest.approx((1 + 1 / 2 + 1 / 4) / 5)
    assert found.ndcg_at_10 == pytest.approx((1 + 1 / log2(3) + 1 / log2(5)) / 5)
    assert (found.zero_results, found.wrong_hits, found.emergencies) == (0.2, None, None)


def test_the_gain_grows_with_the_grade_and_shrinks_with_the_place() -> None:
    best = 7 + 3 / log2(3) + 1 / log2(4)
    answers = {"a": 3, "b": 2, "c": 1}
    assert outcome("a", "b", "c", answers=answers).ndcg == pytest.approx(1)
    assert outcome("c", "b", "a", answers=answers).ndcg == pytest.approx((1 + 3 / log2(3) + 7 / log2(4)) / best)


def test_nothing_there_is_answered_well_by_saying_so_and_badly_by_results_alone() -> None:
    shown, honest = Answer(("x",)), Answer(("x",), says_nothing=True)
    found = figures([out_of_scope(answer) for answer in (NOTHING, honest, shown, Answer())])
    assert (found.success_at_1, found.success_at_5, found.mrr) == (0.5, 0.5, 0.5)
    assert (found.wrong_hits, found.zero_results, found.ndcg_at_10) == (0.25, None, None)


def test_zero_results_are_of_what_has_an_answer_and_wrong_hits_of_what_has_none() -> None:
    found = figures([outcome(says_nothing=True), outcome("x"), out_of_scope(NOTHING)])
    assert (found.zero_results, found.wrong_hits, found.success_at_1) == (0.5, 0, 1 / 3)


def test_a_result_that_only_comes_near_is_a_result_and_counted_as_doubted() -> None:
    found = figures([outcome("a", says_nothing=True), outcome("a"), out_of_scope(Answer(("x",), says_nothing=True))])
    assert (found.doubted, found.zero_results, found.success_at_1) == (0.5, 0, 1)


def test_danger_wants_one_of_its_lines() -> None:
    asked = query(Stratum.DANGER, lines=("1712", "112"))
    answers = [Answer(lines=frozenset(lines)) for lines in (["112", "1813"], ["1813"], [])]
    assert figures([Outcome(asked, answer) for answer in answers]).emergencies == pytest.approx(1 / 3)


def test_an_answer_that_never_came_is_counted_and_no_success() -> None:
    found = figures([Outcome(query(), Answer(failed=True)), out_of_scope(Answer(failed=True))])
    assert (found.failed, found.success_at_5, found.wrong_hits) == (2, 0, 0)


def test_every_stratum_and_language_has_its_own_figures() -> None:
    french = Outcome(query(Stratum.LANGUAGE, language="fr"), Answer(("a",)))
    english = Outcome(query(Stratum.LANGUAGE, language="en"), Answer(("x",)))
    found = scores([outcome("x", "a"), french, english])
    assert {name: each.success_at_1 for name, each in found.strata.items()} == {"name": 0, "language": 0.5}
    assert {name: each.success_at_1 for name, each in found.languages.items()} == {"en": 0, "fr": 1}
    assert found.overall.queries == 3


def test_figures_of_nothing_are_no_numbers() -> None:
    found = figures([])
    assert (found.queries, found.success_at_1, found.mrr, found.wrong_hits) == (0, None, None, None)


grades = st.dictionaries(st.sampled_from(ADDRESSES), st.integers(0, 3)).map(lambda some: {"aanbod/goed": 2} | some)
rankings = st.lists(st.sampled_from((*ADDRESSES, "aanbod/goed")), unique=True).map(tuple)


@st.composite
def outcomes(draw: st.DrawFn) -> Outcome:
    asked = query(draw(st.sampled_from(Stratum)), draw(grades))
    return Outcome(asked, Answer(draw(rankings), draw(st.booleans())))


@given(st.lists(outcomes(), min_size=1))
def test_figures_agree_with_each_other(some: list[Outcome]) -> None:
    found = figures(some)
    shares = [found.success_at_1, found.success_at_3, found.success_at_5, found.mrr]
    first, third, fifth, mrr = [share for share in shares if share is not None]
    assert 0 <= first <= third <= fifth <= 1
    assert first <= mrr + 1e-9
    assert mrr <= first + (1 - first) / 2 + 1e-9
    optional = (found.ndcg_at_10, found.zero_results, found.wrong_hits, found.emergencies)
    assert all(share is None or -1e-9 <= share <= 1 + 1e-9 for share in optional)


@given(st.lists(outcomes(), min_size=1))
def test_the_order_of_the_queries_does_not_matter(some: list[Outcome]) -> None:
    found = figures(some)
    again = figures(some[::-1])
    assert found.mrr == pytest.approx(again.mrr)
    assert found.success_at_3 == again.success_at_3


@given(grades, rankings)
def test_no_order_is_better_than_by_grade(answers: dict[str, int], shown: tuple[str, ...]) -> None:
    best = tuple(sorted(answers, key=lambda address: -answers[address]))
    assert outcome(*best, answers=answers).ndcg == pytest.approx(1)
    assert outcome(*shown, answers=answers).ndcg <= 1 + 1e-9


@given(grades, rankings)
def test_a_good_answer_put_first_is_never_worse(answers: dict[str, int], shown: tuple[str, ...]) -> None:
    before = figures([outcome(*shown, answers=answers)])
    after = figures([outcome("aanbod/goed", *(item for item in shown if item != "aanbod/goed"), answers=answers)])
    assert (after.success_at_1, after.mrr) == (1, 1)
    assert before.mrr is not None
    assert before.mrr <= 1
