"""What is wrong with an answer to a question about a field, and what to type instead."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.choices import Choices, choices_of
from generator.findings import Finding, title
from generator.messages import findings
from generator.schema_paths import Definition, Pointer
from generator.schemas import Schema

_STOP = "Wil je stoppen? Druk op Ctrl-C; dan wordt niets bewaard."


def faults(path: Pointer, definition: Definition, answer: Any, *, required: bool) -> Iterator[str]:
    """A line or more for each fault of an answer; None is nothing."""
    choices = choices_of(definition)
    if answer is None:
        yield from [nothing(definition)] if required else []
    elif choices and (unknown := [word for word in _words(answer) if word not in choices]):
        yield from _no_choice(title(definition, path), choices, unknown)
    elif definition.get("type") == "boolean" and answer not in ("true", "false"):
        yield f"{title(definition, path)}: typ ja of nee."
    else:
        yield from (f"{one.message} {one.tip}".strip() for one in _wrong(str(path[-1]), definition, answer))


def nothing(definition: Definition) -> str:
    """What to do where a field that must be there was left empty."""
    if "object" in (definition.get("type"), definition.get("items", {}).get("type")):
        return f"Dit is verplicht: vul er minstens één ding in.\n{_STOP}"
    what = "Kies er een uit de lijst." if choices_of(definition) else "Typ hier iets."
    return f"Dit veld is verplicht. {what} {example(definition)}".strip() + f"\n{_STOP}"


def mended(definition: Definition, answer: Any) -> str:
    """A wrong answer with what was probably meant in place of what is no choice; empty where that is not clear."""
    choices, said = choices_of(definition), _words(answer)
    if choices is None or all(word in choices for word in said):
        return ""
    meant = [[word] if word in choices else choices.near(word) for word in said]
    return ", ".join(words[0] for words in meant) if all(len(words) == 1 for words in meant) else ""


def example(definition: Definition) -> str:
    """The first example as a person would type it here, of sentences one, for they are asked one by one; none for a
    group, whose fields are.
    """
    first = (definition.get("examples") or [""])[0]
    if isinstance(first, bool):
        spoken = "ja" if first else "nee"
    elif isinstance(first, list):
        words = [item for item in first if isinstance(item, str)]
        spoken = ", ".join(words if {"enum", "pattern"} & set(definition.get("items", {})) else words[:1])
    else:
        spoken = "" if isinstance(first, dict) else str(first)
    return f"Bijvoorbeeld: {spoken}" if spoken else ""


def _words(answer: Any) -> list[Any]:
    return answer if isinstance(answer, list) else [] if answer is None else [answer]


def _no_choice(name: str, choices: Choices, unknown: list[str]) -> Iterator[str]:
    for word in unknown:
        near = choices.near(word)
        only = f" Bedoelde je '{near[0]}'?" if len(near) == 1 else " Bedoelde je een van deze?" if near else ""
        yield f"{name}: '{word}' is geen keuze.{only}"
        yield from choices.lines(near)
    yield "Typ ? voor de hele lijst."


def _wrong(name: str, definition: Definition, answer: Any) -> Iterator[Finding]:
    """What the schema has against an answer."""
    schema = Schema("vraag", {"type": "object", "properties": {name: definition}})
    for violation in schema.violations(schema.convert({name: answer})):
        yield from findings(violation)
