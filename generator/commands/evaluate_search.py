"""`helder evaluate-search`: how good the search is by judged queries, beside two engines as they come."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import click

from generator.commands.context import progress, project_options, shown, today_option
from generator.evaluation.engines import Engine
from generator.evaluation.evaluation import evaluate
from generator.evaluation.queries import CatalogueName, Stratum
from generator.evaluation.query_files import Placed, read
from generator.evaluation.report import as_json, as_tables
from generator.project import Project, open_project

_QUERIES = tuple(Path("benchmarks", "search", f"{name}.yaml") for name in ("visible", "languages", "reserved"))
_TRIAL = Path("tests", "data", "zoekproef")


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is asked of this evaluation."""

    queries: tuple[Path, ...]
    stratum: tuple[str, ...]
    engine: tuple[str, ...]
    output: Path | None
    details: bool

    @property
    def engines(self) -> list[Engine]:
        return [engine for engine in Engine if not self.engine or engine in self.engine]

    def asked(self, root: Path) -> list[Placed]:
        """The queries of the strata that are wanted, of the files that are named or else of all."""
        files = self.queries or [root / file for file in _QUERIES]
        found = [item for item in read(files) if not self.stratum or item.query.stratum in self.stratum]
        if not found:
            raise click.UsageError("Er is geen enkele vraag van dit stratum.")
        return found


def _wanted_options(command: Callable[..., Any]) -> Callable[..., Any]:
    for option in reversed(
        (
            click.option("--queries", type=_FILE, multiple=True, help="Een bestand met vragen (anders allemaal)."),
            click.option(
                "--stratum",
                type=click.Choice([name.value for name in Stratum]),
                multiple=True,
                help="Alleen dit stratum.",
            ),
            click.option(
                "--engine",
                type=click.Choice([name.value for name in Engine]),
                multiple=True,
                help="Alleen deze zoekmachine.",
            ),
            click.option("--output", type=_FILE, help="Het bestand waarin de cijfers komen, als JSON."),
            click.option("--details", is_flag=True, help="Toon elke vraag waarop het goede antwoord niet eerst stond."),
        )
    ):
        command = option(command)
    return command


_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command("evaluate-search", short_help="Meet hoe goed de zoekfunctie is.")
@_wanted_options
@today_option
@project_options
def command(today: date, root: Path, catalogue: Path | None, **wanted: Any) -> None:
    """Stel beoordeelde vragen aan de zoekfunctie en aan Pagefind en MiniSearch zonder meer, in een browser."""
    asked = _Wanted(**wanted)
    queries = asked.asked(root)
    outcomes = evaluate(queries, asked.engines, _projects(root, catalogue, queries), today, progress)
    click.echo(as_tables(outcomes, asked.details), nl=False)
    if asked.output:
        asked.output.write_bytes(as_json(outcomes, today, asked.details))
        click.echo(f"De cijfers staan in {shown(asked.output)}.")


def _projects(root: Path, catalogue: Path | None, queries: list[Placed]) -> Mapping[CatalogueName, Project]:
    """The catalogues that the queries are about."""
    folders = {CatalogueName.REAL: catalogue, CatalogueName.TRIAL: root / _TRIAL}
    return {name: open_project(root, folders[name]) for name in {item.query.catalogue for item in queries}}
