"""What the theme leaves behind for publishing: nothing that Material brings along and no page asks for."""

from __future__ import annotations

import shutil
from pathlib import Path

from generator.project import open_project
from generator.shell import render_theme
from tests.catalogues import ROOT
from tests.site.builds import other_root


def left_by(root: Path, folder: Path) -> set[str]:
    """The files besides pages, by their path."""
    assets = render_theme(open_project(root), folder).assets
    return {file.relative_to(assets).as_posix() for file in assets.rglob("*") if file.is_file()}


def test_of_material_no_file_is_left(tmp_path: Path) -> None:
    left = left_by(ROOT, tmp_path / "thema")
    ours = {f"bijdragen/{file.name}" for file in (ROOT / "docs" / "bijdragen").iterdir()}
    assert {file for file in left if not file.startswith("helder/")} == ours
    assert "helder/verlaten.js" in left


def test_a_picture_in_the_same_folder_stays_when_a_page_shows_it(tmp_path: Path) -> None:
    root = other_root(tmp_path / "root")
    (root / "docs").unlink()
    shutil.copytree(ROOT / "docs", root / "docs")
    pictures = root / "docs" / "assets" / "images"
    pictures.mkdir(parents=True)
    for name in ("getoond.svg", "vergeten.svg"):
        (pictures / name).write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
    page = root / "docs" / "over.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n![Een plan](assets/images/getoond.svg)\n", encoding="utf-8")
    left = left_by(root, tmp_path / "thema")
    assert {file for file in left if file.startswith("assets/")} == {"assets/images/getoond.svg"}
