"""The generators that are compared: how each is laid out in a folder, and what makes its site there."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.build.measuring import Command
from benchmarks.catalogue.entries import TODAY
from benchmarks.catalogue.writing import ROOT

TOOLS_FOLDER = ROOT / ".cache" / "benchmarks" / "tools"
_WORKSHOP = (".cache", ".public.helder")
_HUGO = Path(__file__).parent / "hugo"


@dataclass(frozen=True, slots=True)
class Tool:
    """`lay` readies a folder for a catalogue, given Helder's page of a service; `kept` is what a cold build lacks."""

    name: str
    lay: Callable[[Path, Path, str], None]
    commands: Callable[[Path, Path], list[Command]]
    full: bool
    kept: tuple[str, ...] = ()


def _lay_helder(folder: Path, _catalogue: Path, _page: str) -> None:
    for name in ("schema", "docs"):
        shutil.copytree(ROOT / name, folder / name)
    for name in ("generator", "catalogue"):
        (folder / name).symlink_to(ROOT / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)


def _lay_dutch(folder: Path, catalogue: Path, page: str) -> None:
    _lay_helder(folder, catalogue, page)
    settings = folder / "mkdocs.yml"
    said = settings.read_text(encoding="utf-8").replace("talen: [fr, en]", "talen: []")
    said = re.sub(r"verlaat_naar: \{nl: ([^,}]+).*", r"verlaat_naar: \1", said)
    settings.write_text(said, encoding="utf-8")
    for name in ("fr", "en"):
        shutil.rmtree(folder / "docs" / name)


def _helder(folder: Path, catalogue: Path) -> list[Command]:
    options = ["--root", str(folder), "--catalogue", str(catalogue), "--today", TODAY.isoformat()]
    return [[sys.executable, "-m", "generator", "build", "--site-dir", str(folder / "public"), *options]]


def _lay_hugo(folder: Path, catalogue: Path, page: str) -> None:
    shutil.copytree(_HUGO, folder, dirs_exist_ok=True)
    before, after = frame(page)
    _fill(folder / "layouts" / "baseof.html", {"voor": before, "na": after})
    _fill(folder / "hugo.toml", {"catalogus": str(catalogue / "aanbieders")})


def _fill(file: Path, values: Mapping[str, str]) -> None:
    text = file.read_text(encoding="utf-8")
    for name, value in values.items():
        text = text.replace(f"@@{name}@@", value)
    file.write_text(text, encoding="utf-8")


def frame(page: str) -> tuple[str, str]:
    """What stands around the content of a page, as a template of Go takes it: every tool publishes as many bytes."""
    before, rest = page.split("<main", 1)
    opening, content = rest.split(">", 1)
    return _plain(f"{before}<main{opening}>"), _plain("</main>" + content.split("</main>", 1)[1])


def _plain(text: str) -> str:
    return text.replace("{{", '{{ "{{" }}')


def hugo_version() -> str:
    """Which Hugo is locked."""
    found = next(TOOLS_FOLDER.glob("lib/python*/site-packages/hugo-*.dist-info"))
    return found.name.removeprefix("hugo-").removesuffix(".dist-info")


def _hugo(folder: Path, _catalogue: Path) -> list[Command]:
    return [[str(next(TOOLS_FOLDER.glob("lib/python*/site-packages/hugo/binaries/hugo"))), "--quiet"]]


def _hugo_with_index(folder: Path, catalogue: Path) -> list[Command]:
    index = [sys.executable, "-m", "pagefind", "--site", str(folder / "public"), "--silent"]
    return [*_hugo(folder, catalogue), index]


TOOLS = {
    tool.name: tool
    for tool in (
        Tool("helder-nl", _lay_dutch, _helder, False, _WORKSHOP),
        Tool("helder-nl-fr-en", _lay_helder, _helder, False, _WORKSHOP),
        Tool("hugo", _lay_hugo, _hugo, True, ("resources",)),
        Tool("hugo-pagefind", _lay_hugo, _hugo_with_index, True, ("resources",)),
    )
}
