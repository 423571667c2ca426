"""A service area is given, or said to be unknown with its reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from generator.drafts import Draft
from generator.findings import Finding

_GIVEN = ("samenwerking", "regios", "provincies", "gemeenten", "heel_vlaanderen", "brussel")
_FIELDS = frozenset([*_GIVEN, "onbekend", "toelichting"])
_TIP = "Noem gemeenten, regio's of provincies. Weet je het niet? Schrijf 'onbekend' met een toelichting."


def check(draft: Draft, today: date) -> Iterator[Finding]:
    area = draft.value.get("werkgebied")
    if area is None and draft.value.get("soort") == "samenwerking":
        yield Finding((), "werkgebied-leeg", "Er staat niet voor welke streek deze samenwerking werkt.", _TIP)
    if not isinstance(area, dict):
        return
    given = [name for name in _GIVEN if area.get(name)]
    if not given and "onbekend" not in area and has_known_fields(area):
        yield Finding(("werkgebied",), "werkgebied-leeg", "Er staat niet voor welke streek deze hulp is.", _TIP)
    if given and "onbekend" in area:
        message = "Het werkgebied is gegeven en toch 'onbekend'."
        yield Finding(("werkgebied", "onbekend"), "werkgebied-dubbel", message, "Kies een van de twee.", at_key=True)


def has_known_fields(area: Mapping[str, Any]) -> bool:
    """Whether a service area has no field under another name, which says more than can be judged here."""
    return _FIELDS.issuperset(area)
