"""The site in one language: which pages it has, and where the same page is in the others.

An address here is that of the Dutch page; in another language it is the same one, in the folder of that language.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.catalogue.service import Service
from generator.language_codes import SOURCE
from generator.languages import DUTCH, Language

_UNMARKED = Markup("")
_MARKED = Markup(f' lang="{SOURCE}"')


@dataclass(frozen=True, slots=True)
class Told:
    """A text, and the attribute for what stands around it where it is in another language than the page."""

    text: str
    lang: Markup = _UNMARKED


@dataclass(frozen=True, slots=True)
class Edition:
    """`written` are the addresses of all hand-written pages, with their folder; `translated` those of the pages from
    the catalogue that every language has, as far as a link here may ask for them.
    """

    language: Language = DUTCH
    languages: tuple[Language, ...] = (DUTCH,)
    written: frozenset[str] = frozenset()
    translated: frozenset[str] = frozenset()

    def owns(self, address: str) -> bool:
        """Whether the page at a whole address is of this edition."""
        others = (other.folder for other in self.languages if other.folder)
        return address.startswith(self.language.folder) and not (
            self.language.is_source and address.startswith(tuple(others))
        )

    def without_folder(self, address: str) -> str:
        return address.removeprefix(self.language.folder)

    def here(self, address: str) -> str:
        """The whole address of a page in this language, or of the Dutch one where that is all there is."""
        return address if self.is_dutch_only(address) else self.language.folder + address

    def is_dutch_only(self, address: str) -> bool:
        """Whether a link on this edition leads to a page in Dutch; on the Dutch one that goes without saying."""
        page = address.partition("#")[0]
        own = self.language.folder + page
        return not self.language.is_source and page not in self.translated and own not in self.written

    def alternates(self, address: str, is_translated: bool) -> list[tuple[Language, str]]:
        """Every language that has this page, with its whole address; none where only one has."""
        found = list(self._having(address, is_translated))
        return found if len(found) > 1 else []

    def elsewhere(self, address: str, is_translated: bool) -> list[tuple[Language, str]]:
        """Every other language, with the whole address of this page or else of the first one."""
        having = dict(self._having(address, is_translated))
        others = (language for language in self.languages if language != self.language)
        return [(language, having.get(language, language.folder)) for language in others]

    def lacking(self, address: str) -> list[Language]:
        """Every language whose readers find this hand-written page in Dutch only; none seen from another edition."""
        having = {language for language, _ in self._having(address, False)}
        return [language for language in self.languages if language not in having] if self.language.is_source else []

    def as_word(self, text: str) -> str:
        """A word of the catalogue in this language, or in Dutch and marked as such."""
        if self.language.is_source or not text:
            return text
        return (
            self.language.said(text)
            if text in self.language.known
            else Markup('<span lang="nl">{}</span>').format(text)
        )

    def tell(self, text: str) -> Told:
        """A text of the catalogue in this language, or in Dutch and to be marked as such."""
        if self.language.is_source or text in self.language.known:
            return Told(self.language.said(text))
        return Told(text, _MARKED)

    def told(self, service: Service, field: str, dutch: str | None = None) -> Told:
        """What a service says in a field: in its own translation, or else as any text of the catalogue. `dutch` is what
        it says in Dutch, where that does not stand in the service itself.
        """
        translation = service.translations.get(self.language.code)
        own = getattr(translation, field) if translation else None
        return Told(own) if own else self.tell(dutch if dutch is not None else getattr(service, field) or "")

    def is_translated(self, service: Service) -> bool:
        """Whether a service has told in this language, itself, what it is."""
        return self.language.code in service.translations

    def _having(self, address: str, is_translated: bool) -> Iterator[tuple[Language, str]]:
        for language in self.languages:
            whole = language.folder + address
            if is_translated or language == self.language or whole in self.written:
                yield language, whole
