"""The command line: names and nothing else."""

from __future__ import annotations

from collections import UserDict
from importlib import import_module
from typing import Any

import click

from generator import __version__
from generator.commands import MODULES

_OPTIONS = "[OPTIES]"


class _Commands(UserDict[str, Any]):
    """The commands by their names, each imported when it is asked for: none waits for what the others need."""

    def __getitem__(self, name: str) -> click.Command:
        command: click.Command = import_module(f"generator.commands.{self.data[name]}").command
        command.options_metavar = _OPTIONS
        return command


@click.group(
    commands=_Commands(MODULES),
    context_settings={"help_option_names": ["-h", "--help"]},
    options_metavar=_OPTIONS,
    subcommand_metavar="OPDRACHT ...",
)
@click.version_option(__version__, prog_name="helder")
def main() -> None:
    """Helder maakt een doorzoekbare site van een catalogus in YAML."""


if __name__ == "__main__":
    main(prog_name="helder")
