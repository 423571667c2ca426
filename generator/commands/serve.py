"""`helder serve`: show the site on this machine only, and each change as soon as it is saved."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from pathlib import Path

import click

from generator.commands.context import project_options, shown, today_option
from generator.processes import available
from generator.serving.follower import Task
from generator.serving.server import PortTaken
from generator.serving.session import session
from generator.serving.terminal import say

_OVER = (
    "Helder kan je bestanden niet meer volgen en stopt daarom. De reden staat hierboven. Start opnieuw: helder serve"
)


@click.command("serve", short_help="Bekijk de site op deze computer.")
@click.option("--site-dir", type=click.Path(path_type=Path), default=Path("site"), help="De map waarin de site komt.")
@click.option(
    "--port", type=click.IntRange(0, 65535), metavar="GETAL", default=8000, help="De poort op deze computer (8000)."
)
@click.option("--poll", is_flag=True, help="Kijk elke seconde naar de bestanden: nodig op een netwerkschijf.")
@today_option
@project_options
def command(site_dir: Path, port: int, poll: bool, today: date, root: Path, catalogue: Path | None) -> None:
    """Toon de site op http://127.0.0.1. Wat je bewaart, verschijnt vanzelf in de browser. Stop met Ctrl-C."""
    task = Task(root, catalogue, site_dir, today, shown)
    try:
        with session(task, port, say, poll, available()) as running:
            say(f"Bekijk de site op {running.address} (stop met Ctrl-C)")
            with suppress(KeyboardInterrupt):
                running.is_over.wait()
                raise click.ClickException(_OVER)
    except PortTaken as error:
        raise click.UsageError(f"Poort {port} is niet vrij ({error}). Kies een andere met --port.") from None
    say("Gestopt.")
