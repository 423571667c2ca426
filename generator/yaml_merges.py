"""Two versions of a text together in one file, as git leaves them where two people changed the same lines."""

from __future__ import annotations

import re

from generator.problems import Problem

_MARK = re.compile(r"(<{7}|\|{7}|>{7})(?: .*)?|={7}")
_SURE = ("<<<<<<<", ">>>>>>>")


def marked_lines(text: str) -> range:
    """The lines (from 1) from the first mark to the last; none where only `=======` stands alone."""
    if not any(mark in text for mark in _SURE):
        return range(0)
    marks = [number for number, line in enumerate(text.split("\n"), start=1) if _MARK.fullmatch(line.rstrip())]
    sure = any(line.startswith(_SURE) for line in text.split("\n"))
    return range(marks[0], marks[-1] + 1) if marks and sure else range(0)


def problem(marked: range) -> Problem:
    """What to do about it, at the first mark (its file still empty)."""
    message = "Twee versies van dit bestand staan door elkaar: iemand anders paste dezelfde regels aan."
    tip = (
        f"Kijk tot regel {marked[-1]}. Kies per veld welke versie juist is en haal de andere weg. "
        "Haal daarna de regels met <<<<<<<, ======= en >>>>>>> weg."
    )
    return Problem("", marked[0], 1, "", "yaml-twee-versies", message, tip)
