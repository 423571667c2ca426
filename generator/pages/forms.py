"""The forms for providers: a new service, and all entries of a provider on one page. No search engine lists them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.offer import Offer
from generator.pages.page import ALL, Page, Wanted
from generator.places import fold

_NEW = "bijdragen/dienst/"


def pages(offer: Offer, wanted: Wanted = ALL) -> Iterator[Page]:
    providers = offer.catalogue.providers
    if wanted.is_at(_NEW):
        yield Page(
            address=_NEW,
            title="Voeg een dienst toe",
            description="Voor organisaties: zet een dienst in deze catalogus, met een formulier.",
            template="nieuwe-dienst.html",
            shows={"providers": dict(sorted(providers.items(), key=lambda item: fold(item[1].name)))},
        )
    for identity, provider in providers.items():
        if wanted.lies_in(f"aanbieder/{identity}/"):
            yield Page(
                address=f"aanbieder/{identity}/bijwerken/",
                title=f"Wijzig de gegevens van {provider.name}",
                description=f"Voor wie bij {provider.name} werkt: pas aan wat niet meer klopt.",
                template="bijwerken.html",
                shows={"identity": identity, "provider": provider},
                is_listed=False,
            )
