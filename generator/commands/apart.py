"""`helder apart`: refuse a change that nobody can read well: entries with code, too many of them, odd files."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from generator.commands.context import project_options
from generator.commands.ending import PROBLEMS
from generator.history import odd_files, since, touched
from generator.mixture import MOST_ENTRIES, entries_of
from generator.project import open_project
from generator.reports.printable import printable

_SHOWN = 10


@click.command("apart", short_help="Weiger beschrijvingen samen met code.")
@click.argument("reference", metavar="REF")
@project_options
def command(reference: str, root: Path, catalogue: Path | None) -> None:
    """Kijk of een voorstel sinds REF niet tegelijk beschrijvingen en iets anders verandert, zoals code of schema's.

    Wie beschrijvingen nakijkt, moet geen code nakijken. Ook meer dan 100 beschrijvingen ineens, of iets in de
    catalogus dat geen gewoon bestand is, houdt het tegen. Een beheerder kan zo'n voorstel toch toelaten, met een label.
    """
    project = open_project(root, catalogue)
    point = since(project.root, reference)
    entries, others = (_names(point.top, files) for files in entries_of(touched(point), project.catalogue))
    odd = _names(point.top, odd_files(point, project.catalogue))
    told = [*_mixed(entries, others), *_many(entries), *_odd(odd)]
    if not told:
        click.echo("Dit voorstel verandert beschrijvingen of iets anders, niet allebei.")
        return
    click.echo("\n".join(told), err=True)
    sys.exit(PROBLEMS)


def _mixed(entries: list[str], others: list[str]) -> Iterator[str]:
    if entries and others:
        yield "Dit voorstel verandert beschrijvingen en ook andere bestanden. Maak er twee voorstellen van."
        yield f"Beschrijvingen: {_named(entries)}"
        yield f"Andere bestanden: {_named(others)}"


def _many(entries: list[str]) -> Iterator[str]:
    if len(entries) > MOST_ENTRIES:
        yield (
            f"Dit voorstel verandert {len(entries)} beschrijvingen. Meer dan {MOST_ENTRIES} leest niemand goed na. "
            "Maak er kleinere voorstellen van."
        )


def _odd(files: list[str]) -> Iterator[str]:
    if files:
        yield f"Dit zijn geen gewone bestanden (uitvoerbaar, een link of een andere opslagplaats): {_named(files)}"


def _names(top: Path, files: list[Path]) -> list[str]:
    """Files as their repository names them, wherever this runs."""
    return [printable(os.path.relpath(file, top)) for file in files]


def _named(names: list[str]) -> str:
    shown = ", ".join(names[:_SHOWN])
    return shown if len(names) <= _SHOWN else f"{shown} en nog {len(names) - _SHOWN}"
