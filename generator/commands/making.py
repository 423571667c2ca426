"""What `helder build` does unless nothing changed: check, then the whole site or a part of it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import click

from generator import build
from generator.catalogue import Catalogue
from generator.check import sound, verdict
from generator.commands.context import progress, shown
from generator.commands.ending import PROBLEMS
from generator.ground import running
from generator.part_build import build_part
from generator.parts import Part, refuse_part, refuse_whole
from generator.processes import long_lived
from generator.project import Project
from generator.publish import Published, Site
from generator.reading import read
from generator.reports.as_text import render
from generator.shares import Share


@dataclass(frozen=True, slots=True)
class Making:
    """What a site is made of, on which day, and by how many processes."""

    project: Project
    today: date
    jobs: int

    def whole(self, site: Site, joined: Sequence[Part]) -> Published:
        """The whole site in its reserved folder, joined of parts if there are any; raises PublishError."""
        refuse_part(site.folder)
        with running(self.project, progress, self.jobs) as begun:
            return build.join(joined, self.project, self._checked(), site, self.today, begun)

    def part(self, site: Site, share: Share) -> Published:
        """A part of the site in its reserved folder; raises PublishError."""
        refuse_whole(site.folder)
        with running(self.project, progress, self.jobs) as begun:
            return build_part(share, self.project, self._checked(), site, self.today, begun)

    def _checked(self) -> Catalogue:
        """The catalogue; where it has errors they are told, and the command ends."""
        progress("De catalogus nakijken")
        with long_lived():
            reading = read(self.project, self.today, shown, jobs=self.jobs, cache=self.project.cache_folder)
            catalogue = sound(reading)
        if catalogue is None:
            click.echo(render(verdict(reading)), nl=False, err=True)
            click.echo("De site is niet gemaakt. De vorige site, als die er was, staat er nog.", err=True)
            sys.exit(PROBLEMS)
        return catalogue
