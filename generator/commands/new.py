"""`helder new`: a new entry, field by field; nothing is kept until all of it is right."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any

import click

from generator import files
from generator.commands.context import WRONG_USE, project_options, shown, today_option
from generator.documents import Document
from generator.intake import Intake, arrival, judged, names_of
from generator.judging import schemas_of
from generator.project import Project, open_project
from generator.questions import Terminal, ask_entry, with_choices
from generator.replacement import create_content
from generator.reports.as_text import lines
from generator.schema_paths import Definition
from generator.vocabularies import as_identifier


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
    terminal, kinds = _Prompt(), schemas_of(project)
    terminal.say("Beantwoord elke vraag en druk op Enter. Weet je iets niet? Druk dan meteen op Enter.")
    path = _place(kind, project, terminal)
    definition = with_choices(kinds[kind].definition, {"hulpvorm": names_of(project, "hulpvorm")})
    value: dict[str, Any] = {}
    fields = list(definition["properties"])
    while True:
        value = ask_entry(definition, terminal, fields, value)
        one = arrival(project, files.of_provider(project, path), Document(path, path.as_posix(), value, ""), kinds)
        intake = judged(project, [one], kinds, today)
        _told(intake)
        if intake.is_sound:
            break
        fields = [_again(definition, intake, terminal)]
    if not create_content(one.file.file, one.after):
        raise click.ClickException(f"{shown(one.file.file)} bestaat intussen al. Er is niets bewaard.")
    click.echo(f"\nBewaard: {shown(one.file.file)}")
    click.echo("Wat nu? Lees het bestand na, doe helder check, en stuur het als voorstel: zie CONTRIBUTING.md.")


def _told(intake: Intake) -> None:
    problems = [replace(problem, file=shown(Path(problem.file))) for problem in intake.problems]
    if problems:
        click.echo(f"\n{lines(problems)}", nl=False)


def _again(definition: Definition, intake: Intake, terminal: Terminal) -> str:
    """The field to ask anew, by its title or its name; that of the first fault is proposed."""
    titles: dict[str, str] = {name: str(below.get("title", name)) for name, below in definition["properties"].items()}
    wrong = [problem.field.partition(".")[0] for problem in intake.problems if problem.is_error]
    proposal = next((titles[name] for name in wrong if name in titles), "")
    terminal.say("Dit klopt nog niet. Welk veld wil je opnieuw invullen?")
    while True:
        said = terminal.ask("Naam van het veld", proposal).strip().casefold()
        for name, title in titles.items():
            if said in (name, title.casefold()):
                return name
        terminal.say(f"Kies uit: {', '.join(titles.values())}.")


def _place(kind: str, project: Project, terminal: Terminal) -> PurePosixPath:
    """Where the entry goes: a place that is still free, in the folder of a provider that is there."""
    homes = sorted(folder.name for folder in project.folder("aanbieders").iterdir() if folder.is_dir())
    while True:
        provider = as_identifier(terminal.ask("Naam van de aanbieder, zoals in het adres op de site"))
        if kind == "dienst" and provider not in homes:
            terminal.say(
                f"Die aanbieder is er nog niet. Begin dan met: helder new aanbieder. Er zijn: {', '.join(homes)}."
            )
            continue
        name = as_identifier(terminal.ask("Korte naam van de dienst, voor haar adres")) if kind == "dienst" else kind
        path = PurePosixPath("aanbieders", provider, f"{name}.yaml")
        if provider and name and not files.of_provider(project, path).file.exists():
            return path
        terminal.say("Die naam is leeg of al in gebruik. Kies een andere.")
