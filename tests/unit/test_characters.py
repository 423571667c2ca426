"""Which characters may stand in an entry, told without looking for each that may not where all are common."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.characters import FORBIDDEN, character_problems, cleaned

BELOW_COMBINING = [chr(number) for number in range(0x300)]


def _is_wrong(text: str) -> bool:
    return bool(FORBIDDEN.search(text)) or "\t" in text or not unicodedata.is_normalized("NFC", text)


@pytest.mark.parametrize("around", ["", "a\n", "é"])
def test_every_common_character_is_judged_as_by_the_list(around: str) -> None:
    texts = [around + character for character in BELOW_COMBINING]
    assert [text for text in texts if bool(character_problems(text)) != _is_wrong(text)] == []
    assert [text for text in texts if cleaned(text) != FORBIDDEN.sub("\ufffd", text.replace("\t", " "))] == []
    assert 0 < sum(map(_is_wrong, texts)) < len(texts)


@given(st.text(max_size=40))
def test_any_text_is_judged_as_by_the_list(text: str) -> None:
    assert bool(character_problems(text)) == _is_wrong(text)
    assert cleaned(text) == FORBIDDEN.sub("\ufffd", text.replace("\t", " "))
