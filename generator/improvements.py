"""Entries of a catalogue, mended and in normal form, as far as no doubt is left; nothing is written here.

A repair is kept only when the check, with the repair in place, finds no problem that was not there before. What cannot
be mended so stays as it stands; normal form alone never changes what an entry says.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from generator import documents, files, wrong_kinds
from generator.check import Verdict, check
from generator.documents import Document
from generator.files import CatalogueFile, way_to_schema
from generator.judging import schemas_of
from generator.normal_form import foreign_comments, found_schema_line, schema_line, write
from generator.problems import InvalidInput, Problem
from generator.project import Project
from generator.repairs import Repair, applied, mended, repairs
from generator.schema_paths import Definition
from generator.schemas import Schema

_Judge = Callable[[Mapping[Path, bytes]], Verdict]


@dataclass(frozen=True, slots=True)
class Improvement:
    """One entry that can be written better: its content now and then, the faults and texts that were mended; the
    definition of its kind names the fields.
    """

    file: Path
    definition: Definition
    before: bytes
    after: bytes
    faults: tuple[Problem, ...]
    repairs: tuple[Repair, ...]


@dataclass(frozen=True, slots=True)
class Left:
    """An entry that stays as it stands, and why: a Dutch sentence."""

    file: Path
    why: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What can be improved, what is left, how many entries were looked at, and the verdict once all is written."""

    improvements: tuple[Improvement, ...]
    left: tuple[Left, ...]
    entries: int
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class _Work:
    """An entry on its way: what stands in its file, what was read, the repairs that were kept."""

    file: CatalogueFile
    before: bytes
    document: Document
    schema: Schema
    first_line: str
    faults: tuple[Problem, ...] = ()
    kept: tuple[Repair, ...] = ()

    def with_repairs(self, more: Iterable[Repair]) -> _Work:
        return replace(self, kept=(*self.kept, *more))

    def value(self) -> dict[str, Any]:
        return applied(self.document.value, self.kept)

    def attempts(self) -> list[list[Repair]]:
        """What to try: all repairs at once, then each that changes something on its own."""
        value = self.value()
        ideas = repairs(value, self.schema.definition)
        singles = [[idea] for idea in ideas if len(ideas) > 1 and applied(value, [idea]) != value]
        return [ideas, *singles] if ideas else []

    def after(self) -> bytes:
        return write(self.schema.convert(self.value()), self.schema.definition, self.first_line).encode()

    def differs(self) -> bool:
        return self.after() != self.before

    def improvement(self) -> Improvement:
        return Improvement(self.file.file, self.schema.definition, self.before, self.after(), self.faults, self.kept)

    def keeps_its_value(self) -> bool:
        """Whether what will be written reads as what it was written from."""
        try:
            read = documents.parse(self.after(), self.file.path, "")
        except InvalidInput:
            return False
        return bool(self.schema.convert(read.value) == self.schema.convert(self.value()))


def improved(
    project: Project,
    today: date,
    wanted: Callable[[Path], bool] = lambda file: True,
    shown: Callable[[Path], str] = str,
) -> Outcome:
    """The entries that `wanted` picks, as they should be written.

    Entries that come from another catalogue are left alone. Raises InvalidInput as the check does.
    """
    judge = partial(check, project, today, shown)
    chosen = [file for file in files.entries(project) if wanted(file.file) and not file.inherited]
    kinds = schemas_of(project, shown)
    opened = [_opened(file, kinds[file.kind], project, shown) for file in chosen]
    works = _read_well([item for item in opened if isinstance(item, _Work) and item.keeps_its_value()], judge, shown)
    works = [work for work in _trusted(_settled(works, judge, shown), judge, shown) if work.keeps_its_value()]
    improvements = tuple(work.improvement() for work in works if work.differs())
    return Outcome(
        improvements,
        tuple(_left(opened, {work.file.file for work in works})),
        len(chosen),
        judge({item.file: item.after for item in improvements}),
    )


def _left(opened: Iterable[_Work | Left], done: set[Path]) -> Iterator[Left]:
    for item in opened:
        if isinstance(item, Left):
            yield item
        elif item.file.file not in done:
            yield Left(item.file.file, _NOT_SURE)


_NOT_SURE = "Helder weet niet zeker hoe dit beter moet."
_UNREADABLE = "Helder kan dit bestand niet lezen en niet zeker herstellen."


def _opened(file: CatalogueFile, schema: Schema, project: Project, shown: Callable[[Path], str]) -> _Work | Left:
    read = _read(file, shown(file.file))
    if read is None:
        return Left(file.file, _UNREADABLE)
    before, typed, faults = read
    document, split = wrong_kinds.requoted(typed, schema)
    if comments := foreign_comments(document):
        line = comments[0][0].line
        return Left(file.file, f"Op regel {line} staat een opmerking, en die zou verloren gaan.")
    if unsure := wrong_kinds.unsure_line(document, schema):
        return Left(file.file, f"Los eerst de fout op regel {unsure} op.")
    return _Work(file, before, document, schema, _first_line(document, file, project), (*faults, *split))


def _read(file: CatalogueFile, shown_as: str) -> tuple[bytes, Document, list[Problem]] | None:
    """What stands in a file, what that says, and the faults that were mended to read it; None where doubt is left."""
    try:
        document = documents.read(file.file, file.path, shown_as)
    except InvalidInput as refusal:
        if any(problem.fix is None for problem in refusal.problems):
            return None
    else:
        return document.text.encode(), document, []
    before = file.file.read_bytes()
    if (result := mended(before, file.path)) is None:
        return None
    content, faults = result
    return before, documents.parse(content, file.path, shown_as), faults


def _first_line(document: Document, file: CatalogueFile, project: Project) -> str:
    """The schema line, if there is one; within the project it leads to the schema of this kind."""
    found = found_schema_line(document)
    if not found or not file.file.resolve().is_relative_to(project.root.resolve()):
        return found
    return schema_line(way_to_schema(project, file))


def _read_well(works: list[_Work], judge: _Judge, shown: Callable[[Path], str]) -> list[_Work]:
    """The works but those where a mended value has an error of its own: what was meant there is not certain."""
    guessed = [work for work in works if work.faults]
    if not guessed:
        return works
    verdict = judge({work.file.file: work.document.text.encode() for work in guessed})
    wrong = {(problem.file, problem.line, problem.column) for problem in verdict.problems if problem.is_error}
    return [w for w in works if not any((shown(w.file.file), fault.line, fault.column) in wrong for fault in w.faults)]


def _settled(works: list[_Work], judge: _Judge, shown: Callable[[Path], str]) -> list[_Work]:
    """The works with every repair that makes nothing worse, until none is left to try."""
    while True:
        kept = _round(works, judge, shown)
        if kept == works:
            return works
        works = kept


def _round(works: list[_Work], judge: _Judge, shown: Callable[[Path], str]) -> list[_Work]:
    """Each work with all its repairs at once; where that makes something worse, with the first that does not."""
    attempts = {work.file.file: work.attempts() for work in works}
    if not any(attempts.values()):
        return works
    now = {work.file.file: work for work in works}
    before = _codes(judge(_texts(now.values())))
    for turn in range(max(map(len, attempts.values()))):
        tried = {file: now[file].with_repairs(ideas[turn]) for file, ideas in attempts.items() if turn < len(ideas)}
        after = _codes(judge(_texts({**now, **tried}.values())))
        worse = {name for name, codes in after.items() if codes - before.get(name, Counter())}
        good = {file: work for file, work in tried.items() if shown(file) not in worse}
        if worse <= set(map(shown, tried)):
            now |= good
            attempts = {file: ideas for file, ideas in attempts.items() if file not in good}
    return list(now.values())


def _trusted(works: list[_Work], judge: _Judge, shown: Callable[[Path], str]) -> list[_Work]:
    """The works, without any repair where together they make something worse that none did alone."""
    if not any(work.kept for work in works):
        return works
    bare = [replace(work, kept=()) for work in works]
    before, after = _codes(judge(_texts(bare))), _codes(judge(_texts(works)))
    return bare if any(codes - before.get(name, Counter()) for name, codes in after.items()) else works


def _texts(works: Iterable[_Work]) -> dict[Path, bytes]:
    return {work.file.file: work.after() for work in works}


def _codes(verdict: Verdict) -> dict[str, Counter[str]]:
    """How often each kind of problem stands in each file."""
    found: dict[str, Counter[str]] = {}
    for problem in verdict.problems:
        found.setdefault(problem.file, Counter())[problem.code] += 1
    return found
