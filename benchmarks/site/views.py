"""What there is to see of a site: a page of each kind, and the states that a page comes into by what a visitor does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from playwright.sync_api import Page, Route, expect

from tests.site.page_kinds import EVERY_KIND, of_kind

_LIST = "#diensten=awel/luisterlijn,caw-de-kempen/krachtwerkt,kruislink/diagnostiek"
_PATIENCE = 20_000  # milliseconds; reached only when the page is wrong


@dataclass(frozen=True, slots=True)
class View:
    """A page, what is typed and pressed on it, what is withheld from it, and what then can be seen."""

    name: str
    address: str
    typed: Mapping[str, str]
    pressed: str = ""
    withheld: str = ""
    sign: str = "h1"
    is_silent: bool = False

    def open(self, page: Page, home: str) -> None:
        """Bring a page of a browser into this state."""
        page.unroute_all(behavior="ignoreErrors")
        page.goto("about:blank")
        if self.withheld:
            page.route(self.withheld, _silence if self.is_silent else _refusal)
        page.goto(home + self.address)
        for field, text in self.typed.items():
            page.locator(field).press_sequentially(text)
        if self.pressed.startswith("key "):
            page.keyboard.press(self.pressed.removeprefix("key "))
        elif self.pressed:
            page.locator(self.pressed).first.click()
        expect(page.locator(self.sign).first).to_be_visible(timeout=_PATIENCE)
        if self.address.startswith("zoeken/") and not self.withheld and self.pressed == "key Enter":
            expect(page.locator("[data-search]")).to_have_attribute("data-state", "answered", timeout=_PATIENCE)


def _refusal(route: Route) -> None:
    route.abort()


def _silence(route: Route) -> None:
    """The request hangs until the page goes away."""


def _search(name: str, fragment: str, words: str, sign: str, withheld: str = "", is_silent: bool = False) -> View:
    typed = {"#zoekwoord": words} if words else {}
    return View(name, f"zoeken/{fragment}", typed, "key Enter" if words else "", withheld, sign, is_silent)


STATES = (
    _search("resultaten", "#plaats=2300&leeftijd=12", "praten", "[data-results] article"),
    _search("resultaten van een onderwerp", "#plaats=2300&levensdomein=opvoeden", "", "[data-results] article"),
    _search("niets gevonden", "#plaats=mol&hulpvorm=time-out&weg=gerecht", "", "[data-empty]"),
    _search("woorden die niemand kent", "", "xyzzyq kwantumfysica", "[data-empty]"),
    _search("iets dat erop lijkt", "", "pleegzorg xyzzyq kwantumfysica plonkiaal", "[data-nearest] a"),
    _search("gevaar", "", "ik wil niet meer leven", "[data-danger]:not([hidden])"),
    _search("verbeterd woord", "", "peelgzorg", "[data-understood] button"),
    _search("storing", "", "school", "[data-error]", "**/zoeken/facetten.json"),
    _search("aan het laden", "", "school", "[data-loading]", "**/zoeken/facetten.json", True),
    View("welke plaats", "zoeken/", {"#plaats": "Beveren"}, "key Enter", sign="[data-place-choice] button"),
    View("suggesties", "zoeken/", {"#zoekwoord": "psych"}, sign="[role=listbox] [role=option]"),
    View("suggesties op de start", "", {"#zoekwoord": "turnh"}, sign="[role=listbox] [role=option]"),
    View("keuzes open", "zoeken/", {}, "[data-filters] > summary", sign="h1"),
    View("menu open", "", {}, "header summary", sign=".kop__lijsten a"),
    View("lijst met diensten", f"mijn-lijst/{_LIST}", {}, sign="[data-filled]"),
    View("lijst die niet laadt", f"mijn-lijst/{_LIST}", {}, withheld="**/*.json", sign="[data-failed]"),
)
"""The states of the pages that change: results and none, danger, failure, loading, suggestions, opened parts."""


def views(addresses: Iterable[str]) -> Iterator[View]:
    """A page of each kind, always the same as long as the pages are the same, and every state."""
    known = list(addresses)
    for kind in EVERY_KIND:
        yield from (View(kind, address, {}) for address in of_kind(kind, known)[:1])
    yield from STATES
