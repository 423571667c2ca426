"""What an entry refers to exists. A file that is there but broken has its own problem, not a second one here."""

from __future__ import annotations

from collections.abc import Iterator

from generator.draftbook import Draftbook
from generator.drafts import Draft
from generator.file_names import surely
from generator.findings import Finding, shown, title
from generator.rules.meant_references import Reference, tip
from generator.rules.spelling import well_sized, well_written

_FOLDERS = {"hulpvorm": "hulpvormen", "regio": "regios", "aanbieder": "aanbieders", "dienst": "aanbieders"}


def check(book: Draftbook) -> Iterator[tuple[Draft, Finding]]:
    known = {**book.known, "gemeente": frozenset(book.places.municipalities)}
    for draft in book.drafts:
        for pointer, text, definition in draft.marked("x-verwijst-naar"):
            kind = definition.get("x-verwijst-naar")
            if kind is None or text in known[kind] or not well_sized(text, definition):
                continue
            if well_written(text, definition) and (_holds_elsewhere(draft, kind) or _is_misnamed(text, kind, book)):
                continue
            reference = Reference(
                text, kind, pointer, known[kind] - {draft.identity} - book.misnamed.get(kind, frozenset())
            )
            code = "verwijzing-onbekend" if well_written(text, definition) else "schrijfwijze"
            yield draft, _unknown(reference, title(definition, pointer), book, code)
    yield from _providers(book)


def _unknown(reference: Reference, name: str, book: Draftbook, code: str) -> Finding:
    """What is said of a name that nothing has, at least not as it is written."""
    where = f" in catalogue/{_FOLDERS[reference.kind]}/" if reference.kind in _FOLDERS else ""
    said = tip(reference, book) or f"Kijk welke namen er zijn{where}."
    told = f"{name}: '{shown(reference.text)}'"
    fault = "is niet juist geschreven" if reference.is_only_written_otherwise else f"bestaat niet{where}"
    return Finding(reference.pointer, code, f"{told} {fault}.", said)


def _is_misnamed(text: str, kind: str, book: Draftbook) -> bool:
    """Whether what is named is there, in a file with a name that cannot be: that is said of the file."""
    return surely(text, book.misnamed.get(kind, ()))


def _holds_elsewhere(draft: Draft, kind: str) -> bool:
    """Whether the entry that is named belongs to the catalogue that a draft was inherited from."""
    return draft.inherited and (kind in ("aanbieder", "dienst") or draft.kind == "zoekwoorden")


def _providers(book: Draftbook) -> Iterator[tuple[Draft, Finding]]:
    for draft in book.of("dienst"):
        provider = draft.identity.split("/")[0]
        if provider not in book.known["aanbieder"]:
            tip = "Zet een bestand aanbieder.yaml in dezelfde map."
            yield draft, Finding((), "aanbieder-ontbreekt", f"Er is geen aanbieder '{provider}'.", tip)
