"""Words as the search compares them: folded, and reduced to their stem.

The same rules as generator/theme/helder/begrip/woordvormen.js; tests/unit/test_word_forms.py holds the two together.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

import snowballstemmer

_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
_WORD = re.compile(r"[^\W_]+")
_LATIN = re.compile(r"[a-z]{4,}")
_ARABIC_ARTICLE = re.compile("^\u0627\u0644(?=[\u0600-\u06ff]{3})()")
_CYRILLIC_END = re.compile(
    "^([\u0430-\u045f]{4,}?)(?:ами|ями|ого|ому|ою|ею|ів|ах|ях|ам|ям|их|им|[аеєиіоуюяь])$".replace("ї", "і")
)
_SENTENCE = re.compile(r"[.!?;:()\[\]•|\n]+")
# Letters that no decomposition makes plain: Turkish, German, Danish, French; the Arabic letter that only stretches.
_PLAIN = str.maketrans({"ı": "i", "ß": "ss", "ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "ـ": ""})


def fold(text: str) -> str:
    """Lower case, without diacritics and ligatures."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).lower())
    return _NOT_ASCII.sub(lambda found: _plain(found[0]), apart)


@cache
def _plain(letters: str) -> str:
    """Letters outside ASCII without marks; few in a text, and ever the same ones."""
    return "".join(letter for letter in letters if not unicodedata.category(letter).startswith("M")).translate(_PLAIN)


def words(text: str) -> list[str]:
    """The folded words of a text, in order."""
    return _WORD.findall(fold(text))


def sentences(text: str) -> list[str]:
    """A text in pieces whose words belong together."""
    return [piece for piece in _SENTENCE.split(text) if piece.strip()]


@cache
def stem(word: str) -> str:
    """What the forms of a folded word have in common: by Snowball's Dutch stemmer, lightly for Arabic and Cyrillic."""
    if _LATIN.fullmatch(word):
        return str(_STEMMER.stemWord(word))
    return _CYRILLIC_END.sub(r"\1", _ARABIC_ARTICLE.sub(r"\1", word))


_STEMMER = snowballstemmer.stemmer("dutch_porter")
