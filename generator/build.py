"""The whole site: theme, pages, search and exports, handed to publishing as one stream of files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from generator import exports, search
from generator.catalogue import Catalogue
from generator.offer import Offer
from generator.pages import pages
from generator.project import Project
from generator.publish import Output, Published, Site, from_folder, replace
from generator.render import Renderer
from generator.shell import Theme, render_theme

Report = Callable[[str], None]


def build(project: Project, catalogue: Catalogue, site: Site, today: date, report: Report) -> Published:
    """Make the site of a catalogue as it stands on `today` and publish it in a reserved `site`.

    `report` is told, in Dutch, what begins. Raises InvalidInput and PublishError; the published site then stays.
    """
    with TemporaryDirectory(prefix="helder-") as name:
        work = Path(name)
        report("De vormgeving klaarzetten")
        theme = render_theme(project, work / "theme")
        offer = Offer(catalogue, today)
        renderer = Renderer(offer, project.options, theme)
        report("De zoekindex maken")
        found = search.files(offer, renderer.environment, work)
        report("De pagina's maken")
        return replace(site, _outputs(project, offer, renderer, theme, found))


def _outputs(
    project: Project, offer: Offer, renderer: Renderer, theme: Theme, found: Iterator[Output]
) -> Iterator[Output]:
    addresses = []
    for page in pages(offer):
        addresses.append(page.address)
        yield Output(PurePosixPath(page.file), renderer.page(page).encode())
    for themed in theme.pages:
        addresses.append(themed.address)
        yield Output(themed.path, renderer.themed(themed).encode())
    yield Output(PurePosixPath("helder/kaart.svg"), renderer.drawing().encode())
    yield Output(PurePosixPath("_headers"), renderer.headers().encode())
    yield from from_folder(theme.assets, PurePosixPath())
    yield from found
    yield from exports.files(offer, project.options, addresses)
