"""Material renders once; what it wrote becomes the Jinja2 shell of every page.

Marks such as `@@helder:title@@` in the theme and in the placeholder page become slots. Every address that is
relative to the root of the site starts from the slot `root`, so that a page works at any depth and below any path.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from generator import measurement
from generator.handwritten import refuse_faults
from generator.measurement import Measurement
from generator.mkdocs_faults import other_fault, setting_faults
from generator.problems import InvalidInput, Problem
from generator.project import Project
from generator.theme_files import join_stylesheets, shrink_scripts

PLACEHOLDER = "blad/index.html"
NOT_FOUND = "404.html"

# MkDocs' own list of addresses lacks the pages of the catalogue.
_LEFT_OUT = ("sitemap.xml", "sitemap.xml.gz")
_OF_MATERIAL = "assets"
_SLOTS = (
    "root|lang|title|description|canonical|head|skip|strip|header|banner|list|languages|elsewhere|contents|body|footer"
)
_MARK = re.compile(rf"@@helder:({_SLOTS})@@")
_MARKS = re.compile(rf"(@@helder:(?:{_SLOTS})@@)")
_ATTRIBUTE = re.compile(r'\b(href|src)="([^"]*)"')


@dataclass(frozen=True, slots=True)
class ThemedPage:
    """A page as Material wrote it: its address, and its HTML as a Jinja2 template with slots."""

    path: PurePosixPath
    source: str

    @property
    def address(self) -> str:
        folder = self.path.parent.as_posix()
        return "" if folder == "." else f"{folder}/"


@dataclass(frozen=True, slots=True)
class Theme:
    """The shell of every page, the hand-written pages, the folder with other files, and what docs/ has measured."""

    shell: str
    pages: tuple[ThemedPage, ...]
    assets: Path
    measured: Measurement | None = None


def render_theme(project: Project, folder: Path) -> Theme:
    """Let MkDocs write its site into `folder` and take it apart; raises InvalidInput for what cannot become a site."""
    refuse_faults(project.docs_folder)
    measured = measurement.read(project.docs_folder)
    _mkdocs(project, folder)
    for name in _LEFT_OUT:
        (folder / name).unlink(missing_ok=True)
    shrink_scripts(folder)
    pages = list(_pages(folder, project.options.site_path))
    styled = list(join_stylesheets(folder, [page.source for page in pages]))
    _leave_out_unused(folder, styled)
    found = {page.path.as_posix(): replace(page, source=source) for page, source in zip(pages, styled, strict=True)}
    shell = found.pop(PLACEHOLDER, None)
    if shell is None:
        tip = "Zet docs/blad.md terug uit de repository van Helder."
        raise InvalidInput(Problem("docs/blad.md", 1, 1, "", "blad-ontbreekt", "De modelpagina ontbreekt.", tip))
    if "{{ strip }}" not in shell.source:
        tip = "Zet bij theme: name: material en custom_dir: generator/theme."
        raise InvalidInput(Problem("mkdocs.yml", 1, 1, "theme", "thema", "Dit is niet het thema van Helder.", tip))
    return Theme(shell.source, tuple(found.values()), folder, measured)


def with_slots(html: str, depth: int, base: str = "/") -> str:
    """The Jinja2 source of a page that MkDocs wrote `depth` folders below the root.

    `base` is the path of the whole site, which MkDocs puts before addresses on the page for what is not found.
    """
    rooted = _ATTRIBUTE.sub(lambda match: f'{match[1]}="{_rooted(match[2], depth, base)}"', html)
    return "".join(_slot(part) if _MARK.fullmatch(part) else _literal(part) for part in _MARKS.split(rooted))


def _mkdocs(project: Project, folder: Path) -> None:
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    file = project.root / "mkdocs.yml"
    try:
        build(_settings(file, project, folder))
    except MkDocsException as error:
        raise InvalidInput(other_fault(file, error)) from None


def _settings(file: Path, project: Project, folder: Path) -> MkDocsConfig:
    """What MkDocs makes of its settings: its own way to load them tells which one is wrong to its log alone."""
    config = MkDocsConfig(config_file_path=str(file.absolute()))
    with file.open("rb") as opened:
        config.load_file(opened)
    own = {"docs_dir": str(project.docs_folder.absolute()), "site_dir": str(folder), "use_directory_urls": True}
    address = project.options.site_url
    config.load_dict(own | ({"site_url": address} if address else {}))
    errors, warnings = config.validate()
    if refused := [*errors, *(warnings if config.strict else ())]:
        raise InvalidInput(*setting_faults(file, refused))
    return config


def _pages(folder: Path, base: str) -> Iterator[ThemedPage]:
    for file in sorted(folder.rglob("*.html")):
        path = PurePosixPath(file.relative_to(folder).as_posix())
        source = with_slots(file.read_text(encoding="utf-8"), len(path.parts) - 1, base)
        file.unlink()
        yield ThemedPage(path, source)


def _rooted(url: str, depth: int, base: str) -> str:
    up = "../" * depth
    if url.startswith(base) and not url.startswith("//"):
        return f"@@helder:root@@{url.removeprefix(base)}"
    if url.startswith("/") and not url.startswith("//"):
        return f"@@helder:root@@{url[1:]}"
    if depth and url + "/" == up:
        return "@@helder:root@@"
    if depth and url.startswith(up):
        return f"@@helder:root@@{url[len(up) :]}"
    return url


def _slot(mark: str) -> str:
    match = _MARK.fullmatch(mark)
    assert match is not None
    return f"{{{{ {match[1]} }}}}"


def _literal(text: str) -> str:
    """Text that Jinja2 leaves alone: each of its signs begins with a brace."""
    return text.replace("{", '{{ "{" }}')


def _leave_out_unused(folder: Path, pages: Sequence[str]) -> None:
    """Take away what Material brings along and no page names: its scripts, their languages, source maps, an icon."""
    for file in sorted((folder / _OF_MATERIAL).rglob("*")):
        name = file.relative_to(folder).as_posix()
        if file.is_file() and not any(name in page for page in pages):
            file.unlink()
