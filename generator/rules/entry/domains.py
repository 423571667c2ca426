"""A service has life domains, or takes every question; never both, never neither."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.drafts import Draft
from generator.findings import Finding
from generator.meant_fields import stands_for


def check(draft: Draft, today: date) -> Iterator[Finding]:
    if draft.kind != "dienst":
        return
    broad, domains = draft.value.get("breed") is True, "levensdomeinen" in draft.value
    if broad and domains:
        message = "Deze dienst is er voor elke vraag, en heeft toch levensdomeinen."
        yield Finding(("levensdomeinen",), "domein-dubbel", message, "Haal levensdomeinen weg, of breed.", at_key=True)
    if not broad and not domains and not _is_there_by_another_name(draft):
        tip = "Voeg levensdomeinen toe (hoogstens vier), of schrijf 'breed: true'."
        yield Finding((), "domein-ontbreekt", "Er staat niet waarover deze hulp gaat.", tip)


def _is_there_by_another_name(draft: Draft) -> bool:
    """Whether one of the two stands there under a name that no field has, which is told where it stands."""
    definition = draft.schema.definition
    unknown = [name for name in draft.value if name not in definition["properties"]]
    return any(stands_for(name, field, definition) for name in unknown for field in ("levensdomeinen", "breed"))
