"""What an entry refers to exists. A file that is there but broken has its own problem, not a second one here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.draftbook import Draftbook
from generator.drafts import Draft
from generator.findings import Finding, title
from generator.rules.spelling import well_written
from generator.vocabularies import closest

_FOLDERS = {"hulpvorm": "hulpvormen", "regio": "regios", "aanbieder": "aanbieders", "dienst": "aanbieders"}


def check(book: Draftbook) -> Iterator[tuple[Draft, Finding]]:
    known = {**book.known, "gemeente": frozenset(book.places.municipalities)}
    for draft in book.drafts:
        for pointer, text, definition in draft.marked("x-verwijst-naar"):
            kind = definition.get("x-verwijst-naar")
            if kind is None or text in known[kind] or not well_written(text, definition):
                continue
            if _holds_elsewhere(draft, kind):
                continue
            name = title(definition, pointer)
            where = f" in catalogue/{_FOLDERS[kind]}/" if kind in _FOLDERS else ""
            others = known[kind] - {draft.identity}
            tip = (kind == "gemeente" and _belongs(text, book)) or _meant(text, others, where)
            yield draft, Finding(pointer, "verwijzing-onbekend", f"{name}: '{text}' bestaat niet{where}.", tip)
    yield from _providers(book)


def _meant(text: str, names: Iterable[str], where: str) -> str:
    near = closest(text, names)
    return f"Bedoelde je '{near}'?" if near else f"Kijk welke namen er zijn{where}."


def _belongs(text: str, book: Draftbook) -> str:
    """The municipalities of a sub-municipality or an earlier one."""
    found = dict.fromkeys(match.municipality.id for match in book.places.find(text.replace("-", " ")))
    return f"Dit hoort bij een andere gemeente. Schrijf: {' of '.join(found)}." if found else ""


def _holds_elsewhere(draft: Draft, kind: str) -> bool:
    """Whether the entry that is named belongs to the catalogue that a draft was inherited from."""
    return draft.inherited and (kind in ("aanbieder", "dienst") or draft.kind == "zoekwoorden")


def _providers(book: Draftbook) -> Iterator[tuple[Draft, Finding]]:
    for draft in book.of("dienst"):
        provider = draft.identity.split("/")[0]
        if provider not in book.known["aanbieder"]:
            tip = "Zet een bestand aanbieder.yaml in dezelfde map."
            yield draft, Finding((), "aanbieder-ontbreekt", f"Er is geen aanbieder '{provider}'.", tip)
