"""`helder difference`: what changed in a catalogue since an earlier state of it, in words."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import click

from generator.commands.context import project_options
from generator.difference import State, differences, state_of
from generator.history import restored, since
from generator.project import Project, open_project
from generator.reports.differences import FORMATS


@click.command("difference", short_help="Zeg in woorden wat er veranderde.")
@click.argument("earlier", metavar="REF|MAP")
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", help="Hoe het getoond wordt.")
@project_options
def command(earlier: str, form: str, root: Path, catalogue: Path | None) -> None:
    """Zeg wat er veranderde sinds een tak of commit (REF), of tegenover een andere catalogus (MAP).

    Wat eerst bevestigd moet worden, staat bovenaan: telefoon, mail, webadres, plaats en alles van crisishulp.
    """
    project = open_project(root, catalogue)
    click.echo(FORMATS[form](differences(_before(earlier, project), state_of(project))), nl=False)


def _before(earlier: str, project: Project) -> State:
    folder = Path(earlier)
    if folder.is_dir():
        is_project = (folder / "mkdocs.yml").is_file()
        return state_of(open_project(folder) if is_project else open_project(project.root, folder))
    point = since(project.root, earlier)
    with TemporaryDirectory(prefix="helder-") as name:
        root, catalogue = restored(point, project.root, project.catalogue, Path(name).resolve())
        return state_of(open_project(root, catalogue))
