"""Whatever ends a build, nothing of it stays at work."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath
from typing import Any

import pytest

from generator.publish import Output, publish
from tests.catalogues import ROOT, SmallCatalogue

WATCHDOG = 60  # seconds; reached only when something hangs
WRONG_USE = 2
DAY = "--today=2026-11-22"


@contextmanager
def begun(command: Sequence[str], **about: Any) -> Iterator[subprocess.Popen[str]]:
    """A program in a group of processes of its own, of which nothing is left behind and which never hangs."""
    # Where the tests run in the background, Ctrl-C is ignored from birth, and a child would inherit that.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    pipe = subprocess.PIPE
    about = {"cwd": ROOT, "stdin": pipe, "stdout": pipe, "stderr": pipe, **about}
    process = subprocess.Popen(command, text=True, start_new_session=True, **about)
    watchdog = threading.Timer(3 * WATCHDOG, os.killpg, (process.pid, signal.SIGKILL))
    watchdog.start()
    try:
        yield process
    finally:
        watchdog.cancel()
        watchdog.join()
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate(timeout=WATCHDOG)


def is_left(group: int) -> bool:
    """Whether a process of this group is left, once it had time to end."""
    latest = time.monotonic() + WATCHDOG
    while time.monotonic() < latest:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return False
        time.sleep(0.1)
    return True


def act(name: str) -> list[str]:
    return [sys.executable, "-m", "tests.unit.parting", name]


def build(small: SmallCatalogue, site: Path) -> list[str]:
    options = [f"--root={ROOT}", f"--catalogue={small.folder}", f"--site-dir={site}", DAY, "--jobs=3"]
    return [sys.executable, "-m", "generator", "build", *options]


@pytest.mark.parametrize("name", ["send", "search", "order", "work"])
def test_what_a_killed_program_began_ends_by_itself(name: str) -> None:
    with begun(act(name)) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        process.kill()
        process.wait(WATCHDOG)
        assert not is_left(process.pid)


def test_the_build_that_follows_what_is_saved_ends_with_a_killed_server(tmp_path: Path) -> None:
    with begun([*act("follow"), str(tmp_path / "site")]) as process:
        latest = time.monotonic() + WATCHDOG
        while not (tmp_path / ".site.helder" / "lock").exists() and time.monotonic() < latest:
            time.sleep(0.01)
        assert (tmp_path / ".site.helder" / "lock").exists()
        process.kill()
        process.wait(WATCHDOG)
        assert not is_left(process.pid)
    assert not (tmp_path / "site").exists()


def test_workers_say_nothing_of_a_ctrl_c_and_end_with_who_began_them() -> None:
    with begun(act("stop")) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        os.killpg(process.pid, signal.SIGINT)
        assert process.communicate(timeout=WATCHDOG) == ("", "")
        assert process.returncode == 0
        assert not is_left(process.pid)


def test_killed_workers_are_noticed_whatever_waits_for_them() -> None:
    with begun(act("lose")) as process:
        assert process.communicate(timeout=WATCHDOG) == ("ready\n", "")
        assert not is_left(process.pid)


@pytest.mark.parametrize("way", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_of_a_build_that_is_told_to_end_nothing_stays_at_work(
    way: signal.Signals, small: SmallCatalogue, tmp_path: Path
) -> None:
    site, work = tmp_path / "site", tmp_path / "work"
    publish([Output(PurePosixPath("index.html"), b"eerst")], site)
    work.mkdir()
    with begun(build(small, site), env=os.environ | {"TMPDIR": str(work)}) as process:
        latest = time.monotonic() + WATCHDOG
        while not (tmp_path / ".site.helder/standby").exists() and time.monotonic() < latest:
            time.sleep(0.01)
        process.send_signal(way)
        _, errors = process.communicate(timeout=WATCHDOG)
        assert not is_left(process.pid)
    assert (site / "index.html").read_bytes() == b"eerst"
    if way != signal.SIGKILL:
        assert (process.returncode, errors) == (WRONG_USE, "Gestopt. De gepubliceerde site is niet veranderd.\n")
        assert list(work.iterdir()) == []
