"""`helder places`: compile the tables of municipalities and place names again from their sources."""

from __future__ import annotations

from pathlib import Path

import click

from generator.commands.context import project_options, shown
from generator.place_tables.compiler import write_tables
from generator.project import open_project


@click.command("places", short_help="Maak de tabellen met gemeenten opnieuw.")
@project_options
def command(root: Path, catalogue: Path | None) -> None:
    """Maak gemeenten.csv en plaatsnamen.csv opnieuw uit hun bronnen."""
    for file in write_tables(open_project(root, catalogue).folder("referentie")):
        click.echo(shown(file))
