"""A page before it is rendered: its address, its words for the head, its template and what that shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Page:
    """`address` has no leading slash and ends with one; the home page's is empty.

    `active` is the part of the navigation that the page belongs to. `translated`: the page is there in every language,
    so its title, its description and all fixed texts of its template are in the catalogues. `is_listed`: search
    engines may show it, and the sitemap names it.
    """

    address: str
    title: str
    description: str
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
