"""The name of a field that a place does not know, to the field that was meant: here, or where it does stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from generator.findings import title
from generator.schema_paths import Definition
from generator.schemas import properties
from generator.type_tips import as_typed
from generator.vocabularies import alike, closest

Names = tuple[str, ...]
_ANYWHERE = "x-synoniemen"
_HERE = "x-synoniemen-hier"
_LONGEST = 100
_FIELD_AND_VALUE = re.compile(r"([^\s=]+)(?: *= *| +)(\S.*)")


def meant_here(name: str, known: Mapping[str, Definition]) -> str | None:
    """The one of the fields `known` that is called so, or written nearly so: never by a part of its name, since
    'adres' is no 'geheim_adres'.
    """
    titled = {title(below, (field,)): field for field, below in known.items()}
    return (
        _called(name, known)
        or closest(name, known, by_part=False)
        or titled.get(closest(name, titled, by_part=False) or "")
    )


def stands_for(name: str, field: str, here: Definition) -> bool:
    """Whether a field that `here` does not have is surely `field`, or goes within it."""
    known = here.get("properties", {})
    below = _home(_deep(_synonyms(name, here)))
    return meant_here(name, known) == field or (below is not None and below[0] == field)


def lacking_colons(group: Mapping[str, Any], known: Mapping[str, Definition]) -> dict[str, tuple[str, str]]:
    """Each name in a group, with nothing behind it, that is a field and its value without a colon: `van 0`; these, in
    the order of the fields.
    """
    split = {name: _FIELD_AND_VALUE.fullmatch(name) for name, below in group.items() if below == ""}
    named = {name: (_called(parts[1], known) or parts[1], parts[2]) for name, parts in split.items() if parts}
    found = [(name, told) for name, told in named.items() if name not in known and told[0] in known]
    return dict(sorted(found, key=lambda one: list(known).index(one[1][0])))


def with_colons(group: Mapping[str, Any], known: Mapping[str, Definition]) -> str:
    """How to write a group in which colons lack."""
    lacking = lacking_colons(group, known)
    told: dict[str, Any] = dict(lacking.get(name, (name, below)) for name, below in group.items())
    written = as_typed({name: told[name] for name in [*known, *told] if name in told})
    field, value = next(iter(lacking.values()))
    is_whole = len(written) <= _LONGEST and "..." not in written
    return f"Schrijf: {written if is_whole else f'{field}: {value}'}"


def tip(name: str, here: Definition, whole: Definition) -> str:
    """What to do with a field that `here`, a group of the document `whole`, does not have."""
    known = here.get("properties", {})
    below = _home(_deep(_synonyms(name, here))) or _home(_deep(_namesakes(name, here)))
    if called := _called(name, known):
        return f"{_meant(called, known)} {_as_group(known[called], called)}".strip()
    if below is not None:
        return _below(name, below, here)
    if near := meant_here(name, known):
        return _meant(near, known)
    away = _home(_synonyms(name, whole)) or _home(_of_one_group(_namesakes(name, whole), whole))
    if away is not None:
        return _elsewhere(name, away, whole)
    return f"Je kan kiezen uit: {', '.join(known)}." if known else "Haal het weg."


def _called(name: str, known: Mapping[str, Definition]) -> str | None:
    """The field that people also call so, by what its schema says."""
    found = [field for field, below in known.items() if _is_synonym(name, below, _ANYWHERE, _HERE)]
    return found[0] if len(found) == 1 else None


def _is_synonym(name: str, definition: Definition, *marks: str) -> bool:
    return any(alike(name, word) for mark in marks for word in definition.get(mark, ()))


def _synonyms(name: str, whole: Definition) -> list[Names]:
    return [_names(way) for way, below in properties(whole) if _is_synonym(name, below, _ANYWHERE)]


def _namesakes(name: str, whole: Definition) -> list[Names]:
    return [_names(way) for way, _ in properties(whole) if alike(name, str(way[-1]))]


def _deep(ways: list[Names]) -> list[Names]:
    """The places that lie within a group of their own."""
    return [way for way in ways if len(way) > 1]


def _names(way: Iterable[str | int]) -> Names:
    return tuple(map(str, way))


def _of_one_group(ways: list[Names], whole: Definition) -> list[Names]:
    """The places of a field, if all are in a group of one name and none in a list: 'naam' means many things."""
    plain = [way for way in ways if _is_plain(way, whole)]
    return plain if len({way[-2:-1] for way in ways}) == 1 else []


def _home(ways: list[Names]) -> Names | None:
    """The one place that is less deep than all others; None where that is a guess."""
    near = sorted(ways, key=len)
    return near[0] if near and (len(near) == 1 or len(near[0]) < len(near[1])) else None


def _meant(field: str, known: Mapping[str, Definition]) -> str:
    return f"Bedoelde je '{field}' ({title(known[field], (field,))})?"


def _as_group(definition: Definition, field: str) -> str:
    """How a field is written that people take for a plain text."""
    return _shown(field, _example(definition)) if definition.get("type") in ("array", "object") else ""


def _below(name: str, way: Names, here: Definition) -> str:
    """Where a field goes that stands too high."""
    if way[-1] == name and _is_plain(way, here):
        return f"Zet het onder '{'.'.join(way[:-1])}', twee spaties verder ingesprongen."
    return _elsewhere(name, way, here)


def _elsewhere(name: str, way: Names, whole: Definition) -> str:
    home, field = ".".join(way[:-1]), way[-1]
    called = "" if field == name else f" als '{field}'"
    where = f"onder '{home}'{called}" if home else f"helemaal links{called}, zonder spaties ervoor"
    return f"Dat schrijf je {where}. {_shown(way[0], _filled(way, whole))}".strip()


def _is_plain(way: Names, whole: Definition) -> bool:
    """Whether none of the groups on the way to a field is in a list, which wants a dash."""
    here: Definition = whole
    for step in way[:-1]:
        here = here["properties"][step]
        if "items" in here:
            return False
    return True


def _filled(way: Names, whole: Definition) -> Any:
    """What the first field on a way holds where there is nothing in it but an example of the last."""
    below: Definition = whole["properties"][way[0]]
    if len(way) == 1:
        return _example(below)
    inner = {way[1]: _filled(way[1:], below.get("items", below))}
    return [inner] if "items" in below else inner


def _example(definition: Definition) -> Any:
    return (definition.get("examples") or [""])[0]


def _shown(field: str, value: Any) -> str:
    written = as_typed(value)
    return f"Bijvoorbeeld: {field}: {written}" if written and len(written) <= _LONGEST else ""
