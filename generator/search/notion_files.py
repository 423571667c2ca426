"""The notions for the browser: what they are called, by the beginning of a word, and what they lead to, some in a file.

A phrase lies in the file of its rarest word, for without that word it is not said. Somebody who types three words
fetches three small files, whatever the languages that the notions are called in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from generator.catalogue.vocabulary import Notion
from generator.search.index import Indexed
from generator.search.name_files import beginning
from generator.search.phrases import Phrase

NOTIONS_IN_A_FILE = 4  # what one notion leads to grows with the catalogue; few queries mean notions that lie together


def phrase_files(index: Indexed) -> Iterator[tuple[str, bytes]]:
    """By beginning: the stems of its phrases, how common each is, and phrases as [notion, rarest stem, stem ...]."""
    files: dict[str, list[tuple[int, Phrase]]] = {}
    for number, phrases in enumerate(index.phrases):
        for phrase in phrases:
            first, *others = sorted(phrase, key=lambda key: (index.counted[key], -len(key), key))
            files.setdefault(beginning(first), []).append((number, (first, *others)))
    for name in sorted(files):
        yield name, msgspec.json.encode(_packed(files[name], index))


def _packed(found: Iterable[tuple[int, Phrase]], index: Indexed) -> dict[str, Any]:
    keys = sorted({key for _, phrase in found for key in phrase})
    numbers = {key: number for number, key in enumerate(keys)}
    return {
        "keys": " ".join(keys),
        "texts": [index.counted[key] for key in keys],
        "phrases": [[notion, *(numbers[key] for key in phrase)] for notion, phrase in found],
    }


def tie_files(index: Indexed) -> Iterator[tuple[str, bytes]]:
    """What each notion leads to, some notions in a file; lists of entries hold the steps from one to the next."""
    named = _by_notion(near.named for near in index.spoken)
    told = _by_notion(near.told for near in index.spoken)
    ties = [_ties(notion, index, named.get(notion.id, []), told.get(notion.id, [])) for notion in index.notions]
    for start in range(0, len(ties), NOTIONS_IN_A_FILE):
        yield f"{start // NOTIONS_IN_A_FILE}", msgspec.json.encode(ties[start : start + NOTIONS_IN_A_FILE])


def _ties(notion: Notion, index: Indexed, named: Iterable[int], told: Iterable[int]) -> dict[str, Any]:
    return {
        "routes": notion.routes,
        "kinds": [name for name in notion.kinds_of_help if name in index.numbers],
        "entries": _steps(index.numbers[name] for name in notion.services if name in index.numbers),
        "named": _steps(named),
        "told": _steps(told),
    }


def _by_notion(found: Iterable[frozenset[str]]) -> dict[str, list[int]]:
    entries: dict[str, list[int]] = {}
    for number, notions in enumerate(found):
        for name in notions:
            entries.setdefault(name, []).append(number)
    return entries


def _steps(numbers: Iterable[int]) -> list[int]:
    """Rising numbers as the steps between them: small numbers pack best."""
    ordered = sorted(numbers)
    return [here - before for before, here in zip([0, *ordered], ordered, strict=False)]
