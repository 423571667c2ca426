"""The whole site: theme, pages, search and exports, handed to publishing as one stream of files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace as changed
from datetime import date
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from generator import exports, forms, search, shortlist
from generator.catalogue import Catalogue
from generator.editions import Edition
from generator.languages import languages
from generator.offer import Offer
from generator.pages import Page, pages
from generator.processes import spread_here
from generator.project import Project
from generator.publish import Output, Published, Site, from_folder, replace
from generator.render import Renderer
from generator.shell import Theme, render_theme

Report = Callable[[str], None]
_AT_ONCE = 64
"""Pages that a process makes before it hands them over."""


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
        renderer = Renderer(offer, project.options, theme, edition)
        report("De zoekindex maken")
        with search.making(offer, renderer.environment, work) as found:
            report("De pagina's maken")
            return replace(site, _outputs(project, offer, renderer, theme, found, jobs))


def _outputs(
    project: Project, offer: Offer, renderer: Renderer, theme: Theme, found: Iterator[Output], jobs: int
) -> Iterator[Output]:
    addresses = []
    every = list(pages(offer))
    others = _others(project, offer, renderer, theme, every)
    for address, output in _pages(every, (renderer, *others), theme, jobs):
        addresses += [address] if address is not None else []
        yield output
    yield Output(PurePosixPath("helder/kaart.svg"), renderer.drawing().encode())
    yield Output(PurePosixPath("_headers"), renderer.headers().encode())
    yield from from_folder(theme.assets, PurePosixPath())
    yield from found
    for each in (renderer, *others):
        yield from shortlist.files(offer, each.environment, each.edition.language.folder)
    yield from forms.files(offer, project, renderer.environment)
    yield from exports.files(offer, project.options, addresses)


def _others(project: Project, offer: Offer, renderer: Renderer, theme: Theme, every: Sequence[Page]) -> list[Renderer]:
    """What renders the other editions, each of which knows what they have."""
    common = frozenset(page.address for page in every if page.translated)
    spoken = renderer.edition.languages[1:]
    editions = (changed(renderer.edition, language=language, translated=common) for language in spoken)
    return [Renderer(offer, project.options, theme, edition) for edition in editions]


def _pages(
    every: Sequence[Page], renderers: Sequence[Renderer], theme: Theme, jobs: int
) -> Iterator[tuple[str | None, Output]]:
    """Every page with its address, if it may be listed, in each language that has it."""
    for each in renderers:
        each.prepare()
    wanted = [
        (each, page) for page in every for each in renderers if page.translated or each.edition.language.is_source
    ]
    parts = [wanted[start : start + _AT_ONCE] for start in range(0, len(wanted), _AT_ONCE)]
    for made in spread_here(lambda part: [_page(*each) for each in parts[part]], range(len(parts)), jobs):
        yield from made
    for each in renderers:
        yield from _written(each, theme)


def _page(renderer: Renderer, page: Page) -> tuple[str | None, Output]:
    folder = renderer.edition.language.folder
    address = folder + page.address if page.is_listed else None
    return address, Output(PurePosixPath(folder + page.file), renderer.page(page).encode())


def _written(renderer: Renderer, theme: Theme) -> Iterator[tuple[str, Output]]:
    """The hand-written pages of an edition."""
    for themed in theme.pages:
        if renderer.edition.owns(themed.address):
            yield themed.address, Output(themed.path, renderer.themed(themed).encode())
