"""The files of judged queries, read whole or refused with every problem and its line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import yaml

from generator.evaluation.queries import CatalogueName, Query, Stratum
from generator.problems import InvalidInput, Problem, WrongUse
from generator.vocabularies import closest


@dataclass(frozen=True, slots=True)
class Placed:
    """A query with the file and line that it comes from."""

    query: Query
    file: str
    line: int

    def problem(self, field: str, code: str, message: str, tip: str) -> Problem:
        return Problem(self.file, self.line, 1, field, code, f"Vraag '{self.query.id}': {message}", tip)


def read(files: Iterable[Path]) -> tuple[Placed, ...]:
    """The queries of these files, in order; raises WrongUse for a file without, InvalidInput for what is no query."""
    found, problems = [], []
    for file in files:
        for line, content in _items(file):
            try:
                found.append(Placed(_query(content), str(file), line))
            except ValueError as error:
                problems.append(_unreadable(file, line, str(error)))
    problems += [problem for placed in found for problem in _inconsistent(placed)]
    problems += _double(found)
    if problems:
        raise InvalidInput(*problems)
    return tuple(found)


def _items(file: Path) -> Iterator[tuple[int, Any]]:
    """What stands in the list of a file, with the line where it begins."""
    try:
        loader = yaml.SafeLoader(file.read_text(encoding="utf-8"))
        node = loader.get_single_node()
        content = loader.construct_document(node) if node else None
    except (OSError, ValueError, yaml.YAMLError) as error:
        raise WrongUse(_unreadable(file, 1, f"dit bestand is niet te lezen: {error}")) from None
    if not node or not isinstance(content, list):
        raise WrongUse(_unreadable(file, 1, "hier hoort een lijst van zoekvragen te staan"))
    yield from zip((item.start_mark.line + 1 for item in node.value), content, strict=True)


def _query(content: Any) -> Query:
    """A query of a plain value; raises ValueError that says in Dutch what is wrong."""
    if not isinstance(content, dict):
        raise ValueError("hier horen velden te staan, zoals id, query en stratum")
    for name, choices in (("stratum", Stratum), ("catalogue", CatalogueName)):
        if content.get(name) not in list(choices):
            raise ValueError(f"{name} '{content.get(name, '')}' bestaat niet. {_offered(content.get(name), choices)}")
    try:
        return msgspec.convert(content, Query)
    except msgspec.ValidationError as error:
        raise ValueError(f"een veld klopt niet ({error})") from None


def _offered(value: object, choices: Iterable[str]) -> str:
    options = [str(choice) for choice in choices]
    near = closest(str(value), options)
    return f"Bedoelde je '{near}'?" if near else f"Je kan kiezen uit: {', '.join(options)}."


def _inconsistent(placed: Placed) -> Iterator[Problem]:
    """What a query of this stratum must have, or cannot have."""
    query = placed.query
    if query.is_answerable and not query.relevant:
        tip = "Geef minstens een adres graad 2 of 3, of kies het stratum out-of-scope."
        yield placed.problem("answers", "vraag-zonder-antwoord", "er is geen goed antwoord.", tip)
    if not query.is_answerable and query.answers:
        tip = "Kies een ander stratum, of laat answers weg."
        yield placed.problem("answers", "vraag-met-antwoord", "wat er niet is, heeft geen antwoorden.", tip)
    if query.stratum is Stratum.DANGER and not query.lines:
        tip = "Zet in lines de hulplijnen waarvan er een moet staan."
        yield placed.problem("lines", "vraag-zonder-lijn", "bij gevaar hoort een hulplijn.", tip)
    if query.stratum is Stratum.LANGUAGE and not query.language:
        yield placed.problem("language", "vraag-zonder-taal", "de taal ontbreekt.", "Schrijf bijvoorbeeld: fr.")


def _double(found: Sequence[Placed]) -> Iterator[Problem]:
    counted = Counter(placed.query.id for placed in found)
    for placed in found:
        if counted[placed.query.id] > 1:
            yield placed.problem("id", "vraag-dubbel", "deze id staat er meer dan eens.", "Kies een andere id.")


def _unreadable(file: Path, line: int, why: str) -> Problem:
    message = f"Dit is geen zoekvraag: {why.rstrip('.')}."
    return Problem(str(file), line, 1, "", "vraag-onleesbaar", message, 'Zie de andere vragen. Zet tekst tussen "".')
