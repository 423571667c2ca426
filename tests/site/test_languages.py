"""The other languages on the built site: whole, marked, linked to one another, with the same numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page, expect

from generator.languages import catalogue_of
from generator.project import open_project
from tests.catalogues import LONG, ROOT, loaded
from tests.site.crawl import ORIGIN, Link, SiteFiles, inside
from tests.site.page_kinds import DUTCH_ONLY, kind_of, language_of
from tests.site.search_page import SearchPage
from tests.site.yaml_offer import YamlOffer

SPOKEN = open_project(ROOT).options.languages
WRITTEN = ("hoe-werkt-jeugdhulp/", "veilig-surfen/", "niet-akkoord/", "privacy/")
"""Hand-written pages that every language has."""
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


def some_in(language: str, site_files: SiteFiles) -> list[str]:
    """Every third of them, which is some of every kind; all at full size."""
    return pages_in(language, site_files)[:: 1 if LONG else 3]


def dutch_only(address: str) -> bool:
    return kind_of(address) in DUTCH_ONLY or (kind_of(address) == "tekst" and address not in WRITTEN)


@pytest.mark.parametrize("language", SPOKEN)
def test_a_language_has_every_page_of_the_catalogue_and_the_explanation(language: str, site_files: SiteFiles) -> None:
    wanted = {address for address in site_files.pages if language_of(address) == "nl" and not dutch_only(address)}
    assert len(wanted) > 700
    assert set(pages_in(language, site_files)) == {f"{language}/{address}" for address in wanted}


@pytest.mark.parametrize("language", SPOKEN)
def test_no_fixed_text_is_in_dutch_without_saying_so(
    language: str, site_files: SiteFiles, yaml_offer: YamlOffer
) -> None:
    """All that the page says, to eyes and to ears: against every text that is translated."""
    dutch = untranslated(language)
    names = {bare(place["naam"]) for place in yaml_offer.places.values()}
    for address in some_in(language, site_files):
        own = {bare(text): text for text in words_of(site_files.html(address), language)}
        assert [text for key, text in own.items() if key in dutch.keys() - names] == [], address


@pytest.mark.parametrize("language", SPOKEN)
def test_no_sentence_of_the_dutch_page_stands_in_another_without_saying_so(
    language: str, site_files: SiteFiles
) -> None:
    """A sentence has a full stop: names, addresses and lists of places have none."""
    for address in some_in(language, site_files):
        dutch = words_of(site_files.html(address.removeprefix(f"{language}/")), "nl")
        shared = words_of(site_files.html(address), language) & dutch
        sentences = {text for text in shared if re.search(r"[a-z]{2}[.?!]( |$)", text)}
        assert sentences <= {"http://creativecommons.org/licenses/by/4.0/"}, address


@pytest.mark.parametrize("language", SPOKEN)
def test_what_stays_dutch_is_marked_and_said(language: str, site_files: SiteFiles) -> None:
    html = site_files.html(f"{language}/hulplijnen/")
    assert "Je hebt een vraag over geweld, misbruik of kindermishandeling." in " ".join(words_of(html, "nl"))
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
    own = [address for address in named if language_of(address) == "nl" and not dutch_only(address)]
    assert len(several) == len(own) * (1 + len(SPOKEN))
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
    """In words, for who does not see the sign. The picture of access says it in the words below it; within a text that
    is Dutch itself it goes without saying.
    """
    for address in pages_in(language, site_files):
        html = re.sub(
            r"<svg.*?</svg>|<template.*?</template>|<div lang=\"nl\">.*?</div>|<nav class=\"talen\".*?</nav>",
            "",
            site_files.html(address),
            flags=re.DOTALL,
        )
        links = re.findall(r'<a\b([^>]*)href="([^"#]+)[^"]*"([^>]*)>(.*?)</a>', html, re.DOTALL)
        led = [(inside(urljoin(f"{ORIGIN}/{address}", url)), text) for _, url, _, text in links]
        dutch = [text for target, text in led if target in site_files.pages and language_of(target) == "nl"]
        assert dutch
        assert [text for text in dutch if not re.search("néerlandais|Dutch", text)] == []


@pytest.mark.parametrize("language", SPOKEN)
def test_a_text_that_is_in_dutch_only_says_so_and_leads_to_the_explanation(
    language: str, site_files: SiteFiles
) -> None:
    told = catalogue_of(language).get("Deze pagina is in het Nederlands.")
    texts = [address for address in pages_in("nl", site_files) if kind_of(address) in ("tekst", "bronnen")]
    assert told
    for address in texts:
        notes = re.findall(
            rf'<p class="anderstalig" lang="{language}">(.*?) <a href="([^"]+)"', site_files.html(address)
        )
        led = [(said, inside(urljoin(f"{ORIGIN}/{address}", url))) for said, url in notes]
        assert led == ([(told.string, f"{language}/{WRITTEN[0]}")] if dutch_only(address) else []), address
    assert sum(map(dutch_only, texts)) > 10


@pytest.mark.parametrize("language", SPOKEN)
def test_the_way_out_and_the_question_work_in_every_language(language: str, page: Page, home: str) -> None:
    page.goto(f"{home}{language}/hulplijnen/")
    expect(page.locator("[data-leave-link]")).to_be_visible()
    page.goto(f"{home}{language}/")
    page.locator("#zoekwoord").fill("pleegzorg")
    page.locator("#zoekwoord").press("Enter")
    expect(page.locator("[data-results] article").first).to_be_visible()
    assert page.url.startswith(f"{home}{language}/zoeken/")


SEARCHED = {
    "fr": (
        "harcèlement à l'école",
        r"^\d+ services? trouvés?",
        "Trouvé par\xa0: ",
        "vous cherchez à Turnhout.",
        "14 ans",
    ),
    "en": ("bullied at school", r"^\d+ services? found", "Found by: ", "you are searching in Turnhout.", "14 years"),
}


@pytest.mark.parametrize("language", SPOKEN)
def test_the_search_answers_in_the_language_and_marks_what_is_dutch(language: str, page: Page, home: str) -> None:
    words, total, reason, place, age = SEARCHED[language]
    search = SearchPage(page, home, language)
    search.open()
    search.open_filters()
    page.locator("#leeftijd").fill("14")
    search.words.fill(words)
    search.place.fill("2300")
    search.place.press("Enter")
    search.is_answered()
    expect(search.total).to_have_text(re.compile(total))
    expect(search.status).to_contain_text(place)
    expect(search.chips.nth(1)).to_contain_text(age)
    why = search.results.first.locator("[data-field=why]")
    expect(why).to_contain_text(reason)
    expect(why.locator("[data-field=words]")).to_have_attribute("lang", "nl")
    assert dutch_unmarked(page) == []


@pytest.mark.parametrize("language", SPOKEN)
def test_what_cannot_be_answered_and_danger_are_told_in_the_language(language: str, page: Page, home: str) -> None:
    search = SearchPage(page, home, language)
    search.open()
    for words in ("qwrtz", "pesten qwrtz", "mijn dochter", "ik wil dood", "pestten"):
        search.ask(words)
        search.is_answered()
        assert dutch_unmarked(page) == [], words
    search.ask("", "nergens")
    expect(search.status).not_to_be_empty()
    assert dutch_unmarked(page) == []


@pytest.mark.parametrize("language", SPOKEN)
def test_what_to_do_in_danger_is_said_in_dutch_and_marked_so(language: str, site_files: SiteFiles) -> None:
    """Nobody translates it who is no professional: in no catalogue either."""
    dangers = loaded(ROOT / "catalogue" / "woordenlijsten" / "gevaar.yaml")["termen"]
    advice = {" ".join(danger[part].split()) for danger in dangers for part in ("label", "uitleg")}
    assert len(advice) > 20
    assert advice - words_of(site_files.html(f"{language}/zoeken/"), "nl") == set()
    assert advice & {text for text, _ in texts_of(language)} == set()


FIRST = {
    "fr": "Y a-t-il un danger maintenant\N{NO-BREAK SPACE}? Appelez le 112. Le conseil ci-dessous est en néerlandais.",
    "en": "Is there danger now? Call 112. The advice below is in Dutch.",
}


@pytest.mark.parametrize("language", SPOKEN)
def test_in_danger_112_and_the_language_of_the_advice_come_first(language: str, page: Page, home: str) -> None:
    search = SearchPage(page, home, language)
    search.open()
    first = page.locator("[data-danger-first]")
    expect(first).to_be_hidden()
    search.words.fill("ik wil dood")
    expect(first).to_be_visible()
    expect(first).to_have_text(FIRST[language], use_inner_text=True)
    expect(first.locator("a[href='tel:112']")).to_be_visible()
    assert first.evaluate("(first) => first === first.parentElement.firstElementChild")


def test_in_dutch_the_advice_says_nothing_of_its_language(site_files: SiteFiles) -> None:
    assert "data-dangers" in site_files.html("zoeken/")
    assert "data-danger-first" not in site_files.html("zoeken/").partition("<main")[2]


LINES = {
    "fr": ("Ces lignes répondent peut-être seulement en néerlandais.", "Vous avez besoin de la police d’urgence."),
    "en": ("These lines may answer in Dutch only.", "You need the police urgently."),
}


@pytest.mark.parametrize("language", SPOKEN)
def test_before_the_lines_stands_that_they_may_answer_in_dutch_only(language: str, site_files: SiteFiles) -> None:
    said, purpose = LINES[language]
    before, _, lines = site_files.html(f"{language}/hulplijnen/").partition('<ul class="kaarten')
    assert said in before
    assert purpose in lines
    assert "Bel bij gevaar toch altijd 112" not in site_files.html("hulplijnen/")


@pytest.mark.parametrize("folder", ["", *(f"{language}/" for language in SPOKEN)])
def test_who_a_service_is_not_for_is_no_question_behind_a_colon(folder: str, site_files: SiteFiles) -> None:
    html = site_files.html(f"{folder}aanbod/zelfmoordlijn-1813/zelfmoordlijn/")
    assert re.search(r'<p><span(?: lang="nl")?>Is iemand nu in gevaar of gewond\?', html)


def test_the_list_of_parts_of_a_french_page_breaks_before_no_sign(site_files: SiteFiles) -> None:
    [parts] = re.findall(r'<nav class="op-deze-pagina".*?</nav>', site_files.html("fr/niet-akkoord/"), re.DOTALL)
    assert re.search(r"(&nbsp;|\N{NO-BREAK SPACE})[?:]", parts)
    assert not re.search(r" [?:]", re.sub(r"<[^>]*>", "", parts))


@pytest.mark.parametrize("language", ["nl", *SPOKEN])
def test_a_date_in_the_title_of_a_source_is_not_said_again(language: str, site_files: SiteFiles) -> None:
    folder = "" if language == "nl" else f"{language}/"
    html = re.sub(r"<[^>]*>", "", site_files.html(f"{folder}hulplijnen/"))
    assert set(re.findall(r"Het Laatste Nieuws, 19 februari 2020(, 19)?", html)) == {""}


@pytest.mark.parametrize("language", SPOKEN)
def test_a_danger_is_announced_with_its_title_marked_as_dutch(language: str, page: Page, home: str) -> None:
    search = SearchPage(page, home, language)
    search.open()
    search.words.fill("ik wil dood")
    alert = page.locator("[data-danger-told]")
    expect(alert.locator("[lang=nl]").first).to_have_text("Denk je aan zelfmoord?")
    expect(alert).to_contain_text(re.compile(r"zelfmoord\? (Appelez le|Call) 1813: .+\. \w+"))


@pytest.mark.parametrize("language", SPOKEN)
def test_suggestions_say_in_the_language_what_they_are(language: str, page: Page, home: str) -> None:
    page.goto(f"{home}{language}/zoeken/")
    page.locator("#zoekwoord").press_sequentially("pest", delay=30)
    first = page.get_by_role("option").first
    expect(first.locator("[data-field=title]")).to_have_attribute("lang", "nl")
    expect(first.locator("[data-field=why]")).to_contain_text({"fr": "sujet", "en": "topic"}[language])
    assert dutch_unmarked(page) == []


_SHOWN = """() => {
  const said = (node) => (node.nodeType === Node.TEXT_NODE ? node.parentElement : node);
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walk.nextNode()) {
    const around = said(walk.currentNode);
    if (around.closest("[lang]").lang !== "nl" && !around.closest("script, style")) found.push(walk.currentNode.data);
  }
  return found;
}"""


def dutch_unmarked(page: Page) -> list[str]:
    """The fixed Dutch texts that a page in another language shows as its own."""
    dutch = untranslated(page.locator("html").get_attribute("lang") or "")
    shown = {bare(text) for text in page.evaluate(_SHOWN)}
    return sorted(text for key, text in dutch.items() if key in shown)


@cache
def untranslated(language: str) -> dict[str, str]:
    """The Dutch texts that a page in a language has no business to say, by their words."""
    texts = texts_of(language)
    same = {bare(own) for _, own in texts}
    return {bare(text): text for text, own in texts if text != own and len(bare(text)) > 3 and bare(text) not in same}


@cache
def texts_of(language: str) -> list[tuple[str, str]]:
    return [(str(message.id), str(message.string)) for message in catalogue_of(language) if message.id]


def bare(text: str) -> str:
    """The words of a text, whatever number, name or sign stands between them."""
    return " ".join(re.findall(r"[^\W\d_]+", re.sub(r"<[^>]*>|%\([a-z_]+\)s|\{[a-z]*\}", " ", text))).lower()


def test_on_a_phone_the_languages_are_seen_without_scrolling(page: Page, home: str) -> None:
    page.goto(home)
    for name in ("Français", "English"):
        box = page.get_by_role("link", name=name).bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= 180
        assert min(box["width"], box["height"]) >= 24


_SHARES = """() => [["strook__nood .strook__bel", "strook__nood b"], ["kop__woord", "kop__naam"]].map((names) => {
  const [own, box] = names.map((name) => document.querySelector(`.${name}`).getBoundingClientRect());
  return Math.max(0, Math.min(own.bottom, box.bottom) - Math.max(own.top, box.top)) / own.height;
})"""


@pytest.mark.parametrize("language", SPOKEN)
def test_what_a_language_has_no_room_for_in_the_strip_and_the_header_is_left_out_whole(
    language: str, page: Page, home: str
) -> None:
    """ "Bel" before 112, and the name beside the mark: seen whole or not at all, and 112 itself always."""
    for width in (320, 360, 412):
        page.set_viewport_size({"width": width, "height": 640})
        page.goto(f"{home}{language}/")
        shares = page.evaluate(_SHARES)
        assert set(shares) <= {0, 1}, (width, shares)
        assert width < 412 or shares == [1, 1]
        assert page.evaluate("document.querySelector('.kop').offsetHeight") <= 60


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
