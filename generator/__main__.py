"""The command line: names and nothing else."""

from __future__ import annotations

import click

from generator import __version__
from generator.commands import (
    apart,
    build,
    check,
    difference,
    evaluate_search,
    fix,
    freshness,
    import_,
    issue,
    links,
    messages,
    new,
    owners,
    places,
    schema,
    serve,
)

_OPTIONS = "[OPTIES]"


@click.group(
    context_settings={"help_option_names": ["-h", "--help"]},
    options_metavar=_OPTIONS,
    subcommand_metavar="OPDRACHT ...",
)
@click.version_option(__version__, prog_name="helder")
def main() -> None:
    """Helder maakt een doorzoekbare site van een catalogus in YAML."""


for module in (
    check,
    fix,
    new,
    import_,
    issue,
    difference,
    freshness,
    owners,
    apart,
    links,
    build,
    serve,
    schema,
    places,
    messages,
    evaluate_search,
):
    module.command.options_metavar = _OPTIONS
    main.add_command(module.command)

if __name__ == "__main__":
    main(prog_name="helder")
