"""What mkdocs.yml says of the site: its name and address, and Helder's own settings below `extra: helder:`."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml
from yaml.reader import ReaderError

from generator.characters import character_problems
from generator.contacts import ContactError, email_address, web_address
from generator.language_codes import SOURCE, refused
from generator.mkdocs_reading import Reading
from generator.problems import Problem, WrongUse
from generator.vocabularies import closest
from generator.yaml_subset import LOADER, first_fault, too_deep

_OWN = ("repository", "branch", "redactie", "verlaat_naar", "licentie", "talen", "onderhoud")
_HANDLE = "@[A-Za-z0-9-]+(/[A-Za-z0-9-]+)?"
_EDITORS = ("naam", "email")


@dataclass(frozen=True, slots=True)
class Editors:
    """Who answers for the site: shown on every page once it is set."""

    name: str
    email: str = ""


@dataclass(frozen=True, slots=True)
class Options:
    """The site's own settings; what is empty hides the links that need it."""

    site_name: str = "Helder"
    site_url: str = ""
    repository: str = ""
    branch: str = "main"
    editors: Editors | None = None
    leave_to: tuple[tuple[str, str], ...] = ()
    """The neutral page for each language that has one of its own, first of Dutch, which stands for the others."""
    licence: str = ""
    languages: tuple[str, ...] = ()
    maintainers: tuple[str, ...] = ()
    is_preview: bool = False
    """A proposal to look at: every page says so, and no search engine may show it."""
    bundles: int = 1
    """How many bundles the full text is in: one for each machine that makes a part of the site."""
    mkdocs: Reading = field(default_factory=Reading)

    @property
    def site_path(self) -> str:
        """The path of the site on its host: `/`, or `/repository/` on GitHub Pages."""
        return urlsplit(self.site_url).path or "/"

    def neutral_page(self, language: str = SOURCE) -> str:
        """Where "Verlaat deze pagina" leads from a page in a language; empty where it leads nowhere."""
        pages = dict(self.leave_to)
        return pages.get(language) or pages.get(SOURCE, "")


def read(file: Path) -> Options:
    """The options in mkdocs.yml; raises WrongUse when it cannot be read, or a setting is not what it should be."""
    content, text = _content(file)
    settings = _Group(file, "", content)
    own = settings.group("extra").group("helder")
    own.refuse_others(_OWN)
    languages = own.words("talen", "[a-z]{2,3}", "codes van talen", "[fr, en]")
    own.refuse_languages("talen", languages)
    return Options(
        site_name=settings.text("site_name") or "Helder",
        site_url=settings.text("site_url", site_address),
        repository=own.text("repository", web_address),
        branch=own.text("branch") or "main",
        editors=_editors(own.group("redactie")),
        leave_to=own.by_language("verlaat_naar", languages, web_address),
        licence=own.text("licentie"),
        languages=languages,
        maintainers=own.words("onderhoud", _HANDLE, "namen op GitHub", '["@voorbeeld"]'),
        mkdocs=Reading.of(content, text),
    )


def site_address(text: str) -> str:
    """The address of a whole site, with a slash at its end; raises ContactError for what is none."""
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment:
        message = f'"{text}" is geen adres van een site.'
        raise ContactError("web-ongeldig", message, "Voorbeeld: https://www.voorbeeld.be/hulp/")
    return text if text.endswith("/") else text + "/"


@dataclass(frozen=True, slots=True)
class _Group:
    """A group of settings; `path` names it in messages, with a dot at its end."""

    file: Path
    path: str
    values: Mapping[str, Any]

    def group(self, name: str) -> _Group:
        value = self.values.get(name) or {}
        if not isinstance(value, dict):
            raise self._wrong(name, "hier horen velden met een waarde.", "Laat het weg, of vul de velden in.")
        return _Group(self.file, f"{self.path}{name}.", value)

    def text(self, name: str, judge: Callable[[str], str] = str) -> str:
        """A setting as text, empty where it is not set; `judge` raises ContactError for what it may not be."""
        value = self.values.get(name)
        if value in (None, ""):
            return ""
        if not isinstance(value, str | int | float):
            raise self._wrong(name, "hier hoort een tekst.", "Zet de tekst achter de dubbelepunt.")
        try:
            return judge(str(value))
        except ContactError as error:
            raise self._wrong(name, error.message, error.tip) from None

    def by_language(
        self, name: str, others: tuple[str, ...], judge: Callable[[str], str]
    ) -> tuple[tuple[str, str], ...]:
        """A setting for each language, that of Dutch first; one text is that of Dutch, which then stands for all."""
        if not isinstance(self.values.get(name), dict):
            text = self.text(name, judge)
            return ((SOURCE, text),) if text else ()
        group, codes = self.group(name), (SOURCE, *others)
        for code in group.values:
            if code not in codes:
                raise group._wrong(
                    str(code), "deze taal heeft de site niet.", f"Je kan kiezen uit: {', '.join(codes)}."
                )
        found = tuple((code, text) for code in codes if (text := group.text(code, judge)))
        if group.values and dict(found).get(SOURCE) is None:
            raise group._wrong(
                SOURCE, "dit ontbreekt.", "Zet er wat voor het Nederlands geldt: het geldt ook voor andere talen."
            )
        return found

    def words(self, name: str, pattern: str, what: str, example: str) -> tuple[str, ...]:
        """A setting that is a list of words of one form; empty where it is not set."""
        value = self.values.get(name) or []
        if not isinstance(value, list) or not all(re.fullmatch(pattern, str(word)) for word in value):
            raise self._wrong(name, f"hier hoort een lijst met {what}.", f"Voorbeeld: {example}")
        return tuple(dict.fromkeys(map(str, value)))

    def refuse_languages(self, name: str, codes: tuple[str, ...]) -> None:
        """A code that is none would end a build far on."""
        for why, tip in filter(None, map(refused, codes)):
            raise self._wrong(name, why, tip)

    def refuse_others(self, known: tuple[str, ...]) -> None:
        """A slip in a name would quietly leave a setting out."""
        for name in self.values:
            if name not in known:
                near = closest(str(name), known)
                tip = f"Bedoelde je '{near}'?" if near else f"Je kan kiezen uit: {', '.join(known)}."
                raise self._wrong(name, "dit veld bestaat niet.", tip)

    def _wrong(self, name: str, why: str, tip: str) -> WrongUse:
        return _refusal(self.file, "mkdocs-instelling", f"{self.path}{name}: {why}", tip)


# The tags that only MkDocs understands, such as !ENV, count as not set.
_Loader: Any = type("_Loader", (LOADER,), {})
_Loader.add_multi_constructor("", lambda loader, suffix, node: None)


def _content(file: Path) -> tuple[Mapping[str, Any], str]:
    """What a file says, and its text."""
    text = ""
    try:
        text = file.read_text(encoding="utf-8")
        deep = too_deep(text)  # libyaml itself would end the program
        content = None if deep else yaml.load(text, Loader=_Loader)
    except FileNotFoundError:
        message = "Hier staat geen mkdocs.yml: dit is geen Helder-project."
        raise _refusal(
            file, "geen-project", message, "Ga naar de map van Helder, of noem die map met --root."
        ) from None
    except UnicodeDecodeError:
        tip = "Bewaar het bestand opnieuw en kies als codering UTF-8."
        raise _refusal(file, "mkdocs-onleesbaar", "Dit bestand is niet bewaard als UTF-8.", tip) from None
    except OSError as error:
        message = f"Dit bestand is niet te openen: {error.strerror}."
        raise _refusal(file, "mkdocs-onleesbaar", message, "Kijk de rechten van het bestand na.") from None
    except (ValueError, RecursionError, yaml.YAMLError) as error:
        raise WrongUse(replace(_fault(text, error), file=str(file), code="mkdocs-onleesbaar", fix=None)) from None
    if deep:
        raise WrongUse(replace(deep, file=str(file), code="mkdocs-onleesbaar"))
    if not isinstance(content, dict):
        raise _refusal(file, "mkdocs-onleesbaar", "mkdocs.yml heeft geen instellingen.", "Zet er site_name in.")
    return content, text


def _fault(text: str, error: Exception) -> Problem:
    """Why a text cannot be loaded, where that stands: a wrong character, a fault of YAML, or what `error` points at."""
    fault = first_fault(text)
    wrong = (
        one for one in character_problems(text) if isinstance(error, ReaderError) or (fault and fault.line == one.line)
    )
    place = getattr(error, "problem_mark", None)
    line, column = (place.line + 1, place.column + 1) if place else (1, 1)
    message, tip = "Vanaf hier kan Helder dit bestand niet lezen.", "Kijk deze regel en de regel erboven na."
    return next(wrong, fault or Problem("", line, column, "", "", message, tip))


def _editors(group: _Group) -> Editors | None:
    group.refuse_others(_EDITORS)
    name, email = group.text("naam"), group.text("email", email_address)
    if email and not name:
        raise _refusal(
            group.file, "mkdocs-instelling", f"{group.path}naam ontbreekt.", "Schrijf wie voor de site instaat."
        )
    return Editors(name, email) if name else None


def _refusal(file: Path, code: str, message: str, tip: str) -> WrongUse:
    return WrongUse(Problem(str(file), 1, 1, "", code, message, tip))
