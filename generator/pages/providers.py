"""A page for every provider, with its services."""

from __future__ import annotations

from collections.abc import Iterator

from generator.offer import Offer
from generator.pages import long_lists
from generator.pages.page import ALL, Page, Wanted, fixed


def pages(offer: Offer, wanted: Wanted = ALL) -> Iterator[Page]:
    for identity, provider in offer.catalogue.providers.items():
        if not wanted.lies_in(f"aanbieder/{identity}/"):
            continue
        page = Page(
            address=f"aanbieder/{identity}/",
            title=fixed("%(name)s: wie is dat?", name=provider.name),
            description=provider.summary or fixed("Wat %(name)s doet, en hoe je er terechtkan.", name=provider.name),
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
            translated=True,
        )
        yield page
        now = [item for item in page.shows["services"] if not item.service.is_stopped]
        yield from long_lists.stretches(page, now)
