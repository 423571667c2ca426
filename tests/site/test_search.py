"""The search page in a real browser, with the real index, against what the YAML files say."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.catalogues import LONG
from tests.site.crawl import SiteFiles
from tests.site.journal import Journal
from tests.site.search_page import SearchPage
from tests.site.yaml_offer import OF_ROUTE, OF_SERVICE, Chosen, YamlOffer

SEED = 2300
NAMES = 12
CHOICES = 300 if LONG else 25
FLEMISH_WIDE = "In heel Vlaanderen of Brussel"


@pytest.fixture
def search(page: Page, home: str) -> SearchPage:
    return SearchPage(page, home)


@pytest.fixture
def broken(context: BrowserContext, journal: Journal, home: str) -> Iterator[SearchPage]:
    """A search page in a browser that may complain of what the test breaks."""
    yield SearchPage(context.new_page(), home)
    assert journal.foreign == []


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


def spots(page: Page) -> str:
    """Everywhere that typed words could be kept."""
    kept = page.evaluate(
        """[location.href, document.title, JSON.stringify(history.state), window.name, document.referrer,
        document.cookie, JSON.stringify(localStorage), JSON.stringify(sessionStorage)].join(" ")"""
    )
    client = page.context.new_cdp_session(page)
    entries = client.send("Page.getNavigationHistory")["entries"]
    steps = [f"{entry['url']} {entry['title']}" for entry in entries]
    return unquote(f"{kept} {' '.join(steps)}").casefold()


def test_typed_words_are_nowhere_but_on_the_page(search: SearchPage, journal: Journal, home: str) -> None:
    page = search.page
    page.goto(home)
    page.locator("#zoekwoord").fill("mijn geheim verdriet")
    page.locator("#plaats").fill("2300")
    page.locator("#plaats").press("Enter")
    page.wait_for_url("**/zoeken/**")
    expect(search.words).to_have_value("mijn geheim verdriet")
    search.words.fill("ander geheim")
    search.words.press("Enter")
    expect(search.total).to_contain_text("gevonden")
    search.go("#plaats=2300&weg=onthaal")
    expect(search.chips).to_have_count(2)
    assert "geheim" not in spots(page)
    assert "verdriet" not in spots(page)
    assert [url for url in journal.asked if "geheim" in unquote(url)] == []
    assert page.locator("form, input[name], select[name], textarea").count() == 0


def test_words_and_place_typed_at_home_come_along(search: SearchPage, home: str, yaml_offer: YamlOffer) -> None:
    search.page.goto(home)
    search.page.locator("#zoekwoord").fill("gezinscoach")
    search.page.locator("#plaats").fill("Mol")
    search.page.locator("[data-search-link]").click()
    expect(search.words).to_have_value("gezinscoach")
    expect(search.place).to_have_value("Mol")
    expect(search.total).to_contain_text("gevonden")
    assert search.fragment() == "#plaats=mol"


def test_a_reload_and_a_shared_link_keep_the_filters(
    search: SearchPage, browser: Browser, yaml_offer: YamlOffer
) -> None:
    chosen = Chosen({"weg": frozenset(["onthaal", "rechtstreeks"])}, 12, "turnhout")
    search.open(chosen.fragment)
    search.shows_total(len(yaml_offer.found(chosen)))
    shown, address = search.shown(), search.page.url
    search.page.reload()
    search.shows_total(len(yaml_offer.found(chosen)))
    assert (search.shown(), search.page.url) == (shown, address)
    for value in ("onthaal", "rechtstreeks"):
        expect(search.page.locator(search.box("weg", value))).to_be_checked()
    expect(search.page.locator("#leeftijd")).to_have_value("12")
    expect(search.place).to_have_value("Turnhout")


def test_back_undoes_a_choice_and_forward_does_it_again(search: SearchPage, yaml_offer: YamlOffer) -> None:
    first = Chosen({"groep": frozenset(["zelf"])})
    second = Chosen({**first.values, "levensdomein": frozenset(["opvoeden"])})
    search.open()
    search.open_filters()
    for (facet, value), chosen in zip([("groep", "zelf"), ("levensdomein", "opvoeden")], [first, second], strict=True):
        search.tick(facet, value)
        search.shows_total(len(yaml_offer.found(chosen)))
    search.page.go_back()
    search.shows_total(len(yaml_offer.found(first)))
    expect(search.page.locator(search.box("levensdomein", "opvoeden"))).not_to_be_checked()
    search.page.go_back()
    expect(search.chips).to_have_count(0)
    expect(search.page.locator(search.box("groep", "zelf"))).not_to_be_checked()
    assert search.fragment() == ""
    search.page.go_forward()
    search.shows_total(len(yaml_offer.found(first)))
    assert search.fragment() == first.fragment


def test_typing_makes_no_steps_of_history(search: SearchPage) -> None:
    search.open()
    before = search.page.evaluate("history.length")
    search.words.press_sequentially("pleegzorg")
    expect(search.total).to_contain_text("gevonden")
    search.page.locator("#leeftijd").evaluate("(input) => { input.closest('details').open = true; }")
    search.page.locator("#leeftijd").press_sequentially("12")
    expect(search.page).to_have_url(re.compile("#leeftijd=12$"))
    assert search.page.evaluate("history.length") == before


def test_the_words_of_a_shared_link_are_read_once_and_taken_out_of_the_address(search: SearchPage) -> None:
    search.open("#q=pleegzorg&plaats=2300")
    expect(search.words).to_have_value("pleegzorg")
    expect(search.total).to_contain_text("gevonden")
    assert search.fragment() == "#plaats=2300"
    assert "pleegzorg" not in spots(search.page)
    search.page.reload()
    expect(search.total).to_contain_text("gevonden")
    expect(search.words).to_have_value("")


def test_a_link_that_somebody_makes_on_purpose_carries_the_words_and_says_so(
    search: SearchPage, context: BrowserContext, home: str
) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    search.open("#plaats=2300")
    search.ask("plan")
    search.page.get_by_role("button", name="Deel deze zoekopdracht").click()
    expect(search.page.locator("[data-share-status]")).to_contain_text("woorden")
    link = search.page.evaluate("navigator.clipboard.readText()")
    assert link == f"{home}zoeken/#q=plan&plaats=2300"
    assert "plan&" not in search.page.url


def test_what_a_link_made_up_is_left_out(search: SearchPage, yaml_offer: YamlOffer) -> None:
    search.open("#weg=onthaal,bestaat-niet&kleur=rood&leeftijd=zeven&plaats=<b>nergens</b>")
    search.shows_total(len(yaml_offer.found(Chosen({"weg": frozenset(["onthaal"])}))))
    assert search.fragment() == "#weg=onthaal"


def test_nothing_of_the_search_is_kept_in_the_browser(search: SearchPage, context: BrowserContext) -> None:
    search.open("#plaats=2300&weg=onthaal")
    search.ask("plan")
    expect(search.total).to_contain_text("gevonden")
    assert context.cookies() == []
    kept = """Promise.all([localStorage.length, sessionStorage.length,
        indexedDB.databases().then((all) => all.length), caches.keys().then((all) => all.length)])"""
    assert search.page.evaluate(kept) == [0, 0, 0, 0]


def test_nothing_of_the_search_is_fetched_before_somebody_searches(search: SearchPage, journal: Journal) -> None:
    search.open()
    search.page.wait_for_load_state("networkidle")
    assert [url for url in journal.asked if "/pagefind/" in url or url.endswith(".json")] == []


def abort(route: Route) -> None:
    route.abort()


@pytest.mark.parametrize("how", ["fails", "hangs"])
@pytest.mark.parametrize(
    "what", ["**/pagefind/*", "**/pagefind/*.pagefind", "**/zoeken/facetten.json", "**/zoeken/kaarten/*"]
)
def test_when_its_files_fail_the_search_says_so_and_shows_another_way(what: str, how: str, broken: SearchPage) -> None:
    held: list[Route] = []
    broken.page.route(what, abort if how == "fails" else held.append)
    broken.open()
    broken.ask("plan")
    expect(broken.error).to_be_visible(timeout=5000)
    expect(broken.page.locator("[data-loading]")).to_be_hidden()
    expect(broken.error.get_by_role("link", name="je gemeente")).to_be_visible()
    expect(broken.error.get_by_role("link", name="alle hulp van A tot Z")).to_be_visible()
    for route in held:
        route.abort()


def test_without_webassembly_the_search_says_so_and_filters_still_work(
    broken: SearchPage, yaml_offer: YamlOffer
) -> None:
    broken.page.add_init_script("delete window.WebAssembly;")
    broken.open()
    broken.ask("pleegzorg")
    expect(broken.error).to_be_visible(timeout=5000)
    broken.words.fill("")
    chosen = Chosen({"weg": frozenset(["onthaal"])}, place="turnhout")
    broken.go(chosen.fragment)
    broken.shows_total(len(yaml_offer.found(chosen)))
    expect(broken.error).to_be_hidden()


def test_after_a_failure_searching_again_works(broken: SearchPage) -> None:
    broken.page.route("**/pagefind/*", abort)
    broken.open()
    broken.ask("pleegzorg")
    expect(broken.error).to_be_visible(timeout=5000)
    broken.page.unroute("**/pagefind/*")
    broken.ask("pleegzorg")
    expect(broken.total).to_contain_text("gevonden")
    expect(broken.error).to_be_hidden()


def test_markup_in_words_and_place_stays_text(search: SearchPage) -> None:
    search.open()
    search.ask("<img src=x onerror=document.title='kapot'>", "<b>Turnhout</b>")
    expect(search.total).to_contain_text("gevonden")
    assert search.page.title() != "kapot"
    assert search.page.locator("main img, [data-results] b").count() == 0
