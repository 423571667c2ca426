"""The bundle of one share: what Pagefind reads for it, and how it is numbered once all the bundles are together.

Pagefind reckons a score within a bundle, and takes a word that no page of it has for a shorter one. So each bundle has
a page that nobody sees, with the words that only the others have; the name of a page tells its bundle, and bundels.json
what differs between them. With that theme/helder/pagefind-bundels.js gives the results that one bundle would.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from generator.keepsakes import digest, files, program
from generator.search import page_names
from generator.search.bundle import Files
from generator.search.documents import IndexDocument
from generator.search.lexicon import Lexicon

_UNSEEN = "andere-woorden/"
_PROGRAM = ("pagefind.js", "wasm.")
"""What the first bundle has for all."""
_MOST = 100
Worded = tuple[IndexDocument, list[str]]
"""A document and its index-only words."""


class Told(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a bundle is made of, as a digest; how Pagefind calls each address in it, and how many words it has there."""

    key: str
    names: Mapping[str, str]
    lengths: Mapping[str, int]

    @property
    def length(self) -> float:
        """How long its pages are on average, that which nobody sees among them."""
        return sum(self.lengths.values()) / len(self.lengths)


def with_unseen(found: Sequence[Worded], lexicon: Lexicon) -> Sequence[Worded]:
    """The documents of a share, and the page with the known words that none of them has."""
    own = {word for document, _ in found for word in document.words}
    lacking = sorted((lexicon.texts.keys() & lexicon.written) - own.union(*(extra for _, extra in found)))
    return [*found, (IndexDocument(_UNSEEN, "", "", "Andere woorden", "", (), ()), lacking)]


def key(found: Iterable[Worded]) -> str:
    """The digest of what Pagefind reads, and of the program that lets it."""
    return digest(program(), files(), *map(msgspec.json.encode, found)).hex()


def together(told: Sequence[Told]) -> bytes:
    """What the browser must know of bundles to search them as one: their pages, and how long pages are on average."""
    lengths = [length for each in told for address, length in each.lengths.items() if address != _UNSEEN]
    bundles = [{"pages": len(each.names), "length": each.length} for each in told]
    return msgspec.json.encode({"length": sum(lengths) / len(lengths), "bundles": bundles})


def placed(files: Files, told: Told, numbers: Mapping[str, int], at: int) -> Files:
    """A bundle as it is published with all others, the `at`th from 1: its pages named by their numbers."""
    counted = {name: numbers.get(address, -1) for address, name in told.names.items()}
    found = page_names.renamed(files, counted, lambda number: f"{(number + 1) * _MOST + at:x}")
    return {path: content for path, content in found.items() if at == 1 or not path.startswith(_PROGRAM)}
