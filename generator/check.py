"""Files to a trusted catalogue, or to every problem that stands in its way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path, PurePosixPath
from types import MappingProxyType

from generator import documents, files, places, schemas
from generator.assembly import assemble
from generator.catalogue import Catalogue
from generator.documents import Document
from generator.draftbook import Draftbook
from generator.drafts import Draft
from generator.files import CatalogueFile
from generator.findings import Finding
from generator.messages import findings
from generator.problems import InvalidInput, Problem, in_order
from generator.project import Project
from generator.rules import whole
from generator.rules.catalogue import RULES as CATALOGUE_RULES
from generator.rules.entry import RULES as ENTRY_RULES
from generator.rules.entry import comments
from generator.vocabularies import identifiers


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a check found; the catalogue is there only when no error stands in its way."""

    problems: tuple[Problem, ...]
    files: int
    catalogue: Catalogue | None = None

    @property
    def errors(self) -> int:
        return sum(problem.is_error for problem in self.problems)


@dataclass(frozen=True, slots=True)
class _Read:
    file: CatalogueFile
    document: Document | None
    problems: tuple[Problem, ...]


def check(
    project: Project,
    today: date,
    shown: Callable[[Path], str] = str,
    instead: Mapping[Path, bytes] = MappingProxyType({}),
) -> Verdict:
    """Judge every file of a catalogue.

    `today` decides what is old; `shown` turns a path into what the user knows it by; `instead` has the content that
    some files are judged with in place of their own, to know the verdict before it is written. Raises InvalidInput when
    there is no catalogue to judge: a folder, a word list, a schema or a table is missing or broken.
    """
    lists = [_read(file, shown) for file in files.word_lists(project)]
    _raise_broken(lists)
    words = {item.file.kind: identifiers(item.document.value) for item in lists if item.document}
    judges = schemas.load(project.schema_folder, words)
    table = places.load(project.folder("referentie"))
    read = [*lists, *(_read(file, shown, instead.get(file.file)) for file in files.entries(project))]
    pairs = [(item.document, _draft(item.file, item.document, judges)) for item in read if item.document]
    book = Draftbook(tuple(draft for _, draft in pairs), _known(read), table, today)
    problems = [
        *(replace(problem, file=shown(Path(problem.file))) for problem in _of_files(project, book)),
        *(problem for item in read for problem in item.problems),
        *_judged(pairs, today),
        *_together(book, {draft.path: document for document, draft in pairs}),
    ]
    ordered = tuple(in_order(problems))
    sound = not any(problem.is_error for problem in ordered)
    return Verdict(ordered, len(read), assemble(book, judges) if sound else None)


def _read(file: CatalogueFile, shown: Callable[[Path], str], instead: bytes | None = None) -> _Read:
    try:
        if instead is not None:
            return _Read(file, documents.parse(instead, file.path, shown(file.file)), ())
        return _Read(file, documents.read(file.file, file.path, shown(file.file)), ())
    except InvalidInput as error:
        return _Read(file, None, error.problems)


def _raise_broken(lists: Sequence[_Read]) -> None:
    broken = [problem for item in lists if item.document is None for problem in item.problems]
    if broken:
        raise InvalidInput(*broken)


def _of_files(project: Project, book: Draftbook) -> Iterator[Problem]:
    yield from files.strays(project)
    yield from whole.check(project, book)


def _draft(file: CatalogueFile, document: Document, judges: schemas.Schemas) -> Draft:
    schema = judges[file.kind]
    return Draft(file.kind, file.identity, file.path, schema.convert(document.value), schema, file.inherited)


def _known(read: Iterable[_Read]) -> Mapping[str, frozenset[str]]:
    entries = [item.file for item in read]
    return {kind: frozenset(file.identity for file in entries if file.kind == kind) for kind in schemas.ENTRY_KINDS}


def _judged(pairs: Iterable[tuple[Document, Draft]], today: date) -> Iterator[Problem]:
    for document, draft in pairs:
        for violation in draft.schema.violations(draft.value):
            yield from (_problem(document, finding) for finding in findings(violation))
        for rule in ENTRY_RULES:
            yield from (_problem(document, finding) for finding in rule(draft, today))
        if draft.kind in schemas.ENTRY_KINDS:
            yield from comments.check(document)


def _together(book: Draftbook, document_of: Mapping[PurePosixPath, Document]) -> Iterator[Problem]:
    for rule in CATALOGUE_RULES:
        for draft, finding in rule(book):
            yield _problem(document_of[draft.path], finding)


def _problem(document: Document, finding: Finding) -> Problem:
    place = document.key_position(finding.pointer) if finding.at_key else document.position(finding.pointer)
    return Problem(
        file=document.file,
        line=place.line,
        column=place.column,
        field=".".join(str(step) for step in finding.pointer),
        code=finding.code,
        message=finding.message,
        tip=finding.tip,
        fix=finding.fix,
        severity=finding.severity,
    )
