"""An emergency or listening line whose number no editor has checked is shown all the same, and says so here."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.drafts import Draft
from generator.findings import Finding
from generator.problems import Severity


def check(draft: Draft, today: date) -> Iterator[Finding]:
    if draft.kind != "hulplijnen" or draft.inherited:
        return
    open_lines = [line for _, line in draft.parts("termen") if "nummer" in line and "goedgekeurd" not in line]
    if open_lines:
        numbers = ", ".join(str(line["nummer"]) for line in open_lines)
        message = f"Deze nummers zijn nog niet nagekeken door een redacteur: {numbers}."
        tip = "Kijk ze na op de website van de lijn en voeg 'goedgekeurd' toe. Bel een noodnummer niet om te testen."
        yield Finding(("termen",), "lijn-niet-goedgekeurd", message, tip, severity=Severity.WARNING)
