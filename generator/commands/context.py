"""What every command shares: the folders it works on, the day, how it speaks and how it ends."""

from __future__ import annotations

import errno
import os
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any

import click

from generator import __version__
from generator.problems import InvalidInput, WrongUse
from generator.processes import available
from generator.publish import PublishError
from generator.reports.printable import LINES, printable

PROBLEMS, WRONG_USE, DEFECT = 1, 2, 3

_REFUSALS = {
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT), "De schijf is vol. Maak ruimte vrij en probeer opnieuw."),
    **dict.fromkeys((errno.EACCES, errno.EPERM, errno.EROFS), "Je mag hier niet lezen of niet schrijven."),
}


def project_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of every command, and how every command ends when it cannot go on."""
    for option in (_CATALOGUE, _ROOT):
        command = option(command)
    return _ending(command)


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


def _ending(command: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(command)
    def guarded(*args: Any, **kwargs: Any) -> Any:
        try:
            return command(*args, **kwargs)
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise  # click knows what to say of wrong use, and that nobody reads on
        except InvalidInput as error:
            from generator.reports.as_text import lines

            click.echo(lines(error.problems), nl=False, err=True)
            sys.exit(WRONG_USE if isinstance(error, WrongUse) else PROBLEMS)
        except PublishError as error:
            click.echo(f"De site is niet gepubliceerd. {error}", err=True)
            sys.exit(WRONG_USE)
        except KeyboardInterrupt:
            click.echo("Gestopt. De gepubliceerde site is niet veranderd.", err=True)
            sys.exit(WRONG_USE)
        except Exception as error:
            sys.exit(_failed(error))

    return guarded


def _failed(error: Exception) -> int:
    """Say what ended a command, and give its exit status: the system that refused something, or a defect."""
    if isinstance(error, OSError) and error.errno in _REFUSALS:
        place = error.filename2 or error.filename
        where = f" ({place})" if place else ""
        click.echo(printable(f"{_REFUSALS[error.errno]}{where}"), err=True)
        return WRONG_USE
    click.echo("Dit is een fout in Helder zelf, niet in je gegevens.", err=True)
    click.echo("De gepubliceerde site is niet veranderd.", err=True)
    with suppress(OSError):  # the short line below says enough when even this cannot be kept
        click.echo(f"Meld ze aan wie Helder onderhoudt, met dit bestand: {_kept(error)}", err=True)
    click.echo(printable(f"Kort: {type(error).__name__}: {error}"), err=True)
    return DEFECT


def _kept(error: Exception) -> str:
    """The file in which all that is known of a defect is kept."""
    with tempfile.NamedTemporaryFile("w", prefix="helder-", suffix=".txt", delete=False, encoding="utf-8") as file:
        told = f"Helder {__version__}, Python {sys.version}\n{' '.join(sys.argv)}\n\n"
        file.write(printable(told + "".join(traceback.format_exception(error)), LINES))
    return file.name
