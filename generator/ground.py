"""What every page of a site is made on, and which pages there are: the same on each machine that makes a part of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
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
    """How a build runs: whom it tells in Dutch what begins, and how many processes may make pages at the same time."""

    report: Report
    jobs: int = 1

    def jobs_left(self, search: Begun[Any]) -> int:
        """How many of the processes are left for pages: not that which makes the search, as long as it does."""
        return self.jobs if search.is_done() else max(1, self.jobs - 1)


@dataclass(frozen=True, slots=True)
class Ground:
    """`spoken` renders the site in each of its languages, Dutch first; `asked` are all pages from the catalogue."""

    project: Project
    offer: Offer
    theme: Theme
    spoken: Sequence[Renderer]
    asked: Sequence[Wanted]

    @classmethod
    def of(cls, project: Project, offer: Offer, work: Path, jobs: int = 1) -> Ground:
        """The theme comes in an existing folder `work`, beside the pages with several `jobs`. Raises InvalidInput."""
        with beside(partial(render_theme, project, work / "theme"), jobs) as begun:
            with long_lived():
                every = list(pages(offer))
            theme = begun()
        written = frozenset(page.address for page in theme.pages)
        edition = Edition(languages=languages(project.options.languages), written=written)
        with long_lived():
            spoken = renderers(offer, project.options, theme, edition, every)
            return cls(project, offer, theme, spoken, list(wanted(every, spoken)))

    def keys(self) -> PageKeys:
        """By what each page is told from one that differs."""
        return PageKeys(self.offer, self.project.options, self.theme)
