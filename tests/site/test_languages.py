"""The other languages on the built site: whole, marked, linked to one another, with the same numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page, expect

from generator.languages import catalogue_of
from generator.project import open_project
from tests.catalogues import ROOT
from tests.site.crawl import ORIGIN, Link, SiteFiles, inside
from tests.site.page_kinds import language_of

SPOKEN = open_project(ROOT).options.languages
TRANSLATED = ("", "hulplijnen/", "levensdomein/", "toegang/", "toegankelijkheid/", "hoe-werkt-jeugdhulp/")
NAMES = {"Helder", "Website", "De Sociale Kaart", "jeugdhulp.be", "NL", "FR", "EN", "CLB", "CAW", "JAC"}
_VOID = {"meta", "link", "input", "br", "hr", "img"}
_ALTERNATE = re.compile(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">')


class _Texts(HTMLParser):
    """Every text that a page shows or says, with its language."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, str]] = []
        self._open: list[tuple[str, str]] = [("", "")]
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        language = values.get("lang", self._open[-1][1])
        spoken = [value for name, value in values.items() if name in ("aria-label", "alt", "title", "placeholder")]
        spoken += [value for name, value in values.items() if name.startswith("data-said") or name == "data-gone"]
        spoken += [values.get("content", "")] if values.get("name") == "description" else []
        self.found += [(language, text) for text in spoken]
        if tag not in _VOID:
            self._open.append((tag, language))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """It holds no text."""

    def handle_endtag(self, tag: str) -> None:
        while self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self._open[-1][0] not in ("script", "style"):
            self.found.append((self._open[-1][1], " ".join(data.split())))


def words_of(html: str, language: str) -> set[str]:
    """The texts with letters that a page says in a language."""
    return {text for spoken, text in _Texts(html).found if spoken == language and re.search(r"[^\W\d_]{2}", text)}


def pages_in(language: str, site_files: SiteFiles) -> list[str]:
    return [address for address in site_files.pages if language_of(address) == language]


@pytest.mark.parametrize("language", SPOKEN)
def test_a_language_has_its_first_page_the_help_lines_and_the_explanation(language: str, site_files: SiteFiles) -> None:
    assert {f"{language}/{address}" for address in TRANSLATED} <= set(pages_in(language, site_files))


@pytest.mark.parametrize("language", SPOKEN)
def test_nothing_of_the_dutch_page_is_said_as_if_it_were_in_the_language(language: str, site_files: SiteFiles) -> None:
    names = NAMES | {message.string for message in catalogue_of(language) if message.string == message.id}
    for address in pages_in(language, site_files):
        dutch = words_of(site_files.html(address.removeprefix(f"{language}/")), "nl")
        own = words_of(site_files.html(address), language)
        assert len(own) > 60, address
        assert {text for text in own & dutch if text not in names} == set(), address


@pytest.mark.parametrize("language", SPOKEN)
def test_what_stays_dutch_is_marked_and_said(language: str, site_files: SiteFiles) -> None:
    html = site_files.html(f"{language}/hulplijnen/")
    assert "Je denkt aan zelfmoord, je maakt je zorgen over iemand" in " ".join(words_of(html, "nl"))
    notes = {"fr": "est en néerlandais", "en": "is in Dutch"}
    assert notes[language] in " ".join(words_of(html, language))


@pytest.mark.parametrize("language", SPOKEN)
def test_the_numbers_are_those_of_the_dutch_page(language: str, site_files: SiteFiles) -> None:
    for address in ("", "hulplijnen/"):
        here, there = site_files.at(f"{language}/{address}"), site_files.at(address)
        assert numbers(here.links) == numbers(there.links) != []
    parts = (site_files.html(f"{folder}hulplijnen/") for folder in ("", f"{language}/"))
    dutch, own = (re.findall(r'<li id="([a-z0-9-]+)">|<a class="knop[^"]*" href="([^"]+)"', html) for html in parts)
    assert own == dutch


def numbers(links: list[Link]) -> list[str]:
    return [link.url for link in links if link.url.startswith("tel:")]


def test_pages_in_several_languages_name_one_another_and_dutch_for_who_reads_none(site_files: SiteFiles) -> None:
    named = {address: dict(alternates(address, site_files)) for address in site_files.pages if address != "404.html"}
    several = {address: found for address, found in named.items() if found}
    assert len(several) == len(TRANSLATED) * (1 + len(SPOKEN))
    for address, found in several.items():
        assert set(found) == {"nl", "x-default", *SPOKEN}
        assert found["x-default"] == found["nl"]
        assert found[language_of(address)] == address
        assert all(several[other] == found for other in found.values())


def alternates(address: str, site_files: SiteFiles) -> Iterator[tuple[str, str]]:
    for language, url in _ALTERNATE.findall(site_files.html(address)):
        yield language, inside(urljoin(f"{ORIGIN}/{address}", url))


def test_every_page_leads_to_every_other_language_and_says_its_name_in_it(site_files: SiteFiles) -> None:
    for address in site_files.pages:
        html = site_files.html(address)
        [switch] = re.findall(r'<nav class="talen".*?</nav>', html, re.DOTALL)
        led = re.findall(r'href="([^"]+)" lang="([a-z]+)" hreflang="([a-z]+)"', switch)
        assert {lang for _, lang, _ in led} == {"nl", *SPOKEN} - {language_of(address)}
        for url, lang, hreflang in led:
            target = site_files.at(inside(urljoin(f"{ORIGIN}/{address}", url)))
            assert lang == hreflang == target.lang


@pytest.mark.parametrize("language", SPOKEN)
def test_a_link_to_a_page_in_dutch_says_so(language: str, site_files: SiteFiles) -> None:
    """In words, for who does not see the sign. The picture of access says it in the words below it."""
    for address in pages_in(language, site_files):
        html = re.sub(r"<svg.*?</svg>|<nav class=\"talen\".*?</nav>", "", site_files.html(address), flags=re.DOTALL)
        links = re.findall(r'<a\b([^>]*)href="([^"#]+)[^"]*"([^>]*)>(.*?)</a>', html, re.DOTALL)
        led = [(inside(urljoin(f"{ORIGIN}/{address}", url)), text) for _, url, _, text in links]
        dutch = [text for target, text in led if target in site_files.pages and language_of(target) == "nl"]
        assert dutch
        assert [text for text in dutch if not re.search("néerlandais|Dutch", text)] == []


@pytest.mark.parametrize("language", SPOKEN)
def test_the_way_out_and_the_question_work_in_every_language(language: str, page: Page, home: str) -> None:
    page.goto(f"{home}{language}/hulplijnen/")
    expect(page.locator("[data-leave-link]")).to_be_visible()
    page.goto(f"{home}{language}/")
    page.locator("#zoekwoord").fill("pleegzorg")
    page.locator("#zoekwoord").press("Enter")
    expect(page.locator("[data-results] article").first).to_be_visible()
    assert page.url.startswith(f"{home}zoeken/")


def test_on_a_phone_the_languages_are_seen_without_scrolling(page: Page, home: str) -> None:
    page.goto(home)
    for name in ("Français", "English"):
        box = page.get_by_role("link", name=name).bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= 180
        assert min(box["width"], box["height"]) >= 24


_OUTSIDE = """() => [...document.querySelectorAll(".beeld__deel")].flatMap((part) => {
  const box = part.querySelector("rect").getBoundingClientRect();
  return [...part.querySelectorAll("text")].filter((text) => {
    const words = text.getBoundingClientRect();
    return words.width > 0 && (words.right > box.right || words.bottom > box.bottom);
  }).map((text) => text.textContent);
})"""


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("folder", ["", *(f"{language}/" for language in SPOKEN)])
def test_the_words_of_the_picture_of_access_stay_within_their_boxes(
    folder: str, width: int, page: Page, home: str
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{home}{folder}toegang/")
    assert page.locator(".beeld__deel:visible").count() == 7
    assert page.evaluate(_OUTSIDE) == []
