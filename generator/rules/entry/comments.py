"""An entry has no comment but the line by which editors find the schema: `helder fix` and forms do not keep others."""

from __future__ import annotations

from collections.abc import Iterator

from generator.documents import Document
from generator.normal_form import foreign_comments
from generator.problems import Problem, Severity

CODE = "opmerking-verloren"


def check(document: Document) -> Iterator[Problem]:
    """A warning for each comment. Comments stand between values: this takes a document where others take a draft."""
    for place, text in foreign_comments(document):
        shown = text if len(text) <= 60 else text[:57] + "..."
        message = f"Een opmerking ({shown}) gaat verloren zodra iemand dit bestand met een formulier bewaart."
        tip = "Haal ze weg, of zet ze in een veld zoals toelichting. Tot dan past helder fix dit bestand niet aan."
        yield Problem(document.file, place.line, place.column, "", CODE, message, tip, severity=Severity.WARNING)
