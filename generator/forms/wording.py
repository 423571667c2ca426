"""The messages of the check as texts with marks in them, for a form to say the same: taken from the check itself.

Each message comes from the code that `helder check` runs, on an input made for it; what stems from that input is then
replaced by a mark, such as ⟦found⟧, that the form fills in. So there is one place where a message is written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from generator.contacts import ContactError, email_address, phone, web_address
from generator.drafts import Draft
from generator.findings import Finding
from generator.messages import findings
from generator.rules.entry import area, confidential, dates, domains, identity, ranges, sources, waiting
from generator.schemas import Definition, Pointer, Schemas, Violation

Message = dict[str, str]
Rule = Callable[[Draft, date], Iterator[Finding]]

_SIZE = 98_765
_FOUND = "⟦found⟧"
_PROBE_DAY = date(2026, 11, 22)


def keyword_messages(definition: Definition, pointer: Pointer) -> dict[str, Any]:
    """What is said of each keyword of a definition; of `required`, what is said of each field that must be there."""
    said: dict[str, Any] = {}
    for keyword, found in _PROBES.items():
        if keyword in definition:
            said[keyword] = _said(
                pointer, keyword, definition, {"found": found}, {str(-_SIZE): "size", str(_SIZE): "size"}
            )
    if definition.get("type") == "integer":
        said["type"] = _said(pointer, "type", definition, {"found": _FOUND, "types": ["integer"]}, {})
    if "required" in definition:
        missing = definition["required"]
        said["required"] = {
            name: _said(pointer, "required", definition, {"property": name, "found": {}}, {}) for name in missing
        }
    return said


_PROBES: Mapping[str, Any] = {
    "minLength": "",
    "maxLength": "x" * _SIZE,
    "minItems": [],
    "maxItems": [None] * _SIZE,
    "uniqueItems": [],
    "minimum": -_SIZE,
    "maximum": _SIZE,
    "pattern": _FOUND,
}


def _said(
    pointer: Pointer, keyword: str, definition: Definition, details: Mapping[str, Any], marks: Mapping[str, str]
) -> Message:
    plain = {name: value for name, value in definition.items() if name != "x-soort"}
    violation = Violation(pointer, keyword, plain, details)
    return _marked(next(findings(violation)), marks)


def _marked(finding: Finding | ContactError, marks: Mapping[str, str]) -> Message:
    message = {"code": finding.code, "message": finding.message, "tip": finding.tip}
    for text, mark in marks.items():
        message = {part: said.replace(text, f"⟦{mark}⟧") for part, said in message.items()}
    return message


def contact_messages() -> dict[str, Message]:
    """What is said of a text that is no phone number, web or mail address, by the code of the fault."""
    said = {}
    for reader, texts in _WRONG.items():
        for text in texts:
            fault = _fault(reader, text)
            name = f"{fault.code} {text[:2]}" if text[:2] in ("06", "+3") else fault.code
            said[name] = _marked(fault, {f'"{text}"': "shown"})
    return said


_WRONG: Mapping[Callable[[str], object], tuple[str, ...]] = {
    phone: (
        *("14 12 34 56 7", "014 12 34 56, 014 12 34 57", "014 x", "1 2", "199999", "014 12 34", "0903 12 345"),
        *("06 12 34 56 78", "+32 99"),
    ),
    web_address: (
        *("https://voor beeld.be", "https://1", "www.voorbeeld.be", "https://naam@voorbeeld.be", "https://10.0.0.1/"),
        "https://bit.ly/abc",
    ),
    email_address: ("mailto:info@voorbeeld.be", "info@voorbeeld"),
}


def _fault(reader: Callable[[str], object], text: str) -> ContactError:
    try:
        reader(text)
    except ContactError as error:
        return error
    raise AssertionError(f"{text} is right")


def rule_messages(judges: Schemas) -> dict[str, Message]:
    """What the rules about one entry say, by a name for each: the code, or the code and what it is about."""
    said = {}
    for name, broken in _BROKEN.items():
        draft = Draft("dienst", broken.identity, PurePosixPath("x"), broken.value, judges["dienst"])
        found = [one for one in broken.rule(draft, _PROBE_DAY) if one.code == name.partition(" ")[0]]
        said[name] = _marked(found[-1], broken.marks)
    return said


@dataclass(frozen=True, slots=True)
class _Broken:
    """A rule, an entry that breaks it, and what of that entry stands in the message."""

    rule: Rule
    value: Mapping[str, Any]
    marks: Mapping[str, str] = field(default_factory=dict)
    identity: str = "caw-de-kempen/jac"


_WAIT = {"wachttijd": {"status": "geen"}}
_SECRET = {"geheim_adres": True}
_WEEKS = {"wachttijd": {"weken": {"van": 98765, "tot_en_met": 43210}}}
_HOURS = {"plaatsen": [{"openingsuren": [{"van": "19:37", "tot": "07:31"}]}]}
_HERE = {"plaatsen": [_SECRET | {"bereikbaarheid": "x"}]}
_ELSEWHERE = {"plaatsen": [_SECRET, {"bereikbaarheid": "x"}]}
_TRACE = {"plaatsen": [_SECRET], "klacht": "Dorpsstraat 987"}
_DAY = {"Bestaat sinds": "name", "2026-02-31": "found", "31 februari": "day"}
_AHEAD = {"Gemeten op": "name", "6 juli 9998": "words"}
_BROKEN: Mapping[str, _Broken] = {
    "datum-onbestaand": _Broken(dates.check, {"van": "2026-02-31"}, _DAY),
    "datum-toekomst": _Broken(dates.check, {"wachttijd": {"gemeten_op": "9998-07-06"}}, _AHEAD),
    "datum-volgorde": _Broken(dates.check, {"van": "2026-02-02", "tot": "2026-01-01"}),
    "bereik-omgekeerd": _Broken(ranges.check, _WEEKS, {"98765": "low", "43210": "high"}),
    "uren-omgekeerd": _Broken(ranges.check, _HOURS, {"19:37": "opens", "07:31": "closes"}),
    "wachttijd-zonder-datum": _Broken(waiting.check, _WAIT),
    "geheim-adres hier": _Broken(confidential.check, _HERE, {"bereikbaarheid": "field"}),
    "geheim-adres elders": _Broken(confidential.check, _ELSEWHERE, {"bereikbaarheid": "field"}),
    "geheim-adres tekst": _Broken(confidential.check, _TRACE, {"Dorpsstraat 987": "found"}),
    "geheim-adres naam": _Broken(
        confidential.check, {"plaatsen": [_SECRET]}, {"dorpsstraat 987": "found"}, "huis/dorpsstraat-987"
    ),
    "werkgebied-leeg": _Broken(area.check, {"werkgebied": {"toelichting": "x"}}),
    "werkgebied-dubbel": _Broken(area.check, {"werkgebied": {"brussel": True, "onbekend": {}}}),
    "domein-dubbel": _Broken(domains.check, {"breed": True, "levensdomeinen": ["wonen"]}),
    "domein-ontbreekt": _Broken(domains.check, {}),
    "bron-zonder-datum": _Broken(sources.check, {"bronnen": [{"titel": "x"}]}),
    "feit-zonder-bron": _Broken(
        sources.check, _WAIT | {"bronnen": [{"over": ["naam"]}]}, {"Wachttijd": "name", "wachttijd": "group"}
    ),
    "nummer-zonder-bron": _Broken(sources.check, {"contact": {"telefoon": [{"nummer": "1"}]}}),
    "naam-bestand": _Broken(identity.check, {}, {"'Ab'": "shown"}, "caw-de-kempen/Ab"),
}
