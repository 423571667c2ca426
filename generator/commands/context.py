"""What every command shares: the folders it works on, the day, how it speaks; how it ends is in `ending.py`."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

import click

from generator.commands.ending import ending
from generator.processes import available


def project_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of every command, and how every command ends when it cannot go on."""
    for option in (_CATALOGUE, _ROOT):
        command = option(command)
    return ending(command)


def shown(path: Path) -> str:
    """A path as the user would write it from where they are."""
    try:
        return Path(os.path.abspath(path)).relative_to(Path.cwd()).as_posix()  # a link goes by its own name
    except ValueError:
        return path.as_posix()


def inside(file: Path, wanted: Iterable[Path]) -> bool:
    """Whether a file is one of these, or lies below one; all of them resolved."""
    return any(file == path or path in file.parents for path in wanted)


def progress(stage: str) -> None:
    """Say what begins, on a terminal only: a log of CI stays quiet."""
    if sys.stderr.isatty() and not os.environ.get("CI"):
        click.echo(f"{stage} ...", err=True)


class Day(click.ParamType[date]):
    """A day on the command line, ISO 8601."""

    name = "JJJJ-MM-DD"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        try:
            return value if isinstance(value, date) else date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"'{value}' is geen dag. Schrijf bijvoorbeeld 2026-11-22.", param, ctx)


_FOLDER = click.Path(path_type=Path, file_okay=False)
_ROOT = click.option("--root", type=_FOLDER, default=Path(), help="De map met mkdocs.yml, schema/ en docs/ (hier).")
_CATALOGUE = click.option("--catalogue", type=_FOLDER, help="Een andere catalogus dan die van het project.")
today_option = click.option("--today", type=Day(), default=date.today, help="De dag die telt voor wat oud is.")
jobs_option = click.option(
    "--jobs",
    type=click.IntRange(1),
    metavar="GETAL",
    default=available,
    help="Hoeveel processen mogen meewerken (zoveel als er kernen zijn).",
)
