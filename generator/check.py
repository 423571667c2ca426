"""Files to a trusted catalogue, or to every problem that stands in its way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path, PurePosixPath
from types import MappingProxyType

from generator import files, places, schemas
from generator.assembly import assemble
from generator.catalogue import Catalogue
from generator.draftbook import Draftbook
from generator.judging import Case, Judgement, Measure, draft_of, judge_all, judge_new, problem, words_of
from generator.keepsakes import Keepsakes
from generator.problems import InvalidInput, Problem, in_order
from generator.project import Project
from generator.rules import whole
from generator.rules.catalogue import RULES

_WORTH_KEEPING = 500
"""So many entries are judged in the time that keeping them takes."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a check found; the catalogue is there only when no error stands in its way."""

    problems: tuple[Problem, ...]
    files: int
    catalogue: Catalogue | None = None

    @property
    def errors(self) -> int:
        return sum(problem.is_error for problem in self.problems)

    def sound(self) -> Catalogue:
        """The catalogue; raises InvalidInput with every error that stands in its way."""
        if self.catalogue is None:
            raise InvalidInput(*(problem for problem in self.problems if problem.is_error))
        return self.catalogue


def check(
    project: Project,
    today: date,
    shown: Callable[[Path], str] = str,
    instead: Mapping[Path, bytes] = MappingProxyType({}),
    jobs: int = 1,
    cache: Path | None = None,
) -> Verdict:
    """Judge every file of a catalogue.

    `today` decides what is old; `shown` turns a path into what the user knows it by; `instead` has the content that
    some files are judged with in place of their own, or that new ones of providers would have, to know the verdict
    before it is written; `jobs` is how many processes may read entries; in the folder `cache` stands what is known of
    files that did not change. Raises InvalidInput when there is no catalogue to judge: a folder, a word list, a schema
    or a table is missing or broken.
    """
    lists = [Case(file, shown(file.file)) for file in files.word_lists(project)]
    measure = Measure(project.schema_folder, words_of(lists), today, project.options.languages)
    judges = measure.schemas()
    table = places.load(project.folder("referentie"))
    entries = [
        Case(file, shown(file.file), instead.get(file.file)).opened() for file in files.with_new(project, instead)
    ]
    judged = [
        *zip(lists, judge_all(lists, measure), strict=True),
        *zip(entries, _entries(entries, measure, jobs, cache), strict=True),
    ]
    cases = {case.file.path: case for case, _ in judged}
    drafts = [
        draft_of(case.file, found.value, judges, found.first_line) for case, found in judged if found.value is not None
    ]
    book = Draftbook(tuple(drafts), _known(cases.values()), table, today, project.options.languages)
    problems = [
        *(replace(problem, file=shown(Path(problem.file))) for problem in _of_files(project, book)),
        *(problem for _, found in judged for problem in found.problems),
        *_together(book, cases),
    ]
    ordered = tuple(in_order(problems))
    sound = not any(problem.is_error for problem in ordered)
    return Verdict(ordered, len(judged), assemble(book, judges) if sound else None)


def _entries(entries: Sequence[Case], measure: Measure, jobs: int, cache: Path | None) -> Iterator[Judgement]:
    if cache is None or len(entries) < _WORTH_KEEPING:
        yield from judge_all(entries, measure, jobs)
        return
    kept = Keepsakes.of(cache, "oordelen", [measure.digest()])
    yield from judge_new(entries, measure, jobs, kept)
    kept.save()


def _known(cases: Iterable[Case]) -> Mapping[str, frozenset[str]]:
    known: dict[str, set[str]] = {kind: set() for kind in schemas.ENTRY_KINDS}
    for case in cases:
        known.setdefault(case.file.kind, set()).add(case.file.identity)
    return {kind: frozenset(known[kind]) for kind in schemas.ENTRY_KINDS}


def _of_files(project: Project, book: Draftbook) -> Iterator[Problem]:
    yield from files.strays(project)
    yield from whole.check(project, book)


def _together(book: Draftbook, cases: Mapping[PurePosixPath, Case]) -> Iterator[Problem]:
    """What is wrong across documents: each of them could be read, so that only the place is to be found."""
    for rule in RULES:
        for draft, finding in rule(book):
            yield problem(cases[draft.path].read_before(), finding)
