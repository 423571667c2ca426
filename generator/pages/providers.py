"""A page for every provider, with its services."""

from __future__ import annotations

from collections.abc import Iterator

from generator.offer import Offer
from generator.pages.page import Page


def pages(offer: Offer) -> Iterator[Page]:
    for identity, provider in offer.catalogue.providers.items():
        yield Page(
            address=f"aanbieder/{identity}/",
            title=f"{provider.name}: wie is dat?",
            description=provider.summary or f"Wat {provider.name} doet, en hoe je er terechtkan.",
            template="aanbieder.html",
            shows={
                "identity": identity,
                "provider": provider,
                "services": offer.by_provider(identity),
                "partnerships": {
                    name: region
                    for name, region in offer.catalogue.regions.items()
                    if any(partner.provider == identity for partner in region.partners)
                },
                "replacement": offer.catalogue.providers.get(provider.replaced_by or ""),
            },
            active="aanbod",
        )
