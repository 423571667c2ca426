"""`python -m benchmarks.parts`: a site in parts beside the same site at once. On a quiet machine, for what it takes."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from benchmarks.catalogue.entries import TODAY as MADE_UP_DAY
from benchmarks.catalogue.writing import write_catalogue
from benchmarks.parts.asking import Asked, ask
from benchmarks.parts.building import Built, Pair, build
from benchmarks.parts.comparing import Compared, compared, faults
from benchmarks.search.scale import keep
from generator.evaluation.browser import PROJECT
from generator.evaluation.queries import CatalogueName
from generator.evaluation.query_files import read

RESULTS = Path(__file__).parent / "results"
_VISIBLE = PROJECT / "benchmarks" / "search" / "visible.yaml"
_OF_QUERIES = {
    CatalogueName.REAL: PROJECT / "catalogue",
    CatalogueName.TRIAL: PROJECT / "tests" / "data" / "zoekproef",
}
_MADE_UP = "made-up"


@click.command()
@click.option("--parts", default=4, show_default=True, help="How many parts.")
@click.option(
    "--services", type=int, help="A made-up catalogue of so many, without queries; else those of the queries."
)
@click.option("--day", default="2026-11-26", show_default=True, help="The day on which the others are shown.")
@click.option("--busy", is_flag=True, help="The machine does other things too: what it takes is not kept.")
def main(parts: int, services: int | None, day: str, busy: bool) -> None:
    """Build both, tell what that takes and how they answer; kept in benchmarks/parts/results/."""
    with TemporaryDirectory(prefix="helder-") as folder:
        catalogues = _made_up(services, Path(folder)) if services else _OF_QUERIES
        today = MADE_UP_DAY if services else date.fromisoformat(day)
        pairs = {name: build(place, today, parts, Path(folder) / name) for name, place in catalogues.items()}
        asked = [_asked(name, pair) for name, pair in pairs.items()]
    answers = compared(
        [found for each in asked for found in each[0].found], [found for each in asked for found in each[1].found]
    )
    click.echo("\n".join([*_table(pairs), *_told(answers)]))
    costs = {} if busy else {name: {each.folder.name: each.cost for each in pair} for name, pair in pairs.items()}
    sizes = {name: {each.folder.name: each.sizes for each in pair} for name, pair in pairs.items()}
    loaded = {name: [each.fetched for each in both] for name, both in zip(pairs, asked, strict=True)}
    found = {"services": services, "costs": costs, "sizes": sizes, "first search": loaded, "answers": answers}
    keep(f"parts-{services or 'queries'}", found, RESULTS)
    wrong = list(faults(answers))
    click.echo("\n".join(wrong))
    sys.exit(1 if wrong else 0)


def _made_up(services: int, folder: Path) -> Mapping[str, Path]:
    write_catalogue(services, 1, folder / "catalogue")
    return {_MADE_UP: folder / "catalogue"}


def _asked(name: str, pair: Pair) -> tuple[Asked, Asked]:
    queries = [] if name == _MADE_UP else [item.query for item in read([_VISIBLE]) if item.query.catalogue == name]
    return ask(queries, pair.whole.folder), ask(queries, pair.joined.folder)


def _table(pairs: Mapping[str, Pair]) -> Iterator[str]:
    yield f"{'':20}{'seconds':>9}{'cpu':>8}{'MB':>7}{'files':>9}{'bytes':>15}"
    for name, pair in pairs.items():
        yield from (_row(name, built) for built in pair)


def _row(name: str, built: Built) -> str:
    cost, sizes = built.cost, built.sizes
    figures = f"{cost.seconds:9.1f}{cost.cpu:8.1f}{cost.megabytes:7}{sizes.files:9,}{sizes.bytes:15,}"
    return f"{name:12}{built.folder.name:8}{figures}"


def _told(answers: Compared) -> Iterator[str]:
    if not answers.whole.queries:
        return
    for name, found in (("whole", answers.whole), ("joined", answers.joined)):
        yield f"{name}: success@3 {found.success_at_3:.4f}, @1 {found.success_at_1:.4f}, MRR {found.mrr:.4f}"
    yield f"of {answers.whole.queries} queries with other results: {answers.other_results}"
    yield f"in another order: {answers.other_order}; in the first three: {answers.other_first_three}"


if __name__ == "__main__":
    main()
