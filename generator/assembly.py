"""From drafts without errors to the typed catalogue."""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec

from generator.catalogue import Catalogue, Vocabularies
from generator.catalogue.kind_of_help import KindOfHelp
from generator.catalogue.provider import Provider
from generator.catalogue.region import Region
from generator.catalogue.service import Service
from generator.catalogue.vocabulary import (
    AccessRouteList,
    DangerList,
    FoundingDocumentList,
    HelpLineList,
    LifeDomainList,
    NotionList,
    SearchLanguage,
    TermList,
)
from generator.draftbook import Draftbook
from generator.field_reference import field_help
from generator.schemas import ENTRY_KINDS, Schemas, properties

Record = TypeVar("Record")

MODELS: dict[str, Any] = {
    "dienst": Service,
    "aanbieder": Provider,
    "hulpvorm": KindOfHelp,
    "regio": Region,
    "levensdomeinen": LifeDomainList,
    "toegangswegen": AccessRouteList,
    "doelgroepkenmerken": TermList,
    "werkvormen": TermList,
    "talen": TermList,
    "zoekwoorden": NotionList,
    "zoektaal": SearchLanguage,
    "gevaar": DangerList,
    "hulplijnen": HelpLineList,
    "brondocumenten": FoundingDocumentList,
}
"""The record of each kind of document; its fields are the properties of the schema of that name."""


def assemble(book: Draftbook, judges: Schemas) -> Catalogue:
    """The catalogue of drafts that were judged and found without errors, in the order of their identities."""
    return Catalogue(
        providers=_entries(book, "aanbieder", Provider),
        services=_entries(book, "dienst", Service),
        kinds_of_help=_entries(book, "hulpvorm", KindOfHelp),
        regions=_entries(book, "regio", Region),
        vocabularies=_vocabularies(book),
        places=book.places,
        choices=_choices(judges),
        fields={kind: field_help(judges[kind]) for kind in ENTRY_KINDS},
        drafts=book.drafts,
    )


def _entries(book: Draftbook, kind: str, record: type[Record]) -> dict[str, Record]:
    drafts = sorted(book.of(kind), key=lambda draft: draft.identity)
    return {draft.identity: msgspec.convert(draft.value, record) for draft in drafts}


def _vocabularies(book: Draftbook) -> Vocabularies:
    return Vocabularies(
        life_domains=_one(book, "levensdomeinen", LifeDomainList),
        access_routes=_one(book, "toegangswegen", AccessRouteList),
        characteristics=_one(book, "doelgroepkenmerken", TermList),
        formats=_one(book, "werkvormen", TermList),
        languages=_one(book, "talen", TermList),
        notions=_one(book, "zoekwoorden", NotionList),
        search_language=_one(book, "zoektaal", SearchLanguage),
        dangers=_one(book, "gevaar", DangerList),
        help_lines=_one(book, "hulplijnen", HelpLineList),
        founding_documents=_one(book, "brondocumenten", FoundingDocumentList),
    )


def _one(book: Draftbook, kind: str, record: type[Record]) -> Record:
    return msgspec.convert(next(iter(book.of(kind))).value, record)


def _choices(judges: Schemas) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for kind, schema in judges.by_kind.items():
        for pointer, definition in properties(schema.definition):
            labels = definition.get("x-labels") or definition.get("items", {}).get("x-labels")
            if labels:
                found[".".join([kind, *map(str, pointer)])] = labels
    return found
