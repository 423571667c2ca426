"""`python -m benchmarks.search.scale`: what it takes to make the search of a large catalogue, and how large it is."""

from __future__ import annotations

import platform
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import click
import msgspec

from benchmarks.search.making import make
from benchmarks.search.sizes import Loaded, Sizes
from benchmarks.search.stages import Stage, Stages

RESULTS = Path(__file__).parent / "results"


@click.command()
@click.option("--services", default=10_000, show_default=True, help="How many services.")
@click.option("--seed", default=1, show_default=True, help="The same seed makes the same catalogue.")
@click.option("--site", type=click.Path(path_type=Path, exists=True), help="Only measure the sizes of this built site.")
def main(services: int, seed: int, site: Path | None) -> None:
    """Make the search of a made-up catalogue and tell what that takes; kept in benchmarks/search/results/."""
    stages = Stages()
    loaded = Loaded(site or make(services, seed, stages))
    click.echo(f"{_stage_table(stages.found)}\n{loaded.files} files\n\n{_size_table(loaded.parts)}")
    if site is None:
        keep("scale", {"services": services, "files": loaded.files, "stages": stages.found, "sizes": loaded.parts})


def keep(name: str, found: Mapping[str, object], folder: Path = RESULTS) -> None:
    """Keep results as JSON, under the day and with the machine they are from."""
    folder.mkdir(exist_ok=True)
    told = {
        "day": date.today().isoformat(),
        "machine": platform.platform(),
        "python": platform.python_version(),
        **found,
    }
    content = msgspec.json.format(msgspec.json.encode(told), indent=1)
    (folder / f"{name}-{told['day']}.json").write_bytes(content + b"\n")


def _stage_table(stages: Mapping[str, Stage]) -> str:
    rows = [f"{'stage':26}{'seconds':>9}{'MB':>7}{'MB of child':>13}"]
    for name, stage in stages.items():
        rows.append(f"{name:26}{stage.seconds:9.2f}{stage.megabytes:7}{stage.child_megabytes or '':>13}")
    return "\n".join(rows)


def _size_table(parts: Mapping[str, Sizes]) -> str:
    rows = [f"{'sent to a visitor, bytes':26}{'files':>7}{'all':>10}{'median':>9}{'largest':>9}"]
    for name, sizes in parts.items():
        rows.append(f"{name:26}{sizes.files:7}{sizes.total:10,}{sizes.median:9,}{sizes.largest:9,}")
    return "\n".join(rows)


if __name__ == "__main__":
    main()
