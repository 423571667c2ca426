"""From drafts without errors to the typed catalogue."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Mapping
from dataclasses import dataclass, replace
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
from generator.drafts import Draft
from generator.field_reference import field_help
from generator.schemas import ENTRY_KINDS, Schemas, properties

Record = TypeVar("Record")
Name = tuple[str, str]
"""The kind and the identity of a document."""

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


def with_entries(catalogue: Catalogue, drafts: Iterable[Draft], gone: Container[Name] = ()) -> Catalogue:
    """The catalogue with the entries of these drafts, which were found without errors, beside or in place of its own,
    and without those that are gone. A record that stays is the very same one: who works with it can tell.
    """
    new = {draft.name: draft for draft in drafts}
    kept = (draft for draft in catalogue.drafts if draft.name not in new and draft.name not in gone)
    change = _Change(new.values(), gone)
    return replace(
        catalogue,
        providers=change.of(catalogue.providers, "aanbieder", Provider),
        services=change.of(catalogue.services, "dienst", Service),
        kinds_of_help=change.of(catalogue.kinds_of_help, "hulpvorm", KindOfHelp),
        regions=change.of(catalogue.regions, "regio", Region),
        drafts=(*kept, *new.values()),
    )


@dataclass(frozen=True, slots=True)
class _Change:
    drafts: Collection[Draft]
    gone: Container[Name] = ()

    def of(self, records: Mapping[str, Record], kind: str, record: type[Record]) -> Mapping[str, Record]:
        """The records with those of the drafts, in the order of their identities; the same, if none of them changed."""
        new = {draft.identity: msgspec.convert(draft.value, record) for draft in self.drafts if draft.kind == kind}
        left = {name: one for name, one in records.items() if (kind, name) not in self.gone}
        if not new and len(left) == len(records):
            return records
        return left | new if new.keys() <= left.keys() else dict(sorted((left | new).items()))


def _entries(book: Draftbook, kind: str, record: type[Record]) -> Mapping[str, Record]:
    return _Change(tuple(book.of(kind))).of({}, kind, record)


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
