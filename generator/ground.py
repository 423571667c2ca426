"""What every page of a site is made on, and which pages there are: the same on each machine that makes a part of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.editions import Edition
from generator.languages import languages
from generator.offer import Offer
from generator.page_keys import PageKeys
from generator.pages import pages
from generator.processes import long_lived
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

    @property
    def jobs_beside(self) -> int:
        """How many of the processes are left for pages while one makes the search, which takes about as long."""
        return max(1, self.jobs - 1)


@dataclass(frozen=True, slots=True)
class Ground:
    """`spoken` renders the site in each of its languages, Dutch first; `asked` are all pages from the catalogue."""

    project: Project
    offer: Offer
    theme: Theme
    spoken: Sequence[Renderer]
    asked: Sequence[Wanted]

    @classmethod
    def of(cls, project: Project, offer: Offer, work: Path) -> Ground:
        """The theme comes in an existing folder `work`. Raises InvalidInput."""
        theme = render_theme(project, work / "theme")
        written = frozenset(page.address for page in theme.pages)
        edition = Edition(languages=languages(project.options.languages), written=written)
        with long_lived():
            every = list(pages(offer))
            spoken = renderers(offer, project.options, theme, edition, every)
            return cls(project, offer, theme, spoken, list(wanted(every, spoken)))

    def keys(self) -> PageKeys:
        """By what each page is told from one that differs."""
        return PageKeys(self.offer, self.project.options, self.theme)
