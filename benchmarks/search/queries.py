"""What a visitor asks in the measurement: of every sort that costs something else."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

LATER = (
    "huiswerk",
    "schulden",
    "ruzie thuis",
    "pleegzorg",
    "gamen",
    "mijn dochter eet niet meer",
    "autisme turnhout",
    "wonen 17 jaar",
    "jeugdhulp",
    "hulp voor jonge moeders",
)
_WORD = re.compile(r"[a-z]{8,}")
_STEP = re.compile(r"[A-Z][^A-Z]*")


def first_queries(site: Path) -> dict[str, str]:
    """By sort; the name and the rare word are those of the site."""
    cards = _read(site, "kaarten/0.json")
    return {
        "sentence": "mijn zoon wil niet meer naar school",
        "name": str(cards[len(cards) // 2]["name"]),
        "rare word": min(_summary_words(cards), key=_rarity(site)),
        "common word": "begeleiding",
        "misspelt": "opvoedingsondersteunig",
        "place and need": "psycholoog geel",
    }


def _summary_words(cards: list[dict[str, Any]]) -> Iterator[str]:
    return (word for card in cards for word in _WORD.findall(card["summary"]))


def _rarity(site: Path) -> Any:
    """How rare a word is; as rare in the order of the alphabet, last what is unknown or means nothing by itself."""
    file = _read(site, "woorden.json")
    levels = dict(zip(_unpacked(file["known"]), (int(level, 20) % 10 for level in file["levels"]), strict=True))
    levels |= dict.fromkeys(file["function"].split(" "), len(levels))
    return lambda word: (levels.get(word, len(levels)), word)


def _read(site: Path, name: str) -> Any:
    return json.loads((site / "zoeken" / name).read_bytes())


def _unpacked(text: str) -> list[str]:
    """The words of a list that generator/search/word_list.py packed."""
    words = [""]
    for step in _STEP.findall(text):
        words.append(words[-1][: ord(step[0]) - ord("A")] + step[1:])
    return words[1:]
