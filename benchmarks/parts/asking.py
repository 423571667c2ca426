"""The judged queries, put to the search pages of two sites: all that each shows, and what a first search fetches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Page

from generator.evaluation.engines import SearchPage, browsing
from generator.evaluation.metrics import Answer, Outcome
from generator.evaluation.queries import Query
from generator.evaluation.serving import served

_WORDS = "pesten"
_ALL = (Path(__file__).parent / "all_results.js").read_text(encoding="utf-8")


class _WholeAnswers(SearchPage):
    """A search page of which every result is read."""

    def _shown(self, page: Page) -> Answer:
        answer = super()._shown(page)
        found = [] if answer.failed else page.evaluate(_ALL)
        return replace(answer, results=tuple(dict.fromkeys(found)))


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a first search asks of the full text."""

    files: int
    bytes: int


class Asked(NamedTuple):
    """What a site answers."""

    fetched: Fetched
    found: Sequence[Outcome]


def ask(queries: Sequence[Query], site: Path) -> Asked:
    """Every query with all that a site answers, and what a first search in it fetches."""
    with TemporaryDirectory(prefix="helder-") as name:
        (Path(name) / "helder").symlink_to(site, target_is_directory=True)
        with served(Path(name), is_lasting=True) as home, browsing() as context:
            fetched = _fetched(context, home, site)
            answers = _WholeAnswers(context, home).answers([query.query for query in queries])
            return Asked(fetched, [Outcome(query, answer) for query, answer in zip(queries, answers, strict=True)])


def _fetched(context: BrowserContext, home: str, site: Path) -> Fetched:
    """By a browser that kept nothing yet, in bytes as the files are stored: they are compressed already."""
    paths: list[str] = []
    page = context.new_page()
    page.on("response", lambda response: paths.append(urlsplit(response.url).path))
    page.goto(f"{home}helder/zoeken/")
    page.locator("#zoekwoord").fill(_WORDS)
    page.locator("#zoekwoord").press("Enter")
    page.locator("[data-search][data-state=answered]").wait_for()
    page.close()
    files = {path.partition("/pagefind/")[2] for path in paths if "/pagefind/" in path}
    return Fetched(len(files), sum((site / "pagefind" / file).stat().st_size for file in files))
