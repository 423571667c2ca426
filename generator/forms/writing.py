"""The rules that cannot be told as a message: how a number, an address or a confidential place is recognised."""

from __future__ import annotations

import re
from typing import Any

from phonenumbers import PhoneMetadata

from generator.characters import FORBIDDEN
from generator.contacts import SHORTENERS
from generator.dates import MONTHS
from generator.rules.entry.confidential import ADDRESS, TELLING
from generator.schemas import Schemas

# The countries around, whose numbers stand in entries; of any other number the check itself judges the digits.
_COUNTRIES = {"32": "BE", "31": "NL", "33": "FR", "49": "DE"}
_TYPES = (
    *("fixed_line", "mobile", "toll_free", "premium_rate", "shared_cost", "personal_number"),
    *("voip", "pager", "uan", "voicemail"),
)
_WORD = r"\p{L}\p{N}_"
_EDGE = rf"(?:(?<![{_WORD}])(?=[{_WORD}])|(?<=[{_WORD}])(?![{_WORD}]))"


def rules(judges: Schemas) -> dict[str, Any]:
    """Patterns in the notation of JavaScript, with its flag `u`, lists, and what fields are called."""
    service = judges["dienst"].definition["properties"]
    of_place = service["plaatsen"]["items"]["properties"]
    return {
        "address": in_javascript(ADDRESS),
        "telling": {field: of_place[field]["title"] for field in TELLING},
        "forbidden": in_javascript(FORBIDDEN),
        "shorteners": sorted(SHORTENERS),
        "months": MONTHS,
        "phones": {code: _numbers(country) for code, country in _COUNTRIES.items()},
        "short": _short(),
        "groups": _groups(),
        "facts": service["bronnen"]["items"]["properties"]["over"]["items"]["enum"],
    }


def in_javascript(pattern: re.Pattern[str]) -> str:
    r"""A pattern that matches the same there: \w and \b go by the letters of every language, as in Python."""
    return re.sub(r"\\([wb])", lambda mark: _WORD if mark[1] == "w" else _EDGE, _characters(pattern.pattern))


def _characters(text: str) -> str:
    """Control characters and halves of pairs by their code, or JSON could not carry them."""
    return re.sub(r"[\x00-\x1f\x7f-\x9f\ud800-\uf8ff]", lambda found: f"\\u{ord(found[0]):04x}", text)


def _numbers(country: str) -> list[str]:
    """What a number within a country may be: every kind of number that there is (libphonenumber)."""
    metadata = PhoneMetadata.metadata_for_region(country)
    known = [getattr(metadata, name) for name in _TYPES]
    return [kind.national_number_pattern for kind in known if kind and kind.national_number_pattern]


def _groups() -> list[list[str]]:
    """How the digits of Belgian numbers are grouped: how one begins, all of it, and its groups after the 0."""
    metadata: Any = PhoneMetadata.metadata_for_region("BE")
    return [
        [shape.leading_digits_pattern[-1], shape.pattern, shape.format.replace("\\", "$")]
        for shape in metadata.number_format
    ]


def _short() -> str:
    metadata: Any = PhoneMetadata.short_metadata_for_region("BE")
    return str(metadata.short_code.national_number_pattern)
