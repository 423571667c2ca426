"""`python -m benchmarks.build`: building a large catalogue, beside other generators on the same services."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import click

from benchmarks.build.measuring import FailedRun
from benchmarks.build.rounds import measure
from benchmarks.build.table import stage_table, table
from benchmarks.build.tools import TOOLS, installed, versions
from benchmarks.search.scale import keep

_RESULTS = Path(__file__).parent / "results"


@click.command()
@click.option("--sizes", default="1000,5000,25000", show_default=True, help="How many services, with commas between.")
@click.option("--runs", default=3, show_default=True, type=click.IntRange(min=1), help="How many rounds.")
@click.option("--tools", default=",".join(TOOLS), show_default=True, help="Which tools, with commas between.")
def main(sizes: str, runs: int, tools: str) -> None:
    """Build made-up catalogues with each tool and tell what that takes; kept in benchmarks/build/results/."""
    names, rows = _known(tools), []
    if not installed():
        raise click.UsageError("The other generators are not here yet: make benchmark-tools")
    for size in _numbers(sizes):
        with TemporaryDirectory(prefix="helder-") as work:
            try:
                rows += measure(size, runs, names, Path(work).resolve())
            except FailedRun as failure:
                raise click.ClickException(str(failure)) from failure
    click.echo(f"{table(rows)}\n\n{stage_table(rows)}".rstrip())
    keep("build", {"runs": runs, "versions": versions(), "rows": rows}, _RESULTS)


def _known(tools: str) -> list[str]:
    names = [name.strip() for name in tools.split(",")]
    unknown = [name for name in names if name not in TOOLS]
    if unknown:
        raise click.BadParameter(f"{', '.join(unknown)}: choose from {', '.join(TOOLS)}", param_hint="--tools")
    return names


def _numbers(sizes: str) -> list[int]:
    try:
        found = sorted(int(size) for size in sizes.split(","))
    except ValueError:
        raise click.BadParameter("whole numbers with commas between, such as 1000,5000", param_hint="--sizes") from None
    if found[0] < 1:
        raise click.BadParameter("at least one service", param_hint="--sizes")
    return found


main()
