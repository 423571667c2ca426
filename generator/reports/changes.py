"""What changes in files, for people: each repair in a line, then the difference line by line."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import unified_diff

from generator.improvements import Improvement
from generator.reports.printable import printable


def render(improvement: Improvement, name: str) -> str:
    """One file: what was mended and why, and a unified difference with Dutch words around it."""
    lines = [*_reasons(improvement, name), *_difference(improvement, name)]
    return printable("".join(f"{line}\n" for line in lines))


def _reasons(improvement: Improvement, name: str) -> Iterator[str]:
    for fault in improvement.faults:
        yield f"{name}:{fault.line}: {fault.message} [{fault.code}]"
    for repair in improvement.repairs:
        kind = "Het veld heet" if repair.of_name else f"{repair.field}:"
        yield f"{name}: {kind} {repair.new} (er stond: {repair.old})"
    if not improvement.faults and not improvement.repairs:
        yield f"{name}: alleen de schrijfwijze verandert, niet wat er staat."


def _difference(improvement: Improvement, name: str) -> Iterator[str]:
    before, after = (_lines(text) for text in (improvement.before, improvement.after))
    yield from unified_diff(before, after, f"{name} (zoals het was)", f"{name} (verbeterd)", lineterm="", n=2)


def _lines(content: bytes) -> list[str]:
    """The lines, with an end that one cannot see made visible."""
    text = content.decode("utf-8", errors="replace")
    *lines, rest = text.replace("\r", "␍").split("\n")
    return [*lines, f"{rest} (zonder regeleinde)"] if rest else lines
