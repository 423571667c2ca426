"""`helder apart`: refuse a change of entries together with code, schemas, word lists or workflows."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.commands.context import PROBLEMS, project_options, shown
from generator.history import since, touched
from generator.mixture import mixed
from generator.project import open_project

_SHOWN = 10


@click.command("apart", short_help="Weiger beschrijvingen samen met code.")
@click.argument("reference", metavar="REF")
@project_options
def command(reference: str, root: Path, catalogue: Path | None) -> None:
    """Kijk of een voorstel sinds REF niet tegelijk beschrijvingen en iets anders verandert, zoals code of schema's.

    Wie beschrijvingen nakijkt, moet geen code nakijken. Een beheerder kan zo'n voorstel toch toelaten, met een label.
    """
    project = open_project(root, catalogue)
    found = mixed(touched(since(project.root, reference)), project.catalogue)
    if found is None:
        click.echo("Dit voorstel verandert beschrijvingen of iets anders, niet allebei.")
        return
    entries, others = found
    click.echo("Dit voorstel verandert beschrijvingen en ook andere bestanden. Maak er twee voorstellen van.", err=True)
    click.echo(f"Beschrijvingen: {_named(entries)}", err=True)
    click.echo(f"Andere bestanden: {_named(others)}", err=True)
    sys.exit(PROBLEMS)


def _named(files: list[Path]) -> str:
    names = ", ".join(shown(file) for file in files[:_SHOWN])
    return names if len(files) <= _SHOWN else f"{names} en nog {len(files) - _SHOWN}"
