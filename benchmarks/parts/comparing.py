"""Two ways to make a site, side by side: how well each answers, and whether both find the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.evaluation.metrics import Figures, Outcome, figures

MOST_APART = 0.01  # of success@3


@dataclass(frozen=True, slots=True)
class Compared:
    """The figures of both; of how many queries the results differ, as a set, in the first three, and in their order."""

    whole: Figures
    joined: Figures
    other_results: int
    other_first_three: int
    other_order: int


def compared(whole: Sequence[Outcome], joined: Sequence[Outcome]) -> Compared:
    """Both answers to each of the same queries, in the same order."""
    pairs = [(one.answer.results, two.answer.results) for one, two in zip(whole, joined, strict=True)]
    return Compared(
        figures(whole),
        figures(joined),
        other_results=sum(set(one) != set(two) for one, two in pairs),
        other_first_three=sum(one[:3] != two[:3] for one, two in pairs),
        other_order=sum(one != two for one, two in pairs),
    )


def faults(found: Compared) -> Iterator[str]:
    """Why parts may not stand for the whole."""
    apart = (found.whole.success_at_3 or 0) - (found.joined.success_at_3 or 0)
    if abs(apart) > MOST_APART:
        yield f"success@3 is {apart:+.3f} lower from parts: more than {MOST_APART}."
    if found.other_results:
        yield f"{found.other_results} queries find other results from parts."
    if found.whole.failed or found.joined.failed:
        yield f"{found.whole.failed} and {found.joined.failed} queries got no answer."
