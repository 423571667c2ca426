"""A number, address or waiting time from a source older than three years is not shown; national lines excepted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.draftbook import Draftbook, dialled
from generator.drafts import Draft
from generator.findings import Finding
from generator.freshness import LIMIT_IN_YEARS, is_current, is_dated
from generator.problems import Severity

_PERISHABLE = ("contact", "plaatsen", "wachttijd")


def check(book: Draftbook) -> Iterator[tuple[Draft, Finding]]:
    national = book.national_numbers()
    for draft in book.drafts:
        sources = [source for source in draft.value.get("bronnen", []) if isinstance(source, dict)]
        for group in _PERISHABLE:
            told = any(_perishes(part, national) for _, part in draft.parts(group))
            named = [source for source in sources if group in source.get("over", ())]
            known = bool(named) and all(map(is_dated, named))  # a date that cannot be read is told where it stands
            if told and known and not is_current(sources, group, book.today, _confirmed_on(draft)):
                message = f"De bron van '{group}' is ouder dan {LIMIT_IN_YEARS} jaar. De site toont dit niet meer."
                yield draft, Finding((group,), "bron-oud", message, "Vraag het na.", severity=Severity.WARNING)


def _confirmed_on(draft: Draft) -> str | None:
    assurance = draft.value.get("nagekeken")
    day = assurance.get("op") if isinstance(assurance, dict) else None
    return day if isinstance(day, str) else None


def _perishes(part: Mapping[str, Any], national: frozenset[str]) -> bool:
    """Whether a part says more than a website, a chat or a number that the whole country knows."""
    numbers = [dialled(phone.get("nummer")) for phone in part.get("telefoon", []) if isinstance(phone, dict)]
    told = {"email", "straat", "postcode", "gemeente", "status"} & part.keys()
    return bool(told) or any(number not in national for number in numbers)
