"""What is said to whoever started the server, in a terminal that may close before the server stops."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TextIO

import click


def say(text: str, is_fault: bool = False) -> None:
    """Write a line in the terminal; nobody misses it once its pipe is closed, as `| head` does."""
    try:
        click.echo(text, err=is_fault)
    except OSError:
        _give_up(sys.stderr if is_fault else sys.stdout)


def _give_up(stream: TextIO) -> None:
    """Let what is said there go nowhere: what is still in the buffer would fail at each line, and when Python ends."""
    with suppress(OSError), open(os.devnull, "wb") as nowhere:
        os.dup2(nowhere.fileno(), stream.fileno())
