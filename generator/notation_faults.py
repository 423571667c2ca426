"""Why a text is no day, hour, postcode or name on GitHub as the catalogue writes them: a code, what is wrong in Dutch,
what to do.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator.dates import MONTHS, impossible
from generator.notations import rewritten
from generator.schema_paths import Definition
from generator.vocabularies import closest

_DAY_TIP = "Schrijf jaar-maand-dag. Bijvoorbeeld: 2026-10-01"
_PART_TIP = "Schrijf een dag (2026-10-01), een maand (2026-10) of een jaar (2026)."
_POSTCODE_TIP = "Schrijf alleen de vier cijfers. Bijvoorbeeld: 2300"
_HOUR_TIP = "Schrijf uren en minuten met een dubbelepunt. Bijvoorbeeld: 09:00"
_NUMBERS = re.compile(r"([0-9]{1,2})[/. -]([0-9]{1,2})[/. -]([0-9]{4})")
_SHORT_YEAR = re.compile(r"[0-9]{1,2}[/. -][0-9]{1,2}[/. -]'?[0-9]{2}|[0-9]{1,2} [a-z]+ '?[0-9]{2}", re.IGNORECASE)
_WITHOUT_YEAR = re.compile(r"[0-9]{1,2}[/. -][0-9]{1,2}|[0-9]{1,2} [a-z]+|[a-z]+", re.IGNORECASE)
_WITH_HOUR = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ].+")
_NAMED_MONTH = re.compile(r"(?:([0-9]{1,2})\.? )?([^\W\d_]+)\.? ([0-9]{4})")
_ON_GITHUB = re.compile(r"(?:https?://)?(?:www\.)?github\.com/(?:orgs/)?|@")
_ACCOUNT_TIP = 'Schrijf de naam waarmee iemand zich op GitHub aanmeldt, met @ ervoor. Bijvoorbeeld: "@voorbeeld"'
_AT_NIGHT = ("24:00", "24u", "24 uur")


@dataclass(frozen=True, slots=True)
class NotationFault:
    """What is wrong with a text, and what to do."""

    code: str
    message: str
    tip: str


def notation_fault(text: str, definition: Definition) -> NotationFault | None:
    """Why a text does not fit its definition; None where this module has no words for such a field."""
    judge = _JUDGES.get(str(definition.get("x-soort")))
    if judge is None:
        return None
    code, explain = judge
    bare = text.strip()
    if bare != text and re.search(definition.get("pattern", ""), bare):
        return NotationFault(code, f"bij '{text}' staat een spatie te veel.", f"Schrijf: {bare}")
    new = rewritten(text, definition)
    if new != text:
        return NotationFault(code, f"'{text}' staat hier in een andere schrijfwijze.", f"Schrijf: {new}")
    message, tip = explain(text.strip(), definition)
    return NotationFault(code, message, tip)


def _day(text: str, definition: Definition) -> tuple[str, str]:
    tip = _PART_TIP if re.search(definition.get("pattern", ""), "2026") else _DAY_TIP
    if found := _WITH_HOUR.fullmatch(text):
        return f"'{text}' heeft ook een uur. Hier hoort alleen de dag.", f"Schrijf: {found[1]}"
    return _in_numbers(text) or _in_words(text) or _incomplete(text) or f"'{text}' is geen datum.", tip


def _in_numbers(text: str) -> str | None:
    found = _NUMBERS.fullmatch(text)
    reason = found and impossible(f"{found[3]}-{found[2].zfill(2)}-{found[1].zfill(2)}")
    return f"'{text}' bestaat niet: {reason}." if reason else None


def _in_words(text: str) -> str | None:
    """What is wrong with a day that has a month in words: no such day, or no such month."""
    if not (found := _NAMED_MONTH.fullmatch(text)):
        return None
    day, month, year = found.groups()
    if month.lower() in MONTHS:
        reason = impossible(f"{year}-{MONTHS.index(month.lower()) + 1:02}-{(day or '01').zfill(2)}")
        return f"'{text}' bestaat niet: {reason}." if reason else None
    near = closest(month, MONTHS)
    return f"'{month}' is geen maand." + (f" Bedoelde je '{near}'?" if near else "")


def _incomplete(text: str) -> str | None:
    if re.fullmatch("[0-9]{4}(-[0-9]{2})?", text):
        return f"bij '{text}' {'ontbreekt de dag' if '-' in text else 'ontbreken de maand en de dag'}."
    if _SHORT_YEAR.fullmatch(text):
        return f"in '{text}' heeft het jaar maar twee cijfers."
    if _WITHOUT_YEAR.fullmatch(text) and (text[0].isdigit() or text.lower() in MONTHS):
        return f"bij '{text}' ontbreekt het jaar."
    return None


def _postcode(text: str, definition: Definition) -> tuple[str, str]:
    digits = re.sub(r"[^0-9]", "", text)
    if re.fullmatch(r"[0-9]{4}(?:\D+[0-9]{4})+", text):
        return f"'{text}' is meer dan één postcode.", "Zet elke plaats met haar postcode apart in de lijst."
    if re.fullmatch(r"[0-9]{4} ?[A-Z]{2}", text):
        return f"'{text}' lijkt een Nederlandse postcode. Hier horen alleen Belgische.", _POSTCODE_TIP
    if re.fullmatch(r"[1-9][0-9]{3}", digits):
        return f"in '{text}' staat meer dan de vier cijfers van een postcode.", f"Schrijf: {digits}{_rest(text)}"
    return _no_postcode(text, digits), _POSTCODE_TIP


def _no_postcode(text: str, digits: str) -> str:
    if re.fullmatch(r"[0-9oO]{4}", text) and not text.isdigit():
        return f"in '{text}' staat de letter O in plaats van het cijfer nul."
    if not digits or re.search(r"[^0-9 .]", text):
        return f"'{text}' is geen postcode."
    if len(digits) == 4:
        return f"'{text}' begint met een nul. Een Belgische postcode doet dat nooit."
    return f"'{text}' telt {'1 cijfer' if len(digits) == 1 else f'{len(digits)} cijfers'}. Een postcode heeft er vier."


def _rest(text: str) -> str:
    """Where the name of a municipality goes that stands beside its postcode."""
    return ". De naam van de gemeente hoort bij 'gemeente'." if re.search(r"[^\W\d_]{3,}", text) else ""


def _hour(text: str, definition: Definition) -> tuple[str, str]:
    if text.lower() in _AT_NIGHT:
        return f"'{text}' bestaat niet op de klok.", "Schrijf 23:59 voor het einde van de dag."
    return f"'{text}' is geen uur.", _HOUR_TIP


def _account(text: str, definition: Definition) -> tuple[str, str]:
    """A person or team on GitHub; whether a single word is one, who wrote it must say, so it is only proposed."""
    name = _ON_GITHUB.sub("", text).rstrip("/")
    if re.search(definition.get("pattern", ""), f"@{name}"):
        return f"'{text}' is niet juist geschreven.", f'Schrijf: "@{name}"'
    return f"'{text}' is geen GitHub-naam.", _ACCOUNT_TIP


_JUDGES: Mapping[str, tuple[str, Callable[[str, Definition], tuple[str, str]]]] = {
    "datum": ("datum-schrijfwijze", _day),
    "postcode": ("postcode-schrijfwijze", _postcode),
    "uur": ("uur-schrijfwijze", _hour),
    "github-naam": ("schrijfwijze", _account),
}
