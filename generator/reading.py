"""All files of a catalogue, each read and judged by itself: what the rules across them, and the model, start from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path, PurePosixPath
from types import MappingProxyType

from generator import files, places, schemas
from generator.draftbook import Draftbook
from generator.drafts import Draft
from generator.files import CatalogueFile
from generator.judging import Case, Judgement, Measure, draft_of, judge, judge_all, judge_new, words_of
from generator.keepsakes import Keepsakes
from generator.places import Places
from generator.problems import Problem
from generator.project import Project
from generator.schemas import Schemas
from generator.site_addresses import written

_WORTH_KEEPING = 500
"""So many entries are judged in the time that keeping them takes."""


@dataclass(frozen=True, slots=True)
class Read:
    """A file with its judgement; no draft if it could not be read."""

    case: Case
    problems: tuple[Problem, ...]
    draft: Draft | None


@dataclass(frozen=True, slots=True)
class Reading:
    """Every file of a catalogue by its place in it, word lists first, and what all were judged by."""

    project: Project
    measure: Measure
    judges: Schemas
    places: Places
    shown: Callable[[Path], str]
    found: Mapping[PurePosixPath, Read]

    def problems(self) -> Iterator[Problem]:
        """What is wrong with each file by itself."""
        return (problem for one in self.found.values() for problem in one.problems)

    def drafts(self) -> Iterator[Draft]:
        return (one.draft for one in self.found.values() if one.draft is not None)

    def book(self, drafts: Iterable[Draft] | None = None) -> Draftbook:
        """All drafts together, or some of them beside the names of all."""
        measure, listed = self.measure, tuple(self.drafts() if drafts is None else drafts)
        known, pages = self._known(), written(self.project.docs_folder)
        return Draftbook(listed, known, self.places, measure.today, measure.languages, self._former(), pages)

    def again(self, changed: Iterable[PurePosixPath]) -> Reading:
        """The same, with these entries read once more."""
        fresh = {path: self._read(self.found[path].case.file) for path in changed}
        return replace(self, found={**self.found, **fresh})

    def with_entries(self, entries: Iterable[CatalogueFile]) -> Reading:
        """The same with these files as its entries: only what is new among them is read."""
        lists = {path: one for path, one in self.found.items() if one.case.file.kind not in schemas.ENTRY_KINDS}
        found = {file.path: self.found.get(file.path) or self._read(file) for file in entries}
        return replace(self, found=lists | found)

    def _read(self, file: CatalogueFile) -> Read:
        case = Case(file, self.shown(file.file)).opened()
        return _with_draft(case, judge(case, self.judges, self.measure.today), self.judges)

    def _former(self) -> Mapping[tuple[str, str], Sequence[str]]:
        """The former addresses of each entry that has them."""
        told = ((draft.name, draft.value.get("vorige_adressen")) for draft in self.drafts())
        return {name: tuple(map(str, former)) for name, former in told if isinstance(former, list)}

    def _known(self) -> Mapping[str, frozenset[str]]:
        known: dict[str, set[str]] = {kind: set() for kind in schemas.ENTRY_KINDS}
        for one in self.found.values():
            known.setdefault(one.case.file.kind, set()).add(one.case.file.identity)
        return {kind: frozenset(known[kind]) for kind in schemas.ENTRY_KINDS}


def read(
    project: Project,
    today: date,
    shown: Callable[[Path], str] = str,
    instead: Mapping[Path, bytes] = MappingProxyType({}),
    jobs: int = 1,
    cache: Path | None = None,
) -> Reading:
    """Read every file of a catalogue; what is said of `instead`, `jobs` and `cache` at `check.check` holds here.

    Raises InvalidInput where a folder, a word list, a schema or a table is missing or broken.
    """
    lists = [Case(file, shown(file.file)) for file in files.word_lists(project)]
    measure = Measure(project.schema_folder, words_of(lists), today, project.options.languages)
    judges = measure.schemas()
    table = places.load(project.folder("referentie"))
    cases = [Case(file, shown(file.file), instead.get(file.file)).opened() for file in files.with_new(project, instead)]
    judged = [
        *zip(lists, judge_all(lists, measure), strict=True),
        *zip(cases, _entries(cases, measure, jobs, cache), strict=True),
    ]
    found = {case.file.path: _with_draft(case, judgement, judges) for case, judgement in judged}
    return Reading(project, measure, judges, table, shown, found)


def _entries(entries: Sequence[Case], measure: Measure, jobs: int, cache: Path | None) -> Iterator[Judgement]:
    if cache is None or len(entries) < _WORTH_KEEPING:
        yield from judge_all(entries, measure, jobs)
        return
    kept = Keepsakes.of(cache, "oordelen", [measure.digest()])
    yield from judge_new(entries, measure, jobs, kept)
    kept.save()


def _with_draft(case: Case, found: Judgement, judges: Schemas) -> Read:
    draft = draft_of(case.file, found.value, judges, found.first_line) if found.value is not None else None
    return Read(case, found.problems, draft)
