"""Files to a trusted catalogue, or to every problem that stands in its way."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from pathlib import Path
from types import MappingProxyType

from generator import files
from generator.assembly import assemble
from generator.catalogue import Catalogue
from generator.draftbook import Draftbook
from generator.drafts import Draft
from generator.findings import Finding
from generator.judging import problem
from generator.problems import InvalidInput, Problem, Severity, in_order
from generator.project import Project
from generator.reading import Reading, read
from generator.rules import whole, written_links
from generator.rules.catalogue import FAULTS, RULES


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
    return verdict(read(project, today, shown, instead, jobs, cache))


def verdict(reading: Reading) -> Verdict:
    """What all rules say of files that were read."""
    book = reading.book()
    problems = in_order((*of_files(reading, book), *reading.problems(), *across(reading, book)))
    is_sound = not any(problem.is_error for problem in problems)
    return Verdict(tuple(problems), len(reading.found), assemble(book, reading.judges) if is_sound else None)


def sound(reading: Reading) -> Catalogue | None:
    """The catalogue of files that were read, if no error stands in its way; only errors are looked for."""
    book = reading.book()
    problems = chain(reading.problems(), of_files(reading, book))
    findings = (finding for rule in FAULTS for _, finding in rule(book))
    if any(one.is_error for one in problems) or any(one.severity is Severity.ERROR for one in findings):
        return None
    return assemble(book, reading.judges)


def of_files(reading: Reading, book: Draftbook) -> Iterator[Problem]:
    """What is wrong with the files as such: where they stand, and what is missing among them."""
    project = reading.project
    for each in (*files.strays(project), *whole.check(project, book), *written_links.check(project, book)):
        yield replace(each, file=reading.shown(Path(each.file)))


def across(
    reading: Reading, book: Draftbook, wanted: Callable[[Draft, Finding], bool] = lambda _draft, _finding: True
) -> Iterator[Problem]:
    """What is wrong across documents, as far as it is wanted: each could be read, so only the place is to be found."""
    for rule in RULES:
        for draft, finding in rule(book):
            if wanted(draft, finding):
                yield problem(reading.found[draft.path].case.read_before(), finding)
