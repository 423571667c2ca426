"""A search word belongs to one notion, which leads somewhere; a spelling leads to a word, not to another spelling."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.draftbook import Draftbook
from generator.drafts import Draft
from generator.findings import Finding
from generator.word_forms import words
from generator.yaml_subset import Pointer

_FIELDS = ("vakwoorden", "gewone_woorden", "spelfouten")
_TIES = ("levensdomeinen", "wegen", "hulpvormen", "diensten", "vakwoorden", "uitleg")


def check(book: Draftbook) -> Iterator[tuple[Draft, Finding]]:
    for draft in book.of("zoekwoorden"):
        yield from ((draft, finding) for finding in _repeated(draft.value))
        yield from ((draft, finding) for finding in _leading_nowhere(draft.value))
    for draft in book.of("zoektaal"):
        yield from ((draft, finding) for finding in _chained(draft.value))


def _repeated(value: Mapping[str, Any]) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for pointer, text, notion in _phrases(value):
        said = " ".join(words(text))
        first = seen.setdefault(said, notion)
        if first != notion:
            message = f"'{text}' staat ook bij het begrip '{first}'."
            yield Finding(pointer, "zoekwoord-dubbel", message, "Laat het staan bij het begrip waar het het best past.")


def _leading_nowhere(value: Mapping[str, Any]) -> Iterator[Finding]:
    for index, notion in enumerate(_items(value, "termen")):
        if not any(notion.get(field) for field in _TIES):
            message = f"Het begrip '{notion.get('id')}' leidt nergens heen."
            tip = "Noem waar het bij hoort: levensdomeinen, wegen, hulpvormen of diensten."
            yield Finding(("termen", index, "id"), "begrip-zonder-doel", message, tip)


def _chained(value: Mapping[str, Any]) -> Iterator[Finding]:
    spellings = _items(value, "schrijfwijzen")
    written = {" ".join(words(str(item.get("van")))) for item in spellings}
    for index, item in enumerate(spellings):
        for word in written.intersection(words(str(item.get("naar")))):
            message = f"'{word}' is zelf een schrijfwijze die naar een ander woord leidt."
            yield Finding(("schrijfwijzen", index, "naar"), "schrijfwijze-kring", message, "Schrijf het woord zelf.")


def _phrases(value: Mapping[str, Any]) -> Iterator[tuple[Pointer, str, str]]:
    """Every phrase in Dutch, with where it stands and the notion it belongs to."""
    for number, notion in enumerate(_items(value, "termen")):
        for field in _FIELDS:
            for index, text in enumerate(notion.get(field) or ()):
                if isinstance(text, str):
                    yield ("termen", number, field, index), text, str(notion.get("id"))


def _items(value: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    found = value.get(name)
    return [item if isinstance(item, dict) else {} for item in found] if isinstance(found, list) else []
