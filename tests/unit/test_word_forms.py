"""Folding, splitting into words and stemming: the same in Python and in the browser."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.word_forms import fold, sentences, stem, words
from tests.catalogues import TIEN
from tests.unit.word_scripts import ask, indexed


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Privé", "prive"),
        ("FINANCIËLE", "financiele"),
        ("ÇOCUK İSTİSMARI", "cocuk istismari"),
        ("ıslak", "islak"),
        ("œuvre", "oeuvre"),
        ("أبي", "ابي"),
        ("ﬁets", "fiets"),
        ("Її", "ії".replace("ї", "і")),
    ],
)
def test_capitals_diacritics_and_ligatures_do_not_count(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_words_are_letters_and_digits_of_any_script() -> None:
    assert words("1 gezin-1 plan, 's nachts: б'ють!") == ["1", "gezin", "1", "plan", "s", "nachts", "б", "ють"]


def test_sentences_end_where_people_pause() -> None:
    assert sentences("Een. Twee; drie (vier)\n- vijf") == ["Een", " Twee", " drie ", "vier", "- vijf"]


@pytest.mark.parametrize(
    ("one", "other"),
    [("opvoedingen", "opvoeden"), ("wegloopt", "wegloopten"), ("ouders", "ouder"), ("angstige", "angstig")],
)
def test_forms_of_a_word_share_their_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_other_scripts_short_words_and_numbers_keep_their_form() -> None:
    assert [stem(word) for word in ("мене", "ابي", "clb", "1712")] == ["мене", "ابي", "clb", "1712"]


def test_the_browser_folds_and_stems_every_known_word_alike() -> None:
    known = sorted(indexed().lexicon.texts) + sorted(indexed(TIEN).lexicon.texts)
    answers = ask([("stem", word) for word in known])
    assert {word: answer for word, answer in zip(known, answers, strict=True) if answer != stem(word)} == {}
    assert len(known) > 5000


def test_the_browser_reads_every_text_of_the_catalogue_alike() -> None:
    texts = [document.summary + " " + " ".join(document.text) for document in indexed().documents]
    assert ask([("words", text) for text in texts]) == [words(text) for text in texts]


@settings(max_examples=10, deadline=None)
@given(
    st.lists(
        st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Z", "M"]), max_size=30),
        min_size=20,
        max_size=40,
    )
)
def test_the_browser_folds_any_text_alike(texts: list[str]) -> None:
    assert ask([("fold", text) for text in texts]) == [fold(text) for text in texts]
