"""The hand-written pages of docs/, judged before MkDocs reads them: it is silent about most slips."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml

from generator.problems import InvalidInput, Problem

PLACEHOLDER = "blad.md"
"""The page that all pages of the catalogue are stamped on; only it may hold marks."""

_HEAD = re.compile(r"---[ \t]*\n(.*?\n)---[ \t]*\n", re.DOTALL)
_EXAMPLE = "Begin met drie streepjes, title: ..., description: ... en weer drie streepjes, elk op een regel."


def refuse_faults(docs: Path) -> None:
    """Raises InvalidInput with every problem of the files below `docs`."""
    problems = [problem for file in sorted(docs.rglob("*")) for problem in _faults(file, docs)]
    if problems:
        raise InvalidInput(*problems)


def _faults(file: Path, docs: Path) -> Iterator[Problem]:
    shown_as = file.relative_to(docs.parent).as_posix()
    if file.is_symlink():
        tip = "Zet het bestand zelf op deze plaats."
        yield Problem(shown_as, 1, 1, "", "bestand-snelkoppeling", "Dit is een snelkoppeling (symlink).", tip)
    elif file.suffix == ".md" and file.is_file():
        try:
            text = file.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError as error:
            line = error.object[: error.start].count(b"\n") + 1
            tip = "Bewaar het bestand opnieuw als UTF-8."
            yield Problem(shown_as, line, 1, "", "pagina-codering", "Deze regel is niet te lezen.", tip)
            return
        yield from _head_faults(text, shown_as)
        if file.name != PLACEHOLDER and "@@helder:" in text:
            line = text[: text.index("@@helder:")].count("\n") + 1
            message = f"Een merkteken @@helder: hoort alleen in {PLACEHOLDER}."
            yield Problem(shown_as, line, 1, "", "pagina-merkteken", message, "Haal het weg.")


def _head_faults(text: str, shown_as: str) -> Iterator[Problem]:
    found = _HEAD.match(text)
    try:
        head = yaml.safe_load(found[1]) if found else {}
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 2 if mark else 2
        message = "De velden bovenaan deze pagina zijn niet te lezen."
        tip = "Zet een tekst met een dubbelepunt erin tussen aanhalingstekens."
        yield Problem(shown_as, line, 1, "", "pagina-kop", message, tip)
        return
    for name in ("title", "description"):
        value = head.get(name) if isinstance(head, Mapping) else None
        if not isinstance(value, str) or not value.strip():
            yield Problem(shown_as, 1, 1, name, "pagina-kop", f"Bovenaan deze pagina ontbreekt '{name}'.", _EXAMPLE)
