"""The notions for the browser: what they are called, by the beginning of a word, and what they lead to, some in a file.

A phrase lies in the file of its rarest word, for without that word it is not said; beside it lie the Dutch words of
that beginning which only notions have. Somebody who types three words fetches three small files, whatever the languages
that the notions are called in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby
from math import log2
from operator import itemgetter
from string import ascii_lowercase, digits
from typing import Any

import msgspec

from generator.catalogue.vocabulary import Notion
from generator.search.beginnings import by_beginning
from generator.search.index import Indexed
from generator.search.phrases import Phrase
from generator.search.word_list import packed

_NotionPhrase = tuple[int, Phrase]

_MOST = 250  # phrases and words in a file
_DIGITS = digits + ascii_lowercase
LABELS_IN_A_FILE = 16
NOTIONS_IN_A_FILE = 4  # what one notion leads to grows with the catalogue; few queries mean notions that lie together


def phrase_files(index: Indexed) -> Iterator[tuple[str, bytes]]:
    """By beginning: words that only notions have, with how common each is; the stems of phrases, the same, and phrases.

    The phrases of a notion, by number, are one text: "rarest stem,stem ...;...", the stems by their places.
    """
    said = ((word, word) for word in sorted(index.lexicon.texts.keys() - index.lexicon.written))
    both: Iterable[tuple[str, str | _NotionPhrase]] = chain(said, _phrases(index))
    for name, found in by_beginning(both, _MOST).items():
        words = [item for item in found if isinstance(item, str)]
        phrases = [item for item in found if not isinstance(item, str)]
        levels = "".join(str(index.level(word)) for word in words)
        yield name, msgspec.json.encode({"said": packed(words), "levels": levels, **_packed(phrases, index)})


def _phrases(index: Indexed) -> Iterator[tuple[str, _NotionPhrase]]:
    for number, phrases in enumerate(index.phrases):
        for phrase in phrases:
            rarest = tuple(sorted(phrase, key=lambda key: (index.counted[key], -len(key), key)))
            yield rarest[0], (number, rarest)


def _packed(found: Sequence[_NotionPhrase], index: Indexed) -> dict[str, Any]:
    keys = sorted({key for _, phrase in found for key in phrase})
    place = {key: str(at) for at, key in enumerate(keys)}
    notions = {number: list(group) for number, group in groupby(found, key=itemgetter(0))}
    return {
        "keys": packed(keys),
        "texts": "".join(_halves(index.counted[key]) for key in keys),
        "notions": list(notions),
        "phrases": "|".join(
            ";".join(",".join(place[key] for key in phrase) for _, phrase in group) for group in notions.values()
        ),
    }


def _halves(texts: int) -> str:
    """A number of texts in half doublings, as one digit or letter."""
    return _DIGITS[min(round(2 * log2(max(texts, 1))), len(_DIGITS) - 1)]


def label_files(index: Indexed) -> Iterator[tuple[str, bytes]]:
    """What notions are called, for suggestions; some in a file."""
    labels = [notion.label for notion in index.notions]
    for start in range(0, len(labels), LABELS_IN_A_FILE):
        yield f"{start // LABELS_IN_A_FILE}", msgspec.json.encode(labels[start : start + LABELS_IN_A_FILE])


def tie_files(index: Indexed) -> Iterator[tuple[str, bytes]]:
    """What each notion leads to, some notions in a file; lists of entries hold the steps from one to the next."""
    named = _by_notion(near.named for near in index.spoken)
    told = _by_notion(near.told for near in index.spoken)
    ties = [_ties(notion, index, named.get(notion.id, []), told.get(notion.id, [])) for notion in index.notions]
    for start in range(0, len(ties), NOTIONS_IN_A_FILE):
        yield f"{start // NOTIONS_IN_A_FILE}", msgspec.json.encode(ties[start : start + NOTIONS_IN_A_FILE])


def _ties(notion: Notion, index: Indexed, named: Iterable[int], told: Iterable[int]) -> dict[str, Any]:
    return {
        "label": notion.label,
        "domains": notion.life_domains,
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
