"""What is answered to an issue that proposes an entry, as Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from generator.problems import Problem
from generator.reports.summary import tables

_LONGEST = 50_000  # GitHub takes 65,536 characters in a comment
_GOOD = "Dank je. Dit voorstel is nagekeken en past in de catalogus. Een beheerder leest het nog na."
_WRONG = (
    "Dank je. Dit voorstel kan zo nog niet in de catalogus. Kijk na wat hieronder staat en verbeter je melding, "
    "met de drie puntjes rechtsboven. Een beheerder probeert het daarna opnieuw."
)


def render(problems: Sequence[Problem], site: str) -> str:
    """Whether the entry can come in, and all that is wrong or to be looked at; `site` leads to help on each code."""
    told = tables(problems, site)
    if len(told) > _LONGEST:
        told = f"{told[: told.rindex(chr(10), 0, _LONGEST) + 1]}\nEr is nog meer. Verbeter eerst dit.\n"
    lead = _WRONG if any(problem.is_error for problem in problems) else _GOOD
    return f"{lead}\n\n{told}" if told else f"{lead}\n"
