"""A service that is a help line gives the number of that line: the list of help lines stands on every page.

Where both were confirmed, one of the two is surely wrong, and nobody knows which: an error, for somebody may be in
danger. Until then it is a warning, since a provider may have a number of its own for another service.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.draftbook import Draftbook, dialled
from generator.drafts import Draft
from generator.findings import Finding
from generator.problems import Severity
from generator.schema_paths import Pointer

_TIP = "Kijk na welk nummer juist is, en schrijf het in allebei."


def check(book: Draftbook) -> Iterator[tuple[Draft, Finding]]:
    lines = dict(_lines(book))
    for draft in book.of("dienst"):
        for name in dict.fromkeys(draft.identity.split("/")):
            if name in lines and _is_line(draft):
                yield from ((draft, finding) for finding in _other_numbers(draft, *lines[name]))


def _lines(book: Draftbook) -> Iterator[tuple[str, tuple[Draft, Mapping[str, Any]]]]:
    """Every help line that is called, by its id, with the list that it stands in."""
    for draft in book.of("hulplijnen"):
        terms = draft.value.get("termen")
        for line in terms if isinstance(terms, list) else ():
            if isinstance(line, dict) and dialled(line.get("nummer")):
                yield str(line.get("id")), (draft, line)


def _is_line(draft: Draft) -> bool:
    """Whether a service is a help line, or for a crisis."""
    return draft.value.get("hulpvorm") == "hulplijn" or any(way.get("weg") == "crisis" for _, way in _ways(draft))


def _ways(draft: Draft) -> Iterator[tuple[Pointer, Mapping[str, Any]]]:
    return draft.parts("toegang")


def _other_numbers(draft: Draft, listed: Draft, line: Mapping[str, Any]) -> Iterator[Finding]:
    """The first number of each way to reach a line where none of them is its own."""
    sure = "goedgekeurd" in line and "nagekeken" in draft.value
    for home in _reached(draft):
        numbers = [item for item in _numbers(draft) if item[0][: len(home)] == home]
        called = {dialled(number) for _, number in numbers} - {None}
        if called and dialled(line["nummer"]) not in called:
            pointer, number = next(item for item in numbers if dialled(item[1]))
            message = (
                f"Hier staat {number}, maar in {listed.path} heeft '{line.get('label')}' het nummer {line['nummer']}."
            )
            severity = Severity.ERROR if sure else Severity.WARNING
            yield Finding(pointer, "lijn-ander-nummer", message, _TIP, severity=severity)


def _reached(draft: Draft) -> Iterator[Pointer]:
    """Where the numbers stand that somebody in need dials: of the service, and of its way for a crisis."""
    yield ("contact",)
    yield from ((*pointer, "contact") for pointer, way in _ways(draft) if way.get("weg") == "crisis")


def _numbers(draft: Draft) -> Iterator[tuple[Pointer, str]]:
    return (
        (pointer, text)
        for pointer, text, definition in draft.marked("x-soort")
        if definition.get("x-soort") == "telefoon"
    )
