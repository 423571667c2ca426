"""A page before it is rendered: its address, its words for the head, its template and what that shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.languages import Language


@dataclass(frozen=True, slots=True)
class Fixed:
    """A text of ours, with words of the catalogue in it where it has gaps such as %(place)s."""

    text: str
    words: Mapping[str, str | Fixed] = field(default_factory=dict)

    def said(self, language: Language) -> str:
        """The text in a language; of the words those that it knows."""
        words = {gap: said(word, language) for gap, word in self.words.items()}
        return language.said(self.text) % words if words else language.said(self.text)


def said(text: str | Fixed, language: Language) -> str:
    """A text in a language, as far as it knows it."""
    return text.said(language) if isinstance(text, Fixed) else language.said(text)


IN_DUTCH = "%(title)s. De uitleg is in het Nederlands."
"""For who searches the web in another language, where an entry says of itself in Dutch what it is."""


def fixed(text: str, **words: str | Fixed) -> Fixed:
    """A text of ours with the words for its gaps."""
    return Fixed(text, words)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which pages are asked for: all, or the one at an address."""

    address: str | None = None

    def lies_in(self, folder: str) -> bool:
        """Whether a page that is asked for is at this address, or may be below it."""
        return self.address is None or self.address.startswith(folder)

    def is_at(self, address: str) -> bool:
        """Whether the page at this address is asked for."""
        return self.address is None or self.address == address


ALL = Wanted()


@dataclass(frozen=True, slots=True)
class Page:
    """`address` has no leading slash and ends with one; the home page's is empty. A title or description that is a
    plain text is a name, or what somebody says of themselves: nothing to translate.

    `active` is the part of the navigation that the page belongs to. `translated`: the page is there in every language,
    so its title, its description and all fixed texts of its template are in the catalogues. `is_listed`: search
    engines may show it, and the sitemap names it.
    """

    address: str
    title: str | Fixed
    description: str | Fixed
    template: str
    shows: Mapping[str, Any] = field(default_factory=dict)
    active: str = ""
    translated: bool = False
    is_listed: bool = True

    @property
    def depth(self) -> int:
        return self.address.count("/")

    @property
    def file(self) -> str:
        return f"{self.address}index.html"
