"""The whole site, checked and built again in a process of its own while nothing changes: search, exports and data."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from multiprocessing.connection import Connection
from pathlib import Path

from jinja2 import TemplateError

from generator.build import build
from generator.endings import begin_child
from generator.problems import InvalidInput, Problem
from generator.project import open_project
from generator.publish import PublishError, reserved
from generator.reading import read
from generator.reports.as_text import lines
from generator.serving.ledger import Ledger

_KIND = 10
"""How much the process gives way to others: whoever looks at a page comes first."""
_PATIENCE = 5.0
"""Seconds that a build which is stopped has to take along what it began."""
_DEFECT = "Dit is een fout in Helder zelf, niet in je gegevens."


@dataclass(frozen=True, slots=True)
class Task:
    """What is built, and where; `shown` turns a path into what the user knows it by, in any process."""

    root: Path
    catalogue: Path | None
    site_dir: Path
    today: date
    shown: Callable[[Path], str] = str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it: the errors of the whole catalogue, how many files changed, or what stood in the way."""

    errors: tuple[Problem, ...] = ()
    changed: int = 0
    refusal: str = ""


class Follower:
    """At most one build at a time."""

    def __init__(self, task: Task) -> None:
        self._task = task
        self._process: multiprocessing.process.BaseProcess | None = None
        self._line: Connection | None = None

    @property
    def is_at_work(self) -> bool:
        return self._process is not None

    def start(self) -> None:
        """Begin a build of what stands there now; a fresh process, since threads of this one hold locks."""
        context = multiprocessing.get_context("spawn")
        line, end = context.Pipe(duplex=False)
        process = context.Process(target=_follow, args=(self._task, end), daemon=True)
        with end:
            process.start()
        self._process, self._line = process, line  # only now: one that could not begin has no outcome

    def outcome(self) -> Outcome | None:
        """What came of the build, once it ended."""
        if self._process is None or self._line is None or (self._process.is_alive() and not self._line.poll()):
            return None
        try:
            found = self._line.recv()
        except EOFError:
            found = Outcome(refusal="De hele site is niet gemaakt: het proces stopte.")
        finally:
            self._end()
        return found if isinstance(found, Outcome) else None

    def stop(self) -> None:
        """End what is at work: the published site stays what it was."""
        if self._process is not None:
            self._process.terminate()
            self._process.join(_PATIENCE)
            self._process.kill()  # a half site of many files takes long to clear; the next build does it too
            self._end()

    def _end(self) -> None:
        if self._process is not None and self._line is not None:
            self._process.join()
            self._line.close()
        self._process = self._line = None


def _follow(task: Task, line: Connection) -> None:
    begin_child(signal.default_int_handler)  # when the server ends it, it takes along what it began
    with suppress(OSError, AttributeError):
        os.nice(_KIND)
    sys.stdout = sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - for as long as the process lives
    line.send(_outcome(task))
    line.close()


def _outcome(task: Task) -> Outcome:
    try:
        project = open_project(task.root, task.catalogue)
        ledger = Ledger(read(project, task.today, task.shown, cache=project.cache_folder)).judged()
        if ledger.catalogue is None:
            return Outcome(errors=ledger.errors)
        with reserved(task.site_dir, protected=project.protected, sources=project.sources) as site:
            done = build(project, ledger.catalogue, site, task.today, _silently)
        return Outcome(changed=done.written + done.removed)
    except InvalidInput as error:
        return Outcome(refusal=lines(error.problems))
    except (PublishError, TemplateError, OSError) as error:
        return Outcome(refusal=f"{error}")
    except Exception as error:  # it ends this process, and is told by the one that shows the site
        return Outcome(refusal=f"{_DEFECT} Kort: {type(error).__name__}: {error}")


def _silently(_stage: str) -> None:
    """Nobody watches."""
