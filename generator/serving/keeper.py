"""Keeps what is shown as the files are: takes each change in, and has the whole built when nothing changes."""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from generator.offer import Offer
from generator.problems import InvalidInput, Problem
from generator.project import SHARED_FOLDERS, Project, open_project
from generator.reading import read
from generator.reports.as_text import lines
from generator.serving.desk import told
from generator.serving.follower import Outcome, Task
from generator.serving.ledger import Ledger, place_of
from generator.serving.showcase import Showcase
from generator.serving.state import News, State
from generator.shell import Theme, render_theme

_PROGRAM = Path(__file__).parent.parent
LOOKS = (_PROGRAM / "templates", _PROGRAM / "theme")
_SETTINGS = "mkdocs.yml"


@dataclass
class Keeper:
    """`work` is a folder for what the theme makes; `say` tells whoever started the server."""

    task: Task
    news: News
    work: Path
    say: Callable[[str], None]
    jobs: int = 1

    def __post_init__(self) -> None:
        self._project: Project = open_project(self.task.root, self.task.catalogue)
        self._ledger: Ledger | None = None
        self._theme: Theme | None = None
        self._turn = 0

    def folders(self) -> list[Path]:
        project = self._project
        shared = (project.folder(name) for name in SHARED_FOLDERS)
        return [project.catalogue, *shared, project.docs_folder, project.schema_folder, *LOOKS]

    def files(self) -> list[Path]:
        return [self._project.root / _SETTINGS]

    def close(self) -> None:
        """Nothing looks at the catalogue any more."""
        gc.unfreeze()

    def open(self) -> None:
        """Read everything and show it."""
        self._take_anew(is_theme=True, is_catalogue=True)
        if self._ledger is not None and len(self._ledger.problems) > len(self._ledger.errors):
            self.say("Er zijn ook dingen om na te kijken ('let op'). Zie: helder check")

    def take(self, changed: frozenset[Path]) -> None:
        """Show what these files, by their absolute paths, have become; whatever is wrong with them, say so."""
        try:
            self._take(changed)
        except Exception as error:  # somebody is working on a template or on the theme: the server goes on
            self.tell_fault(error)

    def tell_fault(self, error: Exception) -> None:
        """Say above every page, as it was last, that something could not be done."""
        self.news.publish(replace(self.news.latest, notes=(told(error),)))

    def learn(self, outcome: Outcome) -> None:
        """Show what only the check of everything found, and say how the build went."""
        if outcome.refusal:
            self.say(f"De zoekindex en de rest van de site zijn nog niet mee. {outcome.refusal}".rstrip())
        elif self._ledger is not None:
            warnings = (problem for problem in self._ledger.problems if not problem.is_error)
            if self._ledger.errors != outcome.errors:
                self._show(replace(self._ledger, problems=(*outcome.errors, *warnings)))
            if not outcome.errors:
                self.say(f"De zoekindex en de rest van de site zijn mee: {outcome.changed} bestanden gewijzigd.")

    def _take(self, changed: frozenset[Path]) -> None:
        entries = {path for path in changed if place_of(self._project, path)}
        others = changed - entries
        if self._ledger is None or others:
            of_theme = any(not self._is_data(path) for path in others)
            self._take_anew(of_theme, self._ledger is None or any(self._is_data(path) for path in others))
        if self._ledger is not None and entries:
            self._show(self._ledger.edited(entries))

    def _is_data(self, path: Path) -> bool:
        """Whether a file, that is no entry, says what entries are judged by."""
        folders = (self._project.schema_folder, self._project.catalogue, self._project.root / "catalogue")
        return path.name == _SETTINGS or any(Path(os.path.abspath(folder)) in path.parents for folder in folders)

    def _take_anew(self, is_theme: bool, is_catalogue: bool) -> None:
        latest = self.news.latest
        try:
            self._project = open_project(self.task.root, self.task.catalogue)
            if is_theme or self._theme is None:
                self._theme = self._rendered()
            ledger = self._read() if is_catalogue or self._ledger is None else self._ledger
        except InvalidInput as error:
            self._tell(error.problems)
            self.news.publish(replace(latest, problems=error.problems))
            return
        self._show(ledger, is_anew=True)

    def _read(self) -> Ledger:
        project, before = self._project, self._ledger
        reading = read(project, self.task.today, self.task.shown, jobs=self.jobs, cache=project.cache_folder)
        return Ledger(reading, catalogue=before.catalogue if before else None).judged()

    def _rendered(self) -> Theme:
        """The theme in a folder of its own: the one before is still being shown."""
        self._turn += 1
        shutil.rmtree(self.work / str(self._turn - 2), ignore_errors=True)
        return render_theme(self._project, self.work / str(self._turn))

    def _show(self, ledger: Ledger, is_anew: bool = False) -> None:
        """Show the catalogue of a ledger; say what is wrong in it that was not wrong before."""
        before, self._ledger = self._ledger, ledger
        known = set(before.problems) if before else set()
        self._tell(problem for problem in ledger.problems if problem not in known and (problem.is_error or before))
        self.news.publish(State(self._showcase(ledger, is_anew), ledger.errors))

    def _showcase(self, ledger: Ledger, is_anew: bool) -> Showcase | None:
        showcase = self.news.latest.showcase
        if ledger.catalogue is None or self._theme is None:
            return None
        if showcase is None or is_anew:
            gc.collect()
            gc.freeze()  # a catalogue is large and stays: looking through it again and again takes longer than a page
            return Showcase(Offer(ledger.catalogue, self.task.today), self._project.options, self._theme)
        return showcase if ledger.catalogue is showcase.offer.written else showcase.after(ledger.catalogue)

    def _tell(self, problems: Iterable[Problem]) -> None:
        if text := lines(problems).rstrip():
            self.say(text)
