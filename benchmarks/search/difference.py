"""`python -m benchmarks.search.difference FILE`: what a change makes of the answers to the visible queries.

FILE is what `helder evaluate-search --output` writes. The figures before are kept beside this; whoever means a fall to
stay keeps the new ones in their place, in the change that makes it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click
import msgspec

BASELINE = Path(__file__).parent / "results" / "visible.json"
MOST_FALL = 0.02  # of success@3 over all queries
_ENGINE = "helder"
_SHARES = {
    "success_at_1": "success@1",
    "success_at_3": "success@3",
    "mrr": "MRR",
    "zero_results": "zero",
    "wrong_hits": "wrong",
    "emergencies": "lines",
}
Figures = Mapping[str, Any]
_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.command()
@click.argument("file", type=_FILE)
@click.option("--before", type=_FILE, default=BASELINE, help="The figures to compare with.")
def main(file: Path, before: Path) -> None:
    """Print each figure before and after; end with 1 where the search may not become so much worse."""
    kept, found = _figures(before), _figures(file)
    click.echo("\n".join(table(kept, found)))
    wrong = list(faults(kept, found))
    for fault in wrong:
        click.echo(fault)
    sys.exit(1 if wrong else 0)


def table(before: Figures, after: Figures) -> Iterator[str]:
    """A line for each stratum, and one for all of them; what did not change stands there once."""
    yield f"{'':16}{'queries':>9}" + "".join(f"{title:>15}" for title in _SHARES.values())
    for name in dict.fromkeys([*before["strata"], *after["strata"]]):
        yield _row(name, before["strata"].get(name, {}), after["strata"].get(name, {}))
    yield _row("all", before["overall"], after["overall"])


def faults(before: Figures, after: Figures) -> Iterator[str]:
    """Why this change may not stay as it is."""
    was, now = before["overall"], after["overall"]
    if now["success_at_3"] < was["success_at_3"] - MOST_FALL:
        yield f"success@3 fell from {was['success_at_3']:.3f} to {now['success_at_3']:.3f}: by more than {MOST_FALL}."
    if now["emergencies"] is None or now["emergencies"] < 1:
        yield "A query about danger lacks its help lines."
    if now["failed"]:
        yield f"{now['failed']} queries got no answer."


def _figures(file: Path) -> Figures:
    return dict(msgspec.json.decode(file.read_bytes())["engines"][_ENGINE])


def _row(name: str, before: Figures, after: Figures) -> str:
    cells = (_cell(before.get(share), after.get(share)) for share in _SHARES)
    return f"{name:16}{after.get('queries', 0):>9}" + "".join(f"{cell:>15}" for cell in cells)


def _cell(before: float | None, after: float | None) -> str:
    was, now = ("-" if share is None else f"{share:.2f}" for share in (before, after))
    return now if was == now else f"{was} -> {now}"


if __name__ == "__main__":
    main()
