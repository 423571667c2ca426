"""The list of suggestions below #zoekwoord, as a visitor and a screen reader meet it."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect


class Suggestions:
    """The list below #zoekwoord, as its hooks and roles show it."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.input = page.get_by_role("combobox", name="Wat is er aan de hand?")
        self.list = page.get_by_role("listbox", name="Suggesties")
        self.options = self.list.get_by_role("option")
        self.active = self.list.locator('[aria-selected="true"]')
        self.number = page.locator(".keuzelijst").get_by_role("status")
        page.goto(address)

    def type(self, text: str) -> None:
        """Type, and wait until there is something to choose, and no more to come: then the number is announced."""
        self.input.press_sequentially(text)
        expect(self.options.first).to_be_visible()
        expect(self.number).to_have_text(re.compile("suggestie"))

    def option(self, title: str, why: str) -> None:
        """There is one with exactly this title and this second line."""
        wanted = self.options.filter(has_text=re.compile(rf"^\s*{re.escape(title)}\s+{re.escape(why)}\s*$"))
        expect(wanted).to_be_visible()

    def of_sort(self, why: str) -> int:
        """The number, from zero, of the first one whose second line begins like this."""
        lines = self.list.locator("[data-field=why]")
        expect(lines.filter(has_text=re.compile(f"^{why}")).first).to_be_visible()
        return next(number for number, line in enumerate(lines.all_inner_texts()) if line.startswith(why))

    def is_closed(self) -> None:
        expect(self.list).to_be_hidden()
        expect(self.input).to_have_attribute("aria-expanded", "false")
        assert self.input.get_attribute("aria-activedescendant") is None
