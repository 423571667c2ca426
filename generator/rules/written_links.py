"""A link of a hand-written page to a page of this site leads to a page that is there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from generator.draftbook import Draftbook
from generator.problems import Problem, Severity
from generator.project import Project
from generator.rules.catalogue.own_links import fault
from generator.site_addresses import SiteAddresses

_LINK = re.compile(r"\]\((/[^)\s/][^)\s]*)")


def check(project: Project, book: Draftbook) -> Iterator[Problem]:
    """A warning, since the pages come with the program: with other entries than ours, some of their links are dead.
    A catalogue that is elsewhere has the pages of the root, which speak of another one.
    """
    if project.catalogue.resolve() == (project.root / "catalogue").resolve():
        known = SiteAddresses(book)
        for file in sorted(project.docs_folder.rglob("*.md")):
            yield from _dead(file, known)


def _dead(file: Path, known: SiteAddresses) -> Iterator[Problem]:
    """What cannot be read has its own problem once the site is made."""
    lines = file.read_text(encoding="utf-8", errors="replace").splitlines() if file.is_file() else []
    for number, line in enumerate(lines, start=1):
        for found in _LINK.finditer(line):
            if told := fault(found[1], known):
                severity, column = Severity.WARNING, found.start(1) + 1
                yield Problem(str(file), number, column, "", "link-dood", *told, severity=severity)
