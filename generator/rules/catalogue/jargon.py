"""A text of a service for visitors has no word of professionals for which the list of search words has plain ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.draftbook import Draftbook
from generator.drafts import Draft
from generator.findings import Finding
from generator.problems import Severity
from generator.rules.public_texts import public_texts
from generator.schema_paths import Pointer

_WORD = re.compile(r"\w+")


def check(book: Draftbook) -> Iterator[tuple[Draft, Finding]]:
    plain = _plain_words(book)
    if plain:
        finder, beginnings = _finder(plain), {_WORD.findall(word)[0] for word in plain}
        for draft in book.of("dienst"):
            texts = [item for item in public_texts(draft) if not beginnings.isdisjoint(_WORD.findall(item[1].lower()))]
            yield from ((draft, finding) for finding in _found(draft, texts, finder, plain))


def _found(
    draft: Draft, texts: Iterable[tuple[Pointer, str]], finder: re.Pattern[str], plain: Mapping[str, str]
) -> Iterator[Finding]:
    """Each word once an entry: one reminder is enough."""
    seen = set(finder.findall(str(draft.value.get("naam", "")).lower()))
    for pointer, text in texts:
        for match in finder.finditer(text.lower()):
            word = match[0]
            is_name = text[match.start() : match.end()].isupper()
            if word not in seen and not is_name:
                seen.add(word)
                message = f"'{word}' is een woord van hulpverleners."
                tip = f"Zeg het gewoner, of leg het uit. In de woordenlijst hoort het bij: {plain[word]}."
                yield Finding(pointer, "vakwoord", message, tip, severity=Severity.WARNING)


def _plain_words(book: Draftbook) -> dict[str, str]:
    """What professionals say, with its plain label: notions that are explained, and no word that explains another."""
    notions = [notion for draft in book.of("zoekwoorden") for notion in _items(draft.value.get("termen"))]
    said = {
        word: str(notion.get("label", "")).rstrip(".")
        for notion in notions
        if notion.get("uitleg")
        for word in _texts(notion.get("vakwoorden"))
        if word.islower()
    }
    common = set(_finder(said).findall("\n".join(_explanations(book, notions)))) if said else set()
    return {word: label for word, label in said.items() if word not in common}


def _explanations(book: Draftbook, notions: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """What the word lists themselves take for plain; kinds of help go by their own names."""
    lists = ("levensdomeinen", "toegangswegen")
    terms = [term for name in lists for draft in book.of(name) for term in _items(draft.value.get("termen"))]
    for term in (*notions, *terms):
        texts = (term.get("label"), term.get("uitleg"), *_texts(term.get("gewone_woorden")))
        yield from (text.lower() for text in texts if isinstance(text, str))
    yield from (str(draft.value.get("naam", "")).lower() for draft in book.of("hulpvorm"))


def _finder(words: Iterable[str]) -> re.Pattern[str]:
    """Finds whole words, the longest first."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})(?!\w)")


def _items(value: object) -> list[Mapping[str, Any]]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _texts(value: object) -> list[str]:
    return [text for text in value if isinstance(text, str)] if isinstance(value, list) else []
