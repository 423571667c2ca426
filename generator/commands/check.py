"""`helder check`: print every problem of a catalogue."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path
from typing import Any

import click

from generator.check import Verdict, check
from generator.commands.context import inside, jobs_option, project_options, shown, today_option
from generator.commands.ending import PROBLEMS
from generator.files import entries, word_lists
from generator.history import since
from generator.project import SHARED_FOLDERS, Project, open_project
from generator.relevance import answerable
from generator.reports import FORMATS


@click.command("check", short_help="Kijk alle bestanden na.")
@click.argument("paths", metavar="[PAD...]", nargs=-1, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", help="Hoe ze getoond worden.")
@click.option(
    "--changed-since",
    "reference",
    metavar="REF",
    help="Alleen wat sinds deze tak of commit veranderde, houdt tegen; wat er al stond, is een waarschuwing.",
)
@today_option
@jobs_option
@project_options
def command(paths: tuple[Path, ...], form: str, reference: str | None, today: date, jobs: int, **where: Any) -> None:
    """Kijk de hele catalogus na en toon elk probleem; met PAD alleen de problemen van die bestanden of mappen."""
    project = open_project(**where)
    point = since(project.root, reference) if reference is not None else None
    verdict = check(project, today, shown, jobs=jobs, cache=project.cache_folder)
    verdict = answerable(verdict, project, point, today, shown) if point else verdict
    verdict = _below(verdict, paths, project)
    click.echo(FORMATS[form](verdict, project.options.site_url), nl=False)
    sys.exit(PROBLEMS if verdict.errors else 0)


def _below(verdict: Verdict, paths: tuple[Path, ...], project: Project) -> Verdict:
    if not paths:
        return verdict
    wanted = [_as_named(path) for path in paths]
    for path, whole in zip(paths, wanted, strict=True):
        if not os.path.lexists(whole):
            raise click.BadParameter(f"{path} bestaat niet.")
        if not _in_catalogue(whole, project):
            raise click.BadParameter(f"{path} hoort niet bij deze catalogus ({shown(project.catalogue)}).")
    kept = tuple(problem for problem in verdict.problems if inside(_as_named(Path(problem.file)), wanted))
    asked = [file for file in (*word_lists(project), *entries(project)) if inside(_as_named(file.file), wanted)]
    return Verdict(kept, len(asked), verdict.catalogue)


def _in_catalogue(path: Path, project: Project) -> bool:
    """Whether a path names a file or folder of the catalogue, or a folder that holds it."""
    folders = [_as_named(project.folder(name)) for name in ("aanbieders", *SHARED_FOLDERS)]
    return inside(path, folders) or any(path in folder.parents for folder in folders)


def _as_named(path: Path) -> Path:
    """The whole path; a link stands for itself, not for what it leads to."""
    return Path(os.path.abspath(path))
