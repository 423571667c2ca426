"""A catalogue that changes, and a project whose builds may be killed."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.build import own
from benchmarks.build.edits import mark, spread
from benchmarks.build.measuring import FailedRun, run
from benchmarks.build.whole import Files, whole
from benchmarks.catalogue.services import services
from benchmarks.catalogue.writing import write_catalogue

_CHANGED = 200


@dataclass(frozen=True)
class Workplace:
    """All of it is below one folder."""

    folder: Path

    @property
    def catalogue(self) -> Path:
        return self.folder / "catalogue"

    @property
    def project(self) -> Path:
        return self.folder / "project"

    @property
    def site(self) -> Path:
        return self.project / own.SITE

    def lay(self, size: int) -> None:
        """A catalogue of so many services, and a project without a site."""
        write_catalogue(size, 1, self.catalogue)
        _lay(self.project, self.catalogue)

    def change(self, state: str) -> None:
        """Let some services say in their names which state this is."""
        for file in spread(services(self.catalogue), _CHANGED):
            mark(file, state)

    def build(self) -> float:
        """Build what stands there; returns how many seconds it took."""
        return run([own.command(self.project, self.catalogue)], self.folder).seconds

    def from_nothing(self) -> Files:
        """The files of a site that is built where nothing is kept."""
        clean = self.folder / "clean"
        _lay(clean, self.catalogue)
        run([own.command(clean, self.catalogue)], self.folder)
        found = whole(clean / own.SITE)
        shutil.rmtree(clean)
        return found

    def kill(self, after: float) -> bool:
        """Begin to build, and kill it and all that it started after so many seconds; False if it had ended by then."""
        temporary = self.folder / "tmp"
        temporary.mkdir()
        process = subprocess.Popen(
            own.command(self.project, self.catalogue),
            env=os.environ | {"TMPDIR": str(temporary)},  # what a killed build leaves behind goes too
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        time.sleep(after)
        at_work = process.poll() is None
        if at_work:
            os.killpg(process.pid, signal.SIGKILL)
        ended = process.wait()
        shutil.rmtree(temporary)
        if not at_work and ended:
            raise FailedRun(f"a build that nobody killed ended with {ended}")
        return at_work


def _lay(project: Path, catalogue: Path) -> None:
    project.mkdir()
    own.lay_dutch(project, catalogue, "")
