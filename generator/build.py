"""The whole site: theme, pages, search and exports, handed to publishing as one stream of files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from generator import exports, forms, search, shortlist
from generator.catalogue import Catalogue
from generator.editions import Edition
from generator.kept_pages import KeptPages
from generator.languages import languages
from generator.offer import Offer
from generator.page_keys import PageKeys
from generator.pages import pages
from generator.processes import beside
from generator.project import Project
from generator.publish import Output, Published, Site, from_folder, replace
from generator.render import Renderer
from generator.shell import Theme, render_theme
from generator.stamping import Wanted, renderers, stamped, wanted

Report = Callable[[str], None]


def build(project: Project, catalogue: Catalogue, site: Site, today: date, report: Report, jobs: int = 1) -> Published:
    """Make the site of a catalogue as it stands on `today` and publish it in a reserved `site`.

    `report` is told, in Dutch, what begins; `jobs` is how many processes may make pages at the same time.
    Raises InvalidInput and PublishError; the published site then stays.
    """
    with TemporaryDirectory(prefix="helder-") as name:
        work = Path(name)
        report("De vormgeving klaarzetten")
        theme = render_theme(project, work / "theme")
        offer = Offer(catalogue, today)
        written = frozenset(page.address for page in theme.pages)
        edition = Edition(languages=languages(project.options.languages), written=written)
        every = list(pages(offer))
        spoken = renderers(offer, project.options, theme, edition, every)
        report("De zoekindex maken")
        with beside(partial(search.make, offer, spoken[0].environment, work), jobs) as found:
            report("De pagina's maken")
            kept, asked = KeptPages(site), list(wanted(every, spoken))
            made = stamped(asked, PageKeys(offer, project.options, theme), kept, jobs)
            others = _others(project, offer, theme, spoken, asked)
            done = replace(site, chain(others, made, _search(found)))
            kept.save()
            return done


def _search(found: Callable[[], Path]) -> Iterator[Output]:
    """The files of the search; who asks for the first waits for the index."""
    yield from from_folder(found(), PurePosixPath())


def _others(
    project: Project, offer: Offer, theme: Theme, spoken: Sequence[Renderer], asked: Sequence[Wanted]
) -> Iterator[Output]:
    """All files but those of the search and the pages from the catalogue, which take longest."""
    written = [page for each in spoken for page in _written(each, theme)]
    yield from (output for _, output in written)
    yield Output(PurePosixPath("helder/kaart.svg"), spoken[0].drawing().encode())
    yield Output(PurePosixPath("_headers"), spoken[0].headers().encode())
    yield from from_folder(theme.assets, PurePosixPath())
    for each in spoken:
        yield from shortlist.files(offer, each.environment, each.edition.language.folder)
    yield from forms.files(offer, project, spoken[0].environment)
    listed = [each.address for each in asked if each.page.is_listed]
    yield from exports.files(offer, project.options, [*listed, *(address for address, _ in written)])


def _written(renderer: Renderer, theme: Theme) -> Iterator[tuple[str, Output]]:
    """The hand-written pages of an edition."""
    for themed in theme.pages:
        if renderer.edition.owns(themed.address):
            yield themed.address, Output(themed.path, renderer.themed(themed).encode())
