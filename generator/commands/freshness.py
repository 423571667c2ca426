"""`helder freshness`: what is due to be looked at again, a report for each provider with the mail that asks for it."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from pathlib import Path

import click
import msgspec

from generator.check import check
from generator.commands.context import project_options, shown, today_option
from generator.due import Due, due
from generator.project import open_project
from generator.reports.printable import LINES, as_markdown, printable


@click.command("freshness", short_help="Zeg wat opnieuw nagekeken moet worden.")
@click.argument("providers", nargs=-1, metavar="[AANBIEDER...]")
@click.option("--output", type=click.Path(path_type=Path, file_okay=False), help="Schrijf een bestand per aanbieder.")
@click.option("--format", "form", type=click.Choice(["text", "markdown", "json"]), default="text", help="De vorm.")
@today_option
@project_options
def command(
    providers: tuple[str, ...], output: Path | None, form: str, today: date, root: Path, catalogue: Path | None
) -> None:
    """Zeg per aanbieder wat opnieuw nagekeken moet worden, met de mail die erom vraagt; zonder AANBIEDER van elk."""
    project = open_project(root, catalogue)
    verdict = check(project, today, shown, cache=project.cache_folder)
    known = verdict.sound()
    for name in providers:
        if name not in known.providers:
            raise click.BadParameter(f"Er is geen aanbieder '{name}'.")
    found = [
        one
        for one in due(known, verdict.problems, project.options, today)
        if not providers or one.provider in providers
    ]
    if output is None:
        click.echo(_joined(found, form), nl=False)
        return
    try:
        _write(found, form, output)
    except (FileNotFoundError, NotADirectoryError, FileExistsError):
        message = f"In {shown(output)} kan geen map of bestand komen. Kies een andere map."
        raise click.BadParameter(message, param_hint="--output") from None
    click.echo(f"{len(found)} aanbieders hebben iets na te kijken: zie {shown(output)}.")


def _write(found: list[Due], form: str, output: Path) -> None:
    output.mkdir(parents=True, exist_ok=True)
    ending = {"text": "txt", "markdown": "md", "json": "json"}[form]
    for one in found:
        (output / f"{one.provider}.{ending}").write_text(_report(one, form), encoding="utf-8")


def _joined(found: list[Due], form: str) -> str:
    if form == "json":
        return msgspec.json.format(msgspec.json.encode([asdict(one) for one in found]), indent=2).decode() + "\n"
    return "\n".join(_report(one, form) for one in found) or "Niets moet opnieuw nagekeken worden.\n"


def _report(one: Due, form: str) -> str:
    if form == "json":
        return msgspec.json.format(msgspec.json.encode(asdict(one)), indent=2).decode() + "\n"
    address = one.address or "(geen mailadres bekend)"
    if form == "text":
        return printable(
            f"== {one.name} ({one.provider})\nAan: {address}\nOnderwerp: {one.subject}\n\n{one.text}", LINES
        )
    tasks = "".join(f"- {as_markdown(task.name)}: {as_markdown(task.why)}\n" for task in one.tasks)
    fence = "````"
    mail = f"{fence}text\nAan: {address}\nOnderwerp: {one.subject}\n\n{one.text.replace(fence, '')}{fence}\n"
    return printable(f"### {as_markdown(one.name)}\n\n{tasks}\n{mail}", LINES)
