"""The other languages as they are used: search, danger and suggestions answer in them, and all of it fits."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.site.search_page import SearchPage
from tests.site.spoken_texts import SPOKEN, bare, untranslated


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
