"""The whole site: theme, pages, search and exports, handed to publishing as one stream of files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from itertools import chain
from pathlib import PurePosixPath

from generator import exports, forms, search, shortlist
from generator.catalogue import Catalogue
from generator.ground import Ground, Report, Running, running
from generator.kept_pages import KeptPages, Stock, Taken
from generator.offer import Offer
from generator.page_keys import PageKeys
from generator.parts import Part
from generator.processes import Begun, beside, long_lived
from generator.project import Project
from generator.publish import Output, Published, Site, from_folder, replace
from generator.render import Renderer, environment
from generator.search import Search
from generator.shares import Division
from generator.shell import Theme
from generator.stamping import stamped


def build(project: Project, catalogue: Catalogue, site: Site, today: date, report: Report, jobs: int = 1) -> Published:
    """Make the site of a catalogue as it stands on `today` and publish it in a reserved `site`.

    `report` is told, in Dutch, what begins; `jobs` is how many processes may make pages at the same time.
    Raises InvalidInput and PublishError; the published site then stays.
    """
    with running(project, report, jobs) as begun:
        return join((), project, catalogue, site, today, begun)


def join(
    parts: Sequence[Part], project: Project, catalogue: Catalogue, site: Site, today: date, begun: Running
) -> Published:
    """The same with all parts of the site, by number: their bundles, and what would come out the same of their pages.

    Raises WrongUse for a part that is not of this catalogue.
    """
    offer, kept = Offer(catalogue, today), KeptPages(Stock.of_site(site), *(part.pages for part in parts))
    begun.report("De zoekindex maken")
    with long_lived():
        offer.arrange()
    with beside(partial(_make_search, offer, parts, kept), begun.jobs) as found:
        begun.report("De vormgeving klaarzetten")
        ground = Ground.of(project.in_parts(len(parts) or 1), offer, begun.themed)
        begun.report("De pagina's maken")
        keys = ground.keys()
        made = stamped(ground.asked, keys, kept, partial(begun.jobs_left, found))
        done = replace(site, chain(others(ground), lists(ground, keys, kept), made, _search(found, kept)))
        kept.save()
        return done


def _make_search(offer: Offer, parts: Sequence[Part], kept: KeptPages) -> Search:
    if not parts:
        return search.make(offer, environment(), kept)
    return search.join(offer, [part.bundle for part in parts], Division.of(offer, len(parts)).number)


def _search(found: Begun[Search], kept: KeptPages) -> Iterator[Taken]:
    """Who asks for the first of these files waits until the search is made."""
    yield from found().files(kept)


def others(ground: Ground) -> Iterator[Output]:
    """All files but the pages from the catalogue, those of the search and what the visitor's own list shows."""
    project, offer, theme, spoken = ground.project, ground.offer, ground.theme, ground.spoken
    written = [page for each in spoken for page in _written(each, theme)]
    yield from (output for _, output in written)
    yield Output(PurePosixPath("helder/kaart.svg"), spoken[0].drawing().encode())
    yield Output(PurePosixPath("_headers"), spoken[0].headers().encode())
    yield from from_folder(theme.assets, PurePosixPath())
    yield from forms.files(offer, project, spoken[0].environment)
    listed = [each.address for each in ground.asked if each.page.is_listed]
    yield from exports.files(offer, project.options, [*listed, *(address for address, _ in written)])


def lists(ground: Ground, keys: PageKeys, kept: KeptPages) -> Iterator[Taken]:
    """What the page of the visitor's own list shows, in each language."""
    found = shortlist.entries(ground.offer)
    for each in ground.spoken:
        for provider, entries in found.items():
            path = PurePosixPath(each.edition.language.folder) / shortlist.FOLDER / f"{provider}.json"
            key = keys.of_entries(entries, each.edition)
            yield kept.take(str(path), key) or kept.keep(
                Output(path, shortlist.content(entries, each.environment)), key
            )


def _written(renderer: Renderer, theme: Theme) -> Iterator[tuple[str, Output]]:
    """The hand-written pages of an edition."""
    for themed in theme.pages:
        if renderer.edition.owns(themed.address):
            yield themed.address, Output(themed.path, renderer.themed(themed).encode())
