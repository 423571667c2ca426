"""Quotes in a text: which stand around the whole, which belong to the text, and which are apostrophes."""

from __future__ import annotations

import json
import re

# What is left of het, des, een, ik, hem and haar ('t Huis, 's Avonds, 's-Gravenvoeren), and of a year ('90).
_SHORTENED = re.compile(r"(?<![^\s(\[\"])'(?:[tsnkmr](?=[ -])|[0-9]{2}(?![0-9]))", re.IGNORECASE)
_PARTS = re.compile(r"[^,\[\]{}\s](?:[^,\]}]*[^,\]}\s])?")
_WITHIN_A_WORD = re.compile(r"(?<=\w)'(?=\w)")
_LONGEST_EXAMPLE = 80
_BEFORE_OPENING = " ([/-"
_BEHIND_CLOSING = " .,;:!?)]/-"

QUOTE_ALL = "Zet de hele tekst tussen aanhalingstekens."


def advice(before: str, value: str, sentence: str = QUOTE_ALL, behind: str = "") -> str:
    """A tip and, if it is short, its line as it should be: what stands before the text, the text, what is behind it."""
    between = "" if before.endswith(("[", "{")) else " "
    example = f"{before.strip().removeprefix('- ')}{between}{quoted(value)}{behind}".strip()
    return f"{sentence} Voorbeeld: {example}" if len(example) <= _LONGEST_EXAMPLE else sentence


def quoted(value: str) -> str:
    """A text as it was typed, between double quotes: every letter and mark of it, but for quotes around the whole."""
    mark = value[:1]
    if _is_wrapped(value):
        value = value[1:-1].replace("''" if mark == "'" else '\\"', mark)
    elif begins_with_apostrophe(value) and value.endswith("'") and _depths(value)[-1:] == [-1]:
        value = value[:-1]
    return json.dumps(value, ensure_ascii=False)


def quoted_like(sign: str, parts: str) -> str:
    """What follows in a list between brackets, with quotes around each part that begins with this sign."""
    return _PARTS.sub(lambda found: quoted(found[0]) if found[0].startswith(sign) else found[0], parts)


def begins_with_apostrophe(value: str) -> bool:
    """Whether a text begins with a word that was cut short: `'t Huis`."""
    return bool(_SHORTENED.match(value))


def is_certain(value: str) -> bool:
    """Whether no quote of a text can have been meant in another way than `quoted` takes it."""
    mark = value[:1]
    if mark not in ("'", '"'):
        return True
    if mark * 2 in value or (mark == '"' and "\\" in value) or value[1:2].isdigit():
        return False
    depths = [0, *_depths(value)]
    return depths[-1] == 0 and min(depths) == 0 and 0 not in _steps(value)


def _is_wrapped(value: str) -> bool:
    """Whether the quote at the beginning is closed by the one at the end, and by none before."""
    if value[:1] not in ("'", '"') or value[-1:] != value[:1] or begins_with_apostrophe(value):
        return False
    depths = _depths(value)
    return len(depths) > 1 and depths[-1] == 0 and min(depths[:-1]) > 0


def _depths(value: str) -> list[int]:
    """How many are open behind each quote of the kind that a text begins with."""
    depths: list[int] = []
    for step in _steps(value):
        depths.append(sum(depths[-1:]) + step)
    return depths


def _steps(value: str) -> list[int]:
    """For each quote of the kind that a text begins with: 1 where it opens, -1 where it closes, 0 in doubt."""
    mark = value[:1]
    apostrophes = {found.start() for kind in (_SHORTENED, _WITHIN_A_WORD) for found in kind.finditer(value)}
    places = (place for place, letter in enumerate(value) if letter == mark and place not in apostrophes)
    return [_step(value[:place].rstrip(mark), value[place:].lstrip(mark)) for place in places]


def _step(before: str, behind: str) -> int:
    opens = before[-1:] in _BEFORE_OPENING and behind[:1] not in (" ", "")
    closes = behind[:1] in _BEHIND_CLOSING and before[-1:] not in (" ", "")
    return opens - closes
