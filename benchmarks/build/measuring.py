"""A whole program run: how long it took, how busy it was and how much memory it needed."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

Command = Sequence[str]


@dataclass(frozen=True, slots=True)
class Cost:
    """`cpu` is of all processes together; `megabytes` the peak of the largest one, not their sum."""

    seconds: float
    cpu: float
    megabytes: int

    def then(self, other: Cost) -> Cost:
        """What this and then the other take."""
        return Cost(self.seconds + other.seconds, self.cpu + other.cpu, max(self.megabytes, other.megabytes))


class FailedRun(Exception):
    """A program that did not do its work: its run is no figure."""


def run(commands: Sequence[Command], folder: Path) -> Cost:
    """Run the commands one after another in a folder; raises FailedRun when one fails."""
    cost = Cost(0, 0, 0)
    for command in commands:
        cost = cost.then(_run(command, folder))
    return cost


def middle(costs: Sequence[Cost]) -> Cost:
    """The median of each figure apart."""
    return Cost(
        round(median(cost.seconds for cost in costs), 2),
        round(median(cost.cpu for cost in costs), 2),
        round(median(cost.megabytes for cost in costs)),
    )


def _run(command: Command, folder: Path) -> Cost:
    log = folder / "log.txt"
    with log.open("wb") as output:
        start = perf_counter()
        started = subprocess.Popen(command, cwd=folder, stdout=output, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(started.pid, 0)
        seconds = perf_counter() - start
    started.returncode = os.waitstatus_to_exitcode(status)
    if started.returncode:
        raise FailedRun(f"{command[0]}: {log.read_text(encoding='utf-8', errors='replace')[-1500:]}")
    return Cost(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024)
