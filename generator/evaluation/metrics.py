"""Figures about answers: how often, and how high, what is right stands among what was shown. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import log2

from generator.evaluation.queries import Query, Stratum

DEPTH = 10  # what is read of a ranking


@dataclass(frozen=True, slots=True)
class Answer:
    """What an engine showed: addresses, best first, each once; whether it says that it has nothing.

    `lines` are the help lines of the emergency block above the results; `failed`: there was no answer at all.
    """

    results: tuple[str, ...] = ()
    says_nothing: bool = False
    lines: frozenset[str] = frozenset()
    failed: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """A query with what an engine answered."""

    query: Query
    answer: Answer

    @property
    def rank(self) -> int | None:
        """Where the first good answer stands, from 1; saying honestly that there is nothing counts as the first."""
        if not self.query.is_answerable:
            return 1 if self.answer.says_nothing else None
        good = self.query.relevant
        return next((at for at, address in enumerate(self.answer.results[:DEPTH], 1) if address in good), None)

    @property
    def ndcg(self) -> float:
        """How near the order is to the best one, from 0 to 1."""
        grades = self.query.answers
        best = sorted(grades.values(), reverse=True)
        return _dcg([grades.get(address, 0) for address in self.answer.results]) / _dcg(best)

    @property
    def is_empty(self) -> bool:
        return not self.answer.results

    @property
    def is_doubted(self) -> bool:
        """Whether results are shown as only what comes nearest."""
        return not self.is_empty and self.answer.says_nothing

    @property
    def is_wrong_hit(self) -> bool:
        """Whether results are shown as if they answer, to a query that nothing answers."""
        return not self.is_empty and not self.answer.says_nothing

    @property
    def has_line(self) -> bool:
        """Whether the emergency block names one of the help lines that it should."""
        return not self.answer.lines.isdisjoint(self.query.lines)


@dataclass(frozen=True, slots=True)
class Figures:
    """Shares from 0 to 1 over some queries; None where there is no query to take the share of."""

    queries: int
    success_at_1: float | None
    success_at_3: float | None
    success_at_5: float | None
    mrr: float | None
    ndcg_at_10: float | None
    zero_results: float | None
    doubted: float | None
    wrong_hits: float | None
    emergencies: float | None
    failed: int


@dataclass(frozen=True, slots=True)
class Scores:
    """The figures of an engine: of all queries, of each stratum, and of each language that is not Dutch."""

    overall: Figures
    strata: dict[str, Figures]
    languages: dict[str, Figures]


def scores(outcomes: Sequence[Outcome]) -> Scores:
    """The figures of all these outcomes, and of every group that has any."""
    strata = [stratum.value for stratum in Stratum]
    languages = sorted({outcome.query.language for outcome in outcomes} - {""})
    return Scores(
        figures(outcomes),
        _grouped(outcomes, strata, lambda query: query.stratum.value),
        _grouped(outcomes, languages, lambda query: query.language),
    )


def figures(outcomes: Sequence[Outcome]) -> Figures:
    """The figures of these outcomes together; each query weighs the same."""
    answerable = [outcome for outcome in outcomes if outcome.query.is_answerable]
    unanswerable = [outcome for outcome in outcomes if not outcome.query.is_answerable]
    dangers = [outcome for outcome in outcomes if outcome.query.stratum is Stratum.DANGER]
    return Figures(
        queries=len(outcomes),
        success_at_1=_success(outcomes, 1),
        success_at_3=_success(outcomes, 3),
        success_at_5=_success(outcomes, 5),
        mrr=_mean(1 / outcome.rank if outcome.rank else 0 for outcome in outcomes),
        ndcg_at_10=_mean(outcome.ndcg for outcome in answerable),
        zero_results=_mean(outcome.is_empty for outcome in answerable),
        doubted=_mean(outcome.is_doubted for outcome in answerable),
        wrong_hits=_mean(outcome.is_wrong_hit for outcome in unanswerable),
        emergencies=_mean(outcome.has_line for outcome in dangers),
        failed=sum(outcome.answer.failed for outcome in outcomes),
    )


def _grouped(outcomes: Iterable[Outcome], names: Iterable[str], group: Callable[[Query], str]) -> dict[str, Figures]:
    groups: dict[str, list[Outcome]] = {name: [] for name in names}
    for outcome in outcomes:
        if (name := group(outcome.query)) in groups:
            groups[name].append(outcome)
    return {name: figures(found) for name, found in groups.items() if found}


def _success(outcomes: Iterable[Outcome], most: int) -> float | None:
    return _mean(outcome.rank is not None and outcome.rank <= most for outcome in outcomes)


def _mean(values: Iterable[float]) -> float | None:
    found = list(values)
    return sum(found) / len(found) if found else None


def _dcg(grades: Iterable[int]) -> float:
    """Discounted cumulative gain of the first ten: a grade counts double for each step, less further down."""
    return sum((2.0**grade - 1) / log2(at + 1) for at, grade in enumerate(list(grades)[:DEPTH], 1))
