"""The full text is the same as long as what is searched is: then nothing of it is made again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any

import msgspec
import pytest

from generator.catalogue.parts import Phone
from generator.kept_pages import KeptPages, Stock
from generator.offer import Offer
from generator.publish import Output, Site, Standing, publish
from generator.render import environment
from generator.search import Search, make
from generator.search.full_text import Text

IDENTITY = "caw-de-kempen/krachtwerkt"


def changed(offer: Offer, **fields: Any) -> Offer:
    """The offer with one service otherwise."""
    written = offer.written
    service = msgspec.structs.replace(written.services[IDENTITY], **fields)
    return Offer(replace(written, services={**written.services, IDENTITY: service}), offer.today)


def with_number(offer: Offer) -> Offer:
    contact = offer.written.services[IDENTITY].contact
    number = Phone(number="014 99 00 42")
    return changed(offer, contact=msgspec.structs.replace(contact, phones=(number,)))


def test_another_number_or_waiting_time_leaves_the_text_as_it_was(real_offer: Offer) -> None:
    key = Text.of(real_offer).key()
    assert Text.of(with_number(real_offer)).key() == key
    assert Text.of(changed(real_offer, waiting_time=None, cost=None)).key() == key


@pytest.mark.parametrize(
    "fields",
    [
        {"name": "Anders"},
        {"summary": "Anders."},
        {"description": "Anders."},
        {"keywords": ("anders",)},
        {"other_names": ("Anders",)},
        {"for_professionals": "Anders."},
        {"programme": "Anders"},
    ],
    ids=lambda fields: next(iter(fields)),
)
def test_whatever_is_searched_is_part_of_the_text(real_offer: Offer, fields: dict[str, Any]) -> None:
    assert Text.of(changed(real_offer, **fields)).key() != Text.of(real_offer).key()


def test_so_are_the_word_lists_and_the_kinds_of_help(real_offer: Offer) -> None:
    written = real_offer.written
    lists, kinds = written.vocabularies, dict(written.kinds_of_help)
    fewer = replace(lists, notions=msgspec.structs.replace(lists.notions, terms=lists.notions.terms[1:]))
    kinds["clb"] = msgspec.structs.replace(kinds["clb"], technical_term="anders")
    others = (replace(written, vocabularies=fewer), replace(written, kinds_of_help=kinds))
    keys = {Text.of(Offer(one, real_offer.today)).key() for one in (written, *others)}
    assert len(keys) == 3


def test_what_would_come_out_the_same_is_taken_over(real_offer: Offer, tmp_path: Path) -> None:
    site = Site(tmp_path / "site")
    first = searched(real_offer, site)
    assert all(isinstance(file, Output) for file in first.text)
    again = searched(with_number(real_offer), site)
    assert all(isinstance(file, Standing) for file in again.text)
    assert paths(again) == paths(first)
    assert {type(file) for file in searched(changed(real_offer, name="Anders"), site).text} == {Output}


def searched(offer: Offer, site: Site) -> Search:
    """The search of an offer, published and kept."""
    kept = KeptPages(Stock.of_site(site))
    made = make(offer, environment(), kept)
    publish(list(made.files(kept)), site.folder)
    kept.save()
    return made


def paths(search: Search) -> set[PurePosixPath]:
    return {file.path for file in search.text}
