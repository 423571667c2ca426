"""A part of the site, on one of several machines: the pages of a share, and its bundle of the full text."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from itertools import chain

from generator import parts, search
from generator.catalogue import Catalogue
from generator.ground import Ground, Running
from generator.kept_pages import KeptPages, Taken
from generator.offer import Offer
from generator.processes import Begun, beside, long_lived
from generator.project import Project
from generator.publish import Output, Published, Site, replace
from generator.render import environment
from generator.shares import Division, Share
from generator.stamping import stamped


def build_part(
    share: Share, project: Project, catalogue: Catalogue, site: Site, today: date, begun: Running
) -> Published:
    """Make the part of a share in the reserved folder `site`, as `parts.read` takes it; the rest is as for join."""
    offer = Offer(catalogue, today)
    division = Division.of(offer, share.count)
    begun.report("De zoekindex maken")
    with long_lived():
        offer.arrange()
    making = partial(search.make_share, offer, environment(), partial(division.has, share))
    with beside(making, begun.jobs) as found:
        begun.report("De vormgeving klaarzetten")
        ground = Ground.of(project.in_parts(share.count), offer, begun.themed)
        begun.report("De pagina's maken")
        kept = KeptPages(parts.pages_of(site.folder))
        mine = [each for each in ground.asked if division.has(share, each.page.address)]
        made = stamped(mine, ground.keys(), kept, partial(begun.jobs_left, found))
        return replace(site, chain(_below(made), parts.described(share, kept), _later(found)))


def _later(found: Begun[list[Output]]) -> Iterator[Output]:
    yield from found()


def _below(pages: Iterable[Taken]) -> Iterator[Taken]:
    return (dataclasses.replace(page, path=parts.PAGES / page.path) for page in pages)
