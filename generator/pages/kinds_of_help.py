"""A page for every kind of help, and their list: what exists, whoever offers it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue.kind_of_help import KindOfHelp
from generator.offer import Offer
from generator.pages import long_lists
from generator.pages.alphabet import by_letter
from generator.pages.page import ALL, Page, Wanted, fixed


def pages(offer: Offer, wanted: Wanted = ALL) -> Iterator[Page]:
    kinds = offer.catalogue.kinds_of_help
    yield Page(
        address="hulpvorm/",
        title=fixed("Soorten hulp"),
        description=fixed("Welke soorten jeugdhulp er zijn, wat ze doen en hoe je er komt."),
        template="hulpvormen.html",
        shows={"letters": by_letter(kinds.items(), lambda item: item[1].name)},
        active="hulpvorm",
        translated=True,
    )
    for identity, kind in kinds.items():
        if not wanted.lies_in(f"hulpvorm/{identity}/"):
            continue
        page = _kind(offer, identity, kind)
        yield page
        yield from long_lists.stretches(page, page.shows["services"])


def _kind(offer: Offer, identity: str, kind: KindOfHelp) -> Page:
    kinds = offer.catalogue.kinds_of_help
    return Page(
        address=f"hulpvorm/{identity}/",
        title=fixed("%(name)s: wat is dat?", name=kind.name),
        description=kind.summary or kind.name,
        template="hulpvorm.html",
        shows={
            "identity": identity,
            "kind": kind,
            "routes": {route.id: route for route in offer.catalogue.vocabularies.access_routes.terms},
            "broader": kinds.get(kind.broader or ""),
            "narrower": {name: other for name, other in kinds.items() if other.broader == identity},
            "related": {name: kinds[name] for name in kind.related},
            "services": offer.by_kind(identity),
            "partnerships": {
                name: region for name, region in offer.catalogue.regions.items() if region.kind_of_help == identity
            },
        },
        active="hulpvorm",
        translated=True,
    )
