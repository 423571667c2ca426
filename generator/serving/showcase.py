"""Every page of a catalogue in every language, each made from memory when it is asked for."""

from __future__ import annotations

import threading
from dataclasses import replace
from functools import cached_property

from generator.catalogue import Catalogue
from generator.editions import Edition
from generator.languages import Language, languages
from generator.offer import Offer
from generator.pages import page_at, pages
from generator.render import Renderer
from generator.settings import Options
from generator.shell import NOT_FOUND, Theme, ThemedPage


class Showcase:
    """What the site of an offer shows; it may be asked by several threads."""

    def __init__(self, offer: Offer, options: Options, theme: Theme) -> None:
        self.offer, self.theme, self._options = offer, theme, options
        self._themed = {page.path.as_posix(): page for page in theme.pages}
        self._renderers: dict[str, Renderer] = {}
        self._one_at_a_time = threading.RLock()

    def after(self, catalogue: Catalogue) -> Showcase:
        """The showcase of a catalogue that differs little from this one."""
        after = Showcase(self.offer.after(catalogue), self._options, self.theme)
        vars(after)["_languages"] = self._languages
        if "_translated" in vars(self) and _names(catalogue) == _names(self.offer.written):
            vars(after)["_translated"] = self._translated
        return after

    def page(self, address: str) -> str | None:
        """The HTML of the page at an address, without a slash before it; None where there is none."""
        themed = self._themed.get(f"{address}index.html")
        if themed is not None:
            return self._written(themed)
        language = self._language(address)
        page = page_at(self.offer, address.removeprefix(language.folder))
        if page is None or not (page.translated or language.is_source):
            return None
        return self._renderer(language).page(page)

    def not_found(self) -> str | None:
        """The page for what is not there."""
        themed = self._themed.get(NOT_FOUND)
        return self._written(themed) if themed is not None else None

    def drawing(self) -> str:
        return self._renderer(self._languages[0]).drawing()

    def _written(self, themed: ThemedPage) -> str:
        return self._renderer(self._language(themed.address)).themed(themed)

    def _language(self, address: str) -> Language:
        found = (each for each in self._languages[1:] if address.startswith(each.folder))
        return next(found, self._languages[0])

    def _renderer(self, language: Language) -> Renderer:
        with self._one_at_a_time:
            if language.code not in self._renderers:
                edition = self._edition
                if not language.is_source:
                    edition = replace(edition, language=language, translated=self._translated)
                self._renderers[language.code] = Renderer(self.offer, self._options, self.theme, edition)
            return self._renderers[language.code]

    @cached_property
    def _languages(self) -> tuple[Language, ...]:
        return languages(self._options.languages)

    @cached_property
    def _edition(self) -> Edition:
        return Edition(languages=self._languages, written=frozenset(page.address for page in self.theme.pages))

    @cached_property
    def _translated(self) -> frozenset[str]:
        """The pages that every language has; only the other languages ask, and it takes all pages to know."""
        return frozenset(page.address for page in pages(self.offer) if page.translated)


def _names(catalogue: Catalogue) -> tuple[frozenset[str], ...]:
    """What addresses are made of."""
    parts = (catalogue.services, catalogue.providers, catalogue.kinds_of_help, catalogue.regions)
    return tuple(frozenset(part) for part in parts)
