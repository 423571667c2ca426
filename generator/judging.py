"""One file to its value and to what is wrong with it by itself: needs no other file, so it may run in any process."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import msgspec

from generator import documents, files, processes, schemas
from generator.documents import Document, Remains
from generator.drafts import Draft
from generator.files import CatalogueFile
from generator.findings import Finding
from generator.forgotten_bars import with_bars
from generator.keepsakes import Keepsakes, digest
from generator.messages import findings
from generator.normal_form import found_schema_line
from generator.problems import InvalidInput, Problem
from generator.project import Project
from generator.rules.entry import RULES, comments
from generator.schemas import Schemas, Violation
from generator.vocabularies import Words, identifiers

_AT_ONCE = 100
"""How many files travel together: few enough that no process waits long for the last ones."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What every file is judged by."""

    schema_folder: Path
    words: Words
    today: date
    languages: tuple[str, ...] = ()

    def schemas(self) -> Schemas:
        return schemas.load(self.schema_folder, self.words, self.languages)

    def digest(self) -> bytes:
        """A digest of all that it holds."""
        definitions = sorted(self.schema_folder.glob("*.json"))
        words = msgspec.msgpack.encode((sorted(self.words.items()), self.languages))
        return digest(self.today.isoformat().encode(), words, *(file.read_bytes() for file in definitions))


@dataclass(frozen=True, slots=True)
class Case:
    """A file to judge; `content` is what it is judged with in place of its own."""

    file: CatalogueFile
    shown_as: str
    content: bytes | None = None

    def opened(self) -> Case:
        """The same case with what stands in its file now; as it was, where the file may not be opened."""
        try:
            return self if self.content is not None else replace(self, content=self._read())
        except InvalidInput:
            return self

    def document(self) -> Document:
        """What stands in the file; raises InvalidInput with every problem that can be told apart."""
        content = self._read() if self.content is None else self.content
        return documents.parse(content, self.file.path, self.shown_as)

    def read_before(self) -> Document:
        """The document without its value, for the places in a text that could be read."""
        content = self._read() if self.content is None else self.content
        return Document(self.file.path, self.shown_as, {}, content.decode("utf-8"))

    def remains(self) -> Remains | None:
        """What is left to judge where the document is refused."""
        try:
            content = self._read() if self.content is None else self.content
        except InvalidInput:
            return None
        return documents.remains(content, self.file.path, self.shown_as)

    def key(self) -> bytes | None:
        """What the judgement of an opened case depends on besides the measure."""
        if self.content is None:
            return None
        file = self.file
        told = (file.kind, file.identity, file.path.as_posix(), str(file.inherited), self.shown_as)
        return digest(self.content, *(text.encode() for text in told))

    def _read(self) -> bytes:
        return documents.content_of(self.file.file, self.file.path, self.shown_as)


def words_of(lists: Iterable[Case]) -> Words:
    """The identifiers of every word list; raises InvalidInput when one cannot be read."""
    words: dict[str, Mapping[str, str]] = {}
    broken: list[Problem] = []
    for case in lists:
        try:
            words[case.file.kind] = identifiers(case.document().value)
        except InvalidInput as error:
            broken += error.problems
    if broken:
        raise InvalidInput(*broken)
    return words


def schemas_of(project: Project, shown: Callable[[Path], str] = str) -> Schemas:
    """The schemas of a project with its word lists filled in; raises InvalidInput when one cannot be read."""
    lists = (Case(file, shown(file.file)) for file in files.word_lists(project))
    return schemas.load(project.schema_folder, words_of(lists), project.options.languages)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a file says, with the types of its schema, and what is wrong with it; no value if it cannot be read.

    `first_line` is its schema line: the form writes it back.
    """

    value: Mapping[str, Any] | None
    problems: tuple[Problem, ...] = ()
    first_line: str = ""


def judge_all(cases: Sequence[Case], measure: Measure, jobs: int = 1) -> Iterator[Judgement]:
    """The judgement of each case, in their order, by so many processes if there is work enough for them."""
    if jobs == 1 or len(cases) < 2 * _AT_ONCE * jobs:
        judges = measure.schemas()
        yield from (judge(case, judges, measure.today) for case in cases)
        return
    parts = [cases[start : start + _AT_ONCE] for start in range(0, len(cases), _AT_ONCE)]
    for packed in processes.spread(partial(_judge_part, measure), parts, jobs):
        yield from _JUDGEMENTS.decode(packed)


def judge_new(cases: Sequence[Case], measure: Measure, jobs: int, kept: Keepsakes) -> Iterator[Judgement]:
    """The same for opened cases, but what is kept of an earlier time is not worked out again."""
    keys = [case.key() for case in cases]
    known = [kept.get(key) if key else None for key in keys]
    fresh = judge_all([case for case, packed in zip(cases, known, strict=True) if packed is None], measure, jobs)
    for key, packed in zip(keys, known, strict=True):
        judgement = next(fresh) if packed is None else _JUDGEMENT.decode(packed)
        if key and packed is None:
            kept.keep(key, msgspec.msgpack.encode(judgement))
        yield judgement


def judge(case: Case, judges: Schemas, today: date) -> Judgement:
    """The judgement of one case."""
    try:
        document = case.document()
    except InvalidInput as error:
        faults = with_bars(error.problems, case.opened().content or b"", judges[case.file.kind])
        return Judgement(None, (*faults, *_of_the_rest(case, judges, today, error.problems)))
    draft = draft_of(case.file, judges[case.file.kind].convert(document.value), judges)
    return Judgement(draft.value, tuple(_problems(document, draft, today)), found_schema_line(document))


def draft_of(file: CatalogueFile, value: Mapping[str, Any], judges: Schemas, first_line: str = "") -> Draft:
    """A converted value as the draft of its file."""
    return Draft(file.kind, file.identity, file.path, value, judges[file.kind], file.inherited, first_line)


def problem(document: Document, finding: Finding) -> Problem:
    """A finding with its place in the document."""
    place = (
        document.key_position(finding.pointer) if finding.at_key else document.position(finding.pointer, finding.part)
    )
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


def _problems(document: Document, draft: Draft, today: date) -> Iterator[Problem]:
    for violation in _violations(draft):
        yield from (problem(document, finding) for finding in findings(violation))
    for rule in RULES:
        yield from (problem(document, finding) for finding in rule(draft, today))
    if draft.kind in schemas.ENTRY_KINDS:
        yield from comments.check(document)


def _violations(draft: Draft) -> Iterator[Violation]:
    """What the schema has against a value, but for names that no entry can have: the rule of references knows which
    there are, and tells the nearest one.
    """
    return (one for one in draft.schema.violations(draft.value) if not _is_misspelt_reference(one))


def _is_misspelt_reference(violation: Violation) -> bool:
    refers = violation.keyword == "pattern" and "x-verwijst-naar" in violation.definition
    return refers and bool(violation.details["found"].strip())


def _of_the_rest(case: Case, judges: Schemas, today: date, faults: Sequence[Problem]) -> Iterator[Problem]:
    """What is wrong with the rest of a refused file, that stays when only its faults are mended.

    Where these are not certain, no rule is asked, since rules compare fields, nor whether a field is missing.
    """
    left = case.remains()
    if left is None:
        return
    draft = draft_of(case.file, judges[case.file.kind].convert(left.document.value), judges)
    lines = {fault.line for fault in faults}
    found = _problems(left.document, draft, today) if left.whole else _by_schema(left.document, draft)
    yield from (one for one in found if one.line not in lines)


def _by_schema(document: Document, draft: Draft) -> Iterator[Problem]:
    """What the schema says of the fields that are there, each by itself."""
    for violation in _violations(draft):
        told = (finding for finding in findings(violation) if finding.pointer)
        yield from (problem(document, finding) for finding in told)


_JUDGEMENT = msgspec.msgpack.Decoder(Judgement)
_JUDGEMENTS = msgspec.msgpack.Decoder(list[Judgement])


def _judge_part(measure: Measure, cases: Iterable[Case]) -> bytes:
    judges = measure.schemas()
    return msgspec.msgpack.encode([judge(case, judges, measure.today) for case in cases])
