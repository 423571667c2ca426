"""How the search page tells what it made of the words: corrections, a place, an age, explanations, nothing."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from generator.word_forms import stem, words
from tests.catalogues import ROOT
from tests.site.crawl import SiteFiles
from tests.site.search_page import SearchPage

UNKNOWN = "xyzzyq kwantumfysica"
SCRIPTS = ROOT / "generator" / "theme" / "helder"


def focused(search: SearchPage) -> str:
    return str(search.page.evaluate("document.activeElement.id || Object.keys(document.activeElement.dataset)[0]"))


def test_a_correction_is_told_and_can_be_refused(search: SearchPage) -> None:
    search.open()
    search.ask("peelgzorg")
    expect(search.understood).to_contain_text("We zochten op “pleegzorg”")
    expect(
        search.page.locator("[data-results] h3").filter(has_text=re.compile("pleegzorg", re.IGNORECASE)).first
    ).to_be_visible()
    search.page.get_by_role("button", name="Toch zoeken op “peelgzorg”").click()
    expect(search.empty).to_contain_text("“peelgzorg”")
    expect(search.understood).to_be_empty()
    expect(search.words).to_have_value("peelgzorg")
    assert focused(search) == "resultaten"


def test_after_a_refusal_other_words_are_corrected_again(search: SearchPage) -> None:
    search.open()
    search.ask("peelgzorg")
    search.page.get_by_role("button", name="Toch zoeken op").click()
    expect(search.empty).to_be_visible()
    search.ask("pleegzrog")
    expect(search.understood).to_contain_text("We zochten op “pleegzorg”")


def test_an_explanation_is_marked_as_one_and_never_counted(search: SearchPage) -> None:
    search.open()
    search.ask("pleegzorg")
    expect(search.explained.first).to_contain_text("Uitleg over een soort hulp")
    entries = [entry for group in search.shown().values() for entry in group]
    explained = search.explained.count()
    kinds = "1 soort hulp" if explained == 1 else f"{explained} soorten hulp"
    search.shows_total(len(entries))
    expect(search.total).to_contain_text(f"uitleg over {kinds}")
    assert search.page.locator("[data-kind][data-entry]").count() == 0


def test_every_result_says_by_what_it_was_found(search: SearchPage) -> None:
    search.open()
    search.ask("pleegzorg")
    expect(search.explained.first).to_be_visible()
    search.shown()
    reasons = search.page.locator("[data-results] [data-field=why]")
    assert reasons.count() == search.results.count() + search.explained.count()
    assert all(reason.startswith("Gevonden op: ") for reason in reasons.all_inner_texts())


def test_negations_are_no_reason(search: SearchPage) -> None:
    search.open()
    search.ask("mijn zoon wil niet meer naar school")
    search.shown()
    reasons = search.page.locator("[data-results] [data-field=why]").all_inner_texts()
    assert reasons
    assert not [reason for reason in reasons if re.search(r": (.*, )?(niet|meer)\b", reason)]


@pytest.mark.parametrize("typed", ["eind", "praat"])
def test_a_word_that_is_a_reason_stands_on_the_page(typed: str, search: SearchPage) -> None:
    search.open()
    search.ask(typed)
    search.shown()
    cards = search.page.locator("[data-results] article").filter(has_text=re.compile(f"Gevonden op: {typed}$", re.M))
    expect(cards.first).to_be_visible()
    for link in cards.locator("h3 a").evaluate_all("(links) => links.map(({ href }) => href)"):
        assert stem(typed) in {stem(word) for word in words(search.page.request.get(link).text())}, link


def test_what_only_goes_with_a_word_is_no_reason_as_if_it_stood_there(search: SearchPage) -> None:
    search.open()
    search.ask("child")
    near = search.page.locator("[data-results] article").filter(has_text="Gevonden op: wat past bij child")
    expect(near.first).to_be_visible()
    link = str(near.first.locator("h3 a").evaluate("(link) => link.href"))
    assert "child" not in search.page.request.get(link).text().lower()


def test_results_for_one_thing_are_not_found_by_another_that_sounds_alike(search: SearchPage) -> None:
    search.open()
    search.ask("schulden")
    expect(search.explained.first).to_be_visible()
    search.shown()
    reasons = " ".join(search.page.locator("[data-results] [data-field=why]").all_inner_texts())
    assert "schulden en geld" in reasons
    assert "schuldig" not in reasons


def found_by(search: SearchPage, words: str) -> list[str]:
    """The services that are found, best first."""
    search.open()
    search.ask(words)
    search.is_answered()
    return [entry for group in search.shown().values() for entry in group]


def test_a_help_line_about_something_else_is_not_found(search: SearchPage) -> None:
    found = found_by(search, "anorexia")
    assert {"awel/luisterlijn", "clbchat/chat", "tele-onthaal/luisterlijn"} <= set(found)
    others = ("child-focus/", "druglijn/", "lumi/", "nu-praat-ik-erover/", "transgender-infopunt/")
    assert not [entry for entry in found if entry.startswith(others)]


@pytest.mark.parametrize("typed", ["angst", "mijn kind is bang", "mijn zoon heeft angst"])
def test_who_asks_about_fear_is_not_sent_to_a_chat_about_abuse(typed: str, search: SearchPage) -> None:
    found = found_by(search, typed)
    assert {"clbchat/chat", "opvoedingslijn/luisterlijn"} <= set(found[:4])
    assert "nu-praat-ik-erover/chat" not in found


@pytest.mark.parametrize("typed", ["mijn dochter snijdt zich", "mijn zoon krast in zijn arm"])
def test_the_parent_of_a_child_that_hurts_itself_is_spoken_to(typed: str, search: SearchPage) -> None:
    found = found_by(search, typed)
    expect(search.dangers).to_contain_text("Of doet je kind dat?")
    expect(search.dangers).to_contain_text("Ben je ouder?")
    assert {"clbchat/chat", "opvoedingslijn/luisterlijn", "tele-onthaal/luisterlijn"} <= set(found[:4])


@pytest.mark.parametrize("typed", ["wachtlijst", "hoe lang wachten", "wachtlijst psycholoog"])
def test_who_asks_about_waiting_is_shown_the_pages_about_it(typed: str, search: SearchPage) -> None:
    found_by(search, typed)
    expect(search.page.get_by_role("link", name="Wat kan je doen terwijl je wacht?")).to_be_visible()
    expect(search.page.get_by_role("link", name="Van welke diensten kennen we de wachttijd?")).to_be_visible()
    found_by(search, "pleegzorg")
    expect(search.page.get_by_role("link", name="Wat kan je doen terwijl je wacht?")).to_be_hidden()


def test_a_place_in_the_words_is_recognised_and_can_be_refused(search: SearchPage) -> None:
    search.open()
    search.ask("pleegzorg in geel")
    expect(search.chips).to_have_text(re.compile("^Geel"))
    expect(search.status).to_have_text("Je zoekt in Geel.")
    assert search.fragment() == ""
    search.is_answered()
    search.chips.click()
    expect(search.chips).to_have_count(0)
    expect(search.status).to_be_empty()
    expect(search.words).to_have_value("pleegzorg in geel")
    assert focused(search) == "resultaten"


def test_a_place_that_is_refused_is_a_word_like_others(search: SearchPage) -> None:
    search.open()
    search.ask("geel")
    expect(search.chips).to_have_text(re.compile("^Geel"))
    expect(search.page.locator("[data-results] [data-row]:not([hidden]) [data-field=why]")).to_have_count(0)
    search.is_answered()
    search.chips.click()
    expect(search.page.locator("[data-results] h3").filter(has_text="In Geel")).to_have_count(0)
    told = search.page.locator("[data-results] [data-field=why], [data-empty-words]")
    expect(told.filter(has_text=re.compile("naam|geel")).first).to_be_attached()


def test_a_result_says_where_it_is_when_the_words_say_where(search: SearchPage) -> None:
    search.open()
    search.ask("pleegzorg 2440")
    expect(search.chips).to_have_text(re.compile("^Geel"))
    search.is_answered()
    where = search.results.locator("[data-field=where]")
    expect(where.first).to_have_text(re.compile("Geel|regio|Vlaanderen"))
    assert where.count() == search.results.count()


def test_an_age_in_the_words_is_recognised_and_can_be_refused(search: SearchPage) -> None:
    search.open()
    search.ask("pleegzorg kind van 14")
    expect(search.chips).to_have_text(re.compile("^14 jaar"))
    expect(search.page.locator("#leeftijd")).to_have_value("")
    search.is_answered()
    search.chips.click()
    expect(search.chips).to_have_count(0)
    expect(search.words).to_have_value("pleegzorg kind van 14")


@pytest.mark.parametrize(
    ("typed", "chip", "fragment"),
    [
        ("voor mijn dochter van 14", "14 jaar", "#leeftijd=14"),
        ("mijn zoon 2440", "Geel", "#plaats=geel"),
        ("kind van 3", "3 jaar", "#leeftijd=3"),
    ],
)
def test_who_it_is_asks_for_nothing_more_than_the_age_or_the_place(
    typed: str, chip: str, fragment: str, search: SearchPage
) -> None:
    search.open(fragment)
    expect(search.results.first).to_be_visible()
    total, shown = search.total.inner_text(), search.shown()
    search.page.goto("about:blank")
    search.open()
    search.ask(typed)
    expect(search.chips).to_have_text(re.compile(f"^{chip}"))
    expect(search.total).to_have_text(total)
    assert search.shown() == shown
    expect(search.empty).to_be_hidden()


def test_a_place_in_the_words_that_may_be_several_asks_which_one(search: SearchPage) -> None:
    search.open()
    search.ask("pleegzorg in beveren")
    options = search.choice.get_by_role("button")
    expect(options.first).to_be_visible()
    assert options.count() >= 2
    expect(search.chips).to_have_count(0)
    options.filter(has_text="Roeselare").click()
    expect(search.choice).to_be_hidden()
    expect(search.chips).to_have_text(re.compile("^Roeselare"))
    expect(search.words).to_have_value("pleegzorg in beveren")


def test_words_that_nobody_knows_are_told_with_ways_that_exist(
    search: SearchPage, site_files: SiteFiles, home: str
) -> None:
    search.open()
    search.ask(UNKNOWN)
    expect(search.empty).to_contain_text("We kennen “xyzzyq” en “kwantumfysica” niet")
    expect(search.empty).to_contain_text("nog niet in deze catalogus")
    search.shows_total(0)
    assert search.results.count() == search.explained.count() == 0
    assert search.empty.locator('a[href^="tel:"]').count() >= 1
    links: list[str] = search.empty.locator("a:visible").evaluate_all("(links) => links.map(({ href }) => href)")
    ways = {link.removeprefix(home) for link in links if link.startswith(home)}
    assert {"levensdomein/", "gemeente/", "aanbod/", "hulplijnen/"} <= ways
    assert ways <= set(site_files.pages)
    for name in ("De Sociale Kaart", "jeugdhulp.be"):
        expect(search.empty.get_by_role("link", name=name)).to_be_visible()


def test_topics_that_come_near_are_offered_where_they_are_known(
    search: SearchPage, site_files: SiteFiles, home: str
) -> None:
    search.open()
    search.ask("pleegzorg xyzzyq kwantumfysica plonkiaal")
    topic = search.page.locator("[data-nearest] a").first
    expect(topic).to_be_visible()
    address = str(topic.evaluate("(link) => link.href")).removeprefix(home)
    assert address in site_files.pages


@pytest.mark.parametrize("typed", ["mijn zoon", "mijn dochter niet meer"])
def test_words_that_say_no_more_than_who_it_is_are_asked_what_it_is_about(typed: str, search: SearchPage) -> None:
    search.open()
    search.ask(typed)
    expect(search.empty).to_contain_text("Waarover gaat het?")
    expect(search.empty).not_to_contain_text("Haal een keuze weg")
    expect(search.page.locator("[data-empty-meaning]")).to_be_hidden()
    expect(search.total).to_have_text("Nog niets gevonden")
    topics = search.page.locator("[data-nearest] a")
    expect(topics.first).to_be_visible()
    assert topics.count() == search.page.locator('input[data-facet="levensdomein"]').count()


def test_nothing_for_a_choice_does_not_blame_the_words(search: SearchPage) -> None:
    search.open("#plaats=turnhout&hulpvorm=time-out&kosten=betalend&weg=gerecht&leeftijd=1")
    expect(search.empty).to_contain_text("Haal een keuze weg")
    expect(search.empty).not_to_contain_text("We kennen")


def test_the_number_of_results_is_announced(search: SearchPage) -> None:
    search.open()
    search.ask("pleegzorg")
    expect(search.total).to_have_text(re.compile("^[0-9]+ dienst(en)? gevonden"))
    expect(search.total).to_have_role("status")


def constant(name: str, script: str) -> str:
    [value] = re.findall(rf"^const {name} = (.*);", (SCRIPTS / script).read_text(encoding="utf-8"), re.MULTILINE)
    return str(value)


def test_the_page_about_the_order_says_the_numbers_that_count() -> None:
    page = (ROOT / "docs" / "rangorde.md").read_text(encoding="utf-8")
    names = {"begrip/rangorde.js": ("STEP", "WORST", "LEAST"), "antwoord.js": ("GOOD", "MEANT", "MOST_UNKNOWN")}
    counting = {constant(name, script) for script, found in names.items() for name in found}
    assert set(re.findall(r"[0-9]+%", page)) == {f"{round(100 * float(value))}%" for value in counting}
    numbers = ("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht")
    assert f"hoogstens {numbers[int(constant('MOST_KINDS', 'antwoord.js'))]}" in page


def test_below_the_results_a_link_tells_how_they_are_ordered(search: SearchPage, home: str) -> None:
    search.open()
    search.ask("pleegzorg")
    search.is_answered()
    search.page.get_by_role("link", name="Hoe komt deze volgorde tot stand?").click()
    expect(search.page).to_have_url(f"{home}rangorde/")
    expect(search.page.get_by_role("heading", level=1)).to_have_text("Hoe zetten we resultaten op volgorde?")
