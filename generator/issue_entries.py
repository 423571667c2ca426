"""The answers in an issue to the entry that they describe, judged beside the whole catalogue."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePosixPath

from generator import files
from generator.documents import Document
from generator.findings import shown
from generator.intake import Intake, arrival, judged, named, names_of
from generator.issue_answers import Answer, Issue, answers
from generator.issue_forms import PROVIDER, added_fields
from generator.issue_values import missing, value_of
from generator.judging import schemas_of
from generator.problems import InvalidInput, Problem
from generator.project import Project
from generator.vocabularies import as_identifier, closest

_NAME, _HELP = "Naam", "Hulpvorm"
_ABSENT = "veld-ontbreekt"
_FILE_NAME = "naam-bestand"  # which the name of the service gave
_NOTHING = Answer("", 1)
_FORM = "bijdragen/dienst/"


@dataclass(frozen=True, slots=True)
class _Filled:
    """A form that was filled in: the issue, its answers by heading, and the path of the field of each heading."""

    issue: Issue
    found: Mapping[str, Answer]
    paths: Mapping[str, str]

    def text(self, heading: str) -> str:
        return self.found.get(heading, _NOTHING).text

    def fault(self, heading: str, code: str, message: str, tip: str) -> Problem:
        where = f"{self.issue.name}, veld '{heading}'" if heading else self.issue.name
        return Problem(where, self.found.get(heading, _NOTHING).line, 1, "", code, message, tip)

    def heading_of(self, field: str) -> str:
        """The first heading that a field of the entry stands below, or that stands below it; empty where none does."""
        wanted = ".".join(step for step in field.split(".") if not step.isdigit())
        near = (one for one, path in self.paths.items() if _is_within(wanted, path) or _is_within(path, wanted))
        return next(near, "") if wanted else ""


def proposed(project: Project, issue: Issue, today: date) -> Intake:
    """The new service that an issue proposes; problems stand at the field of the form that they are about.

    Raises InvalidInput where the issue is no such form, or does not say for whom the service is.
    """
    kinds = schemas_of(project)
    schema = kinds["dienst"]
    paths = added_fields(schema)
    form = _Filled(issue, answers(issue, [PROVIDER, *paths]), paths)
    path = _place(project, form)
    given = {heading: form.text(heading) for heading in paths}
    given[_HELP] = named(given[_HELP], names_of(project, "hulpvorm")) or given[_HELP]
    value = value_of(given, paths, schema.definition)
    file = files.of_provider(project, path)
    intake = judged(project, [arrival(project, file, Document(path, path.as_posix(), value, ""), kinds)], kinds, today)
    absent = [_unanswered(form, heading) for heading in missing(value, paths, schema.definition)]
    told = [_told(form, problem, str(file.file)) for problem in intake.problems]
    return replace(intake, problems=(*absent, *(one for one in told if not absent or one.code != _ABSENT)))


def _unanswered(form: _Filled, heading: str) -> Problem:
    message, tip = f"Het veld '{heading}' is niet ingevuld.", "Zonder dit kan een dienst niet in de catalogus."
    return form.fault(heading, _ABSENT, message, tip)


def _told(form: _Filled, problem: Problem, own: str) -> Problem:
    """A problem of the entry at the heading that it is about; one elsewhere stays where it is."""
    if problem.file != own:
        return problem
    heading = _NAME if problem.code == _FILE_NAME else form.heading_of(problem.field)
    fault = form.fault(heading, problem.code, problem.message, problem.tip)
    return replace(fault, severity=problem.severity)


def _place(project: Project, form: _Filled) -> PurePosixPath:
    """Where the service goes: its name is made of the letters of identifiers, so it leads nowhere else."""
    provider, name = _provider(project, form), form.text(_NAME)
    service = as_identifier(name)[:64].strip("-")
    if not service or service == "aanbieder":
        message = f"Van de naam '{shown(name)}' is geen adres te maken."
        raise InvalidInput(form.fault(_NAME, "melding-naam", message, "Gebruik letters en cijfers."))
    path = PurePosixPath("aanbieders", provider, f"{service}.yaml")
    if files.of_provider(project, path).file.exists():
        message = f"Deze aanbieder heeft al een dienst op het adres {provider}/{service}."
        tip = "Klopt daar iets niet? Gebruik op de pagina van die dienst 'Deze gegevens wijzigen'."
        raise InvalidInput(form.fault(_NAME, "melding-bestaat", message, tip))
    return path


def _provider(project: Project, form: _Filled) -> str:
    said, names = form.text(PROVIDER), names_of(project, "aanbieder")
    found = named(said, names)
    if found is None:
        near = closest(said, names.values())
        tip = f"Bedoel je '{near}'?" if near else _unknown_provider(project)
        message = f"De aanbieder '{shown(said)}' staat niet in de catalogus."
        raise InvalidInput(form.fault(PROVIDER, "melding-aanbieder", message, tip))
    return found


def _unknown_provider(project: Project) -> str:
    """What to do where no provider is meant: with its first service comes its own file, and the site makes both."""
    site, editors = project.options.site_url, project.options.editors
    form = f"{site}{_FORM}" if site else "'Voeg een dienst toe' op de site"
    mail = f", of mail {editors.email}" if editors and editors.email else ""
    return f"Schrijf de naam zoals op de site. Staat ze daar niet? Gebruik dan {form}{mail}."


def _is_within(field: str, other: str) -> bool:
    return f"{field}.".startswith(f"{other}.")
