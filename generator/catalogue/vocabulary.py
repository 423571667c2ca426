"""The word lists as records: terms with their plain labels, emergency lines, notions, founding documents."""

from __future__ import annotations

from msgspec import field

from generator.catalogue.parts import Part, Source


class Term(Part, frozen=True, kw_only=True):
    id: str
    label: str
    definition: str | None = field(default=None, name="uitleg")


class TermList(Part, frozen=True, kw_only=True):
    terms: tuple[Term, ...] = field(name="termen")


class LifeDomain(Term, frozen=True, kw_only=True):
    technical_term: str = field(name="vak")
    keywords: tuple[str, ...] = field(default=(), name="zoekwoorden")


class LifeDomainList(Part, frozen=True, kw_only=True):
    terms: tuple[LifeDomain, ...] = field(name="termen")


class AccessRoute(Term, frozen=True, kw_only=True):
    group: str = field(name="groep")
    technical_term: str = field(name="vak")
    who_starts: str = field(name="wie_start")
    steps: tuple[str, ...] = field(name="stappen")
    decision: str = field(name="wie_beslist")
    disagree: str = field(name="niet_akkoord")
    sources: tuple[Source, ...] = field(name="bronnen")
    description: str | None = field(default=None, name="beschrijving")


class AccessRouteList(Part, frozen=True, kw_only=True):
    groups: tuple[Term, ...] = field(name="groepen")
    terms: tuple[AccessRoute, ...] = field(name="termen")


class Approval(Part, frozen=True, kw_only=True):
    by: str = field(name="door")
    on: str = field(name="op")


class HelpLine(Term, frozen=True, kw_only=True):
    kind: str = field(name="soort")
    purpose: str = field(name="voor")
    sources: tuple[Source, ...] = field(name="bronnen")
    number: str | None = field(default=None, name="nummer")
    limits: str | None = field(default=None, name="grenzen")
    website: str | None = None
    chat: str | None = None
    on_every_page: bool = field(default=False, name="in_strook")
    approved: Approval | None = field(default=None, name="goedgekeurd")


class HelpLineList(Part, frozen=True, kw_only=True):
    terms: tuple[HelpLine, ...] = field(name="termen")


class Translation(Part, frozen=True, kw_only=True):
    language: str = field(name="taal")
    words: tuple[str, ...] = field(name="woorden")


class Notion(Term, frozen=True, kw_only=True):
    """What people mean, with the words of families, youngsters and professionals."""

    basis: str
    professional_words: tuple[str, ...] = field(default=(), name="vakwoorden")
    lay_words: tuple[str, ...] = field(default=(), name="gewone_woorden")
    misspellings: tuple[str, ...] = field(default=(), name="spelfouten")
    translations: tuple[Translation, ...] = field(default=(), name="andere_talen")
    life_domains: tuple[str, ...] = field(default=(), name="levensdomeinen")
    routes: tuple[str, ...] = field(default=(), name="wegen")
    kinds_of_help: tuple[str, ...] = field(default=(), name="hulpvormen")
    services: tuple[str, ...] = field(default=(), name="diensten")
    source: str | None = field(default=None, name="bron")


class NotionList(Part, frozen=True, kw_only=True):
    terms: tuple[Notion, ...] = field(name="termen")


class FunctionWords(Part, frozen=True, kw_only=True):
    language: str = field(name="taal")
    words: tuple[str, ...] = field(name="woorden")


class Spelling(Part, frozen=True, kw_only=True):
    """A word as people type it, and as the search reads it."""

    written: str = field(name="van")
    read: str = field(name="naar")


class SearchLanguage(Part, frozen=True, kw_only=True):
    """How a sentence is read: words without a meaning of their own, and spellings of the same word."""

    function_words: tuple[FunctionWords, ...] = field(name="functiewoorden")
    fillers: tuple[str, ...] = field(name="vulwoorden")
    circumstances: tuple[str, ...] = field(name="bijzaken")
    spellings: tuple[Spelling, ...] = field(name="schrijfwijzen")


class Danger(Term, frozen=True, kw_only=True):
    """What somebody in danger types, and the help lines that then stand above everything else."""

    definition: str = field(name="uitleg")
    help_lines: tuple[str, ...] = field(name="lijnen")
    phrases: tuple[str, ...] = field(name="zinnen")
    notions: tuple[str, ...] = field(default=(), name="begrippen")
    meant_by: tuple[str, ...] = field(default=(), name="ook_bij")
    misspellings: tuple[str, ...] = field(default=(), name="spelfouten")
    translations: tuple[Translation, ...] = field(default=(), name="andere_talen")
    exceptions: tuple[str, ...] = field(default=(), name="uitgezonderd")


class DangerList(Part, frozen=True, kw_only=True):
    terms: tuple[Danger, ...] = field(name="termen")


class FoundingDocument(Part, frozen=True, kw_only=True):
    id: str
    title: str = field(name="titel")
    what: str = field(name="wat")


class NamedThing(Part, frozen=True, kw_only=True):
    """Something the founding documents name, and the address on this site that treats it."""

    name: str = field(name="naam")
    address: str = field(name="waar")
    documents: tuple[str, ...] = field(default=(), name="in")
    note: str | None = field(default=None, name="toelichting")


class NamedList(Part, frozen=True, kw_only=True):
    id: str
    title: str = field(name="titel")
    things: tuple[NamedThing, ...] = field(name="namen")
    note: str | None = field(default=None, name="toelichting")


class FoundingDocumentList(Part, frozen=True, kw_only=True):
    documents: tuple[FoundingDocument, ...] = field(name="documenten")
    lists: tuple[NamedList, ...] = field(name="lijsten")
