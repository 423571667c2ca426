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
from generator.project import Options
from generator.shell import NOT_FOUND, Theme, ThemedPage
from generator.theme_scripts import taken_along


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

    def page(self, page: Page) -> str:
        """The whole HTML of a page from the catalogue."""
        root = root_of(page.depth)
        shown = {**page.shows, "page": page, "root": root}
        body = Markup(self.environment.get_template(page.template).render(shown))
        return self._shell.render(self._slots(page.address, root), **_words(page), body=body)

    def drawing(self) -> str:
        """The dot map that all pages share."""
        return self.environment.get_template("kaart.svg").render()

    def themed(self, page: ThemedPage) -> str:
        """The whole HTML of a hand-written page."""
        is_error = page.path.as_posix() == NOT_FOUND
        root = self._options.site_path if is_error else root_of(len(page.path.parts) - 1)
        slots = self._slots(page.address, root) | {"active": page.address.strip("/")}
        slots |= {"canonical": ""} if is_error else {}
        return self.environment.from_string(page.source).render(slots)

    def _slots(self, address: str, root: str) -> dict[str, Any]:
        if root not in self._around:
            self._around[root] = {"strip": self._part("strook.html", root), "banner": self._part("banner.html", root)}
        site = self._options.site_url
        return self._around[root] | {
            "root": root,
            "lang": "nl",
            "canonical": Markup('<link rel="canonical" href="{}">').format(site + address) if site else "",
            "head": "",
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
