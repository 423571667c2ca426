"""The questions that make a new service or provider: where it goes, then its fields; and one field anew."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from generator import files
from generator.choices import Choices, choices
from generator.intake import names_of
from generator.interview import Asking, Question
from generator.problems import Problem
from generator.project import Project
from generator.questions import agreed, ask_entry
from generator.schema_paths import Definition
from generator.vocabularies import as_identifier

_PROVIDER, _SERVICE, _SIMILAR, _FIELD = ("", "aanbieder"), ("", "dienst"), ("", "zelfde"), ("", "veld")


def whole_entry(kind: str, project: Project, definition: Definition) -> Asking[tuple[PurePosixPath, dict[str, Any]]]:
    """Where a new entry of this kind goes, and its value."""
    provider = yield from (_existing_provider(project) if kind == "dienst" else _new_provider(project))
    name = (yield from _free_name(project, provider)) if kind == "dienst" else kind
    value = yield from ask_entry(definition, list(definition["properties"]), {})
    return _path(provider, name), value


def one_field(definition: Definition, problems: Iterable[Problem], known: Mapping[str, Any]) -> Asking[dict[str, Any]]:
    """The value with one field asked anew; that of the first fault is proposed."""
    titles = {name: str(below.get("title", name)) for name, below in definition["properties"].items()}
    wrong = [_mending(problem) for problem in problems if problem.is_error]
    proposal = next((titles[name] for name in wrong if name in titles), "")
    told = ("\nDit klopt nog niet. Welk veld wil je opnieuw invullen?",)
    name = yield from _chosen(Question(_FIELD, "Naam van het veld", told, proposal, choices(titles)))
    return (yield from ask_entry(definition, [name], known))


def _mending(problem: Problem) -> str:
    """The field that a fault is mended in: a fact without a source wants one more word in the source."""
    return "bronnen" if problem.code == "feit-zonder-bron" else problem.field.partition(".")[0]


def _existing_provider(project: Project) -> Asking[str]:
    told = ("\nVan welke aanbieder is de dienst?",)
    more = "Staat de aanbieder er nog niet? Stop met Ctrl-C, en begin met: helder new aanbieder"
    return (yield from _chosen(Question(_PROVIDER, "Aanbieder", told, choices=_providers(project)), more))


def _new_provider(project: Project) -> Asking[str]:
    """The folder of a provider that is not there yet; one with almost the same name is asked about."""
    known = choices(names_of(project, "aanbieder"))
    told: tuple[str, ...] = ("\nHoe heet de nieuwe aanbieder? Het adres op de site komt daarvan.",)
    again = False
    while True:
        said = yield Question(_PROVIDER, "Naam van de aanbieder", told, again=again)
        provider, near = as_identifier(said), known.likely(said)
        if not provider or _is_taken(project, provider, "aanbieder"):
            told = ("Die naam is leeg of al in gebruik. Kies een andere. Bijvoorbeeld: Jeugdhuis De Brug",)
        elif near is None or (yield from _is_another(known, near)):
            return provider
        else:
            told = ("Een dienst bij die aanbieder? Stop met Ctrl-C, en doe: helder new. Of typ een andere naam.",)
        again = True


def _is_another(known: Choices, near: str) -> Asking[bool]:
    told = (f"Er is al een aanbieder die er sterk op lijkt: {known.name(near)} ({near}).",)
    return (yield from agreed(_SIMILAR, "Is dit echt een andere?", told))


def _free_name(project: Project, provider: str) -> Asking[str]:
    """What the service is called in its address; one of this provider must not be called so already."""
    told: tuple[str, ...] = ("\nKorte naam van de dienst, voor haar adres. Bijvoorbeeld: dagbegeleiding",)
    again = False
    while True:
        name = as_identifier((yield Question(_SERVICE, "Korte naam", told, again=again)))
        if name and name != "aanbieder" and not _is_taken(project, provider, name):
            return name
        told, again = ("Die naam is leeg of al in gebruik. Kies een andere. Bijvoorbeeld: dagbegeleiding",), True


def _chosen(question: Question, more: str = "") -> Asking[str]:
    """One of the choices of a question, asked until it is; `more` is what else to do where it is none of them."""
    known = question.choices
    assert known is not None
    while True:
        text = yield question
        if word := known.meant(text):
            return word
        near = known.near(text)
        told = (f"'{text}' staat er niet bij.{' Bedoelde je:' if near else ''}", *known.lines(near)) if text else ()
        tips = filter(None, ("Typ een nummer of een naam, of ? voor de hele lijst.", more))
        proposal = near[0] if len(near) == 1 else question.proposal
        question = replace(question, told=(*told, *tips), proposal=proposal, again=True)


def _providers(project: Project) -> Choices:
    """Every folder of a provider, with the name that its file gives."""
    names = names_of(project, "aanbieder")
    homes = sorted(folder.name for folder in project.folder("aanbieders").iterdir() if folder.is_dir())
    return choices({home: names.get(home, home) for home in homes})


def _path(provider: str, name: str) -> PurePosixPath:
    return PurePosixPath("aanbieders", provider, f"{name}.yaml")


def _is_taken(project: Project, provider: str, name: str) -> bool:
    return files.of_provider(project, _path(provider, name)).file.exists()
