"""A notice at every former address: what it is called now, and where it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.catalogue.parts import Entry
from generator.offer import Offer
from generator.pages.page import ALL, Page, Wanted, fixed


def pages(offer: Offer, wanted: Wanted = ALL) -> Iterator[Page]:
    catalogue, regions = offer.catalogue, offer.catalogue.regions
    groups: tuple[tuple[str, Mapping[str, Entry]], ...] = (
        ("aanbod", catalogue.services),
        ("aanbieder", catalogue.providers),
        ("hulpvorm", catalogue.kinds_of_help),
        ("regio", {name: region for name, region in regions.items() if not region.is_partnership}),
        ("samenwerking", {name: region for name, region in regions.items() if region.is_partnership}),
    )
    for folder, entries in groups:
        for identity, entry in entries.items() if wanted.lies_in(f"{folder}/") else ():
            for former in entry.former_addresses:
                yield _notice(f"{folder}/{former}/", entry, f"{folder}/{identity}/")


def _notice(address: str, entry: Entry, present: str) -> Page:
    return Page(
        address=address,
        title=fixed("%(name)s is verhuisd", name=entry.name),
        description=fixed("Deze pagina heet nu %(name)s.", name=entry.name),
        template="verhuisd.html",
        shows={"entry": entry, "present": present},
        translated=True,
    )
