"""What pages say in each language, and the fixed texts that a language has."""

from __future__ import annotations

import re
from functools import cache
from html.parser import HTMLParser

from generator.languages import catalogue_of
from generator.project import open_project
from tests.catalogues import ROOT

SPOKEN = open_project(ROOT).options.languages
WRITTEN = ("hoe-werkt-jeugdhulp/", "veilig-surfen/", "niet-akkoord/", "privacy/")
"""Hand-written pages that every language has."""
_VOID = {"meta", "link", "input", "br", "hr", "img"}


class _Texts(HTMLParser):
    """Every text that a page shows or says, with its language."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, str]] = []
        self._open: list[tuple[str, str]] = [("", "")]
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        language = values.get("lang", self._open[-1][1])
        spoken = [value for name, value in values.items() if name in ("aria-label", "alt", "title", "placeholder")]
        spoken += [value for name, value in values.items() if name.startswith("data-said") or name == "data-gone"]
        spoken += [values.get("content", "")] if values.get("name") == "description" else []
        self.found += [(language, text) for text in spoken]
        if tag not in _VOID:
            self._open.append((tag, language))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """It holds no text."""

    def handle_endtag(self, tag: str) -> None:
        while self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self._open[-1][0] not in ("script", "style"):
            self.found.append((self._open[-1][1], " ".join(data.split())))


def words_of(html: str, language: str) -> set[str]:
    """The texts with letters that a page says in a language."""
    return {text for spoken, text in _Texts(html).found if spoken == language and re.search(r"[^\W\d_]{2}", text)}


@cache
def untranslated(language: str) -> dict[str, str]:
    """The Dutch texts that a page in a language has no business to say, by their words."""
    texts = texts_of(language)
    same = {bare(own) for _, own in texts}
    return {bare(text): text for text, own in texts if text != own and len(bare(text)) > 3 and bare(text) not in same}


@cache
def texts_of(language: str) -> list[tuple[str, str]]:
    return [(str(message.id), str(message.string)) for message in catalogue_of(language) if message.id]


def bare(text: str) -> str:
    """The words of a text, whatever number, name or sign stands between them."""
    return " ".join(re.findall(r"[^\W\d_]+", re.sub(r"<[^>]*>|%\([a-z_]+\)s|\{[a-z]*\}", " ", text))).lower()
