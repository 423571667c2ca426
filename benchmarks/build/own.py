"""Helder itself: in Dutch alone, which is what the others make, without its search too, and in its three languages."""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path

from benchmarks.build.measuring import Command
from benchmarks.build.tool import Tool, Update, nothing
from benchmarks.catalogue.entries import TODAY
from benchmarks.catalogue.writing import ROOT
from generator.generations.manifest import MANIFEST

SITE = "public"
_WORKSHOP = (".cache", f".{SITE}.helder")
_LAST = f"{SITE}/{MANIFEST}"
_UNINDEXED = Path(__file__).with_name("unindexed.py")


def lay(folder: Path, _catalogue: Path, _page: str) -> Update:
    """A project with Helder's own texts and settings; what a build keeps is its own."""
    for name in ("schema", "docs"):
        shutil.copytree(ROOT / name, folder / name)
    for name in ("generator", "catalogue"):
        (folder / name).symlink_to(ROOT / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return nothing


def lay_dutch(folder: Path, catalogue: Path, page: str) -> Update:
    """The same without the other languages."""
    update = lay(folder, catalogue, page)
    settings = folder / "mkdocs.yml"
    said = settings.read_text(encoding="utf-8").replace("talen: [fr, en]", "talen: []")
    said = re.sub(r"verlaat_naar: \{nl: ([^,}]+).*", r"verlaat_naar: \1", said)
    settings.write_text(said, encoding="utf-8")
    for name in ("fr", "en"):
        shutil.rmtree(folder / "docs" / name)
    return update


def command(folder: Path, catalogue: Path) -> Command:
    """What builds the site of a catalogue in a folder that was laid."""
    return [sys.executable, "-m", "generator", "build", *_options(folder, catalogue)]


def _options(folder: Path, catalogue: Path) -> list[str]:
    given = {"site-dir": folder / SITE, "root": folder, "catalogue": catalogue, "today": TODAY.isoformat()}
    return [part for name, value in given.items() for part in (f"--{name}", str(value))]


def _commands(folder: Path, catalogue: Path) -> list[Command]:
    return [command(folder, catalogue)]


def _unindexed(folder: Path, catalogue: Path) -> list[Command]:
    """The same but for the search."""
    return [[sys.executable, str(_UNINDEXED), *_options(folder, catalogue)]]


HELDER = (
    Tool("helder-nl", lay_dutch, _commands, False, _WORKSHOP, _LAST),
    Tool("helder-nl-unindexed", lay_dutch, _unindexed, False, _WORKSHOP),
    Tool("helder-nl-fr-en", lay, _commands, False, _WORKSHOP, _LAST),
)
