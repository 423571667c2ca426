"""Lists from A to Z."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from generator.places import fold

Item = TypeVar("Item")


def by_letter(items: Iterable[Item], name: Callable[[Item], str]) -> dict[str, list[Item]]:
    """Items under the first letter of their name; what starts with a digit or a sign comes under "0-9"."""
    letters: dict[str, list[Item]] = {}
    for item in sorted(items, key=lambda item: fold(name(item))):
        first = fold(name(item))[:1].upper()
        letters.setdefault(first if "A" <= first <= "Z" else "0-9", []).append(item)
    return letters
