"""Work spread over processes: what it gives comes back in the order of the work."""

from __future__ import annotations

import multiprocessing
import os
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing.context import BaseContext
from typing import Any, TypeVar

Part = TypeVar("Part")
Result = TypeVar("Result")
_AHEAD = 3


def available() -> int:
    """How many processes this one may use at the same time."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def spread(work: Callable[[Part], Result], parts: Iterable[Part], jobs: int) -> Iterator[Result]:
    """What `work` gives for each part; it and what it takes and gives can be pickled.

    What is done waits for whoever takes it: only a few parts are ahead, so that memory does not grow with the work.
    """
    ahead: deque[Future[Result]] = deque()
    with ProcessPoolExecutor(jobs, mp_context=_context()) as pool:
        for part in parts:
            ahead.append(pool.submit(work, part))
            if len(ahead) > _AHEAD * jobs:
                yield ahead.popleft().result()
        while ahead:
            yield ahead.popleft().result()


def spread_here(work: Callable[[Part], Result], parts: Iterable[Part], jobs: int) -> Iterator[Result]:
    """The same for work that cannot be pickled: processes inherit it where they can, else this one does it alone."""
    if jobs == 1 or not _can_fork():
        yield from map(work, parts)
        return
    _INHERITED.append(work)
    try:
        yield from spread(_inherited, parts, jobs)
    finally:
        _INHERITED.remove(work)


_INHERITED: list[Callable[[Any], Any]] = []


def _inherited(part: Any) -> Any:
    return _INHERITED[-1](part)


def _context() -> BaseContext:
    return multiprocessing.get_context("fork" if _can_fork() else "spawn")


def _can_fork() -> bool:
    """A fork has everything at once, but takes along locks that another thread may hold."""
    return hasattr(os, "fork") and sys.platform != "darwin" and threading.active_count() == 1
