"""A link of a hand-written page to a page or file of this site leads to one that is there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from posixpath import normpath, relpath
from urllib.parse import unquote, urljoin

from generator.draftbook import Draftbook
from generator.findings import shown
from generator.problems import Problem, Severity
from generator.project import Project
from generator.rules.catalogue.own_links import fault
from generator.site_addresses import SHEET, SiteAddresses, address_of
from generator.vocabularies import closest

_TITLE = r"""(?:\s+(?:"[^"]*"|'[^']*'))?\s*"""
_LINK = re.compile(rf"\]\(([^()\s<][^()\s]*){_TITLE}\)|^ {{0,3}}\[(?!\^)[^\]]+\]: +([^\s<]\S*){_TITLE}$")
_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")
_FENCE = re.compile(r"\s*(`{3,}|~{3,})")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_LETTERS = re.compile(r"[^\n]")
_ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//|[#?]|@@helder:")
_TIP = "Kijk na waar het bestand staat, gezien vanaf deze pagina. Bestaat het niet meer? Haal de link weg."


@dataclass(frozen=True, slots=True)
class _Docs:
    """What a link can lead to: the pages of the site, and the files beside the page that has the link."""

    pages: SiteAddresses
    files: frozenset[str]

    def fault(self, target: str, page: PurePosixPath) -> tuple[str, str] | None:
        """What to say of a link of a page, and what to do; None where it leaves the site, or leads somewhere."""
        if target.startswith("/") or _ELSEWHERE.match(target):
            return fault(target, self.pages)
        path = unquote(re.split("[#?]", target, maxsplit=1)[0])
        file = normpath(page.parent / path)
        if path.endswith("/") or not PurePosixPath(path).suffix:
            return self._page_fault(target, urljoin(f"/{address_of(page)}", path), file, page)
        if file in self.files:
            return None
        message = f"De link '{shown(target)}' leidt naar een bestand dat er niet is."
        return message, self._tip(file, page)

    def _page_fault(self, target: str, address: str, file: str, page: PurePosixPath) -> tuple[str, str] | None:
        """MkDocs leaves such a link alone, so a browser goes by the address of the page."""
        if self.pages.knows(address):
            return None
        return f"De link '{shown(target)}' leidt naar een pagina die er niet is.", self._tip(f"{file}.md", page)

    def _tip(self, file: str, page: PurePosixPath) -> str:
        alike = [one for one in self.files if PurePosixPath(one).name == PurePosixPath(file).name]
        near = alike[0] if len(alike) == 1 else closest(file, self.files, by_part=False)
        return f"Bedoelde je '{relpath(near, page.parent)}'?" if near else _TIP


def check(project: Project, book: Draftbook) -> Iterator[Problem]:
    """A warning, since the pages come with the program: with other entries than ours, some of their links are dead.
    A catalogue that is elsewhere has the pages of the root, which speak of another one.
    """
    folder = project.docs_folder
    if project.catalogue.resolve() == (project.root / "catalogue").resolve():
        files = {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.name != SHEET}
        docs = _Docs(SiteAddresses(book), frozenset(files))
        for file in sorted(folder.rglob("*.md")):
            yield from _dead(file, PurePosixPath(file.relative_to(folder).as_posix()), docs)


def _dead(file: Path, page: PurePosixPath, docs: _Docs) -> Iterator[Problem]:
    """What cannot be read has its own problem once the site is made."""
    text = file.read_text(encoding="utf-8", errors="replace") if file.is_file() else ""
    for number, line in _running_text(text):
        for found in _LINK.finditer(line):
            if told := docs.fault(found[found.lastindex or 0], page):
                severity, column = Severity.WARNING, found.start(found.lastindex or 0) + 1
                yield Problem(str(file), number, column, "", "link-dood", *told, severity=severity)


def _running_text(text: str) -> Iterator[tuple[int, str]]:
    """Lines with their numbers, without comments and examples of code; what stands behind those keeps its column."""
    fence, told = "", _COMMENT.sub(lambda comment: _LETTERS.sub(" ", comment[0]), text)
    for number, line in enumerate(told.splitlines(), start=1):
        mark = _FENCE.match(line)
        if mark and mark[1].startswith(fence):
            fence = "" if fence else mark[1]
        elif not fence:
            yield number, _CODE.sub(lambda code: " " * len(code[0]), line)
