"""The figures of every engine: as tables for people, as JSON for programs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

import msgspec

from generator.evaluation.engines import Engine
from generator.evaluation.metrics import Answer, Figures, Outcome, scores
from generator.evaluation.queries import Stratum
from generator.reports.printable import LINES, printable

_SHARES = {
    "success_at_1": "raak@1",
    "success_at_3": "raak@3",
    "success_at_5": "raak@5",
    "mrr": "MRR",
    "ndcg_at_10": "nDCG@10",
    "zero_results": "leeg",
    "doubted": "twijfel",
    "wrong_hits": "misser",
    "emergencies": "nood",
}
_LEGEND = """\
raak@k: een goed antwoord (graad 2 of 3) bij de eerste k; waar niets te vinden is: eerlijk zeggen dat er niets is.
leeg: niets getoond, waar er wel iets is. twijfel: resultaten getoond als wat het dichtst in de buurt komt.
misser: iets getoond, waar er niets is, zonder dat te zeggen.
nood: bij gevaar staat een juiste hulplijn boven de resultaten.
"""


def as_tables(outcomes: Mapping[Engine, Sequence[Outcome]], has_details: bool) -> str:
    """A table for each engine, with every query that is not answered at once where that is asked for."""
    parts = [
        "\n".join([*_table(engine, found), *(_failures(found) if has_details else ()), ""])
        for engine, found in outcomes.items()
    ]
    return printable("\n".join([*parts, _LEGEND]), LINES)


def as_json(outcomes: Mapping[Engine, Sequence[Outcome]], today: date, has_details: bool) -> bytes:
    """The same figures, in full; without details nothing tells what the queries are."""
    content = {
        "today": today,
        "engines": {engine: _of_engine(found, has_details) for engine, found in outcomes.items()},
    }
    return msgspec.json.format(msgspec.json.encode(content), indent=2) + b"\n"


def _of_engine(outcomes: Sequence[Outcome], has_details: bool) -> dict[str, Any]:
    found: dict[str, Any] = msgspec.to_builtins(scores(outcomes))
    if has_details:
        found["queries"] = [{"id": item.query.id, "rank": item.rank, "answer": item.answer} for item in outcomes]
    return found


def _table(engine: Engine, outcomes: Sequence[Outcome]) -> Iterator[str]:
    found = scores(outcomes)
    yield f"{engine.value:<16}{'vragen':>8}" + "".join(f"{title:>9}" for title in _SHARES.values())
    for name, figures in found.strata.items():
        yield _row(name, figures)
    for name, figures in found.languages.items():
        yield _row(f"  taal {name}", figures)
    yield _row("alles", found.overall)
    if found.overall.failed:
        yield f"Op {found.overall.failed} vragen kwam geen antwoord."


def _row(name: str, figures: Figures) -> str:
    shares = (getattr(figures, share) for share in _SHARES)
    return f"{name:<16}{figures.queries:>8}" + "".join(f"{_number(share):>9}" for share in shares)


def _number(share: float | None) -> str:
    return "-" if share is None else f"{share:.2f}".replace(".", ",")


def _failures(outcomes: Sequence[Outcome]) -> Iterator[str]:
    for outcome in outcomes:
        query = outcome.query
        lacks_line = query.stratum is Stratum.DANGER and not outcome.has_line
        if outcome.rank != 1 or lacks_line:
            place = f"goed op {outcome.rank}" if outcome.rank else "niet goed"
            line = ", geen juiste hulplijn" if lacks_line else ""
            yield f"  {query.stratum.value} {query.id} '{query.query}': {place}{line}; eerst {_first(outcome.answer)}"


def _first(answer: Answer) -> str:
    if answer.failed:
        return "geen antwoord"
    return answer.results[0] if answer.results else "niets"
