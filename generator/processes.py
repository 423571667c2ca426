"""Work spread over processes, which gives back in the order of the work; and work done beside everything else."""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from traceback import format_exc
from typing import Any, Generic, TypeVar

from generator.endings import begin_child, undisturbed

Part = TypeVar("Part")
Result = TypeVar("Result")
_AHEAD = 3


def available() -> int:
    """How many processes this one may use at the same time."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def long_lived() -> Iterator[None]:
    """What is made in this block stays until the program ends: garbage is not looked for in it, then or later."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_enabled:
            gc.enable()


def spread(work: Callable[[Part], Result], parts: Iterable[Part], jobs: int) -> Iterator[Result]:
    """What `work` gives for each part; it and what it takes and gives can be pickled.

    What is done waits for whoever takes it: only a few parts are ahead, so that memory does not grow with the work.
    Raises what the work raises, and BrokenProcessPool where a process was killed.
    """
    ahead: deque[Future[Result]] = deque()
    with _pool(jobs) as pool:
        for part in parts:
            with undisturbed():  # Python forgets what a signal raises while a process forks
                ahead.append(pool.submit(work, part))
            if len(ahead) > _AHEAD * jobs:
                yield ahead.popleft().result()
        while ahead:
            yield ahead.popleft().result()


@contextmanager
def _pool(jobs: int) -> Iterator[ProcessPoolExecutor]:
    """Processes that wait for work; where the block fails, or is left early, what did not begin yet is not begun."""
    with ProcessPoolExecutor(jobs, mp_context=_context(), initializer=begin_child) as pool:
        try:
            yield pool
        except BaseException:
            # Before Python 3.12 the thread that hands over work else waits for ever for killed processes to take it.
            with suppress(OSError):  # that thread may close it at the same time
                vars(pool)["_call_queue"]._reader.close()
            pool.shutdown(cancel_futures=True)
            raise


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


@dataclass(frozen=True, slots=True)
class Begun(Generic[Result]):
    """A work that was begun: to call it waits for its result, and fails as it did."""

    result: Callable[[], Result]
    is_done: Callable[[], bool]

    def __call__(self) -> Result:
        return self.result()


@contextmanager
def beside(work: Callable[[], Result], jobs: int) -> Iterator[Begun[Result]]:
    """Begin a work in a process that inherits what it needs.

    With one job, or where processes inherit nothing, the work is done when it is asked for. It ends with the block.
    To wait raises BrokenProcessPool where the process was killed.
    """
    if jobs == 1 or not _can_fork():
        yield Begun(work, lambda: False)
        return
    receiving, sending = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.get_context("fork").Process(target=_do, args=(work, receiving, sending))
    try:
        with undisturbed():
            process.start()
        sending.close()
        yield Begun(lambda: _received(receiving), receiving.poll)
    finally:
        if process.pid is not None:
            process.terminate()
            process.join()


def _do(work: Callable[[], Any], receiving: Connection, sending: Connection) -> None:
    receiving.close()  # else what is sent once nobody receives it any more would wait for ever
    begin_child(lambda *_: sys.exit(1))  # so that what the work itself started ends with it
    try:
        sending.send((work(), None))
    except Exception as error:
        error.add_note(format_exc())
        with suppress(BrokenPipeError):
            sending.send((None, error))


def _received(receiving: Connection) -> Any:
    try:
        result, error = receiving.recv()
    except EOFError:
        raise BrokenProcessPool("a process ended before its work was done") from None
    if error is not None:
        raise error
    return result


_INHERITED: list[Callable[[Any], Any]] = []


def _inherited(part: Any) -> Any:
    return _INHERITED[-1](part)


def _context() -> BaseContext:
    return multiprocessing.get_context("fork" if _can_fork() else "spawn")


def _can_fork() -> bool:
    """A fork has everything at once, but takes along locks that another thread may hold."""
    return hasattr(os, "fork") and sys.platform != "darwin" and threading.active_count() == 1
