"""From a violation of a schema to one Dutch sentence and a tip."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from generator.contacts import ContactError, email_address, phone, web_address
from generator.findings import Finding, shown, title
from generator.schema_paths import Definition
from generator.schemas import Violation
from generator.vocabularies import as_identifier, closest

_READERS: Mapping[str, Callable[[str], object]] = {
    "telefoon": phone,
    "webadres": web_address,
    "e-mail": email_address,
}


def findings(violation: Violation) -> Iterator[Finding]:
    """One finding for each fault that a violation names; raises KeyError for a keyword without words of its own."""
    yield from _BY_KEYWORD[violation.keyword](violation)


def _example(definition: Definition) -> str:
    examples = definition.get("examples") or []
    return f"Bijvoorbeeld: {_as_typed(examples[0])}" if examples else ""


def _as_typed(value: Any) -> str:
    """A value as it could be typed in an entry, on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {_as_typed(item)}" for name, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_as_typed(item) for item in value) + "]"
    return str(value).lower() if isinstance(value, bool) else shown(value)


def _required(violation: Violation) -> Iterator[Finding]:
    name = violation.details["property"]
    missing = violation.definition.get("properties", {}).get(name, {})
    message = f"Het veld '{name}' ({title(missing, (name,))}) ontbreekt."
    help_text = str(missing.get("description", ""))
    yield Finding(violation.pointer, "veld-ontbreekt", message, f"{help_text} {_example(missing)}".strip())


def _unknown(violation: Violation) -> Iterator[Finding]:
    known = list(violation.definition.get("properties", {}))
    for name in violation.details["unexpected"]:
        near = closest(name, known)
        tip = f"Bedoelde je '{near}'?" if near else f"Je kan kiezen uit: {', '.join(known)}."
        yield Finding((*violation.pointer, name), "veld-onbekend", f"Het veld '{name}' bestaat niet.", tip, at_key=True)


def _enum(violation: Violation) -> Iterator[Finding]:
    options = [str(option) for option in violation.details["options"]]
    found = violation.details["found"]
    near = closest(found, options) if isinstance(found, str) else None
    choices = f"Kies uit: {', '.join(options)}."
    message = f"'{shown(found)}' is geen keuze voor {title(violation.definition, violation.pointer)}."
    yield Finding(violation.pointer, "keuze-onbekend", message, f"Bedoelde je '{near}'? {choices}" if near else choices)


_TYPES = {
    "string": "een tekst",
    "integer": "een geheel getal",
    "boolean": "true (ja) of false (nee)",
    "array": "een lijst",
    "object": "een groep van velden",
}


def _type(violation: Violation) -> Iterator[Finding]:
    wanted = _TYPES[violation.details["types"][0]]
    name = title(violation.definition, violation.pointer)
    found = violation.details["found"]
    what = "niets" if found == "" else "een lijst" if isinstance(found, list) else f"'{shown(found)}'"
    if isinstance(found, dict):
        what = "een groep van velden"
    message = f"{name}: hier hoort {wanted}, maar er staat {what}."
    yield Finding(violation.pointer, "soort-fout", message, _example(violation.definition))


def contact_fault(text: str, definition: Definition) -> ContactError | None:
    """Why a text is no phone number, web or mail address, where its definition asks for one."""
    reader = _READERS.get(str(definition.get("x-soort")))
    try:
        if reader is not None:
            reader(text)
    except ContactError as error:
        return error
    return None


def _pattern(violation: Violation) -> Iterator[Finding]:
    fault = contact_fault(violation.details["found"], violation.definition)
    if fault is not None:
        yield Finding(violation.pointer, fault.code, fault.message, fault.tip)
        return
    name = title(violation.definition, violation.pointer)
    message = f"{name}: '{shown(violation.details['found'])}' is niet juist geschreven."
    tip = f"{violation.definition.get('description', '')} {_example(violation.definition)}".strip()
    if "x-verwijst-naar" in violation.definition:
        tip = f"Gebruik kleine letters en streepjes: {as_identifier(violation.details['found'])}"
    yield Finding(violation.pointer, "schrijfwijze", message, tip)


def _limit(code: str, words: str) -> Callable[[Violation], Iterator[Finding]]:
    def explain(violation: Violation) -> Iterator[Finding]:
        name = title(violation.definition, violation.pointer)
        limit = violation.definition.get(violation.keyword)
        found = violation.details["found"]
        size = len(found) if isinstance(found, (str, list)) else found
        message = words.format(name=name, limit=limit, size=size)
        yield Finding(violation.pointer, code, message, _example(violation.definition))

    return explain


_BY_KEYWORD: dict[str, Callable[[Violation], Iterator[Finding]]] = {
    "required": _required,
    "additionalProperties": _unknown,
    "enum": _enum,
    "type": _type,
    "pattern": _pattern,
    "minLength": _limit("te-kort", "{name}: dit is te kort of leeg. Er zijn minstens {limit} tekens nodig."),
    "maxLength": _limit("te-lang", "{name}: dit telt {size} tekens. Hoogstens {limit} kan."),
    "minItems": _limit("te-weinig", "{name}: deze lijst is leeg. Er is minstens {limit} nodig."),
    "maxItems": _limit("te-veel", "{name}: er staan er {size}. Hoogstens {limit} kan."),
    "uniqueItems": _limit("dubbel", "{name}: er staat twee keer hetzelfde in de lijst."),
    "minimum": _limit("te-klein", "{name}: {size} is te klein. Minstens {limit} kan."),
    "maximum": _limit("te-groot", "{name}: {size} is te groot. Hoogstens {limit} kan."),
}
