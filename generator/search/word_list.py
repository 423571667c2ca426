"""A list of words as small as can be sent: in the order of the alphabet, each by what it does not share with the last.

generator/theme/helder/begrip/woordenlijst.js reads it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import takewhile

_A = ord("A")
_MOST = 25  # letters; a capital says how many
_LAST = "\uffff"  # the browser counts what comes after it twice


def packed(words: Iterable[str]) -> str:
    """Folded words, sorted: "hulp", "hulplijn" is "AhulpElijn"."""
    return "".join(_steps(words))


def _steps(words: Iterable[str]) -> Iterator[str]:
    before = ""
    for word in words:
        pairs = zip(before, word[:_MOST], strict=False)
        shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1] <= _LAST, pairs))
        yield f"{chr(_A + shared)}{word[shared:]}"
        before = word
