"""What a program and those that it started hold in memory, in the benchmark of building."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from benchmarks.build.memory import Held, family, watched

MEGABYTES = 50
HOLDING = f"import sys; held = bytearray(b'x' * {MEGABYTES}_000_000); print(flush=True); sys.stdin.read()"
PARENT = "import subprocess, sys; subprocess.run([*sys.argv[1:]])"


def started(*command: str) -> subprocess.Popen[bytes]:
    """A program below a program, once it holds its memory."""
    pipe = subprocess.PIPE
    process = subprocess.Popen([sys.executable, "-c", PARENT, *command], stdin=pipe, stdout=pipe)
    assert process.stdout is not None
    process.stdout.readline()
    return process


def looked_at(*command: str) -> tuple[Held, int]:
    """What one look sees of a program below a program, and how many processes those are."""
    held = Held()
    with started(*command) as process:
        held.look(process.pid)
        count = len(list(family(process.pid)))
        process.communicate()
    return held, count


def test_what_a_program_started_counts_as_its_own() -> None:
    held, count = looked_at(sys.executable, "-c", HOLDING)
    assert count == 2
    assert held.own >= MEGABYTES * 1_000_000 // 1024**2
    assert (held.index, held.indexing) == (0, 0)


def test_pagefind_is_told_apart(tmp_path: Path) -> None:
    """By the name of its program, as the system knows it."""
    named = f"import pathlib; pathlib.Path('/proc/self/comm').write_text('pagefind_extended'); {HOLDING}"
    held, _ = looked_at(sys.executable, "-c", named)
    assert held.index >= MEGABYTES * 1_000_000 // 1024**2 > held.own
    assert held.first > 0


def test_it_is_looked_at_until_it_ended() -> None:
    with started(sys.executable, "-c", HOLDING) as process, watched(process.pid) as held:
        while not held.own:
            pass
        process.communicate()
    peak = held.own
    held.look(process.pid)
    assert held.own == peak


def test_what_is_gone_holds_nothing() -> None:
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    held = Held()
    held.look(process.pid)
    assert (held.own, held.index) == (0, 0)
    assert os.getpid() in set(family(os.getpid()))
