"""Marks that people type before the parts of a list where a dash is due: `1.`, `2)`, `•`, `–`."""

from __future__ import annotations

import re

_BULLET = re.compile(r"([0-9]{1,2}[.)]|[*\u2013\u2014\u2022\u00b7\u25aa\u25e6\u2023]) +(?=\S)")
_NEXT = re.compile(rf" (?:{_BULLET.pattern})")
_NEXT_SENTENCE = re.compile(r"(?<=[.!?]) +(?=[A-Z])")
LONGEST_EXAMPLE = 60


def bullet(text: str) -> str:
    """The mark that a text begins with; empty where there is none."""
    found = _BULLET.match(text)
    return found[1] if found else ""


def without_bullet(text: str) -> str:
    """A text behind its mark, or as it is."""
    return _BULLET.sub("", text, count=1) if bullet(text) else text


def first_part(text: str) -> str:
    """The first of several parts that were read as one text, without its mark; empty where it is no more than one."""
    if bullet(text):
        return _NEXT.split(without_bullet(text))[0]
    first, *others = _NEXT_SENTENCE.split(text)
    return first if others else ""


def dash_tip(first: str) -> str:
    """What to do, with the first part as it should be."""
    example = f" Schrijf: - {first}" if len(first) <= LONGEST_EXAMPLE else ""
    return f"Zet voor elk deel een streepje en een spatie, elk op een eigen regel.{example}"
