"""What a visitor of the search loads, in bytes as a host sends them: gzip, but for what is compressed already."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from statistics import median

LEVEL = 6  # what hosts use
_PARTS: Mapping[str, tuple[str, ...]] = {
    "page": ("zoeken/index.html",),
    "own scripts": ("helder/**/*.js",),
    "own styles": ("helder/*.css", "assets/stylesheets/*.css"),
    "words": ("zoeken/woorden.json",),
    "phrases": ("zoeken/begrippen/*.json",),
    "labels": ("zoeken/onderwerpen/*.json",),
    "ties": ("zoeken/verbanden/*.json",),
    "names": ("zoeken/namen/*.json",),
    "facets": ("zoeken/facetten.json",),
    "filters": ("zoeken/filters.json",),
    "places": ("zoeken/plaatsen.json",),
    "cards": ("zoeken/kaarten/*.json",),
    "Pagefind: script": ("pagefind/pagefind.js",),
    "Pagefind: wasm, Dutch": ("pagefind/wasm.nl.pagefind",),
    "Pagefind: list of pages": ("pagefind/*.pf_meta",),
    "Pagefind: index": ("pagefind/index/*",),
}


@dataclass(frozen=True)
class Sizes:
    """The sizes of some files, all loaded or one of them."""

    files: int
    total: int
    median: int
    largest: int

    @classmethod
    def of(cls, sizes: Iterable[int]) -> Sizes:
        found = sorted(sizes)
        return cls(len(found), sum(found), round(median(found)), found[-1]) if found else cls(0, 0, 0, 0)


@dataclass(frozen=True)
class Loaded:
    """The files of a site, in parts that are loaded together or one by one."""

    site: Path

    @cached_property
    def parts(self) -> dict[str, Sizes]:
        return {name: Sizes.of(map(sent_size, self._files(globs))) for name, globs in _PARTS.items()}

    @property
    def files(self) -> int:
        return sum(file.is_file() for file in self.site.rglob("*"))

    def _files(self, globs: Iterable[str]) -> Iterator[Path]:
        return (file for glob in globs for file in sorted(self.site.glob(glob)))


def compressed(content: bytes) -> bytes:
    """As a host sends it; what would only grow is sent as it is."""
    packed = gzip.compress(content, LEVEL, mtime=0)
    return packed if len(packed) < len(content) else content


def sent_size(file: Path) -> int:
    return len(compressed(file.read_bytes()))
