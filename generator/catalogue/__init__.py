"""The typed, read-only model of a catalogue: everything that passed the checks, by its identity."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.catalogue.field_help import FieldHelp
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
from generator.drafts import Draft
from generator.places import Places


@dataclass(frozen=True, slots=True)
class Vocabularies:
    """The word lists of a catalogue."""

    life_domains: LifeDomainList
    access_routes: AccessRouteList
    characteristics: TermList
    formats: TermList
    languages: TermList
    notions: NotionList
    search_language: SearchLanguage
    dangers: DangerList
    help_lines: HelpLineList
    founding_documents: FoundingDocumentList


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All entries by identity: `aanbieder/dienst` for services, the file's name for the others.

    `choices` has the Dutch label of every fixed choice, by the dotted path of its field: `dienst.kosten.soort`.
    `fields` has what the schemas say of every field, by the kind of entry.
    `drafts` has every document as it was read, for who goes on writing it.
    """

    providers: Mapping[str, Provider]
    services: Mapping[str, Service]
    kinds_of_help: Mapping[str, KindOfHelp]
    regions: Mapping[str, Region]
    vocabularies: Vocabularies
    places: Places
    choices: Mapping[str, Mapping[str, str]]
    fields: Mapping[str, tuple[FieldHelp, ...]] = field(default_factory=dict)
    drafts: tuple[Draft, ...] = ()
