"""Builds that a test stops while they are at work, and a site that is built from two states of a catalogue in turn."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from random import Random

from benchmarks.build.edits import mark, spread
from benchmarks.catalogue.services import services
from tests.catalogues import ROOT
from tests.site.builds import LONGEST, built, command, digests, other_root

STATES = ("eerst", "daarna")
_CHANGED = 5
_SOONEST = 0.1  # seconds


@contextmanager
def at_work(site: Path, *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    """A build that goes on while the test does; it ends with the test at the latest."""
    temporary = site.with_name("tmp")
    temporary.mkdir(exist_ok=True)
    # Where the tests run in the background, Ctrl-C is ignored from birth, and a child would inherit that.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    process = subprocess.Popen(
        command(site, *arguments),
        cwd=ROOT,
        env=os.environ | {"TMPDIR": str(temporary)},  # what a killed build leaves behind goes with the test
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        if process.poll() is None:
            send(process, signal.SIGKILL)
        process.wait(LONGEST)
        shutil.rmtree(temporary, ignore_errors=True)


def send(process: subprocess.Popen[bytes], sign: signal.Signals) -> None:
    """To the build and to all that it started."""
    os.killpg(process.pid, sign)


@dataclass(frozen=True)
class Alternating:
    """A project whose catalogue is in one state or the other, so that each build has something to publish."""

    folder: Path

    @classmethod
    def laid(cls, folder: Path, write: Callable[[Path], object]) -> Alternating:
        """One whose catalogue is written by `write`, with nothing built yet."""
        other_root(folder / "project")
        write(folder / "catalogue")
        return cls(folder)

    @property
    def site(self) -> Path:
        return self.folder / "site"

    @property
    def kept(self) -> Path:
        """Where the project keeps what it worked out."""
        return self.folder / "project" / ".cache" / "helder"

    def change(self, state: str) -> None:
        """Let some services say in their names which state this is."""
        for file in spread(services(self.folder / "catalogue"), _CHANGED):
            mark(file, state)

    def build(self) -> Mapping[str, str]:
        """The files of the site once it is built."""
        return digests(built(self.site, *self._of("project")))

    def from_nothing(self) -> Mapping[str, str]:
        """The files of a site of the same catalogue, built where nothing is kept."""
        other_root(self.folder / "clean")
        found = digests(built(self.folder / "clean" / "site", *self._of("clean")))
        shutil.rmtree(self.folder / "clean")
        return found

    def kills(self, wanted: int, longest: float, chance: Random) -> Iterator[str]:
        """Begin builds of the states in turn, the other one than stands there first, and kill so many at work, at
        moments by chance; gives the state each was to build. `longest` is how long one takes at first.
        """
        for state in cycle(STATES[::-1]):
            if not wanted:
                return
            self.change(state)
            took = self._killed(chance.uniform(_SOONEST, longest))
            if took is None:
                wanted -= 1
                yield state
            else:
                longest = took  # it had ended by then, and what stands there is the state to change from

    def _killed(self, after: float) -> float | None:
        """Kill a build after so many seconds; or else how long it took, since it had ended by then."""
        began = time.monotonic()
        with at_work(self.site, *self._of("project")) as process:
            try:
                process.wait(after)
            except subprocess.TimeoutExpired:
                send(process, signal.SIGKILL)
            if process.wait(LONGEST) == -signal.SIGKILL:
                return None
        assert process.returncode == 0
        return time.monotonic() - began

    def _of(self, project: str) -> list[str]:
        return ["--root", str(self.folder / project), "--catalogue", str(self.folder / "catalogue")]
