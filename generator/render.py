"""From a page to its HTML: autoescaped templates inside the shell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from generator import contacts, dates, markup
from generator.catalogue.vocabulary import HelpLine
from generator.dotmap import dot_map, name_of
from generator.labels import labels_of
from generator.offer import Offer
from generator.pages import Page
from generator.pages.risk import at_risk
from generator.project import Options
from generator.shell import NOT_FOUND, Theme, ThemedPage
from generator.theme_scripts import taken_along

_SEARCH = "zoeken/"
_LEAVES = "data-leaves"
"""Stands in a hand-written page with `verlaten: true` at its top."""


class Renderer:
    """Renders every page of a site with the same words, help lines and shell."""

    def __init__(self, offer: Offer, options: Options, theme: Theme) -> None:
        self._options = options
        self.environment = environment()
        self.environment.globals |= {
            "offer": offer,
            "words": offer.catalogue.vocabularies,
            "catalogue": offer.catalogue,
            "labels": labels_of(offer.catalogue),
            "options": options,
            "today": offer.today,
            "map": dot_map(offer.catalogue.places),
            "numbers": _numbers(offer.catalogue.vocabularies.help_lines.terms),
            "taken_along": taken_along,
        }
        self._shell = self.environment.from_string(theme.shell)
        self._around: dict[str, dict[str, Markup]] = {}
        policy = self.environment.get_template("beleid.html")
        self._policies = {searches: Markup(policy.render(searches=searches)) for searches in (False, True)}
        self._at_risk = at_risk(offer) if options.leave_to else frozenset()

    def page(self, page: Page) -> str:
        """The whole HTML of a page from the catalogue."""
        root = root_of(page.depth)
        shown = {**page.shows, "page": page, "root": root}
        body = Markup(self.environment.get_template(page.template).render(shown))
        return self._shell.render(self._slots(page.address, root), **_words(page), body=body)

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
        slots = self._slots(page.address, root) | {"active": page.address.strip("/")}
        slots |= {"canonical": ""} if is_error else {}
        if self._options.leave_to and _LEAVES in page.source:
            slots["strip"] = self._around[root]["leave"] + slots["strip"]
        return self.environment.from_string(page.source).render(slots)

    def _slots(self, address: str, root: str) -> dict[str, Any]:
        if root not in self._around:
            parts = {"strip": "strook.html", "banner": "banner.html", "leave": "verlaat.html"}
            self._around[root] = {name: self._part(template, root) for name, template in parts.items()}
        site, around = self._options.site_url, self._around[root]
        return around | {
            "strip": around["leave"] + around["strip"] if address in self._at_risk else around["strip"],
            "root": root,
            "lang": "nl",
            "canonical": Markup('<link rel="canonical" href="{}">').format(site + address) if site else "",
            "head": self._policies[address == _SEARCH],
        }

    def _part(self, template: str, root: str) -> Markup:
        return Markup(self.environment.get_template(template).render(root=root))


def environment() -> Environment:
    """The Jinja2 environment of all templates: autoescape on, a missing value is an error."""
    made = Environment(
        loader=PackageLoader("generator"),
        autoescape=True,
        auto_reload=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": False}
    made.filters |= {
        "markdown": markup.render,
        "linked": markup.linked,
        "date": dates.in_words,
        "phone": contacts.phone,
        "map_name": name_of,
    }
    return made


def root_of(depth: int) -> str:
    """The way back to the root of the site from `depth` folders below it."""
    return "../" * depth or "./"


def _numbers(lines: Iterable[HelpLine]) -> Mapping[str, str]:
    """The tel: address of every help line, by its number as the catalogue writes it and as people read it."""
    dialled = {line.number: contacts.phone(line.number) for line in lines if line.number}
    return {text: phone.href for number, phone in dialled.items() for text in (number, phone.display)}


def _words(page: Page) -> Mapping[str, str]:
    return {"title": page.title, "description": page.description, "active": page.active}
