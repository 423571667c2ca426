"""How every command ends that cannot go on: what it says, and its exit status."""

from __future__ import annotations

import errno
import sys
import tempfile
import traceback
from collections.abc import Callable
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from functools import wraps
from pathlib import Path
from typing import Any

import click

from generator import __version__
from generator.endings import stoppable
from generator.problems import InvalidInput, WrongUse
from generator.publish import PublishError
from generator.reports.printable import LINES, printable

PROBLEMS, WRONG_USE, DEFECT = 1, 2, 3

_REFUSALS = {
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT), "De schijf is vol. Maak ruimte vrij en probeer opnieuw."),
    **dict.fromkeys((errno.EACCES, errno.EPERM, errno.EROFS), "Je mag hier niet lezen of niet schrijven."),
}
_KILLED = "Een proces van Helder werd gestopt, waarschijnlijk omdat er te weinig geheugen was."
_SITE = "generator.site"


def ending(command: Callable[..., Any]) -> Callable[..., Any]:
    """The same command, which says in Dutch why it ends; SIGTERM is taken like Ctrl-C, so that it cleans up."""

    @wraps(command)
    def guarded(*args: Any, **kwargs: Any) -> Any:
        try:
            with stoppable():
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
            _say("Gestopt.", _site())
            sys.exit(WRONG_USE)
        except Exception as error:
            sys.exit(_failed(error))

    return guarded


def tell_of(site: Path) -> None:
    """If this command cannot go on, let it say whether the site in this folder is still the one that is there now."""
    click.get_current_context().meta[_SITE] = site, _identity(site)


def _site() -> str:
    """What became of the published site; nothing where the command tells of none."""
    context = click.get_current_context(silent=True)
    if context is None or _SITE not in context.meta:
        return ""
    site, before = context.meta[_SITE]
    return "De gepubliceerde site is niet veranderd." if _identity(site) == before else "De nieuwe site staat er al."


def _smaller() -> str:
    context = click.get_current_context(silent=True)
    fewer = "met minder processen (--jobs 1), of " if context and "jobs" in context.params else ""
    return f"Probeer opnieuw {fewer}op een computer met meer geheugen."


def _identity(folder: Path) -> tuple[int, int] | None:
    """What tells a folder from the one that publishing puts in its place."""
    with suppress(OSError):
        found = folder.stat()
        return found.st_dev, found.st_ino
    return None


def _say(*sentences: str) -> None:
    click.echo(printable(" ".join(filter(None, sentences))), err=True)


def _failed(error: Exception) -> int:
    """Say what ended a command, and give its exit status: the system that refused something, or a defect."""
    if isinstance(error, BrokenProcessPool):
        _say(_KILLED, _smaller(), _site())
        return WRONG_USE
    if isinstance(error, OSError) and error.errno in _REFUSALS:
        place = error.filename2 or error.filename
        _say(_REFUSALS[error.errno], f"({place})" if place else "", _site())
        return WRONG_USE
    _say("Dit is een fout in Helder zelf, niet in je gegevens.", _site())
    with suppress(OSError):  # the short line below says enough when even this cannot be kept
        _say(f"Meld ze aan wie Helder onderhoudt, met dit bestand: {_kept(error)}")
    _say(f"Kort: {type(error).__name__}: {error}")
    return DEFECT


def _kept(error: Exception) -> str:
    """The file in which all that is known of a defect is kept."""
    with tempfile.NamedTemporaryFile("w", prefix="helder-", suffix=".txt", delete=False, encoding="utf-8") as file:
        told = f"Helder {__version__}, Python {sys.version}\n{' '.join(sys.argv)}\n\n"
        file.write(printable(told + "".join(traceback.format_exception(error)), LINES))
    return file.name
