"""What the queries are put to: the site of each catalogue, and the same content for engines as they come."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from pathlib import Path

import msgspec

from generator import markup
from generator.build import build
from generator.check import check
from generator.evaluation.browser import PROJECT
from generator.offer import Offer
from generator.problems import Problem, WrongUse
from generator.project import Project
from generator.publish import reserved
from generator.render import environment
from generator.search import bundle
from generator.search.documents import IndexDocument, documents

PAGES = PROJECT / "benchmarks" / "search"
_MINISEARCH = PROJECT / "requirements" / "node" / "node_modules" / "minisearch" / "dist" / "es" / "index.js"

Report = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Content:
    """A project with its offer on the day of the evaluation."""

    project: Project
    offer: Offer

    @property
    def addresses(self) -> frozenset[str]:
        """Everything that a query may be judged by: what can be found, and what has stopped and is found no more."""
        stopped = (f"aanbod/{name}" for name, item in self.offer.listings.items() if item.service.is_stopped)
        return frozenset([*(_identity(document) for document in documents(self.offer)), *stopped])

    @property
    def lines(self) -> frozenset[str]:
        return frozenset(line.id for line in self.offer.catalogue.vocabularies.help_lines.terms)


def content_of(project: Project, today: date) -> Content:
    """Raises InvalidInput for a catalogue with errors."""
    return Content(project, Offer(check(project, today).sound(), today))


def make(content: Content, folder: Path, report: Report) -> None:
    """Make the site in `folder`/helder and the pages of the engines as they come in `folder`/plain."""
    folder.mkdir()
    project = content.project
    with reserved(folder / "helder", protected=project.protected, sources=project.sources) as site:
        build(project, content.offer.written, site, content.offer.today, report)
    report("De andere zoekmachines klaarzetten")
    plain = folder / "plain"
    plain.mkdir()
    for page in ("pagefind.html", "minisearch.html"):
        shutil.copy(PAGES / page, plain)
    for path, made in bundle.build(_pages_for_pagefind(content.offer)).files.items():
        file = plain / "pagefind" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(made)
    _fill_minisearch(content.offer, plain)


def _pages_for_pagefind(offer: Offer) -> Iterator[bundle.Page]:
    template = environment().from_string((PAGES / "document.html").read_text(encoding="utf-8"))
    for document in sorted(documents(offer), key=attrgetter("file")):
        yield document.file, template.render(document=document)


def _fill_minisearch(offer: Offer, plain: Path) -> None:
    if not _MINISEARCH.exists():
        message = "MiniSearch staat niet op deze machine."
        raise WrongUse(Problem(str(_MINISEARCH), 1, 1, "", "minisearch-ontbreekt", message, "Typ: make setup-test"))
    shutil.copyfile(_MINISEARCH, plain / "minisearch.js")
    (plain / "documents.json").write_bytes(msgspec.json.encode(list(_as_text(offer))))


def _as_text(offer: Offer) -> Iterator[dict[str, str]]:
    for document in documents(offer):
        text = " ".join(markup.render(paragraph).striptags() for paragraph in document.text)
        yield {"id": _identity(document), "title": document.name, "summary": document.summary, "text": text}


def _identity(document: IndexDocument) -> str:
    return document.address.strip("/")
