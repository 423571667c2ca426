"""Queries to outcomes: sites are made, served and asked, and nothing of them stays."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from generator.evaluation.engines import Engine, browsing, driver
from generator.evaluation.metrics import Outcome
from generator.evaluation.queries import CatalogueName
from generator.evaluation.query_files import Placed
from generator.evaluation.serving import served
from generator.evaluation.sites import Content, Report, content_of, make
from generator.problems import InvalidInput, Problem
from generator.project import Project
from generator.vocabularies import closest

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext

Outcomes = Mapping[Engine, Sequence[Outcome]]


def evaluate(
    queries: Sequence[Placed],
    engines: Sequence[Engine],
    projects: Mapping[CatalogueName, Project],
    today: date,
    report: Report,
) -> Outcomes:
    """Put every query to every engine, on the sites of the catalogues that they are about.

    Raises InvalidInput for a catalogue with errors or a query about what is not there, WrongUse without a browser.
    """
    contents = {name: content_of(projects[name], today) for name in _catalogues(queries)}
    if problems := [problem for placed in queries for problem in _unknown(placed, contents[placed.query.catalogue])]:
        raise InvalidInput(*problems)
    with browsing() as context, TemporaryDirectory(prefix="helder-") as folder:
        for name, content in contents.items():
            make(content, Path(folder) / name, report)
        with served(Path(folder), is_lasting=True) as home:
            return {engine: _asked(queries, engine, context, home, report) for engine in engines}


def _catalogues(queries: Sequence[Placed]) -> list[CatalogueName]:
    return sorted({placed.query.catalogue for placed in queries})


def _unknown(placed: Placed, content: Content) -> Iterator[Problem]:
    """Answers and help lines that the catalogue does not have."""
    query = placed.query
    for field, said, known in (("answers", query.answers, content.addresses), ("lines", query.lines, content.lines)):
        for name in said:
            if name not in known:
                near = closest(name, known)
                tip = f"Bedoelde je '{near}'?" if near else "Kijk na wat er in de catalogus staat."
                yield placed.problem(field, "vraag-onbekend", f"'{name}' staat niet in de catalogus.", tip)


def _asked(
    queries: Sequence[Placed], engine: Engine, context: BrowserContext, home: str, report: Report
) -> list[Outcome]:
    report(f"{len(queries)} vragen stellen aan {engine}")
    found: dict[str, Outcome] = {}
    for name in _catalogues(queries):
        asked = [placed.query for placed in queries if placed.query.catalogue is name]
        answers = driver(engine, context, f"{home}{name}/").answers([query.query for query in asked])
        found |= {query.id: Outcome(query, answer) for query, answer in zip(asked, answers, strict=True)}
    return [found[placed.query.id] for placed in queries]
