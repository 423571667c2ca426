"""A catalogue to the part of its site that searching needs: the search files, the search page and the theme."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.catalogue.entries import TODAY
from benchmarks.catalogue.writing import ROOT, write_catalogue
from benchmarks.search.stages import Stages
from generator import search
from generator.catalogue import Catalogue
from generator.check import check
from generator.kept_pages import KeptPages, Stock
from generator.offer import Offer
from generator.pages import reference
from generator.project import Project, open_project
from generator.publish import Output
from generator.render import Renderer
from generator.search import bundle, documents, facet_file, full_text, name_files, notion_files, page_names, place_file
from generator.search.lexicon import Lexicon
from generator.search.ties import Ties
from generator.shell import render_theme

CACHE = ROOT / ".cache" / "benchmarks"
_ADDRESS = "zoeken/"
_STAGES = (
    ("documents", documents, "documents"),
    ("lexicon", Lexicon, "of"),
    ("ties: phrases", Ties, "of"),
    ("ties: in texts", Ties, "spoken"),
    ("documents to Pagefind", documents, "pages"),
    ("waiting for Pagefind", bundle.Indexing, "finished"),
    ("page names", page_names, "renamed"),
    ("name files", name_files, "name_files"),
    ("phrase files", notion_files, "phrase_files"),
    ("label files", notion_files, "label_files"),
    ("tie files", notion_files, "tie_files"),
    ("word file", full_text, "word_file"),
    ("facet files", facet_file, "facet_files"),
    ("place file", place_file, "place_file"),
    ("card files", facet_file, "card_files"),
)


def site_folder(services: int, seed: int) -> Path:
    """Where the search of a made-up catalogue is kept."""
    return CACHE / f"search-{services}-{seed}"


def make(services: int, seed: int, stages: Stages) -> Path:
    """Make a catalogue and its search; returns the folder to serve."""
    written, folder = CACHE / f"catalogue-{services}-{seed}", site_folder(services, seed)
    with stages.stage("making up the catalogue"):
        write_catalogue(services, seed, written)
    project = open_project(ROOT, written)
    with stages.stage("check"):
        catalogue = _checked(project)
    with TemporaryDirectory(prefix="helder-") as work, stages.watched(_STAGES):
        shutil.rmtree(folder, ignore_errors=True)
        _make_search(project, catalogue, folder, Path(work), stages)
    return folder


def _checked(project: Project) -> Catalogue:
    return check(project, TODAY).sound()


def _make_search(project: Project, catalogue: Catalogue, folder: Path, work: Path, stages: Stages) -> None:
    with stages.stage("theme"):
        theme = render_theme(project, work / "theme")
        shutil.copytree(theme.assets, folder)
    offer = Offer(catalogue, TODAY)
    with stages.stage("offer"):
        assert offer.current
    renderer = Renderer(offer, project.options, theme)
    made = search.make(offer, renderer.environment, KeptPages(Stock(folder, work / "nothing")))
    for output in (*made.others, *made.text):
        assert isinstance(output, Output)
        file = folder / output.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(output.content)
    with stages.stage("search page"):
        page = next(page for page in reference.pages(offer) if page.address == _ADDRESS)
        (folder / page.file).write_text(renderer.page(page), encoding="utf-8")
