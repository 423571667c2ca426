"""The messages of the check as texts with marks in them, for a form to say the same: taken from the check itself.

Each message comes from the code that `helder check` runs, on an input made for it; what stems from that input is then
replaced by a mark, such as ⟦found⟧, that the form fills in. So there is one place where a message is written; what it
says of a file, `spoken` says of the form.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from generator.contacts import ContactError, email_address, phone, web_address
from generator.draftbook import Draftbook
from generator.drafts import Draft
from generator.findings import Finding
from generator.forms.spoken import spoken
from generator.messages import findings
from generator.notation_faults import NotationFault, notation_fault
from generator.places import Municipality, PlaceName, gather
from generator.rules.catalogue import confidential as together
from generator.rules.entry import area, confidential, dates, domains, identity, ranges, sources, waiting
from generator.schema_paths import Definition, Pointer
from generator.schemas import Schemas, Violation

Message = dict[str, str]
Rule = Callable[[Draft, date], Iterator[Finding]]

_FOUND = "⟦found⟧"
_SIZE = 98_765
PART = _SIZE - 1
"""The place in a list that stands for any place: it is told as one more."""
_PROBE_DAY = date(2026, 11, 22)


def keyword_messages(definition: Definition, pointer: Pointer) -> dict[str, Any]:
    """What is said of each keyword of a definition; of `required`, what is said of each field that must be there."""
    said: dict[str, Any] = {}
    for name, (keyword, found) in _PROBES.items():
        if keyword in definition:
            limit = definition[keyword]
            over = {str(_SIZE - limit): "over"} if keyword in ("maxLength", "maxItems") else {}
            said[name] = _said(pointer, keyword, definition, {"found": found}, _SIZES | over)
    if "pattern" in definition or "minLength" in definition:
        keyword = "pattern" if "pattern" in definition else "minLength"
        said["empty"] = _said(pointer, keyword, definition, {"found": ""}, {})
    if definition.get("type") == "integer":
        wanted = {"types": ["integer"]}
        said["type"] = _said(pointer, "type", definition, wanted | {"found": _FOUND}, {})
        number = {f"x{_SIZE}": "found", str(_SIZE): "number"}
        said["typeNumber"] = _said(pointer, "type", definition, wanted | {"found": f"x{_SIZE}"}, number)
    said["required"] = {
        name: _said(pointer, "required", definition, {"property": name, "found": {}}, {str(_SIZE): "part"})
        for name in definition.get("required", ())
    }
    return said


_SIZES = {str(-_SIZE): "size", str(_SIZE): "size"}
_PROBES: Mapping[str, tuple[str, Any]] = {
    "minLength": ("minLength", _FOUND),
    "maxLength": ("maxLength", "x" * _SIZE),
    "minItems": ("minItems", []),
    "maxItems": ("maxItems", [None] * _SIZE),
    "uniqueItems": ("uniqueItems", [_FOUND, _FOUND]),
    "uniqueGroups": ("uniqueItems", [{}, {}]),
    "minimum": ("minimum", -_SIZE),
    "maximum": ("maximum", _SIZE),
    "pattern": ("pattern", _FOUND),
}


def _said(
    pointer: Pointer, keyword: str, definition: Definition, details: Mapping[str, Any], marks: Mapping[str, str]
) -> Message:
    plain = {name: value for name, value in definition.items() if name != "x-soort"}
    return _marked(next(findings(Violation(pointer, keyword, plain, details))), marks)


def _marked(finding: Finding | ContactError | NotationFault, marks: Mapping[str, str]) -> Message:
    message = {"code": finding.code, "message": spoken(finding.message), "tip": spoken(finding.tip)}
    for text, mark in marks.items():
        new = mark if "⟦" in mark else f"⟦{mark}⟧"
        message = {part: said.replace(text, new) for part, said in message.items()}
    return message


def contact_messages() -> dict[str, Message]:
    """What is said of a text that is no phone number, web or mail address, by a name: the code, and which it is."""
    return {
        name: _marked(_fault(reader, text), {f'"{text}"': "shown", **marks})
        for reader, faults in _WRONG.items()
        for name, (text, marks) in faults.items()
    }


_WRONG: Mapping[Callable[[str], object], Mapping[str, tuple[str, Mapping[str, str]]]] = {
    phone: {
        "telefoon-zonder-nul": ("14 12 34 56 7", {}),
        "telefoon-meer-nummers": ("014 12 34 56, 014 12 34 57", {}),
        "telefoon-teken": ("014 x", {}),
        "telefoon-te-kort": ("1 2", {}),
        "telefoon-kort-onbekend": ("199999", {}),
        "telefoon-betaalnummer": ("0903 12 345", {}),
        "telefoon-ongeldig": ("030 00 00 00", {}),
        "telefoon-ongeldig geteld": ("014 12 34", {"telt 7 ": "telt ⟦size⟧ "}),
        "telefoon-ongeldig 06": ("06 12 34 56 78", {}),
        "telefoon-ongeldig land": ("+32 99", {}),
    },
    web_address: {
        "web-teken": ("https://voor beeld.be", {}),
        "web-begin": ("voorbeeld", {}),
        "web-begin mail": ("info@voorbeeld.be", {}),
        "web-begin naam": ("www.voorbeeld.be", {"www.voorbeeld.be": "name"}),
        "web-wachtwoord": ("https://naam@voorbeeld.be", {}),
        "web-ip-adres": ("https://10.0.0.1/", {}),
        "web-ongeldig": ("https://voorbeeld", {}),
        "web-verkorter": ("https://bit.ly/abc", {}),
    },
    email_address: {
        "email-mailto": ("mailto:info@voorbeeld.be", {}),
        "email-ongeldig": (".info@voorbeeld.be", {}),
        "email-ongeldig meer": ("info@een@voorbeeld.be", {}),
        "email-ongeldig komma": ("info,een@voorbeeld.be", {}),
        "email-ongeldig spatie": ("info een@voorbeeld.be", {}),
        "email-ongeldig zonder": ("info.voorbeeld.be", {}),
        "email-ongeldig naam": ("info@voorbeeld", {}),
    },
}


def _fault(reader: Callable[[str], object], text: str) -> ContactError:
    try:
        reader(text)
    except ContactError as error:
        return error
    raise AssertionError(f"{text} is right")


def notation_messages() -> dict[str, Message]:
    """What is said of a text that is written otherwise than its field asks, by a name for each."""
    odd = _ODD.items()
    return {name: _marked(_notation(kind, text), {text: "found", **marks}) for name, (kind, text, marks) in odd}


_ODD: Mapping[str, tuple[str, str, Mapping[str, str]]] = {
    "datum": ("datum", "ooit", {}),
    "datum anders": ("datum", "7/2018", {"2018-07": "new"}),
    "datum kort-jaar": ("datum", "1/2/18", {}),
    "postcode": ("postcode", "x", {}),
    "postcode meer": ("postcode", "2300 en 2400", {}),
    "postcode nederland": ("postcode", "2300 AB", {}),
    "postcode tekst": ("postcode", "B-2300", {"2300": "digits"}),
    "postcode gemeente": ("postcode", "2300 Turnhout", {"2300": "digits"}),
    "postcode letter": ("postcode", "23O0", {}),
    "postcode nul": ("postcode", "0230", {}),
    "postcode geteld": ("postcode", "98765", {"telt 5 cijfers": "telt ⟦count⟧"}),
}


def _notation(kind: str, text: str) -> NotationFault:
    fault = notation_fault(text, {"x-soort": kind, "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"})
    assert fault is not None
    return fault


def rule_messages(judges: Schemas) -> dict[str, Message]:
    """What the rules about one entry say, by a name for each: the code, or the code and what it is about."""
    said = {}
    for name, broken in _BROKEN.items():
        draft = Draft("dienst", broken.identity, PurePosixPath("x"), broken.value, judges["dienst"])
        found = [one for one in broken.rule(draft, _PROBE_DAY) if one.code == name.partition(" ")[0]]
        said[name] = _marked(found[-1], broken.marks)
    return said


def place_messages(judges: Schemas) -> dict[str, Message]:
    """What is said of a text that names the place of a confidential address."""
    return {
        f"geheim-adres {name}": _marked(_trace(value, judges), {found: "found"})
        for name, (value, found) in _TRACES.items()
    }


def _trace(value: Mapping[str, Any], judges: Schemas) -> Finding:
    draft = Draft("dienst", "huis/dienst", PurePosixPath("x"), value, judges["dienst"])
    [(_, finding)] = together.check(Draftbook((draft,), {}, _PLACES, _PROBE_DAY))
    return finding


# Places of our own: what the tables of a catalogue hold, nobody knows here.
_TOWN = Municipality("proefstad", "99999", "Proefstad", (), "antwerpen", "kempen", ("9876",), 51.0, 4.0, ())
_PLACES = gather([_TOWN], [PlaceName(_TOWN.name, "gemeente", "", _TOWN.id)])


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
_TRACES: Mapping[str, tuple[Mapping[str, Any], str]] = {
    "plaatsnaam": ({"plaatsen": [_SECRET | {"naam": "Proefstad"}]}, "Proefstad"),
    "postcode": ({"plaatsen": [_SECRET], "klacht": "9876 Proefstad"}, "9876 Proefstad"),
    "buurt": ({"plaatsen": [_SECRET], "klacht": "nabij Proefstad"}, "nabij Proefstad"),
}
_NAME = {"Bestaat sinds": "name"}
_DAY = {"31 februari 2026": "words", "februari 2026": "month", "28 dagen": "⟦days⟧ dagen"}
_MONTH = {"2026-13": "found", "maand 13": "maand ⟦month⟧"}
_SOURCE_DAY = {"Datum van de bron": "name"}
_AHEAD = {"Gemeten op": "name", "6 juli 2027": "words"}
_NUMBER = {"contact": {"telefoon": [{"nummer": "1"}]}, "bronnen": [{"over": ["naam"]}]}
_BROKEN: Mapping[str, _Broken] = {
    "datum-onbestaand dag": _Broken(dates.check, {"van": "2026-02-31"}, _NAME | _DAY),
    "datum-onbestaand maand": _Broken(dates.check, {"bronnen": [{"datum": "2026-13"}]}, _SOURCE_DAY | _MONTH),
    "datum-onbestaand jaar": _Broken(dates.check, {"bronnen": [{"datum": "0000"}]}, _SOURCE_DAY | {"0000": "found"}),
    "datum-onbestaand nul": _Broken(dates.check, {"van": "2026-02-00"}, _NAME | {"0 februari 2026": "words"}),
    "datum-toekomst": _Broken(dates.check, {"wachttijd": {"gemeten_op": "2027-07-06"}}, _AHEAD),
    "datum-jaar": _Broken(dates.check, {"van": "0226-02-02"}, _NAME | {"0226": "year"}),
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
    "nummer-zonder-bron": _Broken(sources.check, _NUMBER),
    "naam-bestand": _Broken(identity.check, {}, {"'Ab'": "shown"}, "caw-de-kempen/Ab"),
}
