"""`helder fix`: mend what can be mended without a doubt, write entries in normal form, and show what changes."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import click

from generator.check import Verdict
from generator.commands.context import inside, project_options, shown, today_option
from generator.commands.ending import PROBLEMS
from generator.improvements import Improvement, Outcome, improved
from generator.problems import Problem
from generator.project import open_project
from generator.replacement import replace_content
from generator.reports.as_text import lines
from generator.reports.changes import render

_MOST_TOLD = 5


@click.command("fix", short_help="Herstel wat zeker is.")
@click.argument("paths", metavar="[PAD...]", nargs=-1, type=click.Path(path_type=Path))
@click.option("--check", "only_look", is_flag=True, help="Toon alleen wat er zou veranderen, en schrijf niets.")
@today_option
@project_options
def command(paths: tuple[Path, ...], only_look: bool, today: date, root: Path, catalogue: Path | None) -> None:
    """Zet beschrijvingen in de vaste schrijfwijze en herstel wat zeker is; met PAD alleen die bestanden of mappen.

    Wat er staat, verandert niet van betekenis. Waar ook maar iets te twijfelen valt, blijft het bestand zoals het is.
    """
    for path in paths:
        if not path.exists():
            raise click.BadParameter(f"{path} bestaat niet.")
    wanted = [path.resolve() for path in paths]
    outcome = improved(
        open_project(root, catalogue), today, lambda file: not wanted or inside(file.resolve(), wanted), shown
    )
    if not outcome.entries:
        raise click.UsageError("Daar staat geen beschrijving van een dienst, aanbieder, hulpvorm of regio.")
    for improvement in outcome.improvements:
        click.echo(render(improvement, shown(improvement.file)))
    refused = [] if only_look else [item for item in outcome.improvements if not _written(item)]
    for left in outcome.left:
        click.echo(f"{shown(left.file)} blijft zoals het is. {left.why}")
    for item in refused:
        click.echo(f"{shown(item.file)} blijft zoals het is. Iemand veranderde het intussen.")
    click.echo(_counted(outcome, len(outcome.improvements) - len(refused), only_look))
    errors = _errors(outcome.verdict, wanted)
    click.echo(_remaining(errors, outcome.verdict.errors, paths, _options(root, catalogue)), nl=False)
    sys.exit(PROBLEMS if refused or (only_look and outcome.improvements) or errors else 0)


def _written(improvement: Improvement) -> bool:
    try:
        return replace_content(improvement.file, improvement.before, improvement.after)
    except OSError as error:
        raise click.ClickException(f"{shown(improvement.file)} is niet te schrijven: {error.strerror}.") from None


def _errors(verdict: Verdict, wanted: list[Path]) -> list[Problem]:
    """The errors that stay in the files that were asked for."""
    errors = (problem for problem in verdict.problems if problem.is_error)
    return [one for one in errors if not wanted or inside(Path(one.file).resolve(), wanted)]


def _counted(outcome: Outcome, written: int, only_look: bool) -> str:
    what = "te verbeteren" if only_look else "verbeterd"
    return f"{written} van {outcome.entries} bestanden {what}, {len(outcome.left)} met opzet niet aangeraakt."


def _options(root: Path, catalogue: Path | None) -> list[str]:
    """The options by which another command works on the same catalogue."""
    elsewhere = ["--root", shown(root)] if root.resolve() != Path.cwd() else []
    return [*elsewhere, *(["--catalogue", shown(catalogue)] if catalogue is not None else [])]


def _remaining(errors: list[Problem], all_errors: int, paths: Iterable[Path], options: list[str]) -> str:
    """What nobody but a person can mend, the first few in full, and how to see the rest."""
    here, elsewhere = len(errors), all_errors - len(errors)
    told = ""
    if errors:
        what = "1 fout" if here == 1 else f"{here} fouten"
        told = f"Dit moet je zelf verbeteren ({what}):\n{lines(errors[:_MOST_TOLD])}"
        told += f"Alles zie je met: {shlex.join(['helder', 'check', *map(shown, paths), *options])}\n"
    if elsewhere:
        command = shlex.join(["helder", "check", *options])
        told += f"Elders in de catalogus blijven fouten ({elsewhere}). Die zie je met: {command}\n"
    return told
