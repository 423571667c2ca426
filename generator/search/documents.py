"""The small documents that Pagefind reads: never published, one for each service and each kind of help."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment

from generator.catalogue import Catalogue
from generator.offer import Offer
from generator.search import words


@dataclass(frozen=True, slots=True)
class IndexDocument:
    """What is searched for one address; `words` are searched and never shown."""

    address: str
    kind: str
    name: str
    summary: str
    text: tuple[str, ...]
    words: tuple[str, ...]


def documents(offer: Offer) -> Iterator[IndexDocument]:
    """Everything that can be found by words."""
    catalogue = offer.catalogue
    for listing in offer.current:
        service = listing.service
        yield IndexDocument(
            address=listing.address,
            kind="dienst",
            name=service.name,
            summary=service.summary or "",
            text=tuple(filter(None, (listing.provider.name, service.description, service.for_professionals))),
            words=tuple(words.of_listing(listing, catalogue)),
        )
    yield from _kinds(catalogue)


def _kinds(catalogue: Catalogue) -> Iterator[IndexDocument]:
    for identity, kind in catalogue.kinds_of_help.items():
        yield IndexDocument(
            address=f"hulpvorm/{identity}/",
            kind="hulpvorm",
            name=kind.name,
            summary=kind.summary or "",
            text=tuple(filter(None, (kind.description, kind.for_professionals))),
            words=tuple(words.of_kind(identity, kind, catalogue)),
        )


def write(found: Iterator[IndexDocument], environment: Environment, folder: Path) -> int:
    """Write the documents below `folder`, each at its own address; returns how many there are."""
    template = environment.get_template("zoekdocument.html")
    count = 0
    for document in found:
        file = folder / document.address / "index.html"
        file.parent.mkdir(parents=True)
        file.write_text(template.render(document=document), encoding="utf-8")
        count += 1
    return count
