"""How a process ends that is told to, and how one that another began ends with it."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

_TOLD = {signal.SIGINT, signal.SIGTERM}
_LOOK = 1.0
_PATIENCE = 5.0
"""Seconds that a process has to take along what it began."""


@contextmanager
def undisturbed() -> Iterator[None]:
    """What tells this process to end waits until the block is done, where the system can let it wait."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _TOLD)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def stoppable() -> Iterator[None]:
    """In this block SIGTERM raises KeyboardInterrupt, as Ctrl-C does, unless it does something of its own already."""
    is_free = signal.getsignal(signal.SIGTERM) == signal.SIG_DFL
    if not is_free or threading.current_thread() is not threading.main_thread():
        yield
        return
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)


def begin_child(ended: Callable[[int, FrameType | None], Any] | signal.Handlers = signal.SIG_DFL) -> None:
    """In a process that another began: Ctrl-C is for the other, and once that is gone, killed or not, this one ends.

    `ended` is what SIGTERM does here.
    """
    signal.signal(signal.SIGTERM, ended)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if parent := multiprocessing.parent_process():
        threading.Thread(target=_end_after, args=(parent, os.getppid()), daemon=True).start()
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _TOLD)


def _end_after(parent: multiprocessing.process.BaseProcess, above: int) -> None:
    # What was forked later than this process holds its line to the parent open too: the line alone tells too late.
    while parent.is_alive() and os.getppid() == above:
        parent.join(_LOOK)
    if sys.platform != "win32":
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGTERM)
        time.sleep(_PATIENCE)
    os._exit(1)
