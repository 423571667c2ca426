"""Every group of facts has a source with a date; a number comes from its operator, a public body or two sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from generator.drafts import Draft
from generator.findings import Finding, title
from generator.schema_paths import Definition, Pointer


def check(draft: Draft, today: date) -> Iterator[Finding]:
    yield from _dated(draft)
    if draft.kind == "hulplijnen":
        for index, line in enumerate(draft.value.get("termen", [])):
            if isinstance(line, dict):
                yield from _number(draft, ("termen", index), line)
    elif draft.schema.definition["properties"].get("bronnen"):
        yield from _named(draft)
        yield from _number(draft, (), draft.value)


def _dated(draft: Draft) -> Iterator[Finding]:
    for pointer, source in draft.parts("bronnen"):
        if "datum" not in source and "geraadpleegd" not in source:
            tip = "Voeg 'datum' toe (van de bron) of 'geraadpleegd' (wanneer je ze las)."
            yield Finding(pointer, "bron-zonder-datum", "Deze bron heeft geen datum.", tip)


def _named(draft: Draft) -> Iterator[Finding]:
    sources = _sources(draft.value)
    if not sources:
        return
    sourced = [group for source in sources for group in source.get("over", ())]
    for pointer, group, definition in _facts(draft.value, draft.schema.leading_to_mark("x-feitengroep")):
        if group not in sourced:
            message = f"{title(definition, pointer)}: geen enkele bron zegt waar dit vandaan komt."
            tip = f"Zet '{group}' bij 'over' van de bron waar je dit vond."
            yield Finding(pointer, "feit-zonder-bron", message, tip, at_key=True)


def _facts(value: Any, definition: Definition, pointer: Pointer = ()) -> Iterator[tuple[Pointer, str, Definition]]:
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from _facts(item, definition.get("items", {}), (*pointer, index))
    elif isinstance(value, dict):
        for name, below in definition.get("properties", {}).items():
            if name not in value:
                continue
            item = value[name]
            if "x-feitengroep" in below:
                yield (*pointer, name), below["x-feitengroep"], below
            yield from _facts(item, below, (*pointer, name))


def _number(draft: Draft, pointer: Pointer, value: Mapping[str, Any]) -> Iterator[Finding]:
    number = _first_number(value, pointer)
    sources = [source for source in _sources(value) if "contact" in source.get("over", ())]
    kinds = (draft.schema.at((*pointer, "bronnen", 0, "soort")) or {}).get("enum", ())
    if number is None or not all(source.get("soort") in kinds for source in sources) or not value.get("bronnen"):
        return  # what says of no source what kind it is has its own problem
    trusted = any(source.get("soort") in ("eigen", "overheid") for source in sources)
    if not trusted and len({_origin(source) for source in sources}) < 2:
        message = "Dit telefoonnummer heeft geen bron die volstaat."
        tip = "Nodig: de eigen website van de dienst, een overheid, of twee bronnen los van elkaar."
        yield Finding(number, "nummer-zonder-bron", message, tip)


def _origin(source: Mapping[str, Any]) -> str:
    """Who says it: the site of a source, or its title where it has none."""
    try:
        host = urlsplit(str(source.get("url", ""))).hostname
    except ValueError:
        host = None
    return host or str(source.get("titel"))


def _first_number(value: Any, pointer: Pointer) -> Pointer | None:
    if isinstance(value, dict) and "nummer" in value:
        return (*pointer, "nummer")
    steps: Any = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, below in steps:
        if isinstance(below, dict | list) and (found := _first_number(below, (*pointer, step))):
            return found
    return None


def _sources(value: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [source for source in value.get("bronnen", []) if isinstance(source, dict)]
