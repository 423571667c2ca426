"""A whole program run: how long it took, how busy it was and how much memory it needed."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.build.memory import Held, watched
from benchmarks.build.stages import INDEXING, Terminal, stages, terminal

Command = Sequence[str]


@dataclass(frozen=True, slots=True)
class Cost:
    """What a run took.

    `cpu` is of all processes together; `megabytes` the peak of the largest one, as the system tells it, which is never
    less than what this process holds, since each begins as a copy of it; `own` and `index` what all but Pagefind's
    held together at most when looked at, and what Pagefind's did.
    """

    seconds: float
    cpu: float
    megabytes: int
    own: int = 0
    index: int = 0
    stages: Mapping[str, float] = field(default_factory=dict)

    def then(self, other: Cost) -> Cost:
        """What this and then the other take."""
        return Cost(
            self.seconds + other.seconds,
            self.cpu + other.cpu,
            max(self.megabytes, other.megabytes),
            max(self.own, other.own),
            max(self.index, other.index),
            {**self.stages, **other.stages},
        )


class FailedRun(Exception):
    """A program that did not do its work: its run is no figure."""


def run(commands: Sequence[Command], folder: Path, last: str = "") -> Cost:
    """Run the commands one after another in a folder; raises FailedRun when one fails.

    `last` is the file in that folder that a program writes when all others are written, if it is one that says what
    it begins with: then the stages are told too.
    """
    cost = Cost(0, 0, 0)
    for command in commands:
        cost = cost.then(_run(command, folder, last))
    return cost


def middle(costs: Sequence[Cost]) -> Cost:
    """The median of each figure apart."""
    return Cost(
        round(median(cost.seconds for cost in costs), 2),
        round(median(cost.cpu for cost in costs), 2),
        round(median(cost.megabytes for cost in costs)),
        round(median(cost.own for cost in costs)),
        round(median(cost.index for cost in costs)),
        {name: round(median(cost.stages[name] for cost in costs), 2) for name in costs[0].stages},
    )


def _run(command: Command, folder: Path, last: str) -> Cost:
    log = folder / "log.txt"
    with log.open("wb") as output, terminal() as screen:
        began, start = time.time(), perf_counter()
        errors = screen.handle if last else subprocess.STDOUT
        started = subprocess.Popen(command, cwd=folder, stdout=output, stderr=errors, env=_surroundings())
        with watched(started.pid) as held:
            _, status, usage = os.wait4(started.pid, 0)
            end = perf_counter()
    started.returncode = os.waitstatus_to_exitcode(status)
    if started.returncode:
        raise FailedRun(f"{command[0]}: {_said(log, screen)[-1500:]}")
    written = start + (folder / last).stat().st_mtime - began if last else end
    found = _in_stages(stages(screen.said, start, written, end), held)
    return Cost(end - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024, held.own, held.index, found)


def _surroundings() -> dict[str, str]:
    """On a machine of CI too, Helder says what begins; and Python keeps what it compiled, as it does by itself."""
    return {name: value for name, value in os.environ.items() if name not in ("CI", "PYTHONDONTWRITEBYTECODE")}


def _said(log: Path, screen: Terminal) -> str:
    return "\n".join([log.read_text(encoding="utf-8", errors="replace"), *(line for _, line in screen.said)])


def _in_stages(found: dict[str, float], held: Held) -> dict[str, float]:
    return {**found, INDEXING: held.indexing} if held.index else found
