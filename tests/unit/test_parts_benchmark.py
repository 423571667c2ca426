"""The benchmark of parts tells when they do not stand for the whole."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.parts.comparing import compared, faults
from generator.evaluation.metrics import Answer, Outcome
from generator.evaluation.queries import CatalogueName, Query, Stratum

GOOD = "aanbod/a/goed"


def query(number: int) -> Query:
    return Query(id=str(number), query="hulp", stratum=Stratum.NAME, catalogue=CatalogueName.REAL, answers={GOOD: 3})


def outcomes(*answers: Sequence[str]) -> list[Outcome]:
    return [Outcome(query(at), Answer(tuple(answer))) for at, answer in enumerate(answers)]


def test_the_same_answers_are_no_fault() -> None:
    found = compared(outcomes([GOOD, "b"], ["b"]), outcomes([GOOD, "b"], ["b"]))
    assert (found.other_results, found.other_order) == (0, 0)
    assert list(faults(found)) == []


def test_another_order_is_told_and_no_fault() -> None:
    found = compared(outcomes([GOOD, "b"]), outcomes(["b", GOOD]))
    assert (found.other_results, found.other_first_three, found.other_order) == (0, 1, 1)
    assert list(faults(found)) == []


def test_a_worse_answer_is_a_fault() -> None:
    found = compared(outcomes([GOOD, "b", "c", "d"]), outcomes(["b", "c", "d", GOOD]))
    assert list(faults(found)) == ["success@3 is +1.000 lower from parts: more than 0.01."]


def test_other_results_are_a_fault() -> None:
    found = compared(outcomes([GOOD]), outcomes([GOOD, "b"]))
    assert list(faults(found)) == ["1 queries find other results from parts."]


def test_no_answer_at_all_is_a_fault() -> None:
    [query] = outcomes([GOOD])
    silent = [Outcome(query.query, Answer((GOOD,), failed=True))]
    assert list(faults(compared([query], silent))) == ["0 and 1 queries got no answer."]
