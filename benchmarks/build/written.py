"""MkDocs with Material, and Zensical: they read Markdown, which is made of the catalogue before they are measured.

No page but the first is in the navigation, which each page would repeat, and search is off. The sheet of every page
is Helder's frame, so that neither fills that of its own theme: that favours them.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from benchmarks.build.documents import Documents
from benchmarks.build.measuring import Command
from benchmarks.build.tool import INSTALLED, Tool, Update, fill, for_jinja, frame
from benchmarks.catalogue.services import services

_HERE = Path(__file__).parent
ZENSICAL = INSTALLED / "tools" / "bin" / "zensical"


def _lay(folder: Path, catalogue: Path, page: str) -> Update:
    shutil.copytree(_HERE / "material", folder, dirs_exist_ok=True)
    before, after = frame(page)
    fill(folder / "sheet" / "main.html", {"voor": for_jinja(before), "na": for_jinja(after)})
    documents = Documents(folder / "docs")
    documents.follow(services(catalogue))
    return documents.follow


def _material(_folder: Path, _catalogue: Path) -> list[Command]:
    return [[sys.executable, "-m", "mkdocs", "build", "--quiet"]]


def _zensical(_folder: Path, _catalogue: Path) -> list[Command]:
    return [[str(ZENSICAL), "build", "--config-file", "mkdocs.yml"]]


WRITTEN = (
    Tool("mkdocs-material", _lay, _material, True),
    Tool("zensical", _lay, _zensical, False, (".cache",)),
)
