"""Phone numbers, web and mail addresses can be used as they stand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.contacts import international_host
from generator.drafts import Draft
from generator.findings import Finding, title
from generator.messages import contact_fault
from generator.problems import Severity
from generator.rules.spelling import well_written
from generator.schema_paths import Pointer


def check(draft: Draft, today: date) -> Iterator[Finding]:
    for pointer, text, definition in draft.marked("x-soort"):
        if not well_written(text, definition):
            continue
        fault = contact_fault(text, definition)
        if fault is not None:
            message = f"{title(definition, pointer)}: {fault.message[0].lower()}{fault.message[1:]}"
            yield Finding(pointer, fault.code, message, fault.tip)
        elif definition.get("x-soort") == "webadres":
            yield from _look_alike(pointer, text)


def _look_alike(pointer: Pointer, text: str) -> Iterator[Finding]:
    """A name in foreign letters can pass for another (Unicode UTS #39)."""
    name = international_host(text)
    if name:
        message = f"Dit webadres heeft bijzondere letters: {name}."
        tip = "Kijk na of het echt het adres van de dienst is."
        yield Finding(pointer, "web-bijzondere-letters", message, tip, severity=Severity.WARNING)
