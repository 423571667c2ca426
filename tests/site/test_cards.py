"""What a card cannot tell is said once: cost and wait in one line, who confirmed it above a list of the like."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from generator.evaluation.serving import served
from tests.catalogues import TIEN
from tests.site.search_page import SearchPage
from tests.site.yaml_offer import YamlOffer

UNKNOWN = "Kosten en wachttijd niet bekend"
UNCONFIRMED = "Nog niet bevestigd door de aanbieder"
_CARDS = """() => {
  const said = (list) => list.previousElementSibling?.matches(".stand") ? list.previousElementSibling.textContent : "";
  const above = (list) => {
    const fold = list.closest(".vouw:not(:has(h2))");
    return said(list) || (fold ? said(fold.previousElementSibling) : "");
  };
  return [...document.querySelectorAll("main article[data-entry]")].map((card) => ({
    identity: card.dataset.entry,
    above: above(card.closest(".kaarten")).trim(),
    alone: card.closest(".kaarten").children.length === 1 && !card.closest(".vouw:not(:has(h2))"),
    facts: [...card.querySelectorAll(".kaart__feiten li:not([hidden])")].map((one) => one.textContent.trim()),
    stand: [...card.querySelectorAll(".stand:not([hidden])")].map((one) => one.textContent.trim()),
  }));
}"""


@pytest.fixture(scope="session")
def ten_home(ten_site: Path) -> Iterator[str]:
    """The address of a site where some services are confirmed."""
    with served(ten_site) as address:
        yield address


def cards(page: Page) -> list[dict[str, str | bool | list[str]]]:
    expect(page.locator("main article[data-entry]").first).to_be_attached()
    found: list[dict[str, str | bool | list[str]]] = page.evaluate(_CARDS)
    return found


def untold(found: list[dict[str, str | bool | list[str]]], offer: YamlOffer) -> list[str]:
    """Cards that do not say, once and only once, what is not known and not confirmed."""
    wrong = []
    for card in found:
        entry = offer.services[str(card["identity"])]
        wait = entry.get("wachttijd", {}).get("status", "onbekend")
        is_dark = "kosten" not in entry and wait == "onbekend"
        told = [*card["stand"], *([card["above"]] if card["above"] else [])]  # type: ignore[misc]
        unconfirmed = [text for text in told if text.startswith(UNCONFIRMED)]
        is_told = len(unconfirmed) == ("nagekeken" not in entry) and len(told) == 1
        if (UNKNOWN in card["facts"]) != is_dark or not is_told:  # type: ignore[operator]
            wrong.append(f"{card}")
    return wrong


@pytest.mark.parametrize(
    "address", ["gemeente/turnhout/", "regio/kempen/", "levensdomein/veilig/", "levensdomein/opvoeden/"]
)
def test_what_nobody_confirmed_is_said_once_above_a_list(
    address: str, page: Page, home: str, yaml_offer: YamlOffer
) -> None:
    page.goto(home + address)
    found = cards(page)
    assert untold(found, yaml_offer) == []
    assert [card for card in found if card["stand"] and not card["alone"]] == []


def test_where_some_are_confirmed_each_card_says_which_it_is(page: Page, ten_home: str) -> None:
    page.goto(f"{ten_home}gemeente/turnhout/")
    found = cards(page)
    assert untold(found, YamlOffer(TIEN)) == []
    stands = {text for card in found for text in card["stand"]}  # type: ignore[union-attr]
    assert {text.split()[0] for text in stands} == {"Nagekeken", "Nog"}


@pytest.mark.parametrize("some_are_confirmed", [False, True])
def test_a_result_of_the_search_says_the_same(
    some_are_confirmed: bool, page: Page, home: str, ten_home: str, yaml_offer: YamlOffer
) -> None:
    search = SearchPage(page, ten_home if some_are_confirmed else home)
    search.open("#plaats=turnhout")
    search.is_answered()
    assert untold(cards(page), YamlOffer(TIEN) if some_are_confirmed else yaml_offer) == []
