"""Files by the letters that a word begins with: two of them, and three where two would give a large file.

generator/theme/helder/begrip/woordbegin.js finds the file of a word again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

Item = TypeVar("Item")

_DIGITS, _ARABIC, _CYRILLIC, _OTHER = "0", "ar", "cyr", "overig"
_LATIN = re.compile(r"[a-z]{2}")
_FURTHER = 3


def beginning(word: str) -> str:
    """What a folded word or a stem begins with: its first two letters in Latin, else its script."""
    return word[:2] if _LATIN.match(word) else _script(word[0])


def by_beginning(found: Iterable[tuple[str, Item]], most: int) -> Mapping[str, list[Item]]:
    """Items by the file of their word, each once; a file of more than `most` is parted by the next letter."""
    return dict(sorted(_files(found, most)))


def _files(found: Iterable[tuple[str, Item]], most: int) -> Iterator[tuple[str, list[Item]]]:
    for name, group in _grouped((beginning(word), (word, item)) for word, item in found).items():
        if len({item for _, item in group}) <= most:
            yield name, list(dict.fromkeys(item for _, item in group))
        else:
            yield from _grouped((_further(name, word), item) for word, item in group).items()


def _grouped(found: Iterable[tuple[str, Item]]) -> dict[str, list[Item]]:
    groups: dict[str, dict[Item, None]] = {}
    for name, item in found:
        groups.setdefault(name, {})[item] = None
    return {name: list(items) for name, items in groups.items()}


def _further(name: str, word: str) -> str:
    """A letter more; of other scripts the first, in hexadecimal."""
    return word[:_FURTHER] if word.startswith(name) else f"{name}{ord(word[0]):x}"


def _script(first: str) -> str:
    if "a" <= first <= "z":
        return first
    if first.isdigit():
        return _DIGITS
    return _ARABIC if "\u0600" <= first <= "\u06ff" else _CYRILLIC if "\u0400" <= first <= "\u04ff" else _OTHER
