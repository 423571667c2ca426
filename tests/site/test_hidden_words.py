"""Words for the search alone, misspelt or in other languages, are shown nowhere and read aloud nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from typing import Any

from playwright.sync_api import Page, expect

from generator.word_forms import words
from tests.catalogues import ROOT, loaded
from tests.site.crawl import SiteFiles
from tests.site.search_page import SearchPage

NOTIONS = loaded(ROOT / "catalogue" / "woordenlijsten" / "zoekwoorden.yaml")["termen"]
SHORTEST = 5
_UNSEEN = re.compile(r"<(script|template|style)\b.*?</\1>", re.DOTALL)
_TO_OTHERS = re.compile(r'<p class="anderstalig".*?</p>', re.DOTALL)
_BETWEEN = re.compile(r"<[^>]*>")
_SAID = re.compile(r'\b(?:aria-label|alt|title|placeholder|content)="([^"]*)"')


def even(text: str) -> str:
    return f" {' '.join(words(text))} "


def only_searched() -> Iterator[str]:
    for notion in NOTIONS:
        yield from notion.get("spelfouten", ())
        for translation in notion.get("andere_talen", ()):
            yield from translation["woorden"]


def written() -> str:
    """What people wrote to be read in Dutch: everything but those words."""
    known = [
        value for notion in NOTIONS for field, value in notion.items() if field not in ("spelfouten", "andere_talen")
    ]
    catalogue = (file for file in (ROOT / "catalogue").rglob("*.yaml") if file.parent.name != "woordenlijsten")
    lists = (
        file
        for file in (ROOT / "catalogue" / "woordenlijsten").glob("*.yaml")
        if file.stem not in ("zoekwoorden", "zoektaal")
    )
    places = (ROOT / "catalogue" / "referentie").glob("*.csv")
    pages = [*(ROOT / "docs").glob("*.md"), *(ROOT / "generator").rglob("*.html")]
    return even(
        " ".join([repr(known), *(file.read_text(encoding="utf-8") for file in (*catalogue, *lists, *places, *pages))])
    )


@cache
def hidden() -> frozenset[str]:
    """Those of the words that nobody wrote to be read; what is very short may be a part of anything."""
    shown = written()
    return frozenset(text for word in only_searched() if len(text := even(word)) > SHORTEST and text not in shown)


def shown(html: str) -> str:
    """What a page shows or has read aloud to who reads its language; what stands in two elements is not one phrase."""
    seen = _TO_OTHERS.sub("", _UNSEEN.sub("", html))
    parts = [*_BETWEEN.split(seen), *_SAID.findall(seen)]
    return "|".join(even(unescape(part)) for part in parts)


def test_no_page_in_dutch_shows_them_or_has_them_read_aloud(site_files: SiteFiles) -> None:
    # The pages for providers show words that are no choice, to say what is; that of an error speaks every language.
    others = ("bijdragen/", "404.html")
    dutch = (address for address, page in site_files.pages.items() if page.lang == "nl")
    said = "|".join(shown(site_files.html(address)) for address in dutch if not address.startswith(others))
    assert len(hidden()) > 1000
    assert len(said) > 100_000
    assert sorted(text for text in hidden() if text in said) == []


def test_the_glossary_has_what_is_explained_and_a_few_words_of_each(site_files: SiteFiles) -> None:
    ids = set(site_files.at("woorden/").ids)
    explained = {notion["id"]: "uitleg" in notion for notion in NOTIONS}
    assert {name for name in explained if name in ids} == {name for name, is_so in explained.items() if is_so}
    said = re.findall(r"(?:Je leest|Mensen zeggen) ook: ([^<]*)<", site_files.html("woorden/"))
    assert len(said) > 100
    assert [names for names in said if names.count(", ") > 3] == []  # one name may hold a comma itself


def names(page: Page) -> str:
    """What a screen reader says of the page, by the accessibility tree."""
    client = page.context.new_cdp_session(page)
    nodes: list[dict[str, Any]] = client.send("Accessibility.getFullAXTree")["nodes"]
    return even(" ".join(str(node.get("name", {}).get("value", "")) for node in nodes if not node["ignored"]))


def test_a_search_by_such_a_word_shows_and_says_no_others(search: SearchPage) -> None:
    search.open()
    for query in ("foster care", "famille d'accueil", "koruyucu aile"):
        assert even(query) in hidden()
        search.ask(query)
        expect(
            search.page.locator("[data-results] h3").filter(has_text=re.compile("pleeg", re.IGNORECASE)).first
        ).to_be_visible()
        said = names(search.page)
        assert " pleegzorg " in said
        assert [text for text in hidden() if text in said and text not in even(query)] == []
