"""Work spread over processes: what it gives comes back in the order of the work."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing.context import BaseContext
from typing import TypeVar

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


def _context() -> BaseContext:
    """A fork has everything at once, but takes along locks that another thread may hold."""
    alone = threading.active_count() == 1
    return multiprocessing.get_context("fork" if alone and hasattr(os, "fork") else "spawn")
