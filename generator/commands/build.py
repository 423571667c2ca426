"""`helder build`: check, then the whole site."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any

import click

from generator import build, hosts, measurement, parts, standing
from generator.catalogue import Catalogue
from generator.check import sound, verdict
from generator.commands.context import PROBLEMS, jobs_option, progress, project_options, shown, today_option
from generator.contacts import ContactError
from generator.ground import Running
from generator.part_build import build_part
from generator.parts import Part
from generator.processes import long_lived
from generator.project import Project, open_project
from generator.publish import Published, Site, reserved
from generator.reading import read
from generator.reports.as_text import render
from generator.shares import Share, ShareError

Change = Callable[[Project], Project]


def _publication_options(command: Callable[..., None]) -> Callable[..., None]:
    """What makes of the project the site that is asked for, as one argument `asked`."""

    @click.option("--site-url", metavar="ADRES", help="Het webadres van de site (anders site_url van mkdocs.yml).")
    @click.option("--preview", is_flag=True, help="Een voorstel: elke pagina zegt dat, geen zoekmachine mag ze tonen.")
    @wraps(command)
    def asked(*args: Any, site_url: str | None, preview: bool, **given: Any) -> None:
        def change(project: Project) -> Project:
            project = _published_at(project, site_url) if site_url else project
            return project.as_preview() if preview else project

        command(*args, asked=change, **given)

    return asked


class _ShareType(click.ParamType[Share]):
    """Which part of how many, on the command line."""

    name = "K/N"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Share:
        try:
            return value if isinstance(value, Share) else Share.read(str(value))
        except ShareError as error:
            self.fail(str(error), param, ctx)


_FOLDER = click.Path(path_type=Path, file_okay=False)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """Where the site comes, and what it is made of."""

    site_dir: Path
    project: Project
    today: date
    jobs: int

    @property
    def running(self) -> Running:
        return Running(progress, self.jobs)

    def reserved(self, is_searched: bool = True) -> AbstractContextManager[Site]:
        protected = (self.project.root, self.project.catalogue)
        return reserved(self.site_dir, protected=protected, is_searched=is_searched)


@click.command("build", short_help="Maak de site.")
@click.option("--site-dir", type=click.Path(path_type=Path), required=True, help="De map waarin de site komt.")
@click.option("--part", type=_ShareType(), help="Maak alleen dit deel, bijvoorbeeld 2/4; --join voegt de delen samen.")
@click.option("--join", type=_FOLDER, multiple=True, metavar="MAP", help="Een map met een deel; noem alle delen.")
@_publication_options
@today_option
@jobs_option
@project_options
def command(
    part: Share | None, join: Sequence[Path], asked: Change, root: Path, catalogue: Path | None, **given: Any
) -> None:
    """Kijk de catalogus na en maak de hele site in de map van --site-dir. Bij een fout blijft de vorige site staan."""
    if part and join:
        raise click.UsageError("Maak met --part een deel, of voeg delen samen met --join: niet allebei tegelijk.")
    wanted = _Wanted(project=asked(open_project(root, catalogue)), **given)
    _build_part(wanted, part) if part else _build(wanted, parts.read(join))


def _build(wanted: _Wanted, joined: Sequence[Part]) -> None:
    project, today = wanted.project, wanted.today
    with wanted.reserved(is_searched=False) as site:
        found = standing.looked_at(site, project, today, len(joined), wanted.jobs)
        done = found.published
        if done is None:
            found.site.refuse_foreign()
            done = build.join(joined, project, _checked(wanted), found.site, today, wanted.running)
            standing.keep(site, found.made_from, done)
        click.echo(_told(done, wanted.site_dir))
        for warning in hosts.warnings(done.files, done.bytes):
            click.echo(warning, err=True)
        if old := measurement.warning(measurement.read(project.docs_folder), today):
            click.echo(old, err=True)


def _build_part(wanted: _Wanted, share: Share) -> None:
    with wanted.reserved() as site:
        done = build_part(share, wanted.project, _checked(wanted), site, wanted.today, wanted.running)
        click.echo(f"Deel {share}: {_told(done, wanted.site_dir)}")


def _checked(wanted: _Wanted) -> Catalogue:
    """The catalogue; where it has errors they are told, and the command ends."""
    progress("De catalogus nakijken")
    project = wanted.project
    with long_lived():
        reading = read(project, wanted.today, shown, jobs=wanted.jobs, cache=project.cache_folder)
        catalogue = sound(reading)
    if catalogue is None:
        click.echo(render(verdict(reading)), nl=False, err=True)
        click.echo("De site is niet gemaakt. De vorige site, als die er was, staat er nog.", err=True)
        sys.exit(PROBLEMS)
    return catalogue


def _published_at(project: Project, site_url: str) -> Project:
    try:
        return project.published_at(site_url)
    except ContactError as error:
        raise click.BadParameter(f"{error.message} {error.tip}") from None


def _told(done: Published, site_dir: Path) -> str:
    if not done.written and not done.removed:
        return f"Niets veranderd: {done.files} bestanden in {shown(site_dir)}."
    size = f"{done.bytes / 1_000_000:.1f} MB"
    changes = f"{done.written} nieuw of gewijzigd, {done.removed} weg"
    return f"{done.files} bestanden ({size}) in {shown(site_dir)}: {changes}."
