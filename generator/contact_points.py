"""What a text leads its reader to, wherever it stands in a sentence: numbers, mail addresses, web addresses and links.

Not to judge them, as `contacts.py` does, but to see that they changed. What may be one, counts as one.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator

from generator.markup import links, render

_FEWEST_DIGITS = 3
_RUN = re.compile(r"\+?\d(?:[\W_]{0,6}\d)*")
"""Digits with whatever a number is written with between them: spaces, dots, slashes, brackets, marks of Markdown."""
_YEAR = "(?:19|20)[0-9]{2}"
_DAY = rf"(?:0?[1-9]|[12][0-9]|3[01])([-/.])(?:0?[1-9]|1[0-2])\1{_YEAR}"
_MOMENT = re.compile(rf"{_YEAR}(?: ?[-/\u2013] ?{_YEAR})?|{_DAY}|{_YEAR}-(?:0[1-9]|1[0-2])(?:-[0-3][0-9])?")
_AMOUNT = re.compile(r"[0-9]{1,3}(?:[.]?[0-9]{3})?(?:,[0-9]{2})?")
_AGES = re.compile(r"[0-9]{1,2} ?[^\w+*#/] ?[0-9]{1,2}")
_CALL = re.compile(r"\b(?:bel|bellen|sms|sms'en|app|appen|stuur|naar|nummer|nr|tel|telefoon|gsm)\W*\Z", re.IGNORECASE)
_EURO_BEFORE, _EURO_AFTER = re.compile(r"(?:€|\beuro) ?\Z", re.IGNORECASE), re.compile(r" ?(?:€|euro\b)", re.IGNORECASE)
_YEARS_AFTER = re.compile(r"[ -]?(?:jaar|jarig)", re.IGNORECASE)

_ADDRESS = re.compile(r"@|//|\bwww[.]|[\w-][.][^\W\d_]{2}", re.IGNORECASE)
"""What makes a word an address: mail, a name on whatever network, the host of a site without its beginning."""
_AROUND = ".,;:!?()[]{}<>\"'*_`\u2018\u2019\u201c\u201d\u2026"
_DOTS = str.maketrans(dict.fromkeys("\u3002\uff0e\uff61", "."))  # browsers take them for the dot of a host


def contact_points(text: str) -> tuple[str, ...]:
    """All that a text leads to, each once and in order: two numbers that change places are a change."""
    readings = dict.fromkeys((_plain(text), _plain(html.unescape(text)), _plain(render(text).striptags())))
    found = [point for reading in readings for point in (*_numbers(reading), *_addresses(reading))]
    return tuple(dict.fromkeys((*found, *links(text))))


def _plain(text: str) -> str:
    """A text as an eye reads it: digits of any script in common ones, and nothing between letters that is not seen."""
    seen = (character for character in text.translate(_DOTS) if unicodedata.category(character) != "Cf")
    return "".join(_digit(character) for character in unicodedata.normalize("NFKC", "".join(seen)))


def _digit(character: str) -> str:
    return str(unicodedata.digit(character)) if character.isdecimal() else character


def _numbers(text: str) -> Iterator[str]:
    for found in _RUN.finditer(text):
        digits = re.sub(r"\D", "", found[0])
        if len(digits) >= _FEWEST_DIGITS and not _is_harmless(found[0], text[: found.start()], text[found.end() :]):
            yield digits


def _is_harmless(run: str, before: str, after: str) -> bool:
    """Whether digits are a year, a date, an amount or ages beyond a doubt."""
    if _CALL.search(before[-20:]):
        return False
    if _MOMENT.fullmatch(run):
        return True
    is_amount = _EURO_BEFORE.search(before[-6:]) or _EURO_AFTER.match(after)
    return bool(is_amount and _AMOUNT.fullmatch(run)) or bool(_YEARS_AFTER.match(after) and _AGES.fullmatch(run))


def _addresses(text: str) -> Iterator[str]:
    for word in text.split():
        if _ADDRESS.search(word) and (address := word.strip(_AROUND)):
            yield address
