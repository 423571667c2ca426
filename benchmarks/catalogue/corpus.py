"""What a made-up catalogue is modelled on: the entries of catalogues that people wrote."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
_WORD = re.compile(r"\b[a-zà-ÿ]{2,}\b")
_MARKUP = re.compile(r"\[([^]]*)\]\([^)]*\)|[*_#>|`]")
_FEWEST_WORDS = 4
_TEXTS = ("samenvatting", "beschrijving", "voor_professionals")

Entry = Mapping[str, Any]


@dataclass(frozen=True)
class Corpus:
    """The services of some catalogues, as written."""

    services: tuple[Entry, ...]

    @classmethod
    def of(cls, catalogues: Iterable[Path]) -> Corpus:
        """The running services below the folders of providers, in the order of their paths."""
        found = [entry for catalogue in catalogues for entry in _entries(catalogue / "aanbieders")]
        return cls(tuple(entry for entry in found if "hulpvorm" in entry and entry.get("status") != "gestopt"))

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """Every sentence of their texts, without markup."""
        texts = (_MARKUP.sub(r"\1", entry.get(name, "")) for entry in self.services for name in _TEXTS)
        found = (sentence.strip() for text in texts for sentence in _SENTENCE.split(text))
        return tuple(dict.fromkeys(one for one in found if len(one.split()) >= _FEWEST_WORDS and one[-1] in ".!?"))

    @cached_property
    def words(self) -> list[str]:
        """Their words, what is said most first."""
        counted = Counter(word for sentence in self.sentences for word in _WORD.findall(sentence))
        return sorted(counted, key=lambda word: (-counted[word], word))

    @cached_property
    def keywords(self) -> tuple[str, ...]:
        return tuple(sorted({word for entry in self.services for word in entry.get("trefwoorden", ())}))


def _entries(folder: Path) -> Iterator[Entry]:
    for file in sorted(folder.glob("*/*.yaml")):
        yield yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
