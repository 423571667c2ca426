"""Somebody who looks at a site that is being worked on."""

from __future__ import annotations

import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from generator.serving.follower import Task
from generator.serving.session import session
from tests.catalogues import ROOT, TODAY, SmallCatalogue

LONGEST = 60.0  # seconds; reached only when something hangs
PAGE = "aanbod/voorbeeld/dienst/"


def within_time(is_so: Callable[[], bool]) -> bool:
    """Whether something becomes so."""
    end = time.monotonic() + LONGEST
    while not (found := is_so()) and time.monotonic() < end:
        time.sleep(0.05)
    return found


@dataclass
class Visitor:
    """Asks pages of a server, and hears its news."""

    address: str
    said: list[str] = field(default_factory=list)

    def get(self, path: str) -> tuple[int, str]:
        try:
            with urllib.request.urlopen(self.address + path, timeout=LONGEST) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()

    def finds(self, wanted: str, path: str = PAGE) -> bool:
        """Whether a page says something within the time that a change may take."""
        return within_time(lambda: wanted in self.get(path)[1])

    @contextmanager
    def listening(self) -> Iterator[Iterator[str]]:
        """The numbers of states, as they come."""
        with urllib.request.urlopen(f"{self.address}-helder/stand", timeout=LONGEST) as line:
            told = (text.decode().strip() for text in line)
            yield (text for text in told if text.startswith("data: "))


@contextmanager
def visit(small: SmallCatalogue, folder: Path) -> Iterator[Visitor]:
    said: list[str] = []
    with session(Task(ROOT, small.folder, folder / "site", TODAY), 0, said.append) as running:
        yield Visitor(running.address, said)
