"""What a program and all that it started hold in memory, looked at while they run: Pagefind apart from the rest.

The system tells the peak of the largest process only. Looking tells sums, but may miss a peak that is short.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

_PROC = Path("/proc")
_PAUSE = 0.05  # seconds between two looks
_SHARE = 9  # a look walks all pages of a process: at most a tenth of the time may go to it
_INDEXER = "pagefind"


@dataclass
class Held:
    """The most megabytes at one look: `own` in all processes but Pagefind's together, `index` in Pagefind's.

    A page that processes share counts once, a part for each. `first` and `last` are when Pagefind was seen.
    """

    own: int = 0
    index: int = 0
    first: float = 0
    last: float = 0

    @property
    def indexing(self) -> float:
        """For how many seconds Pagefind was seen."""
        return self.last - self.first

    def look(self, process: int) -> None:
        """Take in what this process and those below it hold now."""
        parts = [(_is_indexer(one), _kilobytes(one)) for one in family(process)]
        self.own = max(self.own, sum(size for indexer, size in parts if not indexer) // 1024)
        self.index = max(self.index, sum(size for indexer, size in parts if indexer) // 1024)
        if any(indexer for indexer, _ in parts):
            self.last = perf_counter()
            self.first = self.first or self.last


@contextmanager
def watched(process: int) -> Iterator[Held]:
    """Look at a process and those below it for as long as this lasts."""
    held, ended = Held(), threading.Event()
    watch = threading.Thread(target=_watch, args=(process, held, ended), daemon=True)
    watch.start()
    try:
        yield held
    finally:
        ended.set()
        watch.join()


def family(process: int) -> Iterator[int]:
    """This process and all that it and its children started."""
    yield process
    with suppress(OSError):
        for file in (_PROC / str(process) / "task").glob("*/children"):
            for child in file.read_text(encoding="ascii").split():
                yield from family(int(child))


def _watch(process: int, held: Held, ended: threading.Event) -> None:
    took = 0.0
    while not ended.wait(max(_PAUSE, _SHARE * took)):
        start = perf_counter()
        held.look(process)
        took = perf_counter() - start


def _kilobytes(process: int) -> int:
    """The share of a process in the memory of the machine; 0 for one that ended, and where no system tells."""
    with suppress(OSError):
        lines = (_PROC / str(process) / "smaps_rollup").read_text(encoding="ascii").splitlines()
        return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
    return 0


def _is_indexer(process: int) -> bool:
    with suppress(OSError):
        return (_PROC / str(process) / "comm").read_text(encoding="utf-8").startswith(_INDEXER)
    return False
