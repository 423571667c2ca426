"""The file of words: every word that the catalogue knows, the names of the notions and the kinds of help.

Packed for a slow line: the known words as word_list.py packs them, other lists as one text with spaces. The phrases of
the notions, and what they lead to, lie in files of their own (notion_files.py), fetched when a word asks for them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from generator.search.documents import KIND, IndexDocument
from generator.search.index import Indexed
from generator.search.notion_files import NOTIONS_IN_A_FILE
from generator.search.word_list import packed
from generator.word_forms import stem

_ONLY_SAID = "abcdefghij"


def word_file(index: Indexed, names: Iterable[str], phrases: Iterable[str]) -> bytes:
    """What is known of words in a catalogue; and the files there are of names and of phrases."""
    known = sorted(index.lexicon.texts)
    notions = index.notions
    return msgspec.json.encode(
        {
            "total": index.lexicon.total,
            "function": " ".join(sorted(index.lexicon.reading.function_words)),
            "foreign": " ".join(sorted(index.lexicon.reading.foreign_words)),
            "parts": " ".join(word for word in known if _is_only_a_part(word, index)),
            "known": packed(known),
            "levels": "".join(_level(word, index) for word in known),
            "names": list(names),
            "phrases": list(phrases),
            "ties": NOTIONS_IN_A_FILE,
            "kinds": [_kind(document, index) for document in index.documents if document.kind == KIND],
            "notions": [notion.label for notion in notions],
            "domains": [notion.life_domains for notion in notions],
        }
    )


def _is_only_a_part(word: str, index: Indexed) -> bool:
    """Whether a word means something within compounds only: "hulp" of "huiswerkhulp"."""
    return word in index.lexicon.splitter.known and index.lexicon.reading.is_small(word)


def _level(word: str, index: Indexed) -> str:
    """How common a word is, in doublings: 0 for one text, 3 for eight to fifteen; a letter where no entry has it."""
    level = min(max(index.counted[stem(word)], 1).bit_length() - 1, len(_ONLY_SAID) - 1)
    return str(level) if word in index.lexicon.written else _ONLY_SAID[level]


def _kind(document: IndexDocument, index: Indexed) -> dict[str, Any]:
    kind = index.catalogue.kinds_of_help[document.identity]
    groups = {route.id: route.group for route in index.catalogue.vocabularies.access_routes.terms}
    routes = dict.fromkeys(access.route for access in kind.access)
    return {
        "id": document.identity,
        "name": document.name,
        "summary": document.summary,
        "routes": list(routes),
        "groups": list(dict.fromkeys(groups[route] for route in routes)),
    }
