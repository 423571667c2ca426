"""The languages that the site speaks: Dutch, in which it is written, and those with a gettext catalogue.

Only the *.po are kept, and read when the site is made: a compiled copy could be older than they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

from generator import dates
from generator.language_codes import SOURCE
from generator.problems import Problem, WrongUse

FOLDER = Path(__file__).parent / "translations"
FIRST_DAY = {"fr": "1er"}
"""The first day of a month where it is not written as a plain number: CLDR has no pattern for that."""


@dataclass(frozen=True, slots=True)
class Language:
    """A language: its code, its name as its speakers write it, its texts; `known` are the Dutch texts that it has."""

    code: str
    name: str
    messages: NullTranslations = field(default_factory=NullTranslations)
    known: frozenset[str] = frozenset()

    @property
    def is_source(self) -> bool:
        return self.code == SOURCE

    @property
    def folder(self) -> str:
        """Where its pages stand, seen from the root of the site."""
        return "" if self.is_source else f"{self.code}/"

    def said(self, text: str) -> str:
        """A fixed text in this language."""
        return self.messages.gettext(text) if text else ""

    def date(self, text: str) -> str:
        """A whole or partial date for people."""
        return dates.in_words(text) if self.is_source else _in_words(text, self.code)


DUTCH = Language(SOURCE, "Nederlands")


def languages(codes: Sequence[str]) -> tuple[Language, ...]:
    """Dutch, then the languages of these codes; raises WrongUse for one that has no catalogue."""
    return (DUTCH, *(_language(code) for code in codes))


def catalogue_of(code: str, folder: Path = FOLDER) -> Catalog:
    """The catalogue of a language as its file has it; raises WrongUse where there is none that can be read."""
    file = folder / f"{code}.po"
    try:
        with file.open("rb") as stream:
            return read_po(stream, locale=code, abort_invalid=True)
    except FileNotFoundError:
        tip = f"Maak {file.name} met: helder messages {code}"
        raise _refusal(file, f"Er is geen vertaling voor '{code}'.", tip) from None
    except (PoFileError, UnicodeDecodeError, ValueError) as error:
        raise _refusal(file, f"Deze vertaling is niet te lezen: {error}", "Herstel het bestand.") from None


def compiled(catalogue: Catalog) -> GNUTranslations:
    """A catalogue as gettext uses it, made in memory."""
    stream = BytesIO()
    write_mo(stream, catalogue)
    stream.seek(0)
    return GNUTranslations(stream)


def _language(code: str) -> Language:
    catalogue = catalogue_of(code)
    known = frozenset(message.id for message in catalogue if isinstance(message.id, str) and message.string)
    return Language(code, _name(code), compiled(catalogue), known)


def _name(code: str) -> str:
    """The name of a language in that language, with a capital: it stands by itself."""
    name = Locale.parse(code).get_display_name(code) or code
    return name[:1].upper() + name[1:]


def _in_words(text: str, code: str) -> str:
    day, parts, place = dates.first_day(text), text.count("-") + 1, _here(code)
    if parts < 3:
        return str(format_skeleton("y" if parts == 1 else "yMMMM", day, locale=place))
    words = str(format_date(day, "long", locale=place))
    return f"{FIRST_DAY[code]}{words[1:]}" if day.day == 1 and code in FIRST_DAY else words


def _here(code: str) -> Locale:
    """The language as it is written in Belgium, where CLDR knows that: in English the day stands before the month."""
    try:
        return Locale(code, "BE")
    except UnknownLocaleError:
        return Locale.parse(code)


def _refusal(file: Path, message: str, tip: str) -> WrongUse:
    return WrongUse(Problem(str(file), 1, 1, "", "vertaling", message, tip))
