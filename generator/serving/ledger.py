"""A catalogue that is being edited: its files as they stand, what is wrong with them, and the last good state."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from generator import files
from generator.assembly import assemble, with_entries
from generator.catalogue import Catalogue
from generator.check import across, of_files
from generator.draftbook import Draftbook
from generator.drafts import Draft
from generator.problems import Problem, Severity, in_order
from generator.project import Project
from generator.reading import Read, Reading
from generator.schemas import ENTRY_KINDS
from generator.serving.watcher import is_passing

_OF_PROVIDERS = "aanbieders"
_FOLDERS = (_OF_PROVIDERS, "hulpvormen", "regios")


@dataclass(frozen=True, slots=True)
class Ledger:
    """`catalogue` is the last good one: of a file with errors it has what stood there before, of a new one nothing.

    `is_behind`: more than entries changed since it was good, or some went away; it waits until nothing is wrong.
    """

    reading: Reading
    problems: tuple[Problem, ...] = ()
    catalogue: Catalogue | None = None
    is_behind: bool = True

    @property
    def errors(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if problem.is_error)

    def edited(self, changed: Iterable[Path]) -> Ledger:
        """The ledger after these files of entries, or folders of them, changed, came or went away; what is neither is
        left alone.
        """
        project, known = self.reading.project, self.reading.found
        places = {place for path in changed for place in self._places(path)}
        if not places:
            return self
        stays = {place for place in places & known.keys() if known[place].case.file.file.is_file()}
        listed = self.reading if stays == places else self.reading.with_entries(_entries(project))
        new = replace(self, reading=listed.again(stays & listed.found.keys()))
        gone = known.keys() - listed.found.keys()
        if self.is_behind or gone or any(place.parts[0] != _OF_PROVIDERS for place in places):
            return replace(new, is_behind=True).judged()
        return new._judged_near({place.parts[1] for place in places})

    def _places(self, changed: Path) -> Iterator[PurePosixPath]:
        """Those of a file, or of the entries that a folder has or had: of one moved away nothing more is told."""
        project, place = self.reading.project, place_of(self.reading.project, changed)
        if place is not None and changed.suffix == ".yaml":
            yield place
        if place is not None:
            yield from (known for known in self.reading.found if place in known.parents)
            yield from (inner for file in changed.glob("*.yaml") if (inner := place_of(project, file)))

    def judged(self) -> Ledger:
        """The same with every error that the rules find; it is as good as new if there is none."""
        reading, book = self.reading, self.reading.book()
        found = (
            *(each for each in of_files(reading, book) if not is_passing(Path(each.file).name)),
            *reading.problems(),
            *across(reading, book, lambda _, finding: finding.severity is Severity.ERROR),
        )
        problems = tuple(in_order(found))
        if any(problem.is_error for problem in problems):
            return replace(self, problems=problems)
        return replace(self, problems=problems, catalogue=self._anew(book), is_behind=False)

    def _judged_near(self, providers: set[str]) -> Ledger:
        """The same after entries of these providers changed: the rules look at theirs, and at what all share."""
        own = list(self._of(providers))
        paths, names = {one.case.file.path for one in own}, {one.case.shown_as for one in own}
        shared = (draft for draft in self.reading.drafts() if draft.path.parts[0] != _OF_PROVIDERS)
        book = self.reading.book((*shared, *(one.draft for one in own if one.draft)))
        found = (
            *(problem for one in own for problem in one.problems),
            *across(self.reading, book, lambda draft, _: draft.path in paths),
        )
        problems = in_order((*(each for each in self.problems if each.file not in names), *found))
        broken = {problem.file for problem in found if problem.is_error}
        sound = [one.draft for one in own if one.draft and one.case.shown_as not in broken]
        return replace(self, problems=tuple(problems), catalogue=self._with(sound))

    def _of(self, providers: set[str]) -> Iterator[Read]:
        for path, one in self.reading.found.items():
            if path.parts[0] == _OF_PROVIDERS and path.parts[1] in providers:
                yield one

    def _anew(self, book: Draftbook) -> Catalogue:
        """The catalogue of sound drafts; records stay the very same where the words and places of all did."""
        old = {draft.name: draft.value for draft in self.catalogue.drafts} if self.catalogue else {}
        new = [draft for draft in book.drafts if old.pop(draft.name, None) is not draft.value]
        if self.catalogue and self.catalogue.places is book.places and all(each.kind in ENTRY_KINDS for each in new):
            return with_entries(self.catalogue, new, old.keys())
        return assemble(book, self.reading.judges)

    def _with(self, drafts: Iterable[Draft]) -> Catalogue | None:
        """The catalogue with what changed among these; a service only where its provider is there too."""
        if self.catalogue is None:
            return None
        old = {id(draft.value) for draft in self.catalogue.drafts}
        new = {draft.name: draft for draft in drafts if id(draft.value) not in old}
        known = {*self.catalogue.providers, *(name for kind, name in new if kind == "aanbieder")}
        fit = (draft for draft in new.values() if draft.identity.partition("/")[0] in known)
        return with_entries(self.catalogue, fit)


def place_of(project: Project, file: Path) -> PurePosixPath | None:
    """The place in the catalogue of a file of an entry, by its absolute path; None for any other file."""
    for name in _FOLDERS:
        folder = Path(os.path.abspath(project.folder(name)))
        if folder in file.parents:
            return PurePosixPath(name, file.relative_to(folder).as_posix())
    return None


def _entries(project: Project) -> Iterator[files.CatalogueFile]:
    return (file for file in files.entries(project) if not is_passing(file.path.name))
