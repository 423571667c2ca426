"""Text in the notation that its field asks for, where what is meant is certain: days, hours, numbers, closed words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping

from generator.contacts import ContactError, phone
from generator.dates import MONTHS, first_day
from generator.schema_paths import Definition
from generator.schemas import labels_of
from generator.vocabularies import certain

_NUMBERS = re.compile(r"([0-9]{1,2})([/.-])([0-9]{1,2})\2((?:19|20)[0-9]{2})")  # 1/10/2026: day, month, year in Belgium
_YEAR_FIRST = re.compile(r"((?:19|20)[0-9]{2})([/.-])([0-9]{1,2})\2([0-9]{1,2})")
_IN_ONE_PIECE = re.compile(r"((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})")
_IN_WORDS = re.compile(r"(?:([0-9]{1,2}) +)?([a-z]+)\.? +((?:19|20)[0-9]{2})", re.IGNORECASE)
_MONTH = re.compile(r"([0-9]{1,2})[/.-]((?:19|20)[0-9]{2})")
_HOUR = re.compile(r"([0-9]{1,2})(?: ?(?:u|h|uur)| ?[u:.h] ?([0-9]{2}))(?: ?uur)?", re.IGNORECASE)
_YES_OR_NO = {
    "ja": "true",
    "yes": "true",
    "true": "true",
    "nee": "false",
    "neen": "false",
    "no": "false",
    "false": "false",
}
_MONTH_NUMBERS = {
    **{month: number for number, month in enumerate(MONTHS, start=1)},
    **{month[:3]: number for number, month in enumerate(MONTHS, start=1)},
    "mrt": 3,
    "sept": 9,
}


def rewritten(text: str, definition: Definition) -> str:
    """The text as its definition asks for it; unchanged where it is so already, or where there is doubt.

    Whether what it names exists (an entry, a municipality) is for the check to say.
    """
    if "enum" in definition:
        return text if text in definition["enum"] else _word(text, definition)
    if definition.get("type") == "boolean":
        return _YES_OR_NO.get(text.strip().lower(), text)
    if definition.get("x-soort") in _READERS:
        found = _READERS[definition["x-soort"]](text.strip())
        return found if found is not None and _fits(found, definition) else text
    if "x-verwijst-naar" in definition and not _fits(text, definition):
        named = _identifier(text)
        return named if _fits(named, definition) else text
    return text


def _fits(text: str, definition: Definition) -> bool:
    return re.search(definition.get("pattern", ""), text) is not None


def _word(text: str, definition: Definition) -> str:
    """A word of a closed list: by its identifier, or by what people read for it."""
    labelled = [
        option for option, label in labels_of(definition).items() if label.casefold() == text.strip().casefold()
    ]
    if len(labelled) == 1:
        return labelled[0]
    return certain(text, [option for option in definition["enum"] if isinstance(option, str)]) or text


def _identifier(text: str) -> str:
    """A name as identifiers are written: `Oud Turnhout` is oud-turnhout."""
    apart = unicodedata.normalize("NFD", text.strip().lower())
    return re.sub(r"[\s_-]+", "-", "".join(letter for letter in apart if not unicodedata.combining(letter)))


def _day(text: str) -> str | None:
    """A day or month in ISO 8601. A year of two digits is doubt; so is a day that does not exist."""
    if found := _NUMBERS.fullmatch(text):
        return _existing(found[4], found[3], found[1])
    if found := _YEAR_FIRST.fullmatch(text):
        return _existing(found[1], found[3], found[4])
    if found := _IN_ONE_PIECE.fullmatch(text):
        return _existing(found[1], found[2], found[3])
    if found := _MONTH.fullmatch(text):
        return _existing(found[2], found[1])
    if found := _IN_WORDS.fullmatch(text):
        month = _MONTH_NUMBERS.get(found[2].lower())
        return _existing(found[3], str(month), found[1]) if month else None
    return None


def _existing(year: str, month: str, day: str | None = None) -> str | None:
    written = "-".join([year, month.zfill(2), *([day.zfill(2)] if day else [])])
    try:
        first_day(written)
    except ValueError:
        return None
    return written


def _hour(text: str) -> str | None:
    found = _HOUR.fullmatch(text)
    return f"{found[1].zfill(2)}:{found[2] or '00'}" if found else None


def _number(text: str) -> str | None:
    """A phone number as people read it; the same number is dialled. A short one, 116000, may stay in one piece."""
    if text.isdigit() and text.startswith("1"):
        return text
    try:
        shown = phone(text)
        return shown.display if phone(shown.display).href == shown.href else None
    except ContactError:
        return None


def _mail(text: str) -> str | None:
    return text[len("mailto:") :] if text.lower().startswith("mailto:") else None


_READERS: Mapping[str, Callable[[str], str | None]] = {
    "datum": _day,
    "uur": _hour,
    "telefoon": _number,
    "e-mail": _mail,
}
