"""The search page as a visitor uses it, by the hooks that its template names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress

from playwright.sync_api import Page, expect
from playwright.sync_api import TimeoutError as PlaywrightTimeout

_COUNTS = """() => Object.fromEntries([...document.querySelectorAll("input[data-facet]")].map((input) => [
  `${input.dataset.facet}=${input.value}`,
  Number(input.closest("label").querySelector("[data-count]").textContent),
]))"""
_AGREES = f"""(wanted) => {{
  const shown = ({_COUNTS})();
  return Object.keys(wanted).every((key) => shown[key] === wanted[key]);
}}"""
_RESULTS = """() => {
  const groups = {};
  let group = "";
  for (const item of document.querySelector("[data-results]").children) {
    const entry = item.querySelector("[data-entry]");
    if (entry) (groups[group] ??= []).push(entry.dataset.entry);
    else if (!item.querySelector("[data-kind]")) group = item.querySelector("h2, h3").textContent.trim();
  }
  return groups;
}"""
PATIENCE = 10_000  # milliseconds; reached only when the page is wrong


class SearchPage:
    def __init__(self, page: Page, home: str, language: str = "") -> None:
        self.page = page
        self.address = f"{home}{language}{'/' if language else ''}zoeken/"
        self.words = page.locator("#zoekwoord")
        self.place = page.locator("#plaats")
        self.total = page.locator("[data-total]")
        self.results = page.locator("[data-results] [data-entry]")
        self.explained = page.locator("[data-results] [data-kind]")
        self.understood = page.locator("[data-understood]")
        self.dangers = page.locator("[data-dangers]")
        self.error = page.locator("[data-error]")
        self.empty = page.locator("[data-empty]")
        self.chips = page.locator("[data-chosen] .chip")
        self.choice = page.locator("[data-place-choice]")
        self.status = page.locator("[data-place-status]")

    def open(self, fragment: str = "") -> None:
        self.page.goto(self.address + fragment)
        expect(self.page.locator("[data-without-script]")).to_be_hidden()

    def go(self, fragment: str) -> None:
        """Another fragment on the same page, as a link within it would."""
        self.page.evaluate("(fragment) => { location.hash = fragment; }", fragment)

    def ask(self, words: str = "", place: str = "") -> None:
        """Type and press Enter."""
        if words:
            self.words.fill(words)
        if place:
            self.place.fill(place)
        (self.place if place else self.words).press("Enter")

    def open_filters(self) -> None:
        """On a phone they are folded."""
        self.page.locator("[data-filters] > summary").click()

    def box(self, facet: str, value: str) -> str:
        return f'input[data-facet="{facet}"][value="{value}"]'

    def tick(self, facet: str, value: str) -> None:
        """Open what the filter is folded in, then tick it."""
        box = self.page.locator(self.box(facet, value))
        for folded in box.locator("xpath=ancestor::details[not(@open)]").all():
            folded.locator("> summary").click()
        box.click()

    def fragment(self) -> str:
        return str(self.page.evaluate("location.hash"))

    def shows_total(self, number: int) -> None:
        expect(self.total).to_have_text(re.compile(rf"^{number} dienst(en)? gevonden"), timeout=PATIENCE)

    def is_answered(self) -> None:
        """Every card of the answer is there: the first few come before the others."""
        expect(self.page.locator("[data-search]")).to_have_attribute("data-state", "answered")

    def shown(self) -> dict[str, list[str]]:
        """Every result under the heading of its group, after "Toon meer" as often as it takes."""
        self.is_answered()
        more = self.page.locator("[data-more]")
        while more.is_visible():
            before = self.results.count()
            more.click()
            expect(self.results.nth(before)).to_be_attached()
        return dict(self.page.evaluate(_RESULTS))

    def counts(self) -> dict[str, int]:
        """The number beside each filter, by "facet=value"."""
        return dict(self.page.evaluate(_COUNTS))

    def differing_counts(self, wanted: Mapping[str, int]) -> dict[str, tuple[int, int]]:
        """Filters whose number stays another than wanted, with what is shown and what was wanted."""
        with suppress(PlaywrightTimeout):  # the difference says more than that time ran out
            self.page.wait_for_function(_AGREES, arg=dict(wanted), timeout=PATIENCE)
        shown = self.counts()
        return {key: (shown[key], number) for key, number in wanted.items() if shown[key] != number}
