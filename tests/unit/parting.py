"""A program that begins other processes, so that tests can end it in ways that a test itself would not survive."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from datetime import date
from pathlib import Path

from generator.processes import beside, spread
from generator.search import bundle, ordered
from generator.serving.follower import Follower, Task

LONG = 600.0  # seconds; far longer than any test waits
LARGE = 1_000_000  # bytes; more than a pipe holds


def say_ready() -> None:
    print("ready", flush=True)


def wait(_: object = None) -> None:
    time.sleep(LONG)


def send() -> None:
    """A child that has more to send than anybody receives."""
    with beside(lambda: bytes(LARGE), 2):
        say_ready()
        wait()


def pages() -> Iterator[bundle.Page]:
    yield "een/index.html", "<html><body>een</body></html>"
    say_ready()
    wait()


def search() -> None:
    """A child that has begun a program, which has begun Pagefind."""
    with beside(lambda: bundle.build(pages()), 2) as asked:
        asked()


def order() -> None:
    """The program that begins Pagefind, told its pages by somebody else who stays."""
    command = [sys.executable, "-P", ordered.__file__, str(os.getpid())]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL):
        say_ready()
        wait()


def wait_or_not(part: int) -> None:
    if part:
        wait()


def work() -> None:
    """A worker that is busy, and one that has nothing left to do."""
    for _ in spread(wait_or_not, [0, 1], 2):
        say_ready()


def soon(part: int) -> int:
    time.sleep(0.05)
    return part


def stop() -> None:
    """Workers that are at work, and Ctrl-C for all."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with suppress(KeyboardInterrupt):
        for part in spread(soon, range(int(LONG)), 2):
            if part == 0:
                say_ready()


def killed(part: tuple[int, bytes]) -> None:
    if part[0] == 1:
        os.kill(os.getpid(), signal.SIGKILL)


def lose() -> None:
    """All workers are killed while more waits for them than a pipe holds."""
    try:
        list(spread(killed, [(number, bytes(LARGE)) for number in range(20)], 1))
    except BrokenProcessPool:
        say_ready()


def follow() -> None:
    """A server whose whole site is being built, in a folder that whoever began it names."""
    Follower(Task(Path.cwd(), None, Path(sys.argv[2]), date(2026, 11, 22))).start()
    wait()


ACTS: tuple[Callable[[], None], ...] = (send, search, order, work, stop, lose, follow)

if __name__ == "__main__":
    {act.__name__: act for act in ACTS}[sys.argv[1]]()
