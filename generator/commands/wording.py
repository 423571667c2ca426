"""What click says itself, such as the headings of its help and of an option that is not there: in Dutch too."""

from __future__ import annotations

import sys
from types import ModuleType

import click

from generator.language_codes import SOURCE
from generator.languages import FOLDER, catalogue_of, compiled


def speak_dutch() -> None:
    """Let click take its sentences from our catalogue, whatever the language of the machine.

    It calls gettext by a name in each of its modules. That name leads to our catalogue from now on: a language in the
    environment would reach git and browsers too, and wants a compiled file. Some words are asked for when a command is
    made, so this comes before any command.
    """
    dutch = compiled(catalogue_of(SOURCE, FOLDER / "command_line"))
    for module in _modules():
        for name, say in (("_", dutch.gettext), ("ngettext", dutch.ngettext)):
            if hasattr(module, name):
                setattr(module, name, say)


def _modules() -> list[ModuleType]:
    return [module for name, module in sys.modules.items() if name.startswith(f"{click.__name__}.")]
