"""The names that somebody may type, in files by the letters that a word begins with: fetched while typing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from generator.search.beginnings import by_beginning
from generator.search.index import Indexed
from generator.search.lexicon import Lexicon
from generator.word_forms import words

_MOST = 120  # names in a file
_COMMON = 200  # names: a word of more is no way to find one of them


def name_files(index: Indexed) -> Iterator[tuple[str, bytes]]:
    """By beginning: rows of number, name, other names and provider, for every word by which a name is looked up."""
    rows = [(number, item.name, item.others, item.provider) for number, item in enumerate(index.documents)]
    texts = [[_looked_up(text, index.lexicon) for text in row] for _, *row in rows]
    names = Counter(word for row in texts for word in {word for found in row for word in found})
    looked_up = ((word, row[0]) for row, found in zip(rows, texts, strict=True) for word in _telling(found, names))
    for name, numbers in by_beginning(looked_up, _MOST).items():
        yield name, msgspec.json.encode([rows[number] for number in numbers])


def _telling(texts: Iterable[Sequence[str]], names: Counter[str]) -> set[str]:
    """Of each text the words that few names have, and the rarest."""
    rarest = (min(found, key=lambda word: (names[word], word)) for found in texts if found)
    return {word for found in texts for word in found if names[word] <= _COMMON}.union(rarest)


def _looked_up(name: str, lexicon: Lexicon) -> list[str]:
    """The words of a name that mean something; all of them where none does."""
    found = words(name)
    return [word for word in found if word not in lexicon.reading.function_words] or found
