"""`helder build`: check, then the whole site."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator import hosts, measurement, standing
from generator.commands.context import inside, jobs_option, project_options, shown, today_option
from generator.commands.ending import tell_of
from generator.contacts import ContactError
from generator.project import Project, open_project
from generator.publish import Published, Site, reserved

if TYPE_CHECKING:
    from generator.commands.making import Making
    from generator.parts import Part
    from generator.shares import Share

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


_FOLDER = click.Path(path_type=Path, file_okay=False)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """Where the site comes, and what it is made of."""

    site_dir: Path
    project: Project
    today: date
    jobs: int

    @contextmanager
    def reserved(self, is_searched: bool = True) -> Iterator[Site]:
        project = self.project
        with reserved(
            self.site_dir, protected=project.protected, sources=project.sources, is_searched=is_searched
        ) as site:
            tell_of(site.folder)
            yield site

    def making(self) -> Making:
        """How it is made: what that needs is not loaded where nothing changed, since it takes as long as looking."""
        from generator.commands.making import Making

        return Making(self.project, self.today, self.jobs)


@click.command("build", short_help="Maak de site.")
@click.option("--site-dir", type=click.Path(path_type=Path), required=True, help="De map waarin de site komt.")
@click.option("--part", metavar="K/N", help="Maak alleen dit deel, bijvoorbeeld 2/4; --join voegt de delen samen.")
@click.option("--join", type=_FOLDER, multiple=True, metavar="MAP", help="Een map met een deel; noem alle delen.")
@_publication_options
@today_option
@jobs_option
@project_options
def command(
    part: str | None, join: Sequence[Path], asked: Change, root: Path, catalogue: Path | None, **given: Any
) -> None:
    """Kijk de catalogus na en maak de hele site in de map van --site-dir. Bij een fout blijft de vorige site staan."""
    if part is not None and join:
        raise click.UsageError("Maak met --part een deel, of voeg delen samen met --join: niet allebei tegelijk.")
    share = _share(part) if part is not None else None
    wanted = _Wanted(project=asked(open_project(root, catalogue)), **given)
    _build_part(wanted, share) if share else _build(wanted, _parts(join, wanted.site_dir))


def _build(wanted: _Wanted, joined: Sequence[Part]) -> None:
    project = wanted.project
    with wanted.reserved(is_searched=False) as site:
        found = standing.looked_at(site, project, wanted.today, len(joined), wanted.jobs)
        done = found.published
        if done is None:
            found.site.refuse_foreign()
            done = wanted.making().whole(found.site, joined)
            standing.keep(site, found.made_from, done)
        click.echo(_told(done, wanted.site_dir))
        for warning in hosts.warnings(done):
            click.echo(warning, err=True)
        if old := measurement.warning(measurement.read(project.docs_folder), wanted.today):
            click.echo(old, err=True)


def _build_part(wanted: _Wanted, share: Share) -> None:
    with wanted.reserved() as site:
        click.echo(f"Deel {share}: {_told(wanted.making().part(site, share), wanted.site_dir)}")


def _share(written: str) -> Share:
    from generator.shares import Share, ShareError

    try:
        return Share.read(written)
    except ShareError as error:
        raise click.BadParameter(str(error), param_hint="'--part'") from None


def _parts(folders: Sequence[Path], site_dir: Path) -> Sequence[Part]:
    """The parts in these folders; raises WrongUse, and UsageError for one that the site would take the place of."""
    if not folders:
        return ()
    site = site_dir.resolve()
    for folder in folders:
        if inside(folder.resolve(), [site]) or inside(site, [folder.resolve()]):
            message = f"De map van een deel ({shown(folder)}) en die van de site ({shown(site_dir)}) liggen in elkaar."
            raise click.UsageError(f"{message} Kies met --site-dir een andere map.")
    from generator.parts import read

    return read(folders)


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
