"""The search page in a real browser, with the real index, against what the YAML files say."""

from __future__ import annotations

import random

import pytest
from playwright.sync_api import Page, expect

from tests.catalogues import LONG
from tests.site.crawl import SiteFiles
from tests.site.search_page import SearchPage
from tests.site.yaml_offer import OF_ROUTE, OF_SERVICE, Chosen, YamlOffer

SEED = 2300
NAMES = 12
CHOICES = 300 if LONG else 25
FLEMISH_WIDE = "In heel Vlaanderen of Brussel"


def names_of(offer: YamlOffer) -> list[tuple[str, str]]:
    found = sorted((identity, entry["naam"]) for identity, entry in offer.services.items())
    return found if LONG else random.Random(SEED).sample(found, NAMES)


def test_every_service_is_found_by_its_name(search: SearchPage, yaml_offer: YamlOffer) -> None:
    search.open()
    for identity, name in names_of(yaml_offer):
        search.words.fill("")
        search.words.press_sequentially(name)
        expect(search.page.locator(f'[data-results] [data-entry="{identity}"]')).to_be_visible()


def test_a_result_leads_to_its_page(search: SearchPage, home: str) -> None:
    search.open()
    search.ask("krachtwerk")
    result = search.results.first
    identity = result.get_attribute("data-entry")
    result.get_by_role("link").first.click()
    expect(search.page).to_have_url(f"{home}aanbod/{identity}/")


def expected_counts(search: SearchPage, offer: YamlOffer, chosen: Chosen) -> dict[str, int]:
    pairs = [key.partition("=") for key in search.counts()]
    return {f"{facet}={value}": offer.count(facet, value, chosen) for facet, _, value in pairs}


def test_the_counts_of_the_page_itself_are_those_of_the_files(
    site_files: SiteFiles, plain: Page, home: str, yaml_offer: YamlOffer
) -> None:
    search = SearchPage(plain, home)
    plain.goto(search.address)
    shown = search.counts()
    assert shown == expected_counts(search, yaml_offer, Chosen())
    hidden = {f"{facet}={value}" for facet, values in yaml_offer.values.items() for value in values} - shown.keys()
    assert {key.partition("=")[0] for key in hidden} <= {"voor"}
    assert len(shown) > 50
    expect(search.total).to_have_text(f"{len(yaml_offer.services)} diensten in deze catalogus")


def random_choices(offer: YamlOffer, number: int) -> list[Chosen]:
    chance = random.Random(SEED)
    return [_choice(offer, chance) for _ in range(number)]


def _choice(offer: YamlOffer, chance: random.Random) -> Chosen:
    facets = [name for name in (*OF_SERVICE, *OF_ROUTE) if name != "voor" and offer.values[name]]
    values = {}
    for name in chance.sample(facets, chance.randint(1, 3)):
        there = offer.values[name]
        values[name] = frozenset(chance.sample(there, min(len(there), chance.randint(1, 2))))
    place = chance.choice(sorted(offer.places)) if chance.random() < 0.3 else ""
    return Chosen(values, chance.choice([None, None, 0, 5, 13, 17, 24]), place)


def test_the_count_beside_each_filter_is_that_of_the_files_for_any_choice(
    search: SearchPage, yaml_offer: YamlOffer
) -> None:
    search.open()
    nothing_left = 0
    for chosen in random_choices(yaml_offer, CHOICES):
        search.go(chosen.fragment)
        found = yaml_offer.found(chosen)
        nothing_left += not found
        search.shows_total(len(found))
        assert search.differing_counts(expected_counts(search, yaml_offer, chosen)) == {}, chosen
    assert nothing_left < CHOICES * 0.8


def test_values_of_one_filter_mean_or_and_filters_together_mean_and(search: SearchPage, yaml_offer: YamlOffer) -> None:
    one, other = Chosen({"weg": frozenset(["onthaal"])}), Chosen({"weg": frozenset(["crisis"])})
    either = Chosen({"weg": frozenset(["onthaal", "crisis"])})
    both = Chosen({**either.values, "kosten": frozenset(["gratis"])})
    assert yaml_offer.found(either) == yaml_offer.found(one) | yaml_offer.found(other)
    assert set() < yaml_offer.found(both) < yaml_offer.found(either)
    search.open()
    search.open_filters()
    search.page.locator("[data-professional]").check()
    for facet, value, chosen in [("weg", "onthaal", one), ("weg", "crisis", either), ("kosten", "gratis", both)]:
        search.tick(facet, value)
        search.shows_total(len(yaml_offer.found(chosen)))
        assert {entry for entries in search.shown().values() for entry in entries} == yaml_offer.found(chosen)


def test_what_is_chosen_can_be_taken_away_one_by_one_and_all_at_once(search: SearchPage, yaml_offer: YamlOffer) -> None:
    search.open("#plaats=2300&weg=onthaal&kosten=gratis&leeftijd=13")
    expect(search.chips).to_have_count(4)
    search.is_answered()
    search.chips.filter(has_text="Turnhout").click()
    expect(search.chips).to_have_count(3)
    left = Chosen({"weg": frozenset(["onthaal"]), "kosten": frozenset(["gratis"])}, 13)
    search.shows_total(len(yaml_offer.found(left)))
    search.page.locator("[data-clear]").click()
    search.shows_total(len(yaml_offer.services))
    assert search.fragment() == ""


def test_broad_services_stand_apart_when_a_domain_is_chosen(search: SearchPage, yaml_offer: YamlOffer) -> None:
    chosen = Chosen({"levensdomein": frozenset(["opvoeden"])})
    search.open(chosen.fragment)
    search.shows_total(len(yaml_offer.found(chosen)))
    groups = search.shown()
    assert set(groups.pop("Met elke vraag")) == yaml_offer.broad(chosen)
    assert {entry for entries in groups.values() for entry in entries} == yaml_offer.found(chosen)


def groups_of(search: SearchPage, offer: YamlOffer, place: str) -> dict[str, set[str]]:
    """What the page shows, by how near it is."""
    name = offer.places[place]["naam"]
    headings = {
        f"In {name}": "lokaal",
        "In je regio": "regionaal",
        FLEMISH_WIDE: "vlaanderen",
        "Mogelijk ook voor jou": "mogelijk",
    }
    return {headings[heading]: set(entries) for heading, entries in search.shown().items()}


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("2300", "turnhout"),
        ("Turnhout", "turnhout"),
        ("b-2300 turnhout ", "turnhout"),
        ("wortel", "hoogstraten"),
        ("Borgerhout", "antwerpen"),
        ("Meeuwen-Gruitrode", "oudsbergen"),
        ("Ixelles", "elsene"),
        ("St-Niklaas", "sint-niklaas"),
    ],
)
def test_a_place_leads_to_what_serves_it_nearest_first(
    typed: str, place: str, search: SearchPage, yaml_offer: YamlOffer, site_files: SiteFiles
) -> None:
    reckoned = {level: found for level, found in yaml_offer.by_reach(place).items() if found}
    search.open()
    search.ask(place=typed)
    search.shows_total(sum(map(len, reckoned.values())))
    assert groups_of(search, yaml_offer, place) == reckoned
    assert list(groups_of(search, yaml_offer, place)) == list(reckoned)
    assert set(site_files.at(f"gemeente/{place}/").entries) == set.union(*reckoned.values())
    assert yaml_offer.places[place]["naam"] in search.status.inner_text()


def test_the_page_of_every_municipality_shows_what_serves_it(site_files: SiteFiles, yaml_offer: YamlOffer) -> None:
    wrong = {
        place: found
        for place in yaml_offer.places
        if (found := set(site_files.at(f"gemeente/{place}/").entries))
        != set.union(*yaml_offer.by_reach(place).values())
    }
    assert wrong == {}


def test_a_name_of_several_places_asks_which_one(search: SearchPage, yaml_offer: YamlOffer) -> None:
    search.open()
    search.ask(place="Beveren")
    expect(search.choice).to_be_visible()
    options = search.choice.get_by_role("button")
    assert options.count() >= 2
    texts = options.all_inner_texts()
    assert len(set(texts)) == len(texts)
    assert search.fragment() == ""
    options.filter(has_text="Roeselare").click()
    expect(search.choice).to_be_hidden()
    found = yaml_offer.found(Chosen(place="roeselare"))
    search.shows_total(len(found))
    assert search.fragment() == "#plaats=roeselare"


def test_who_is_still_typing_a_place_is_asked_which_one_and_not_told_that_it_is_unknown(search: SearchPage) -> None:
    search.open()
    search.place.press_sequentially("lie", delay=50)
    options = search.choice.get_by_role("button")
    expect(options.filter(has_text="Lier")).to_have_count(2)  # Lierde begins so too
    expect(search.status).to_be_empty()
    search.place.press_sequentially("rd", delay=50)
    expect(search.choice).to_be_hidden()
    expect(search.status).to_contain_text("Lierde")
    search.place.fill("sint")
    expect(options).to_have_count(8)
    options.first.click()
    assert search.fragment().startswith("#plaats=sint-")


def test_an_unknown_place_gets_guidance_and_still_shows_results(search: SearchPage, yaml_offer: YamlOffer) -> None:
    search.open()
    search.ask(place="Xyzdorp")
    expect(search.status).to_contain_text("kennen we niet")
    expect(search.status).to_contain_text("postcode")
    search.shows_total(len(yaml_offer.services))
    assert search.fragment() == ""


def test_nothing_found_points_to_people_and_to_the_official_directories(search: SearchPage) -> None:
    search.open("#plaats=turnhout&hulpvorm=time-out&kosten=betalend&weg=gerecht&leeftijd=1")
    expect(search.empty).to_be_visible()
    assert search.empty.locator('a[href^="tel:"]').count() >= 1
    expect(search.empty.get_by_role("link", name="De Sociale Kaart")).to_be_visible()
    expect(search.empty).to_contain_text("nog niet in deze catalogus")


def test_more_results_come_ten_at_a_time_and_the_keyboard_goes_along(search: SearchPage) -> None:
    search.open()
    search.page.get_by_role("button", name="Zoek", exact=True).click()
    found = search.page.locator("[data-results] article")
    expect(found).to_have_count(10)
    search.page.locator("[data-more]").press("Enter")
    expect(found).to_have_count(20)
    expect(found.nth(10).locator("a").first).to_be_focused()


def test_below_the_filters_a_button_leads_to_the_results_on_a_phone(page: Page, home: str) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(home + "zoeken/")
    page.locator("[data-filters] > summary").click()
    page.get_by_role("button", name="Bekijk de resultaten").click()
    expect(page.locator("#resultaten")).to_be_focused()
    page.set_viewport_size({"width": 1280, "height": 900})
    expect(page.get_by_role("button", name="Bekijk de resultaten")).to_be_hidden()
