"""`helder owners`: write who is asked about a change, from the files of the providers."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from generator.check import check
from generator.commands.context import project_options, shown
from generator.commands.ending import PROBLEMS
from generator.owners import code_owners
from generator.project import open_project


@click.command("owners", short_help="Schrijf wie een voorstel nakijkt.")
@click.option("--check", "only_look", is_flag=True, help="Kijk alleen of het bestand juist is, en schrijf niets.")
@project_options
def command(only_look: bool, root: Path, catalogue: Path | None) -> None:
    """Schrijf .github/CODEOWNERS: de map van een aanbieder is van zijn beheerders, al de rest van het onderhoud."""
    project = open_project(root, catalogue)
    known = check(project, date.today(), shown, cache=project.cache_folder).sound()
    place = _below(project.folder("aanbieders"), project.root)
    text = code_owners(known.providers, project.options.maintainers, place)
    file = project.root / ".github" / "CODEOWNERS"
    now = file.read_text(encoding="utf-8") if file.is_file() else ""
    if text == now:
        click.echo("Er is geen beheerder." if not text else f"{shown(file)} was al juist.")
        return
    if only_look:
        click.echo(f"{shown(file)} is niet juist meer. Doe: helder owners", err=True)
        sys.exit(PROBLEMS)
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    click.echo(shown(file))


def _below(folder: Path, root: Path) -> str:
    try:
        return folder.resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        raise click.UsageError("De catalogus ligt buiten het project: GitHub kent haar mappen niet.") from None
