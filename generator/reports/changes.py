"""What changes in files, for people: each repair in a line, then the difference line by line."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import unified_diff

from generator.findings import titles
from generator.improvements import Improvement
from generator.repairs import Repair
from generator.reports.printable import LINES, printable
from generator.schema_paths import Definition


def render(improvement: Improvement, name: str) -> str:
    """One file: what was mended and why, and a unified difference with Dutch words around it."""
    lines = [*_reasons(improvement, name), *_difference(improvement, name)]
    return printable("".join(f"{line}\n" for line in lines), LINES)


def _reasons(improvement: Improvement, name: str) -> Iterator[str]:
    for fault in improvement.faults:
        yield f"{name}:{fault.line}: {fault.message} [{fault.code}]"
    for repair in improvement.repairs:
        yield f"{name}: {_where(repair, improvement.definition)} {repair.new} (er stond: {repair.old})"
    if not improvement.faults and not improvement.repairs:
        yield f"{name}: alleen de schrijfwijze verandert, niet wat er staat."


def _where(repair: Repair, definition: Definition) -> str:
    """The field by the titles that the check gives it; a name that was no field is named by what is around it."""
    if not repair.of_name:
        return f"{titles(definition, repair.pointer)}:"
    around = titles(definition, repair.pointer[:-1])
    return f"{around}: het veld heet" if around else "Het veld heet"


def _difference(improvement: Improvement, name: str) -> Iterator[str]:
    before, after = (_lines(text) for text in (improvement.before, improvement.after))
    yield from unified_diff(before, after, f"{name} (zoals het was)", f"{name} (verbeterd)", lineterm="", n=2)


def _lines(content: bytes) -> list[str]:
    """The lines, with an end that one cannot see made visible."""
    text = content.decode("utf-8", errors="replace")
    *lines, rest = text.replace("\r", "␍").split("\n")
    return [*lines, f"{rest} (zonder regeleinde)"] if rest else lines
