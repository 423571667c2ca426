"""From a violation of a schema to one Dutch sentence and a tip."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from generator import meant_fields, split_texts
from generator.contacts import ContactError, email_address, phone, web_address
from generator.findings import Finding, shown, title
from generator.notation_faults import notation_fault
from generator.schema_paths import Definition, Pointer
from generator.schemas import Violation, labels_of
from generator.type_tips import as_typed, example, nothing_tip, type_tip
from generator.vocabularies import as_identifier, closest, several

_READERS: Mapping[str, Callable[[str], object]] = {
    "telefoon": phone,
    "webadres": web_address,
    "e-mail": email_address,
}


def findings(violation: Violation) -> Iterator[Finding]:
    """One finding for each fault that a violation names; raises KeyError for a keyword without words of its own."""
    yield from _BY_KEYWORD[violation.keyword](violation)


def _required(violation: Violation) -> Iterator[Finding]:
    name = violation.details["property"]
    known = violation.definition.get("properties", {})
    others = [other for other in violation.details["found"] if other not in known]
    closed = violation.definition.get("additionalProperties") is False
    if closed and any(meant_fields.stands_for(other, name, violation.definition) for other in others):
        return  # the field is there under another name, and that is said where it stands
    missing = known.get(name, {})
    message = f"Het veld '{name}' ({title(missing, (name,))}) ontbreekt{_where(violation.pointer)}."
    help_text = str(missing.get("description", ""))
    yield Finding(violation.pointer, "veld-ontbreekt", message, f"{help_text} {example(missing)}".strip())


def _unknown(violation: Violation) -> Iterator[Finding]:
    group, names = violation.details["found"], violation.details["unexpected"]
    known = violation.definition.get("properties", {})
    lacking = meant_fields.lacking_colons(group, known)
    if lacking:
        fields = " en ".join(f"'{field}'" for field, _ in lacking.values())
        message = f"Na {fields} ontbreekt een dubbelepunt."
        where = (*violation.pointer, next(iter(lacking)))
        yield Finding(where, "veld-onbekend", message, meant_fields.with_colons(group, known), at_key=True)
    for name in (name for name in names if name not in lacking):
        message = f"Het veld '{name}' bestaat hier niet."
        tip = meant_fields.tip(name, violation.definition, violation.whole)
        yield Finding((*violation.pointer, name), "veld-onbekend", message, tip, at_key=True)


def _where(pointer: Pointer) -> str:
    """The group that a field belongs to, as its name or as a part of a list; empty for the whole file."""
    if not pointer:
        return ""
    return (
        f" bij '{pointer[-1]}'" if isinstance(pointer[-1], str) else f" in deel {pointer[-1] + 1} van '{pointer[-2]}'"
    )


def _enum(violation: Violation) -> Iterator[Finding]:
    options = [str(option) for option in violation.details["options"]]
    found = violation.details["found"]
    if isinstance(found, dict | list) and "type" in violation.definition:
        return  # its kind is wrong already, and that is said
    labels = {option: label for option, label in labels_of(violation.definition).items() if option in options}
    near = _chosen(found, options, labels) if isinstance(found, str) else None
    told = [f"{option} ({labels[option]})" if _tells(option, labels) else option for option in options]
    choices = f"Kies uit: {', '.join(told)}."
    message = f"{title(violation.definition, violation.pointer)}: '{shown(found)}' is geen keuze."
    tip = f"Bedoelde je '{near}'? {choices}" if near else choices
    if isinstance(found, str) and violation.in_list and (named := several(found, options)):
        tip = comma_tip(named)
    yield Finding(violation.pointer, "keuze-onbekend", message, tip)


def comma_tip(named: Sequence[str]) -> str:
    """What to do with words of a list that have no comma between them."""
    between = "tussen de twee" if len(named) == 2 else "tussen elk van de woorden"
    return f"Zet een komma {between}: {as_typed(list(named))}"


def _chosen(found: str, options: list[str], labels: Mapping[str, str]) -> str | None:
    """The choice that was meant: by its identifier, or by what people read for it."""
    by_label = {label: option for option, label in labels.items()}
    return closest(found, options) or by_label.get(closest(found, by_label) or "")


def _tells(option: str, labels: Mapping[str, str]) -> bool:
    """Whether the label of a choice says more than its identifier does."""
    return option in labels and as_identifier(labels[option]) != as_identifier(option)


_TYPES = {
    "string": "een tekst",
    "integer": "een geheel getal",
    "boolean": "true (ja) of false (nee)",
    "array": "een lijst",
    "object": "een groep van velden",
}


def _type(violation: Violation) -> Iterator[Finding]:
    wanted = violation.details["types"][0]
    name = title(violation.definition, violation.pointer)
    found = violation.details["found"]
    if wanted == "string" and split_texts.whole(found) is not None:
        tip = split_texts.tip(found, violation.pointer, violation.whole)
        yield Finding(violation.pointer, "soort-fout", split_texts.message(name, found), tip)
        return
    what = "niets" if found == "" else "een lijst" if isinstance(found, list) else f"'{shown(found)}'"
    if isinstance(found, dict):
        what = "een groep van velden"
    message = f"{name}: hier hoort {_TYPES[wanted]}, maar er staat {what}."
    yield Finding(violation.pointer, "soort-fout", message, type_tip(wanted, found, violation.definition))


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
    found, definition = violation.details["found"], violation.definition
    name = title(definition, violation.pointer)
    if not found.strip():
        yield Finding(violation.pointer, "te-kort", f"{name}: hier staat niets.", nothing_tip(definition))
    elif fault := contact_fault(found, definition) or notation_fault(found, definition):
        message = f"{name}: {fault.message[0].lower()}{fault.message[1:]}"
        yield Finding(violation.pointer, fault.code, message, fault.tip)
    else:
        message = f"{name}: '{shown(found)}' is niet juist geschreven."
        tip = f"{definition.get('description', '')} {example(definition)}".strip()
        if "x-verwijst-naar" in definition:
            tip = "Gebruik alleen kleine letters, cijfers en streepjes."  # whether a name exists is not known here
        yield Finding(violation.pointer, "schrijfwijze", message, tip)


def _too_short(violation: Violation) -> Iterator[Finding]:
    name, found = title(violation.definition, violation.pointer), violation.details["found"]
    if found.strip():
        message = (
            f"{name}: '{shown(found)}' is te kort. Er zijn minstens {violation.definition['minLength']} tekens nodig."
        )
        yield Finding(violation.pointer, "te-kort", message, example(violation.definition))
    elif re.search(violation.definition.get("pattern", ""), found):  # else the pattern says the same
        yield Finding(violation.pointer, "te-kort", f"{name}: hier staat niets.", nothing_tip(violation.definition))


def _too_long(violation: Violation) -> Iterator[Finding]:
    name, size, most = title(violation.definition, violation.pointer), len(violation.details["found"]), violation.limit
    message = f"{name}: dit telt {size} tekens. Hoogstens {most} kan."
    yield Finding(violation.pointer, "te-lang", message, f"Maak de tekst {size - most} tekens korter.")


def _too_many(violation: Violation) -> Iterator[Finding]:
    name, size, most = title(violation.definition, violation.pointer), len(violation.details["found"]), violation.limit
    tip = f"Haal er {size - most} weg: kies wat het belangrijkste is."
    yield Finding(violation.pointer, "te-veel", f"{name}: er staan er {size}. Hoogstens {most} kan.", tip)


def _too_few(violation: Violation) -> Iterator[Finding]:
    message = (
        f"{title(violation.definition, violation.pointer)}: deze lijst is leeg. Er is minstens {violation.limit} nodig."
    )
    yield Finding(violation.pointer, "te-weinig", message, nothing_tip(violation.definition))


def _twice(violation: Violation) -> Iterator[Finding]:
    found = violation.details["found"]
    second = next(index for index, one in enumerate(found) if one in found[:index])
    what = f"'{shown(found[second])}'" if isinstance(found[second], str) else "precies hetzelfde"
    message = f"{title(violation.definition, violation.pointer)}: {what} staat twee keer in de lijst."
    yield Finding((*violation.pointer, second), "dubbel", message, "Haal een van de twee weg.")


def _limit(code: str, words: str) -> Callable[[Violation], Iterator[Finding]]:
    def explain(violation: Violation) -> Iterator[Finding]:
        message = words.format(
            name=title(violation.definition, violation.pointer), limit=violation.limit, size=violation.details["found"]
        )
        yield Finding(violation.pointer, code, message, example(violation.definition))

    return explain


_BY_KEYWORD: dict[str, Callable[[Violation], Iterator[Finding]]] = {
    "required": _required,
    "additionalProperties": _unknown,
    "enum": _enum,
    "type": _type,
    "pattern": _pattern,
    "minLength": _too_short,
    "maxLength": _too_long,
    "minItems": _too_few,
    "maxItems": _too_many,
    "uniqueItems": _twice,
    "minimum": _limit("te-klein", "{name}: {size} is te klein. Minstens {limit} kan."),
    "maximum": _limit("te-groot", "{name}: {size} is te groot. Hoogstens {limit} kan."),
}
