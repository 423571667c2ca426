"""Two texts to the part in which they differ, with a little around it: what changed is shown, however long they are."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile

LONGEST = 400
_AROUND = 60


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A part of a text, and how many characters of what changed are not in it."""

    text: str
    left: int = 0


def excerpts(before: str, after: str) -> tuple[Excerpt, Excerpt]:
    """What both begin and end with is left out of a long one, with a mark for it; all of a short one is shown."""
    start = _same(before, after)
    end = _same(before[start:][::-1], after[start:][::-1])
    return _excerpt(before, start, len(before) - end), _excerpt(after, start, len(after) - end)


def beginning(text: str) -> Excerpt:
    """The first part of a text that is compared with nothing."""
    return excerpts("", text)[1]


def _same(one: str, other: str) -> int:
    """How many characters two texts have in common from their beginning."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _excerpt(text: str, start: int, end: int) -> Excerpt:
    if len(text) <= LONGEST:
        return Excerpt(text)
    first = max(0, start - _AROUND)
    last = min(len(text), end + _AROUND, first + LONGEST)
    return Excerpt(f"{'…' * (first > 0)}{text[first:last]}{'…' * (last < len(text))}", max(0, end - last))
