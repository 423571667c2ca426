"""Which characters may stand in an entry: everything one can see, the space and the line break.

Control, format, bidirectional, zero-width, private-use and surrogate characters, and every space but the common
one, are refused (Unicode general categories Cc, Cf, Co, Cs, Zl, Zp, Zs and the property
Default_Ignorable_Code_Point); so is text outside Normalization Form C (UAX #15). Two texts that look the same
are then the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

from generator.problems import Problem

MOST_OF_A_KIND = 20

# Written out, because the tables of unicodedata change with the Python version.
_INVISIBLE = (
    "\u00ad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"
    "\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_PRIVATE_OR_HALF = "\ud800-\udfff\ue000-\uf8ff\U000f0000-\U0010ffff"
FORBIDDEN = re.compile(rf"\r(?!\n)|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f{_INVISIBLE}{_SPACES}{_PRIVATE_OR_HALF}]")
_FORBIDDEN_OR_TAB = re.compile(rf"\t|{FORBIDDEN.pattern}")

_COMBINING = "\u0300"
"""Below this, Python tells what cannot be seen as Unicode does, in each of its versions, and nothing is composed."""

_NAMES = {
    "\x00": "een nulteken",
    "\r": "een losse regelterugloop",
    "\t": "een tab",
    "\u00a0": "een harde spatie",
    "\u00ad": "een zacht koppelteken",
    "\u200b": "een spatie zonder breedte",
    "\u200c": "een onzichtbaar scheidingsteken",
    "\u200d": "een onzichtbaar verbindingsteken",
    "\u202e": "een teken dat de leesrichting omkeert",
    "\ufe0f": "een onzichtbaar teken achter een emoji",
    "\ufeff": "een onzichtbare bytemarkering (BOM)",
}
_NAMES_BY_CATEGORY = {
    "Cc": "een stuurteken",
    "Co": "een teken dat alleen op sommige computers bestaat",
    "Cs": "een half teken",
    "Zs": "een bijzondere spatie",
}


def described(character: str) -> str:
    """A forbidden character in Dutch words, with its code point: `een harde spatie (U+00A0)`."""
    name = _NAMES.get(character) or _NAMES_BY_CATEGORY.get(unicodedata.category(character), "een onzichtbaar teken")
    return f"{name} (U+{ord(character):04X})"


def cleaned(text: str) -> str:
    """The text with a visible stand-in for every forbidden character and a space for a tab; places stay the same."""
    return text if _is_common(text) else FORBIDDEN.sub("\ufffd", text.replace("\t", " "))


def _is_common(text: str) -> bool:
    """Whether all of a text is letters and signs that western languages are written with: nothing is wrong with those,
    and to tell so takes far less than to look for each that is forbidden.
    """
    return max(text, default="") < _COMBINING and text.replace("\n", "").isprintable()


def forbidden_in(value: str) -> str | None:
    """The first character that a value may not hold (a tab is one, a line break is not); None when all is well."""
    found = _FORBIDDEN_OR_TAB.search(value)
    return found[0] if found else None


def wrong_character(value: str) -> tuple[str, str] | None:
    """The code and the message for the first wrong character of a value, written by its code perhaps."""
    if found := forbidden_in(value):
        return "yaml-verboden-teken", f"In deze tekst staat {described(found)}."
    if not unicodedata.is_normalized("NFC", value):
        return "yaml-losse-accenten", "In deze tekst is een letter uit losse tekens opgebouwd."
    return None


def character_problems(text: str) -> list[Problem]:
    """What is wrong with the characters of a file, at most MOST_OF_A_KIND of each kind; the file is left empty."""
    if _is_common(text) or (not _FORBIDDEN_OR_TAB.search(text) and unicodedata.is_normalized("NFC", text)):
        return []
    *whole, rest = text.split("\n")
    lines = list(enumerate([*(line + "\n" for line in whole), rest], start=1))
    return [problem for kind in (_tabs, _forbidden, _loose) for problem in islice(kind(lines), MOST_OF_A_KIND)]


def _tabs(lines: list[tuple[int, str]]) -> Iterator[Problem]:
    for number, line in lines:
        if "\t" in line:
            yield Problem(
                file="",
                line=number,
                column=line.index("\t") + 1,
                field="",
                code="yaml-tab",
                message="Op deze regel staat een tab.",
                tip="Vervang de tab door spaties. Spring in met twee spaties per niveau.",
            )


def _forbidden(lines: list[tuple[int, str]]) -> Iterator[Problem]:
    for number, line in lines:
        for found in islice(FORBIDDEN.finditer(line), MOST_OF_A_KIND):
            bom = found[0] == "\ufeff" and number == 1 and found.start() == 0
            yield Problem(
                file="",
                line=number,
                column=found.start() + 1,
                field="",
                code="yaml-bom" if bom else "yaml-verboden-teken",
                message=f"Hier staat {described(found[0])}.",
                tip="Bewaar het bestand als UTF-8 zonder BOM."
                if bom
                else "Je ziet het niet, maar het stoort. Wis het en typ de tekst of de spatie opnieuw. "
                "Vaak komt het mee met tekst die je uit een ander programma plakt.",
            )


def _loose(lines: list[tuple[int, str]]) -> Iterator[Problem]:
    for number, line in lines:
        whole = unicodedata.normalize("NFC", line)
        if whole != line:
            column = next((i for i, (a, b) in enumerate(zip(line, whole, strict=False)) if a != b), len(whole))
            yield Problem(
                file="",
                line=number,
                column=column + 1,
                field="",
                code="yaml-losse-accenten",
                message=f'De letter "{whole[column : column + 1]}" is hier uit losse tekens opgebouwd.',
                tip="Wis de letter met haar accent en typ ze opnieuw.",
            )
