"""The other languages on the built site: whole, marked, linked to one another, with the same numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urljoin

import pytest

from generator.languages import catalogue_of
from tests.catalogues import LONG, ROOT, loaded
from tests.site.crawl import ORIGIN, Link, SiteFiles, inside
from tests.site.page_kinds import DUTCH_ONLY, kind_of, language_of
from tests.site.spoken_texts import SPOKEN, WRITTEN, bare, texts_of, untranslated, words_of
from tests.site.yaml_offer import YamlOffer

NAMES = {"Helder", "Website", "De Sociale Kaart", "jeugdhulp.be", "NL", "FR", "EN", "CLB", "CAW", "JAC"}
_ALTERNATE = re.compile(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">')


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
def test_what_to_do_in_danger_is_said_in_dutch_and_marked_so(language: str, site_files: SiteFiles) -> None:
    """Nobody translates it who is no professional: in no catalogue either."""
    dangers = loaded(ROOT / "catalogue" / "woordenlijsten" / "gevaar.yaml")["termen"]
    advice = {" ".join(danger[part].split()) for danger in dangers for part in ("label", "uitleg")}
    assert len(advice) > 20
    assert advice - words_of(site_files.html(f"{language}/zoeken/"), "nl") == set()
    assert advice & {text for text, _ in texts_of(language)} == set()


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
