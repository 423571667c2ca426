"""An entry has no comment but the line by which editors find the schema: `helder fix` and forms do not keep others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.documents import Document
from generator.normal_form import foreign_comments
from generator.problems import Problem, Severity
from generator.quotation import advice

CODE = "opmerking-verloren"


def check(document: Document) -> Iterator[Problem]:
    """A warning for each comment. Comments stand between values: this takes a document where others take a draft."""
    lines = document.text.split("\n")
    for place, text in foreign_comments(document):
        shown = text if len(text) <= 60 else text[:57] + "..."
        before = lines[place.line - 1][: place.column - 1]
        message = f"Een opmerking ({shown}) gaat verloren zodra iemand dit bestand met een formulier bewaart."
        if before.strip():
            message = (
                f"Wat achter # staat ({shown}), hoort niet bij de tekst: het is een opmerking, en die gaat verloren."
            )
        tip = f"{_MEND} {_belongs(before, text)}".strip()
        yield Problem(document.file, place.line, place.column, "", CODE, message, tip, severity=Severity.WARNING)


_MEND = "Haal ze weg, of zet ze in een veld zoals toelichting. Tot dan past helder fix dit bestand niet aan."
_PLAIN = re.compile(r"(\s*(?:- +)*(?:[^\s#'\"\[{][^:]*: +)?)([^\s'\"\[{|>].*)")


def _belongs(before: str, comment: str) -> str:
    """What to do if a comment was meant for the end of the text before it; empty where that has quotes or brackets."""
    if not (found := _PLAIN.fullmatch(before)):
        return ""
    return advice(
        found[1], found[2] + comment, "Hoort het bij de tekst? Zet dan de hele tekst tussen aanhalingstekens."
    )
