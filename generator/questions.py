"""A schema to questions, field by field; answers to a value that the schema accepts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Protocol

from generator.findings import Finding
from generator.messages import findings
from generator.notations import rewritten
from generator.schema_paths import Definition
from generator.schemas import Schema, labels_of

_MOST_ITEMS = 60


class _LeftOut(Exception):
    """Somebody began on a part that need not be there, and cannot finish it."""


class Terminal(Protocol):
    """Where a person answers: a line of text, empty for nothing; whatever is said stands on a line of its own."""

    def ask(self, question: str, proposal: str = "") -> str: ...

    def say(self, text: str) -> None: ...


def ask_entry(definition: Definition, terminal: Terminal, fields: list[str], known: dict[str, Any]) -> dict[str, Any]:
    """The value of an entry with these fields asked anew; those of `known` that are not asked stay."""
    value = dict(known)
    for name in fields:
        value.pop(name, None)
        answer = ask(name, definition["properties"][name], terminal, name in definition.get("required", ()), value)
        if answer is not None:
            value[name] = answer
    return {name: value[name] for name in definition["properties"] if name in value}


def with_choices(definition: Definition, choices: Mapping[str, Mapping[str, str]]) -> Definition:
    """The definition in which a field that names an entry of a kind in `choices` is a choice of those."""
    known = choices.get(definition.get("x-verwijst-naar", ""))
    more: dict[str, Any] = {"enum": list(known), "x-labels": known} if known else {}
    if "properties" in definition:
        more["properties"] = {name: with_choices(below, choices) for name, below in definition["properties"].items()}
    return {**definition, **more}


def ask(
    name: str,
    definition: Definition,
    terminal: Terminal,
    required: bool,
    said: Mapping[str, Any],
    may_leave: bool = False,
) -> Any:
    """The answer to one field, as text, list or group; None where it is left out.

    `said` is what was answered before: a source is proposed to be about all of it. `may_leave`: it belongs to a part
    that need not be there.
    """
    mark = " (verplicht)" if required else ""
    terminal.say(f"\n{definition.get('title', name)}{mark}")
    terminal.say(" ".join(filter(None, (str(definition.get("description", "")), _example(definition)))))
    items = definition.get("items", {})
    _choices(items if "enum" in items else definition, terminal)
    while True:
        if definition.get("type") == "object":
            answer: Any = _group(definition, terminal, required, said)
        elif items.get("type") == "object":
            answer = _groups(items, terminal, required, said)
        elif definition.get("type") == "array":
            answer = _list(name, items, terminal, said)
        else:
            answer = _text(definition, terminal)
        wrong = list(_wrong(name, definition, answer)) if answer is not None else []
        if answer is None and required:
            terminal.say("Dit veld is verplicht.")
            if may_leave and _agreed(terminal, "Wil je dit hele deel toch weglaten?"):
                raise _LeftOut
        elif not wrong:
            return answer
        for finding in wrong:
            terminal.say(f"{finding.message} {finding.tip}".strip())


def _example(definition: Definition) -> str:
    """The first example as a person would type it here; none for a group, whose fields are asked one by one."""
    first = (definition.get("examples") or [""])[0]
    if isinstance(first, bool):
        spoken = "ja" if first else "nee"
    elif isinstance(first, list):
        spoken = ", ".join(item for item in first if isinstance(item, str))
    else:
        spoken = "" if isinstance(first, dict) else str(first)
    return f"Bijvoorbeeld: {spoken}" if spoken else ""


def _text(definition: Definition, terminal: Terminal) -> str | None:
    text = terminal.ask("Antwoord").strip()
    return rewritten(text, definition) if text else None


def _choices(definition: Definition, terminal: Terminal) -> None:
    labels = labels_of(definition)
    for word in definition.get("enum", ()):
        label = labels.get(word, word)
        terminal.say(f"  {word}" + (f"  {label}" if label != word else ""))


def _list(name: str, items: Definition, terminal: Terminal, said: Mapping[str, Any]) -> list[str] | None:
    """A list of words on one line, or of sentences, one a line."""
    if "enum" in items or "pattern" in items:
        proposal = ", ".join(_spoken_of(items, said)) if name == "over" else ""
        texts = terminal.ask("Antwoorden, met een komma ertussen", proposal).split(",")
    else:
        texts = list(_lines(terminal))
    found = [rewritten(text.strip(), items) for text in texts if text.strip()]
    return found or None


def _lines(terminal: Terminal) -> Iterator[str]:
    for number in range(1, _MOST_ITEMS + 1):
        text = terminal.ask(f"Deel {number}, of niets om verder te gaan").strip()
        if not text:
            return
        yield text


def _spoken_of(items: Definition, said: Mapping[str, Any]) -> list[str]:
    """The groups of facts that were answered."""
    also = {"naam", "beschrijving"} if "naam" in said else set()
    return [word for word in items.get("enum", ()) if word in said or word in also]


def _group(
    definition: Definition, terminal: Terminal, required: bool, said: Mapping[str, Any]
) -> dict[str, Any] | None:
    if not required and not _agreed(terminal, "Wil je dit invullen?"):
        return None
    return _fields(definition, terminal, said, may_leave=not required)


def _fields(
    definition: Definition, terminal: Terminal, said: Mapping[str, Any], *, may_leave: bool
) -> dict[str, Any] | None:
    known, needed = definition.get("properties", {}), definition.get("required", ())
    try:
        answers = {name: ask(name, below, terminal, name in needed, said, may_leave) for name, below in known.items()}
    except _LeftOut:
        return None
    return {name: answer for name, answer in answers.items() if answer is not None} or None


def _groups(
    items: Definition, terminal: Terminal, required: bool, said: Mapping[str, Any]
) -> list[dict[str, Any]] | None:
    found: list[dict[str, Any]] = []
    while len(found) < _MOST_ITEMS:
        first_and_needed = required and not found
        if not first_and_needed and not _agreed(terminal, "Nog een toevoegen?" if found else "Wil je dit invullen?"):
            break
        answer = _fields(items, terminal, said, may_leave=not first_and_needed)
        found += [answer] if answer else []
    return found or None


def _agreed(terminal: Terminal, question: str) -> bool:
    return terminal.ask(f"{question} Typ ja, of niets").strip().lower() in ("ja", "j", "true")


def _wrong(name: str, definition: Definition, answer: Any) -> Iterator[Finding]:
    """What the schema has against an answer."""
    schema = Schema("vraag", {"type": "object", "properties": {name: definition}})
    for violation in schema.violations(schema.convert({name: answer})):
        yield from findings(violation)
