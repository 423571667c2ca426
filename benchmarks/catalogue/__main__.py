"""`python -m benchmarks.catalogue`: write a made-up catalogue."""

from __future__ import annotations

from pathlib import Path

import click

from benchmarks.catalogue.writing import write_catalogue


@click.command()
@click.option("--services", default=10_000, show_default=True, help="How many services.")
@click.option("--seed", default=1, show_default=True, help="The same seed makes the same catalogue.")
@click.option("--into", type=click.Path(path_type=Path, file_okay=False), required=True, help="The folder to write in.")
def main(services: int, seed: int, into: Path) -> None:
    """Write a made-up catalogue; use it with `helder check --catalogue` and `helder build --catalogue`."""
    click.echo(f"{write_catalogue(services, seed, into)} files in {into}")


main()
