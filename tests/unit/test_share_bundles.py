"""What a bundle of a share has besides its own pages, and what all bundles together tell."""

from __future__ import annotations

import json

import pytest

from generator.search import share_bundles
from generator.search.documents import IndexDocument
from generator.search.index import Indexed
from generator.search.share_bundles import Told, Worded
from tests.unit.word_scripts import indexed

UNSEEN = "andere-woorden/"


@pytest.fixture(scope="module")
def index() -> Indexed:
    return indexed()


def share(index: Indexed, start: int, stop: int) -> list[Worded]:
    return [(document, [document.name]) for document in index.documents[start:stop]]


def words_of(found: Worded) -> set[str]:
    return set(found[1])


def test_the_page_that_nobody_sees_has_each_known_word_that_the_share_lacks_and_no_other(index: Indexed) -> None:
    own = share(index, 0, 20)
    *same, unseen = share_bundles.with_unseen(own, index.lexicon)
    assert same == own
    assert unseen[0].address == UNSEEN
    rest = " ".join(text for document in index.documents[20:] for text in (document.name, document.summary))
    assert words_of(unseen) <= index.lexicon.texts.keys()
    assert words_of(unseen) & set(rest.lower().split())
    assert not words_of(unseen) & set(own[0][0].name.lower().split())


def test_of_everything_nothing_is_lacking(index: Indexed) -> None:
    everything = [(document, list(index.lexicon.written)) for document in index.documents]
    assert words_of(share_bundles.with_unseen(everything, index.lexicon)[-1]) == set()


def test_a_bundle_is_told_by_all_that_it_is_made_of(index: Indexed) -> None:
    own = share(index, 0, 3)
    changed = [*own[:-1], (own[-1][0], ["anders"])]
    keys = {share_bundles.key(found) for found in (own, own[:-1], own[::-1], changed, share(index, 0, 3))}
    assert len(keys) == 4


def test_together_bundles_tell_how_many_pages_each_has_and_how_long_the_pages_of_all_are() -> None:
    one = Told("", {"aanbod/a/b/": "nl_1", UNSEEN: "nl_2"}, {"aanbod/a/b/": 10, UNSEEN: 2})
    two = Told("", {"aanbod/c/d/": "nl_3", UNSEEN: "nl_4"}, {"aanbod/c/d/": 20, UNSEEN: 2})
    assert json.loads(share_bundles.together([one, two])) == {
        "length": 15.0,
        "bundles": [{"pages": 2, "length": 6.0}, {"pages": 2, "length": 11.0}],
    }


def test_a_document_can_be_told_from_another() -> None:
    document = IndexDocument("a/", "dienst", "a", "A", "", (), ())
    assert share_bundles.key([(document, [])]) != share_bundles.key([(document, [""])])
