"""The lines of a text that cannot be read: where what stands behind a field or dash ends, and what is loose text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.yaml_slips import GLUED_COLON

_FIELD_OR_SIGN = re.compile(r"\s*-( |$)|[^:]+:(\s|$)|\s*[#\"'\[{]")
_DASHES = re.compile(r" *(?:- +)*")


def indent(line: str) -> int:
    """How many spaces stand before a line."""
    return len(line) - len(line.lstrip(" "))


def starts_anew(line: str) -> bool:
    """Whether a line begins with a field, a dash or a sign of YAML."""
    return bool(_FIELD_OR_SIGN.match(line))


def is_lone_text(line: str) -> bool:
    """Whether a line is a text without a field or dash in front, or a field glued to its text."""
    return bool(GLUED_COLON.match(line.strip())) or not starts_anew(line)


def going_on(lines: Sequence[str], number: int, before: str) -> int:
    """The first line that, by how it springs in, does not go on with what stands on a line behind `before`."""
    end = last = number + 1
    for line in lines[number + 1 :]:
        if line.strip() and indent(line) <= _home(before):
            break
        end += 1
        last = end if line.strip() else last
    return last


def _home(before: str) -> int:
    """How far the field or dash springs in, whose value stands behind `before`."""
    dashes = _DASHES.match(before)
    assert dashes
    if before[dashes.end() :].strip():
        return dashes.end()
    return before.rfind("-") if "-" in before else len(before) - 1
