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
from generator.reports.printable import LINES, as_markdown, printable
from generator.schemas import texts


@click.command("links", short_help="Kijk of de links nog werken.")
@click.option("--state", type=click.Path(path_type=Path, dir_okay=False), required=True, help="Wat al gekend is.")
@click.option("--output", type=click.Path(path_type=Path, file_okay=False), help="Schrijf een bestand per aanbieder.")
@click.option(
    "--pause",
    type=click.FloatRange(0, 60),
    metavar="GETAL",
    default=1.0,
    help="Seconden tussen twee vragen aan een site.",
)
@today_option
@project_options
def command(state: Path, output: Path | None, pause: float, today: date, root: Path, catalogue: Path | None) -> None:
    """Vraag elke site of haar pagina's er nog zijn, en toon per aanbieder welke links dood zijn.

    Dood is: op drie dagen mislukt, over vijf dagen of meer. Een dode link houdt niets tegen.
    """
    places = _places(state_of(open_project(root, catalogue)))
    known = _known(state)
    progress(f"{len(places)} links nakijken")
    found = watched(places, known, today, pause)
    state.parent.mkdir(parents=True, exist_ok=True)
    put_content(state, msgspec.json.format(msgspec.json.encode(dict(sorted(found.items()))), indent=1))
    dead = _dead(found, places)
    if output is not None:
        _write(dead, output)
    click.echo(_report(found, dead), nl=False)


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


def _dead(found: Mapping[str, Link], places: Mapping[str, list[str]]) -> dict[str, str]:
    """The dead links by the folder of their provider, as a list in Markdown that is text too."""
    dead: dict[str, str] = {}
    for address, link in sorted(found.items()):
        if link.is_dead and link.first_failure:
            since = in_words(link.first_failure.isoformat())
            for path in places[address]:
                folder = path.rpartition("/")[0]
                line = f"- {as_markdown(path)}: `{address.replace('`', '%60')}`: {link.why}, sinds {since}.\n"
                dead[folder] = dead.get(folder, "") + printable(line, LINES)
    return dict(sorted(dead.items()))


def _write(dead: Mapping[str, str], output: Path) -> None:
    """A file for each folder with dead links, named after it: a provider, or a group such as `hulpvormen`."""
    output.mkdir(parents=True, exist_ok=True)
    for folder, lines in dead.items():
        (output / f"{folder.rpartition('/')[2]}.md").write_text(lines, encoding="utf-8")


def _report(found: Mapping[str, Link], dead: Mapping[str, str]) -> str:
    parts = (f"### {as_markdown(folder)}\n\n{lines}\n" for folder, lines in dead.items())
    count, failing = sum(link.is_dead for link in found.values()), sum(link.failures > 0 for link in found.values())
    return "".join(parts) + f"{len(found)} links nagekeken: {count} dood, {failing} mislukten.\n"
