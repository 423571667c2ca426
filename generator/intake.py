"""A file that somebody made outside the catalogue, such as by the form, to the entry that it becomes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

from generator import documents, files
from generator.check import check
from generator.difference import EntryDifference, differences, entry_of
from generator.documents import Document
from generator.files import CatalogueFile
from generator.judging import schemas_of
from generator.normal_form import foreign_comments, found_schema_line, schema_line, write
from generator.problems import InvalidInput, Problem
from generator.project import Project
from generator.schemas import Schemas
from generator.vocabularies import as_identifier

_NAME = re.compile(r"([a-z0-9]+(?:-[a-z0-9]+)*)(?:--([a-z0-9]+(?:-[a-z0-9]+)*))?(?: ?\([0-9]+\))?\.ya?ml")
"""A browser that has a file of that name already adds a number: `(1)`."""
_SCHEMA = re.compile(r"(?:^|[/=])([a-z]+)\.schema\.json$")
_MISNAMED = {
    "dienst": (
        "Dit bestand beschrijft een dienst, maar de naam zegt niet van welke aanbieder.",
        "Noem het <aanbieder>--<dienst>.yaml, zoals {example}.yaml",
    ),
    "aanbieder": (
        "Dit bestand beschrijft een aanbieder, maar heeft de naam van een dienst.",
        "Noem het naar de aanbieder: {provider}.yaml",
    ),
    "": (
        "Aan dit bestand is niet te zien of het een dienst of een aanbieder is.",
        "Is het een dienst? Noem het <aanbieder>--<dienst>.yaml. Is het een aanbieder? Vul er 'sector' in.",
    ),
}
"""What to say, and to do, where the name of a file does not fit the kind that it says it is."""
_ELSEWHERE = (
    "Dit is geen dienst en geen aanbieder.",
    "helder import neemt alleen diensten en aanbieders over. Vraag het aan wie de catalogus onderhoudt.",
)


@dataclass(frozen=True, slots=True)
class Arrival:
    """An entry that may come into the catalogue: where it goes, what stood there, what will stand there."""

    file: CatalogueFile
    before: bytes | None
    after: bytes


@dataclass(frozen=True, slots=True)
class Intake:
    """What would come in, what that changes, and every problem that it has or causes."""

    arrivals: tuple[Arrival, ...]
    differences: tuple[EntryDifference, ...]
    problems: tuple[Problem, ...]

    @property
    def is_sound(self) -> bool:
        return not any(problem.is_error for problem in self.problems)


def received(project: Project, sources: Sequence[Path], today: date) -> Intake:
    """What these files would bring; raises InvalidInput when one cannot be read or its name does not say where to."""
    kinds = schemas_of(project)
    read = [(source, _named(source), _document(source)) for source in sources]
    home = project.folder("aanbieders")
    placed = [(place_of(source, name, said_kind(document, kinds), home), document) for source, name, document in read]
    arrivals = [arrival(project, files.of_provider(project, path), document, kinds) for path, document in placed]
    return judged(project, arrivals, kinds, today)


def said_kind(document: Document, kinds: Schemas) -> str:
    """The kind of entry that a file says it is, by its schema line, or else by fields that only a service or only a
    provider has; empty where it says neither, or both.
    """
    if found := _SCHEMA.search(found_schema_line(document)):
        return found[1]
    service, provider = (set(kinds[kind].definition["properties"]) for kind in ("dienst", "aanbieder"))
    own = {"dienst": service - provider, "aanbieder": provider - service}
    said = [kind for kind, fields in own.items() if fields & set(document.value)]
    return said[0] if len(said) == 1 else ""


def place_of(source: Path, name: re.Match[str], kind: str, home: Path) -> PurePosixPath:
    """Where in the catalogue a file of this kind goes: `aanbieder--dienst.yaml`, or `aanbieder.yaml`; `home` has the
    folders of the providers.

    Raises InvalidInput where its name says something else than the file, or neither of them says what it is.
    """
    provider, service = name[1], name[2]
    if service and kind in ("dienst", ""):
        return PurePosixPath("aanbieders", provider, f"{service}.yaml")
    if kind == "aanbieder" and not service:
        return PurePosixPath("aanbieders", provider, "aanbieder.yaml")
    message, tip = _MISNAMED.get(kind, _ELSEWHERE)
    example = f"{provider}--dagbegeleiding" if (home / provider).is_dir() else f"<aanbieder>--{provider}"
    raise InvalidInput(_misnamed(source, message, tip.format(provider=provider, example=example)))


def _named(source: Path) -> re.Match[str]:
    found = _NAME.fullmatch(source.name)
    if found is None:
        tip = "Noem het <aanbieder>--<dienst>.yaml, of <aanbieder>.yaml voor de aanbieder zelf."
        raise InvalidInput(_misnamed(source, "Aan de naam van dit bestand is niet te zien van wie het is.", tip))
    return found


def _misnamed(source: Path, message: str, tip: str) -> Problem:
    return Problem(str(source), 1, 1, "", "naam-bestand", message, tip)


def arrival(project: Project, file: CatalogueFile, document: Document, kinds: Schemas) -> Arrival:
    """What a document becomes at its place: the same values in normal form."""
    schema = kinds[file.kind]
    line = schema_line(files.way_to_schema(project, file))
    after = write(schema.convert(document.value), schema.definition, line).encode()
    return Arrival(file, file.file.read_bytes() if file.file.exists() else None, after)


def judged(project: Project, arrivals: Sequence[Arrival], kinds: Schemas, today: date) -> Intake:
    """The arrivals with what they change, and what is wrong in them or becomes wrong elsewhere by them."""
    told = differences(
        {one.file.path: entry_of(one.file, kinds, one.before) for one in arrivals if one.before is not None},
        {one.file.path: entry_of(one.file, kinds, one.after) for one in arrivals},
    )
    verdict = check(project, today, instead={one.file.file: one.after for one in arrivals})
    own = {str(one.file.file) for one in arrivals}
    old = {_kind(problem) for problem in check(project, today).problems}
    problems = [one for one in verdict.problems if one.file in own or (one.is_error and _kind(one) not in old)]
    return Intake(tuple(arrivals), tuple(told), tuple(problems))


def names_of(project: Project, kind: str) -> dict[str, str]:
    """The name of each entry of a kind, by its identity; one that cannot be read has none."""
    found: dict[str, str] = {}
    for file in files.entries(project):
        if file.kind == kind:
            with suppress(InvalidInput):
                found[file.identity] = str(documents.read(file.file, file.path, str(file.file)).value.get("naam", ""))
    return found


def named(said: str, names: Mapping[str, str]) -> str | None:
    """The identity that is meant: itself, or the name of one entry, however it is written; None where none is."""
    word = as_identifier(said)
    meant = [identity for identity, name in names.items() if as_identifier(name) == word]
    return word if word in names else meant[0] if len(meant) == 1 else None


def _document(source: Path) -> Document:
    """What stands in a file; a comment would be lost, so it is refused."""
    document = documents.read(source, PurePosixPath(source.name), str(source))
    if comments := foreign_comments(document):
        place, text = comments[0]
        message = f"Deze opmerking zou verloren gaan: {text}"
        tip = "Zet ze in een veld zoals toelichting, of wis ze."
        raise InvalidInput(Problem(str(source), place.line, place.column, "", "opmerking-verloren", message, tip))
    return document


def _kind(problem: Problem) -> tuple[str, str, str]:
    return problem.file, problem.code, problem.message
