"""A card is made once for a listing and how it is shown, and never stands for another."""

from __future__ import annotations

import dataclasses

import msgspec
import pytest
from jinja2.runtime import Macro

from generator import cards
from generator.offer import Offer
from generator.render import environment

MACRO = """\
{% macro naam(listing, root) %}
{% if counted() %}{% endif %}<a href="{{ root }}">{{ listing.service.name }}</a>
{% endmacro %}"""


def made() -> tuple[cards.Cards, Macro, list[int]]:
    """Cards, a macro, and a list that grows when the macro is used."""
    used: list[int] = []
    template = environment().from_string(MACRO, globals={"counted": lambda: used.append(1)})
    macro: Macro = vars(template.module)["naam"]
    return cards.Cards(), macro, used


def test_the_same_listing_is_made_once_for_each_way_of_showing_it(ten_offer: Offer) -> None:
    own, macro, used = made()
    first, second = ten_offer.current[:2]
    shown = [own.once(macro, *how) for how in [(first, "../"), (first, "../"), (first, "./"), (second, "../")]]
    assert shown == [macro(*how) for how in [(first, "../"), (first, "../"), (first, "./"), (second, "../")]]
    assert len(used) == 3 + 4


def test_a_listing_that_changed_under_the_same_name_is_made_anew(ten_offer: Offer) -> None:
    own, macro, _ = made()
    listing = ten_offer.current[0]
    changed = dataclasses.replace(listing, service=msgspec.structs.replace(listing.service, name="Nu anders"))
    assert "Nu anders" not in own.once(macro, listing, "../")
    assert "Nu anders" in own.once(macro, changed, "../")
    assert "Nu anders" not in own.once(macro, listing, "../")


def test_a_name_with_markup_stays_text(ten_offer: Offer) -> None:
    own, macro, _ = made()
    listing = ten_offer.current[0]
    hostile = dataclasses.replace(listing, service=msgspec.structs.replace(listing.service, name="<b>&"))
    assert "&lt;b&gt;&amp;" in own.once(macro, hostile, "../")


def test_no_more_is_kept_than_there_is_room_for(ten_offer: Offer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cards, "_MOST", 2)
    own, macro, used = made()
    for listing in (*ten_offer.current[:3], ten_offer.current[0]):
        assert listing.service.name in own.once(macro, listing, "../").unescape()
    assert len(used) == 4
