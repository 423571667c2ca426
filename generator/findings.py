"""What is wrong inside one document, before its line is looked up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.problems import Severity
from generator.schema_paths import Definition, Pointer


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem at a pointer; its line and column are found only when it is reported. `part`: the words of a text that
    it is about.
    """

    pointer: Pointer
    code: str
    message: str
    tip: str = ""
    fix: str | None = None
    severity: Severity = Severity.ERROR
    at_key: bool = False
    part: str = ""


def title(definition: Definition, pointer: Pointer) -> str:
    """The Dutch name of a field; the name of the nearest key where the schema gives none."""
    names = [step for step in pointer if isinstance(step, str)]
    return str(definition.get("title") or (names[-1] if names else "dit bestand"))


def titles(definition: Definition, pointer: Pointer) -> str:
    """The Dutch names on the way to a value, with which part of a list: "Contact, Telefoon (deel 2), Nummer"."""
    told: list[str] = []
    for at, step in enumerate(pointer, start=1):
        if isinstance(step, int):
            told[-1:] = [f"{told[-1]} (deel {step + 1})"] if told else []
            definition = definition.get("items", {})
        else:
            definition = definition.get("properties", {}).get(step, {})
            told.append(title(definition, pointer[:at]))
    return ", ".join(told)


def shown(value: Any) -> str:
    """A value as a person would quote it, shortened to 60 characters."""
    text = "ja" if value is True else "nee" if value is False else str(value)
    return text if len(text) <= 60 else text[:57] + "..."
