"""Only what is not kept is rendered, and all of it comes out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import stamping
from generator.editions import Edition
from generator.kept_pages import KeptPages, Stock, Taken
from generator.languages import languages
from generator.offer import Offer
from generator.page_keys import PageKeys
from generator.pages import Page, pages
from generator.project import Options
from generator.publish import Site, publish
from generator.render import Renderer
from generator.shell import Theme
from generator.stamping import renderers, stamped, wanted
from tests.catalogues import ROOT, TODAY, SmallCatalogue
from tests.edits import furnish, phone

OPTIONS = Options(languages=("fr",))
SHELL = Theme("{{ title }} {{ strip }} {{ body }}", (), ROOT)


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files of the pages that were rendered, as it happens."""
    found: list[str] = []
    render = Renderer.page

    def noted(self: Renderer, page: Page) -> str:
        found.append(self.edition.language.folder + page.file)
        return render(self, page)

    monkeypatch.setattr(Renderer, "page", noted)
    return found


def outputs(small: SmallCatalogue, kept: KeptPages, jobs: int) -> Iterator[Taken]:
    offer = Offer(small.judged().sound(), TODAY)
    every = list(pages(offer))
    spoken = renderers(offer, OPTIONS, SHELL, Edition(languages=languages(OPTIONS.languages)), every)
    yield from stamped(wanted(every, spoken), PageKeys(offer, OPTIONS, SHELL), kept, lambda: jobs)


def published(small: SmallCatalogue, site: Site, jobs: int = 1) -> dict[str, bytes]:
    kept = KeptPages(Stock.of_site(site))
    found = list(outputs(small, kept, jobs))
    publish(found, site.folder)
    kept.save()
    return {str(output.path): (site.folder / output.path).read_bytes() for output in found}


def test_after_a_change_only_the_pages_that_show_it_are_rendered(
    small: SmallCatalogue, rendered: list[str], tmp_path: Path
) -> None:
    site = Site(tmp_path / "site")
    first = published(furnish(small), site)
    assert sorted(rendered) == sorted(first)
    rendered.clear()
    assert published(small, site) == first
    assert rendered == []
    phone(small)
    second = published(small, site)
    assert {path for path in second if second[path] != first[path]} <= set(rendered)
    assert "aanbod/ander/hulp/index.html" in rendered
    assert not {"aanbod/voorbeeld/dienst/index.html", "aanbieder/voorbeeld/index.html", "index.html"} & set(rendered)
    assert len(rendered) == len(set(rendered)) < len(second) / 4


def test_several_processes_give_the_same(
    small: SmallCatalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stamping, "_FEW", 0)
    alone, together = (published(small, Site(tmp_path / f"site{jobs}"), jobs) for jobs in (1, 2))
    assert alone == together
    assert (tmp_path / ".site1.helder/pages").read_bytes() == (tmp_path / ".site2.helder/pages").read_bytes()
