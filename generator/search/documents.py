"""The small documents that Pagefind reads: never published, one for each service and each kind of help."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from sys import intern

from jinja2 import Environment

from generator.catalogue import Catalogue
from generator.catalogue.kind_of_help import KindOfHelp
from generator.offer import Listing, Offer
from generator.word_forms import words

SERVICE, KIND = "dienst", "hulpvorm"


@dataclass(frozen=True)
class IndexDocument:
    """What is searched for one address: what its page shows, and the `names` and keywords that it is also known by.

    `others` are its other names, and `provider` those of its provider, as they are shown while somebody types one.
    """

    address: str
    kind: str
    identity: str
    name: str
    summary: str
    text: tuple[str, ...]
    names: tuple[str, ...]
    others: str = ""
    provider: str = ""

    @property
    def file(self) -> str:
        """Where its page would stand, by which Pagefind knows its address."""
        return f"{self.address}index.html"

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The folded words of all that it says, each once, as they come; documents share most of them."""
        return tuple(dict.fromkeys(map(intern, words(" ".join(read_texts(self))))))


def documents(offer: Offer) -> list[IndexDocument]:
    """Everything that can be found by words: the services in the order of every list, then the kinds of help."""
    catalogue = offer.catalogue
    services = [_of_listing(listing, catalogue) for listing in offer.current]
    return services + [_of_kind(identity, kind) for identity, kind in catalogue.kinds_of_help.items()]


def _of_listing(listing: Listing, catalogue: Catalogue) -> IndexDocument:
    service = listing.service
    kind = catalogue.kinds_of_help[service.kind_of_help]
    return IndexDocument(
        address=listing.address,
        kind=SERVICE,
        identity=listing.identity,
        name=service.name,
        summary=service.summary or "",
        text=_said(listing.provider.name, service.description, service.for_professionals),
        names=_said(
            *service.other_names,
            service.programme,
            *service.keywords,
            kind.name,
            *kind.other_names,
            listing.provider.name,
            *listing.provider.other_names,
        ),
        others=_joined(*service.other_names, service.programme),
        provider=_joined(listing.provider.name, *listing.provider.other_names),
    )


def _of_kind(identity: str, kind: KindOfHelp) -> IndexDocument:
    return IndexDocument(
        address=f"hulpvorm/{identity}/",
        kind=KIND,
        identity=identity,
        name=kind.name,
        summary=kind.summary or "",
        text=_said(kind.description, kind.for_professionals),
        names=_said(*kind.other_names, kind.technical_term, *kind.keywords),
        others=_joined(*kind.other_names, kind.technical_term),
    )


def _joined(*names: str | None) -> str:
    return " · ".join(name or "" for name in names)


def _said(*texts: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if text))


def pages(found: Iterable[tuple[IndexDocument, list[str]]], environment: Environment) -> Iterator[tuple[str, str]]:
    """Documents, each with its index-only words, as pages for Pagefind: where each would stand, and its HTML."""
    template = environment.get_template("zoekdocument.html")
    for document, added in found:
        yield document.file, template.render(document=document, words=added)


def read_texts(document: IndexDocument) -> Iterator[str]:
    """Everything that a document says, as plain text."""
    yield from (document.name, document.summary, *document.names, *document.text)
