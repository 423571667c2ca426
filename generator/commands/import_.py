"""`helder import`: take in a file that the form made."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from generator.commands.context import project_options, shown, today_option
from generator.commands.ending import PROBLEMS
from generator.intake import Arrival, received
from generator.project import open_project
from generator.replacement import create_content, replace_content
from generator.reports.as_text import lines
from generator.reports.differences import FORMATS


@click.command("import", short_help="Neem een bestand van het formulier over.")
@click.argument("sources", metavar="BESTAND...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--check", "only_look", is_flag=True, help="Toon alleen wat er zou veranderen, en schrijf niets.")
@today_option
@project_options
def command(sources: tuple[Path, ...], only_look: bool, today: date, root: Path, catalogue: Path | None) -> None:
    """Kijk bestanden na, toon wat ze veranderen en zet ze op hun plaats.

    De naam zegt waar een bestand hoort: <aanbieder>--<dienst>.yaml, of <aanbieder>.yaml voor de aanbieder zelf.
    Wat het is, zegt het bestand: past de naam daar niet bij, dan wordt er niets bewaard.
    """
    intake = received(open_project(root, catalogue), sources, today)
    click.echo(FORMATS["text"](intake.differences), nl=False)
    if intake.problems:
        told = [replace(problem, file=shown(Path(problem.file))) for problem in intake.problems]
        click.echo(f"\n{lines(told)}", nl=False)
    if not intake.is_sound:
        click.echo("Er is niets bewaard.", err=True)
        sys.exit(PROBLEMS)
    if not only_look:
        for arrival in intake.arrivals:
            _write(arrival)


def _write(arrival: Arrival) -> None:
    file = arrival.file.file
    try:
        if arrival.before is None:
            written = create_content(file, arrival.after)
        else:
            written = replace_content(file, arrival.before, arrival.after)
    except OSError as error:
        raise click.ClickException(f"{shown(file)} is niet te schrijven: {error.strerror}.") from None
    if not written:
        raise click.ClickException(f"{shown(file)} veranderde intussen. Probeer opnieuw.")
    click.echo(f"Bewaard: {shown(file)}")
