"""The file of words: every word that an entry has, and the kinds of help.

Packed for a slow line: the words as word_list.py packs them, other lists as one text with spaces. The words that only a
notion has, the phrases of the notions, their labels and what they lead to lie in files of their own (notion_files.py),
fetched when a word asks for them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from generator.search.documents import KIND, IndexDocument
from generator.search.index import Indexed
from generator.search.notion_files import LABELS_IN_A_FILE, NOTIONS_IN_A_FILE
from generator.search.word_list import packed


def word_file(index: Indexed, names: Iterable[str], phrases: Iterable[str]) -> bytes:
    """What is known of words in a catalogue; and the files there are of names and of phrases."""
    lexicon = index.lexicon
    every = lexicon.texts.keys()
    known = sorted(every & lexicon.written)
    return msgspec.json.encode(
        {
            "total": lexicon.total,
            "function": " ".join(sorted(lexicon.reading.function_words)),
            "foreign": " ".join(sorted(lexicon.reading.foreign_words)),
            "dutch": " ".join(sorted((every - lexicon.written) & lexicon.reading.foreign_words)),
            "parts": " ".join(word for word in sorted(every) if _is_only_a_part(word, index)),
            "known": packed(known),
            "levels": "".join(str(index.level(word)) for word in known),
            "names": " ".join(names),
            "phrases": " ".join(phrases),
            "ties": NOTIONS_IN_A_FILE,
            "labels": LABELS_IN_A_FILE,
            "kinds": [_kind(document, index) for document in index.documents if document.kind == KIND],
            "notions": len(index.notions),
        }
    )


def _is_only_a_part(word: str, index: Indexed) -> bool:
    """Whether a word means something within compounds only: "hulp" of "huiswerkhulp"."""
    return word in index.lexicon.splitter.known and index.lexicon.reading.is_small(word)


def _kind(document: IndexDocument, index: Indexed) -> dict[str, Any]:
    kind = index.catalogue.kinds_of_help[document.identity]
    groups = {route.id: route.group for route in index.catalogue.vocabularies.access_routes.terms}
    routes = dict.fromkeys(access.route for access in kind.access)
    return {
        "id": document.identity,
        "name": document.name,
        "broad": kind.broad,
        "groups": list(dict.fromkeys(groups[route] for route in routes)),
    }
