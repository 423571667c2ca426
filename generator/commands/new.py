"""`helder new`: a new entry, field by field; nothing is kept until all of it is right."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import click

from generator import files
from generator.commands.context import project_options, shown, today_option
from generator.commands.ending import WRONG_USE
from generator.documents import Document
from generator.intake import Intake, arrival, judged, names_of
from generator.interview import HOW, Interview
from generator.judging import schemas_of
from generator.new_entries import one_field, whole_entry
from generator.project import Project, open_project
from generator.questions import with_choices
from generator.replacement import create_content
from generator.reports.as_text import lines
from generator.reports.printable import LINES, printable


class _Prompt:
    """The terminal of click: it works without colours, cursor keys or a screen."""

    def ask(self, question: str, proposal: str = "") -> str:
        answer: str = click.prompt(question, default=proposal, show_default=bool(proposal), type=str)
        return answer

    def say(self, text: str) -> None:
        click.echo(text)


@click.command("new", short_help="Vraag een nieuwe beschrijving veld per veld.")
@click.argument("kind", metavar="[dienst|aanbieder]", type=click.Choice(["dienst", "aanbieder"]), default="dienst")
@today_option
@project_options
def command(kind: str, today: date, root: Path, catalogue: Path | None) -> None:
    """Vraag veld per veld een nieuwe dienst of aanbieder, en bewaar ze als alles klopt. Stoppen kan met Ctrl-C."""
    project = open_project(root, catalogue)
    try:
        _asked(kind, project, today)
    except (click.Abort, KeyboardInterrupt, EOFError):
        click.echo("\nGestopt. Er is niets bewaard.", err=True)
        sys.exit(WRONG_USE)


def _asked(kind: str, project: Project, today: date) -> None:
    kinds, interview = schemas_of(project), Interview(_Prompt())
    click.echo(f"Beantwoord elke vraag en druk op Enter. Weet je iets niet? Druk dan meteen op Enter.\n{HOW}")
    definition = with_choices(kinds[kind].definition, {"hulpvorm": names_of(project, "hulpvorm")})
    path, value = interview.conduct(partial(whole_entry, kind, project, definition))
    while True:
        one = arrival(project, files.of_provider(project, path), Document(path, path.as_posix(), value, ""), kinds)
        intake = judged(project, [one], kinds, today)
        _tell(intake, one.file.file)
        if intake.is_sound:
            break
        value = interview.conduct(partial(one_field, definition, intake.problems, value))
    if not create_content(one.file.file, one.after):
        raise click.ClickException(f"{shown(one.file.file)} bestaat intussen al. Er is niets bewaard.")
    click.echo(f"\nBewaard: {shown(one.file.file)}")
    click.echo("Wat nu? Lees het bestand na, doe helder check, en stuur het als voorstel: zie CONTRIBUTING.md.")


def _tell(intake: Intake, own: Path) -> None:
    """What is wrong: in the new entry without a line, since there is no file yet that one could look in."""
    for problem in intake.problems:
        kind = "Fout" if problem.is_error else "Let op"
        if problem.file == str(own):
            click.echo(printable(f"\n{kind}: {problem.message}\n    {problem.tip}".rstrip(), LINES))
        else:
            click.echo(lines([replace(problem, file=shown(Path(problem.file)))]), nl=False)
