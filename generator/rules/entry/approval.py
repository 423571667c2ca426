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
    for pointer, line in draft.parts("termen"):
        if "nummer" in line and "goedgekeurd" not in line:
            message = f"Het nummer {line['nummer']} is nog niet nagekeken door een redacteur."
            tip = "Bel het nummer, kijk het na en voeg 'goedgekeurd' toe met 'door' en 'op'."
            yield Finding((*pointer, "nummer"), "lijn-niet-goedgekeurd", message, tip, severity=Severity.WARNING)
