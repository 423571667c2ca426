"""The search page after somebody asked, chose or met with a failure: how each state comes about."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Page, expect

from tests.site.search_page import SearchPage


@dataclass(frozen=True)
class State:
    """What stands in the address, what is typed, what shows that the page is in this state; a file that fails."""

    sign: str
    fragment: str = ""
    words: str = ""
    place: str = ""
    lost: str = ""


UNFOLDED = "results"
STATES = {
    "results": State("[data-results] article", "#plaats=2300&weg=onthaal,rechtstreeks&leeftijd=12", "praten"),
    "a domain": State("[data-results] article", "#levensdomein=opvoeden"),
    "nothing": State("[data-empty]", "#plaats=mol&hulpvorm=time-out&weg=gerecht"),
    "which place": State("[data-place-choice] button", place="Beveren"),
    "a danger": State("[data-danger]:not([hidden])", words="zelfmoord"),
    "a correction": State("[data-understood] button", words="peelgzorg"),
    "unknown words": State("[data-empty]", words="xyzzyq kwantumfysica"),
    "what comes near": State("[data-nearest] a", words="pleegzorg xyzzyq kwantumfysica plonkiaal"),
    "failure": State("[data-error]", words="school", lost="**/zoeken/facetten.json"),
}


def enter(page: Page, home: str, name: str) -> None:
    """Bring a page into this state; in one of them every filter is unfolded."""
    state = STATES[name]
    page.goto("about:blank")
    if state.lost:
        page.route(state.lost, lambda route: route.abort())
    search = SearchPage(page, home)
    search.open(state.fragment)
    if state.words or state.place:
        search.ask(state.words, state.place)
    expect(page.locator(state.sign).first).to_be_visible()
    page.unroute_all()
    if name == UNFOLDED:
        page.evaluate("""() => {
          for (const one of document.querySelectorAll("[data-filters], [data-filters] details")) one.open = true;
        }""")
