"""What the theme publishes besides pages, made small: scripts without comments, and one stylesheet for all pages."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from generator.stylesheets import joined
from generator.theme_scripts import bare

TEMPLATES = Path(__file__).parent / "templates"
_OWN = "helder"
_LINK = re.compile(r'(<link rel="stylesheet" href="\{\{ root \}\})([^"]+)(">\n)')


def shrink_scripts(folder: Path) -> None:
    """Leave only the code of Helder's scripts, in the folder that the theme was written to."""
    for file in (folder / _OWN).rglob("*.js"):
        file.write_bytes(bare(file.read_text(encoding="utf-8")).encode())


def join_stylesheets(folder: Path, pages: Sequence[str]) -> Iterator[str]:
    """The same pages, as templates, with one stylesheet for the several that each asks for.

    The new one is named by what is in it, so that no browser takes an old one for it; the others leave the folder.
    """
    asked = dict.fromkeys(name for page in pages for _, name, _ in _LINK.findall(page))
    sheets = [(folder / name).read_text(encoding="utf-8") for name in asked]
    style = joined(sheets, chain(pages, _texts(folder))).encode()
    for file in folder.rglob("*.css"):
        file.unlink()
    name = f"{_OWN}/stijl.{hashlib.sha256(style).hexdigest()[:8]}.css"
    (folder / name).write_bytes(style)
    return (_with_link(page, name) for page in pages)


def _with_link(page: str, name: str) -> str:
    """The page with this stylesheet in the place of the first that it asked for."""
    first, *others = (match.span() for match in _LINK.finditer(page))
    for start, end in reversed(others):
        page = page[:start] + page[end:]
    return page[: first[0]] + _LINK.sub(rf"\g<1>{name}\g<3>", page[slice(*first)]) + page[first[1] :]


def _texts(folder: Path) -> Iterable[str]:
    """What else may name a class: the templates of every page, and the scripts."""
    files = chain(sorted(TEMPLATES.glob("*.html")), sorted((folder / _OWN).rglob("*.js")))
    return (file.read_text(encoding="utf-8") for file in files)
