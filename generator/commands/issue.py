"""`helder issue`: an issue that proposes a service to its entry, and to what is answered."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from generator.commands.context import project_options, shown, today_option
from generator.commands.ending import PROBLEMS
from generator.intake import Arrival
from generator.issue_answers import issue_of
from generator.issue_entries import proposed
from generator.problems import InvalidInput, Problem, WrongUse
from generator.project import open_project
from generator.replacement import create_content, put_content
from generator.reports.as_text import lines
from generator.reports.issue_answer import render


@click.command("issue", short_help="Maak van een melding op GitHub een beschrijving.")
@click.argument("event", metavar="BESTAND", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@click.option(
    "--output", type=click.Path(path_type=Path, file_okay=False), help="Een map voor het antwoord en de beschrijving."
)
@today_option
@project_options
def command(event: Path, output: Path | None, today: date, root: Path, catalogue: Path | None) -> None:
    """Lees wat GitHub van een melding vertelt (GITHUB_EVENT_PATH), en zet de dienst die ze voorstelt op haar plaats.

    Klopt er iets niet, dan staat er bij welk veld van het formulier, en wordt er niets bewaard. In de map van
    --output komen antwoord.md en, als alles klopt, dienst.yaml met haar plaats in de catalogus in plaats.txt.
    """
    project = open_project(root, catalogue)
    issue = issue_of(event.read_bytes(), shown(event))
    try:
        intake = proposed(project, issue, today)
    except WrongUse:
        raise
    except InvalidInput as error:
        _answer(output, error.problems, project.options.site_url)
        sys.exit(PROBLEMS)
    _answer(output, intake.problems, project.options.site_url)
    if not intake.is_sound:
        sys.exit(PROBLEMS)
    for arrival in intake.arrivals:
        _keep(arrival, output)


def _answer(output: Path | None, problems: Sequence[Problem], site: str) -> None:
    told = [replace(problem, file=shown(Path(problem.file))) for problem in problems]
    click.echo(lines(told), nl=False)
    if output is not None:
        output.mkdir(parents=True, exist_ok=True)
        put_content(output / "antwoord.md", render(told, site).encode())


def _keep(arrival: Arrival, output: Path | None) -> None:
    file = arrival.file.file
    if not create_content(file, arrival.after):
        raise click.ClickException(f"{shown(file)} bestaat intussen al. Er is niets bewaard.")
    if output is not None:
        put_content(output / "dienst.yaml", arrival.after)
        put_content(output / "plaats.txt", f"{arrival.file.path}\n".encode())
    click.echo(f"Bewaard: {shown(file)}")
