"""What every page of a site is made on, and which pages there are: the same on each machine that makes a part of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from generator.editions import Edition
from generator.languages import languages
from generator.offer import Offer
from generator.page_keys import PageKeys
from generator.pages import pages
from generator.processes import Begun, beside, long_lived
from generator.project import Project
from generator.render import Renderer
from generator.shell import Theme, render_theme
from generator.stamping import Wanted, renderers, wanted

Report = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Running:
    """How a build runs: whom it tells in Dutch what begins, the theme, which is made beside everything else, and how
    many processes may make pages at the same time.
    """

    report: Report
    themed: Begun[Theme]
    jobs: int

    def jobs_left(self, search: Begun[Any]) -> int:
        """How many of the processes are left for pages: not that which makes the search, as long as it does."""
        return self.jobs if search.is_done() else max(1, self.jobs - 1)


@contextmanager
def running(project: Project, report: Report, jobs: int = 1) -> Iterator[Running]:
    """A build that begins, with the theme, in a folder that lasts as long: that needs nothing of the catalogue."""
    with (
        TemporaryDirectory(prefix="helder-") as work,
        beside(partial(render_theme, project, Path(work) / "theme"), jobs) as themed,
    ):
        yield Running(report, themed, jobs)


@dataclass(frozen=True, slots=True)
class Ground:
    """`spoken` renders the site in each of its languages, Dutch first; `asked` are all pages from the catalogue."""

    project: Project
    offer: Offer
    theme: Theme
    spoken: Sequence[Renderer]
    asked: Sequence[Wanted]

    @classmethod
    def of(cls, project: Project, offer: Offer, themed: Begun[Theme]) -> Ground:
        """With the theme that was begun. Raises InvalidInput."""
        with long_lived():
            every = list(pages(offer))
        theme = themed()
        written = frozenset(page.address for page in theme.pages)
        edition = Edition(languages=languages(project.options.languages), written=written)
        with long_lived():
            spoken = renderers(offer, project.options, theme, edition, every)
            return cls(project, offer, theme, spoken, list(wanted(every, spoken)))

    def keys(self) -> PageKeys:
        """By what each page is told from one that differs."""
        return PageKeys(self.offer, self.project.options, self.theme)
