"""`helder serve` as a user starts it: a program of its own, what it says, and what it takes."""

from __future__ import annotations

import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from benchmarks.catalogue.writing import ROOT

_ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+/")
_FOLLOWED = "zijn mee"
_STANDS = "VmHWM"


@dataclass
class Program:
    """A running server; `said` are its lines so far."""

    process: subprocess.Popen[str]
    said: list[str] = field(default_factory=list)
    address: str = ""
    heard: threading.Condition = field(default_factory=threading.Condition)

    def listen(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            with self.heard:
                found = _ADDRESS.search(line)
                self.address = self.address or (found[0] if found else "")
                self.said.append(line)
                self.heard.notify_all()

    def wait_for_whole(self, times: int, longest: float) -> None:
        """Until the whole has followed so many times; raises TimeoutError."""
        with self.heard:
            if not self.heard.wait_for(lambda: sum(_FOLLOWED in line for line in self.said) >= times, longest):
                raise TimeoutError(f"not built in {longest:.0f} s: {''.join(self.said[-5:])}")

    def megabytes(self) -> int:
        """The most memory that the server itself held so far; 0 where the system does not tell."""
        status = Path(f"/proc/{self.process.pid}/status")
        lines = status.read_text(encoding="utf-8").splitlines() if status.exists() else []
        return next((int(line.split()[1]) // 1024 for line in lines if line.startswith(_STANDS)), 0)


@contextmanager
def serving(catalogue: Path, site: Path, today: date, longest: float) -> Iterator[Program]:
    """The server of a catalogue, once it answers; raises TimeoutError."""
    options = ["--catalogue", str(catalogue), "--site-dir", str(site), "--today", today.isoformat(), "--port", "0"]
    command = [sys.executable, "-u", "-m", "generator", "serve", *options]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    program = Program(process)
    threading.Thread(target=program.listen, daemon=True).start()
    try:
        with program.heard:
            if not program.heard.wait_for(lambda: program.address, longest):
                raise TimeoutError(f"no answer in {longest:.0f} s: {''.join(program.said[-5:])}")
        yield program
    finally:
        process.terminate()
        process.wait()
