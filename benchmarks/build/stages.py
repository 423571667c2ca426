"""How long the stages of a build take, by what Helder says on a terminal when each begins."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from time import perf_counter

BEGINNINGS = {
    "De catalogus nakijken": "checking",
    "De zoekindex maken": "documents",
    "De vormgeving klaarzetten": "theme",
    "De pagina's maken": "pages",
}
STAGES = ("starting", *BEGINNINGS.values(), "publishing")
INDEXING = "Pagefind"
"""Beside the pages, which wait for it at their end: no part of the sum."""
_LONGEST = 5  # seconds, for a process that outlives the program and holds its terminal


@dataclass(frozen=True)
class Terminal:
    """What a program says on it, and when; `handle` is for the program."""

    handle: int
    said: list[tuple[float, str]] = field(default_factory=list)

    def listen(self, ours: int) -> None:
        """Take in lines until nobody has the terminal any more."""
        with suppress(OSError), os.fdopen(ours, encoding="utf-8", errors="replace") as lines:
            for line in lines:
                self.said.append((perf_counter(), line.rstrip()))


@contextmanager
def terminal() -> Iterator[Terminal]:
    """A terminal to give to a program before the block ends; then all that was said is there."""
    ours, theirs = os.openpty()
    found = Terminal(theirs)
    listener = threading.Thread(target=found.listen, args=(ours,), daemon=True)
    listener.start()
    try:
        yield found
    finally:
        os.close(theirs)
        listener.join(_LONGEST)


def stages(said: Sequence[tuple[float, str]], start: float, published: float, end: float) -> dict[str, float]:
    """The seconds of each stage of a build that began and ended then, and wrote its last file at `published`.

    Empty for a build that says nothing, as when nothing changed; one that wrote nothing does not publish.
    """
    begun = [(moment, _stage(line)) for moment, line in said if _stage(line)]
    if not begun:
        return {}
    last = [(published, STAGES[-1])] if published > begun[-1][0] else []
    moments = [(start, STAGES[0]), *begun, *last]
    ends = [*(moment for moment, _ in moments[1:]), end]
    return {stage: until - since for (since, stage), until in zip(moments, ends, strict=True)}


def _stage(line: str) -> str:
    return next((stage for beginning, stage in BEGINNINGS.items() if line.startswith(beginning)), "")
