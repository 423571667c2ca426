"""A schema to questions, field by field; answers to a value that the schema accepts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from generator.answer_faults import example, faults, mended, nothing
from generator.choices import choices_of
from generator.findings import title
from generator.interview import Asking, Question
from generator.notations import rewritten
from generator.schema_paths import Definition, Pointer

_MOST_ITEMS = 60
_YES, _NO = ("ja", "j", "true"), ("", "nee", "neen", "n", "false")


class _LeftOut(Exception):
    """Somebody began on a part that need not be there, and cannot finish it."""


@dataclass(frozen=True, slots=True)
class _Field:
    """A field that is asked, and how: `may_leave` that it belongs to a part that need not be there, `said` what was
    answered before, `told` what comes before the question; asked `again` because the answer was wrong.
    """

    path: Pointer
    definition: Definition
    required: bool
    said: Mapping[str, Any]
    may_leave: bool = False
    told: tuple[str, ...] = ()
    proposal: str = ""
    again: bool = False

    @property
    def items(self) -> Definition:
        items: Definition = self.definition.get("items", {})
        return items

    @property
    def is_free(self) -> bool:
        """Whether it is a list of sentences: each is asked for itself, since a comma belongs to it."""
        return bool(self.items) and not {"enum", "pattern"} & set(self.items)

    def question(self, prompt: str) -> Question:
        choices = choices_of(self.definition)
        return Question(self.path, prompt, self.told, self.proposal, choices, self.again)


def ask_entry(definition: Definition, fields: list[str], known: Mapping[str, Any]) -> Asking[dict[str, Any]]:
    """The value of an entry with these fields asked anew; those of `known` that are not asked stay."""
    value = dict(known)
    for name in fields:
        value.pop(name, None)
        required = name in definition.get("required", ())
        answer = yield from _asked(_Field((name,), definition["properties"][name], required, value))
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


def agreed(path: Pointer, question: str, told: tuple[str, ...] = (), *, again: bool = False) -> Asking[bool]:
    """Whether somebody says yes; nothing is no."""
    while True:
        answer = yield Question(path, f"{question} Typ ja of nee", told, "nee", again=again)
        if answer.lower() in _YES or answer.lower() in _NO:
            return answer.lower() in _YES
        told, again = (f"'{answer}' is hier geen antwoord.",), True


def _asked(field: _Field) -> Asking[Any]:
    """The answer to one field, as text, list or group; None where it is left out."""
    now = replace(field, told=(*field.told, *_heading(field)), proposal=_proposal(field))
    while True:
        answer = yield from _way_of(field)(now)
        if answer is None and field.required and field.may_leave:
            if (yield from _leaving(field)):
                raise _LeftOut
            now = replace(now, told=(), again=True)
        elif told := tuple(faults(field.path, field.definition, answer, required=field.required)):
            proposal = mended(field.definition, answer) or _proposal(field)
            now = replace(field, told=told, proposal=proposal, again=True)
        else:
            return answer


def _leaving(field: _Field) -> Asking[bool]:
    told = (nothing(field.definition),)
    return (yield from agreed((*field.path, "weg"), "Wil je dit hele deel toch weglaten?", told, again=True))


def _heading(field: _Field) -> Iterator[str]:
    mark = " (verplicht)" if field.required else ""
    yield f"\n{title(field.definition, field.path)}{mark}"
    if text := " ".join(filter(None, (str(field.definition.get("description", "")), example(field.definition)))):
        yield text


def _proposal(field: _Field) -> str:
    """A source is proposed to be about all groups of facts that were answered."""
    if field.path[-1] != "over":
        return ""
    also = {"naam", "beschrijving"} if "naam" in field.said else set()
    return ", ".join(word for word in field.items.get("enum", ()) if word in field.said or word in also)


def _way_of(field: _Field) -> Callable[[_Field], Asking[Any]]:
    if field.definition.get("type") == "object":
        return _group
    if field.items.get("type") == "object":
        return _groups
    if field.definition.get("type") == "array":
        return _lines if field.is_free else _words
    return _text


def _text(field: _Field) -> Asking[str | None]:
    text = yield field.question("Antwoord: ja of nee" if field.definition.get("type") == "boolean" else "Antwoord")
    choices = choices_of(field.definition)
    known = choices.meant(text) if choices else None
    return known or (rewritten(text, field.definition) if text else None)


def _words(field: _Field) -> Asking[list[str] | None]:
    text = yield field.question("Antwoorden, met een komma ertussen")
    choices = choices_of(field.definition)
    parts = choices.several(text) if choices else [part.strip() for part in text.split(",")]
    return [rewritten(part, field.items) for part in parts if part] or None


def _lines(field: _Field) -> Asking[list[str] | None]:
    found: list[str] = []
    while len(found) < _MOST_ITEMS:
        told = () if found else field.told
        path = (*field.path, len(found))
        prompt = f"{title(field.definition, field.path)}, deel {len(found) + 1}, of niets om verder te gaan"
        text = yield Question(path, prompt, told)
        if not text:
            break
        found.append(rewritten(text, field.items))
    return found or None


def _group(field: _Field) -> Asking[dict[str, Any] | None]:
    if field.required:
        return (yield from _fields(field, field.path, field.definition, field.told))
    if (yield from agreed(field.path, "Wil je dit invullen?", field.told)):
        return (yield from _fields(replace(field, may_leave=True), field.path, field.definition, ()))
    return None


def _groups(field: _Field) -> Asking[list[dict[str, Any]] | None]:
    found: list[dict[str, Any]] = []
    told, again = field.told, False
    while len(found) < _MOST_ITEMS:
        here, needed = (*field.path, len(found)), field.required and not found
        if not needed:
            more = f"{title(field.definition, field.path)}: nog een toevoegen?" if found else "Wil je dit invullen?"
            if not (yield from agreed(here, more, told, again=again)):
                break
            told = ()
        answer = yield from _fields(replace(field, may_leave=not needed), here, field.items, told)
        told, again = (), answer is None
        found += [answer] if answer else []
    return found or None


def _fields(
    holder: _Field, path: Pointer, definition: Definition, told: tuple[str, ...]
) -> Asking[dict[str, Any] | None]:
    """The fields of one group; `told` stands before the first."""
    found: dict[str, Any] = {}
    needed, leave = definition.get("required", ()), holder.may_leave
    try:
        for name, below in definition.get("properties", {}).items():
            one = _Field((*path, name), below, name in needed, holder.said, leave, told)
            found[name] = yield from _asked(one)
            told = ()
    except _LeftOut:
        return None
    return {name: answer for name, answer in found.items() if answer is not None} or None
