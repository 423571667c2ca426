"""`helder build`: check, then the whole site."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any

import click

from generator import hosts, measurement, standing
from generator.build import build
from generator.check import sound, verdict
from generator.commands.context import PROBLEMS, jobs_option, progress, project_options, shown, today_option
from generator.contacts import ContactError
from generator.processes import long_lived
from generator.project import Project, open_project
from generator.publish import Published, Site, reserved
from generator.reading import read
from generator.reports.as_text import render

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


@click.command("build", short_help="Maak de site.")
@click.option("--site-dir", type=click.Path(path_type=Path), required=True, help="De map waarin de site komt.")
@_publication_options
@today_option
@jobs_option
@project_options
def command(site_dir: Path, asked: Change, today: date, jobs: int, root: Path, catalogue: Path | None) -> None:
    """Kijk de catalogus na en maak de hele site in de map van --site-dir. Bij een fout blijft de vorige site staan."""
    project = asked(open_project(root, catalogue))
    with reserved(site_dir, protected=(project.root, project.catalogue)) as site:
        made_from = standing.sources(project, today)
        done = standing.untouched(site, made_from)
        if done is None:
            done = _made(project, site, today, jobs)
            standing.keep(site, made_from, done)
        click.echo(_told(done, site_dir))
        for warning in hosts.warnings(done.files, done.bytes):
            click.echo(warning, err=True)
        if old := measurement.warning(measurement.read(project.docs_folder), today):
            click.echo(old, err=True)


def _made(project: Project, site: Site, today: date, jobs: int) -> Published:
    progress("De catalogus nakijken")
    with long_lived():
        reading = read(project, today, shown, jobs=jobs, cache=project.cache_folder)
        catalogue = sound(reading)
    if catalogue is None:
        click.echo(render(verdict(reading)), nl=False, err=True)
        click.echo("De site is niet gemaakt. De vorige site, als die er was, staat er nog.", err=True)
        sys.exit(PROBLEMS)
    return build(project, catalogue, site, today, progress, jobs)


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
