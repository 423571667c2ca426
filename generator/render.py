"""From a page to its HTML in one language: autoescaped templates inside the shell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, MutableMapping
from dataclasses import replace
from functools import partial
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from generator import contacts, dates, markup
from generator.cards import Cards
from generator.catalogue.vocabulary import HelpLine
from generator.compiled_templates import CompiledTemplates
from generator.dotmap import dot_map, name_of
from generator.editions import Edition
from generator.labels import labels_of
from generator.languages import Language
from generator.letters import mail_link
from generator.offer import Offer, broad, narrow
from generator.pages import Page, long_lists
from generator.pages.page import IN_DUTCH, Fixed, fixed
from generator.pages.risk import at_risk
from generator.project import Options
from generator.shell import NOT_FOUND, Theme, ThemedPage
from generator.surroundings import Surroundings
from generator.template_calls import QuickContext, QuickOutput, at_once, translator
from generator.theme_scripts import taken_along

DUTCH_ONLY = Edition()
_SEARCH = "zoeken/"
_PARTS = {
    "strip": "strook.html",
    "banner": "banner.html",
    "list": "lijstbalk.html",
    "leave": "verlaat.html",
    "skip": "naar-inhoud.html",
    "contents": "op-deze-pagina.html",
}
_NAVIGATION = {"header": "kop.html", "footer": "voet.html"}
_LEAVES = "data-leaves"
"""Stands in a hand-written page with `verlaten: true` at its top."""


class Renderer:
    """Renders every page of an edition with the same words, help lines and shell."""

    def __init__(self, offer: Offer, options: Options, theme: Theme, edition: Edition = DUTCH_ONLY) -> None:
        self._options = options
        self.edition = edition
        self.environment = environment(edition)
        self.environment.globals |= {
            "words": offer.catalogue.vocabularies,
            "catalogue": Surroundings.of(offer.catalogue),
            "labels": labels_of(offer.catalogue).said(edition.as_word),
            "options": options,
            "today": offer.today,
            "others": edition.languages[1:],
            "written": edition.written,
            "map": dot_map(offer.catalogue.places),
            "numbers": _numbers(offer.catalogue.vocabularies.help_lines.terms),
            "taken_along": taken_along,
            "measured": theme.measured,
            "cut": long_lists.cut,
            "as_cards": long_lists.AS_CARDS,
        }
        self._shell = self.environment.from_string(theme.shell)
        self._around: dict[tuple[str, str], dict[str, Markup]] = {}
        policy = self.environment.get_template("beleid.html")
        self._policies = {searches: Markup(policy.render(searches=searches)) for searches in (False, True)}
        self._unlisted = self._part("niet-tonen.html")
        self._at_risk = at_risk(offer) if options.leave_to else frozenset()

    def page(self, page: Page) -> str:
        """The whole HTML of a page from the catalogue."""
        own = self._translated(page)
        root = root_of(own.depth)
        shown = {**page.shows, "page": own, "root": root}
        body = Markup(self.environment.get_template(page.template).render(shown))
        slots = self._slots(page.address, root, page.active, page.translated, page.is_listed)
        return self._shell.render(slots, title=own.title, description=own.description, body=body)

    def is_at_risk(self, page: Page) -> bool:
        """Whether a page carries the way to leave it at once."""
        return page.address in self._at_risk

    def prepare(self) -> None:
        """Compile all templates, so that processes which make pages find them compiled."""
        for name in self.environment.list_templates():
            self.environment.get_template(name)

    def drawing(self) -> str:
        """The dot map that all pages share."""
        return self.environment.get_template("kaart.svg").render()

    def headers(self) -> str:
        """What the file says that some hosts read headers from."""
        return self.environment.get_template("headers.txt").render()

    def themed(self, page: ThemedPage) -> str:
        """The whole HTML of a hand-written page."""
        is_error = page.path.as_posix() == NOT_FOUND
        root = self._options.site_path if is_error else root_of(len(page.path.parts) - 1)
        address = self.edition.without_folder(page.address)
        slots = self._slots(address, root, address.strip("/"))
        if is_error:
            slots |= {"canonical": "", "elsewhere": self._part("elders.html", root=root)}
        else:
            slots["elsewhere"] = self._part("anderstalig.html", root=root, lacking=self.edition.lacking(address))
        if self._options.leave_to and _LEAVES in page.source:
            slots["strip"] = self._shared(root, "")["leave"] + slots["strip"]
        return self.environment.from_string(page.source).render(slots)

    def _translated(self, page: Page) -> Page:
        language = self.edition.language
        title = _said(page.title, language)
        known = language.is_source or isinstance(page.description, Fixed)
        description = page.description if known else fixed(IN_DUTCH, title=title)
        return replace(
            page,
            address=language.folder + page.address,
            title=title,
            description=_said(description, language).replace("?.", "?"),
        )

    def _slots(
        self, address: str, root: str, active: str, is_translated: bool = False, is_listed: bool = True
    ) -> dict[str, Any]:
        """What stands around a page; `address` is that of the Dutch one."""
        around, edition = self._shared(root, active), self.edition
        hidden = self._options.is_preview or not is_listed
        return around | {
            "strip": around["leave"] + around["strip"] if address in self._at_risk else around["strip"],
            "root": root,
            "lang": edition.language.code,
            "canonical": self._part(
                "adressen.html",
                root=root,
                address=edition.language.folder + address,
                alternates=edition.alternates(address, is_translated),
            ),
            "languages": self._part("talen.html", root=root, elsewhere=edition.elsewhere(address, is_translated)),
            "head": self._policies[address == _SEARCH] + (self._unlisted if hidden else ""),
        }

    def _shared(self, root: str, active: str) -> dict[str, Markup]:
        """What many pages have around them."""
        if (root, active) not in self._around:
            parts = {name: self._part(template, root=root) for name, template in _PARTS.items()}
            parts |= {name: self._part(template, root=root, active=active) for name, template in _NAVIGATION.items()}
            self._around[root, active] = parts
        return self._around[root, active]

    def _part(self, template: str, **shown: Any) -> Markup:
        return Markup(self.environment.get_template(template).render(shown))


_COMPILED = CompiledTemplates()


class _Environment(Environment):
    """Gives every template its globals as a plain dictionary: Jinja's chain of two is slow to copy for each page.

    `made` is what macros said that say the same on many pages.
    """

    context_class = QuickContext
    code_generator_class = QuickOutput

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.made: dict[Any, Any] = {}

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        return {**self.globals, **d} if d else self.globals


def environment(edition: Edition = DUTCH_ONLY) -> Environment:
    """The Jinja2 environment of all templates: autoescape on, a missing value is an error, fixed texts by gettext.

    In translations as in templates, markup is markup: both are ours, and autoescape is for values.
    """
    made = _Environment(
        loader=PackageLoader("generator"),
        bytecode_cache=_COMPILED,
        autoescape=True,
        auto_reload=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        extensions=["jinja2.ext.i18n"],
    )
    made.install_gettext_translations(edition.language.messages, newstyle=True)  # type: ignore[attr-defined]
    made.globals["gettext"] = made.globals["_"] = translator(edition.language.messages.gettext)
    made.globals |= {
        "language": edition.language,
        "here": edition.here,
        "told": edition.told,
        "tell": edition.tell,
        "is_translated": edition.is_translated,
        "is_dutch_only": edition.is_dutch_only,
        "mail_link": mail_link,
        "once": Cards().once,
        "dutch": Markup("") if edition.language.is_source else Markup(' lang="nl"'),
    }
    made.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": False}
    made.filters |= {
        "markdown": partial(markup.render, here=edition.here),
        "linked": markup.linked,
        "date": edition.language.date,
        "dutch_date": dates.in_words,
        "word": edition.as_word,
        "phone": contacts.phone,
        "map_name": name_of,
        "narrow": narrow,
        "broad": broad,
    }
    made.filters = at_once(made.filters)
    return made


def _said(text: str | Fixed, language: Language) -> str:
    return text.said(language) if isinstance(text, Fixed) else text


def root_of(depth: int) -> str:
    """The way back to the root of the site from `depth` folders below it."""
    return "../" * depth or "./"


def _numbers(lines: Iterable[HelpLine]) -> Mapping[str, str]:
    """The tel: address of every help line, by its number as the catalogue writes it and as people read it."""
    dialled = {line.number: contacts.phone(line.number) for line in lines if line.number}
    return {text: phone.href for number, phone in dialled.items() for text in (number, phone.display)}
