"""The last measurement of the site's accessibility, which its statement is made of: a file that is kept in docs/."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import msgspec

from generator.dates import years_before
from generator.problems import InvalidInput, Problem

NAME = "toegankelijkheid.json"
COMMAND = "python -m benchmarks.site.accessibility"
_TIP = f"Meet met: {COMMAND}"


class Fault(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A rule that pages break: its name, what it asks in the words of the program, and on how many pages."""

    rule: str
    asks: str
    pages: int


class Measurement(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What was judged on a day, on which screens and with what, and what falls short.

    `kinds`: every kind of page; `states`: what the search and the list come into; `tools`: versions by name.
    """

    day: date
    pages: int
    kinds: int
    states: int
    widths: Sequence[int]
    tools: Mapping[str, str]
    faults: Sequence[Fault]


def read(docs: Path) -> Measurement | None:
    """The measurement kept in `docs`, None where there is none; raises InvalidInput for a file that is not one."""
    file = docs / NAME
    if not file.exists():
        return None
    try:
        return msgspec.json.decode(file.read_bytes(), type=Measurement)
    except (msgspec.DecodeError, UnicodeDecodeError):
        message = "Dit is geen meting van de toegankelijkheid."
        raise InvalidInput(Problem(f"{docs.name}/{NAME}", 1, 1, "", "meting", message, _TIP)) from None


def write(measurement: Measurement, docs: Path) -> None:
    """Keep a measurement, in place of the one before."""
    content = msgspec.json.format(msgspec.json.encode(measurement), indent=1)
    (docs / NAME).write_bytes(content + b"\n")


def warning(measurement: Measurement | None, today: date) -> str:
    """A Dutch sentence where there is no measurement, or one of more than twelve months ago; else nothing."""
    if measurement is None:
        return f"Let op: de toegankelijkheid van deze site is nog niet gemeten. {_TIP}"
    if measurement.day < years_before(today, 1):
        return f"Let op: de toegankelijkheid is meer dan twaalf maanden geleden gemeten. {_TIP}"
    return ""
