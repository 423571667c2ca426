"""What is due to be looked at again, by provider, with the mail that asks for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import PurePosixPath

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from generator.catalogue import Catalogue
from generator.catalogue.parts import Entry
from generator.catalogue.provider import Provider
from generator.catalogue.service import Service
from generator.dates import in_words, last_day, years_before
from generator.letters import mail_link
from generator.problems import Problem
from generator.settings import Options

_TOLD = ("wachttijd-oud", "bron-oud", "dienst-voorbij")
"""The warnings that a provider can settle."""
_CRISIS = "crisis"
_CRISIS_INTERVAL = timedelta(days=92)
"""Three months: how long a confirmation of help in a crisis counts."""


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to look at again: of which entry, and why."""

    name: str
    why: str


@dataclass(frozen=True, slots=True)
class Due:
    """What a provider is asked: where the mail goes (empty where nobody knows), and its two texts."""

    provider: str
    name: str
    address: str
    tasks: tuple[Task, ...]
    subject: str
    text: str


def due(catalogue: Catalogue, problems: Iterable[Problem], options: Options, today: date) -> Iterator[Due]:
    """A report for each provider that has something to look at again; `problems` are those of the check.

    A confirmation is due again after a year, of help in a crisis after three months. What has stopped is left in peace.
    """
    warned = _warned(problems)
    for identity, provider in catalogue.providers.items():
        entries = _entries(identity, provider, catalogue)
        tasks = tuple(task for path, entry in entries.items() for task in _tasks(entry, warned.get(path, ()), today))
        if tasks:
            address = next(filter(None, (_mail(entry) for entry in entries.values())), "")
            subject = f"Kloppen de gegevens van {provider.name} nog?"
            text = _text(identity, provider, tasks, options)
            yield Due(identity, provider.name, address, tasks, subject, text)


def _warned(problems: Iterable[Problem]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for problem in problems:
        if problem.code in _TOLD:
            found.setdefault("/".join(PurePosixPath(problem.file).parts[-2:]), []).append(problem.message)
    return found


def _entries(identity: str, provider: Provider, catalogue: Catalogue) -> dict[str, Entry]:
    """The entries of a provider that still hold, by their file within its folder's folder."""
    own: dict[str, Entry] = {f"{identity}/aanbieder.yaml": provider}
    own |= {f"{key}.yaml": one for key, one in catalogue.services.items() if key.split("/")[0] == identity}
    return {path: entry for path, entry in own.items() if not entry.is_stopped}


def _tasks(entry: Entry, warnings: Iterable[str], today: date) -> Iterator[Task]:
    if entry.assurance is None:
        yield Task(entry.name, "Dit is nog nooit door jullie bevestigd.")
    elif last_day(entry.assurance.on) < _limit(entry, today):
        often = " Bij hulp in een crisis vragen we dat om de drie maanden." if _is_for_a_crisis(entry) else ""
        yield Task(entry.name, f"De laatste bevestiging is van {in_words(entry.assurance.on)}.{often}")
    yield from (Task(entry.name, warning) for warning in warnings)


def _limit(entry: Entry, today: date) -> date:
    """The day from which on a confirmation still counts."""
    return today - _CRISIS_INTERVAL if _is_for_a_crisis(entry) else years_before(today, 1)


def _is_for_a_crisis(entry: Entry) -> bool:
    return isinstance(entry, Service) and any(access.route == _CRISIS for access in entry.access)


def _mail(entry: Entry) -> str:
    return getattr(getattr(entry, "contact", None), "email", None) or ""


def _text(identity: str, provider: Provider, tasks: Iterable[Task], options: Options) -> str:
    editors = options.editors
    return (
        _templates()
        .get_template("nakijken.txt")
        .render(
            site_name=options.site_name,
            name=provider.name,
            tasks=tasks,
            editors=editors,
            confirm=_confirming(provider, editors.email) if editors and editors.email else "",
            form=f"{options.site_url}aanbieder/{identity}/bijwerken/" if options.site_url else "",
        )
    )


@cache
def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("generator"),
        autoescape=select_autoescape(),
        undefined=StrictUndefined,
        trim_blocks=True,
        keep_trailing_newline=True,
    )


def _confirming(provider: Provider, address: str) -> str:
    text = f"Ik werk bij {provider.name}. Ik keek de gegevens na en alles klopt nog."
    return mail_link(address, ("Alles klopt nog", provider.name), (text,))
