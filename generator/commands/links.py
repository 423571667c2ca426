"""`helder links`: ask whether the web addresses of the catalogue still lead somewhere, and remember the answers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import click
import msgspec

from generator.commands.context import progress, project_options, shown, today_option
from generator.dates import in_words
from generator.difference import State, state_of
from generator.link_watch import Link, watched
from generator.project import open_project
from generator.replacement import put_content
from generator.reports.printable import as_markdown, printable
from generator.schemas import texts


@click.command("links", short_help="Kijk of de links nog werken.")
@click.option("--state", type=click.Path(path_type=Path, dir_okay=False), required=True, help="Wat al gekend is.")
@click.option("--pause", type=click.FloatRange(0, 60), default=1.0, help="Seconden tussen twee vragen aan een site.")
@today_option
@project_options
def command(state: Path, pause: float, today: date, root: Path, catalogue: Path | None) -> None:
    """Vraag elke site of haar pagina's er nog zijn, en toon per aanbieder welke links dood zijn.

    Dood is: op drie dagen mislukt, over vijf dagen of meer. Een dode link houdt niets tegen.
    """
    places = _places(state_of(open_project(root, catalogue)))
    known = _known(state)
    progress(f"{len(places)} links nakijken")
    found = watched(places, known, today, pause)
    state.parent.mkdir(parents=True, exist_ok=True)
    put_content(state, msgspec.json.format(msgspec.json.encode(dict(sorted(found.items()))), indent=1))
    click.echo(_report(found, places), nl=False)


def _places(state: State) -> dict[str, list[str]]:
    """Every web address with the files that name it."""
    found: dict[str, list[str]] = {}
    for path, entry in state.items():
        for _, text, definition in texts(entry.value or {}, entry.definition):
            if definition.get("x-soort") == "webadres" and text.startswith(("http://", "https://")):
                named = found.setdefault(text, [])
                named += [path.as_posix()] if path.as_posix() not in named else []
    return found


def _known(state: Path) -> Mapping[str, Link]:
    if not state.is_file():
        return {}
    try:
        return msgspec.json.decode(state.read_bytes(), type=dict[str, Link])
    except (OSError, msgspec.MsgspecError):
        click.echo(f"{shown(state)} is niet te lezen: de linkwacht begint opnieuw.", err=True)
        return {}


def _report(found: Mapping[str, Link], places: Mapping[str, list[str]]) -> str:
    """The dead links by the folder of their provider, in Markdown that is text too."""
    dead: dict[str, list[str]] = {}
    for address, link in sorted(found.items()):
        if link.is_dead and link.first_failure:
            since = in_words(link.first_failure.isoformat())
            for path in places[address]:
                line = f"- {as_markdown(path)}: `{address.replace('`', '%60')}`: {link.why}, sinds {since}.\n"
                dead.setdefault(path.rpartition("/")[0], []).append(line)
    failing = sum(link.failures > 0 for link in found.values())
    closing = (
        f"{len(found)} links nagekeken: {sum(link.is_dead for link in found.values())} dood, {failing} mislukten.\n"
    )
    parts = (f"### {as_markdown(folder)}\n\n{''.join(lines)}\n" for folder, lines in sorted(dead.items()))
    return printable("".join(parts) + closing)
