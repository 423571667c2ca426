"""Quotes around a text keep every letter and mark of it; where none can say which belong to it, nothing is certain."""

from __future__ import annotations

import os
from pathlib import PurePosixPath

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.documents import Value, parse
from generator.quotation import begins_with_apostrophe, is_certain, quoted
from generator.repairs import mended

PATH = PurePosixPath("aanbieders/caw/jac.yaml")
LONG = os.environ.get("HELDER_LONG") == "1"
PIECES = [
    "'",
    '"',
    "'t ",
    "'s ",
    "foto's",
    "Groot",
    "klein",
    " ",
    " en ",
    ", ",
    ".",
    "(",
    ")",
    "-",
    "17",
    "#",
    "e",
    ":",
]
TYPED = st.builds(
    "".join, st.tuples(st.sampled_from(["'", '"', "'t ", "a"]), st.lists(st.sampled_from(PIECES)).map("".join))
)


def without_quotes(text: str) -> str:
    return text.replace("'", "").replace('"', "")


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("'t Huis", "'t Huis"),
        ("'s Avonds open", "'s Avonds open"),
        ("'s-Gravenvoeren", "'s-Gravenvoeren"),
        ("'N beetje hulp", "'N beetje hulp"),
        ("'k Heb 'm 's nachts gebeld", "'k Heb 'm 's nachts gebeld"),
        ("'t Huis en 't Hof", "'t Huis en 't Hof"),
        ("'t Huis (ook foto's)", "'t Huis (ook foto's)"),
        ("'t Huis 'De Boom' in Gent", "'t Huis 'De Boom' in Gent"),
        ('"Groot" en "klein"', '"Groot" en "klein"'),
        ("'Groot' en 'klein'", "'Groot' en 'klein'"),
        ('"Groot" en klein', '"Groot" en klein'),
        ('"Groot", "klein".', '"Groot", "klein".'),
        ("'Kom niet 's avonds.'", "Kom niet 's avonds."),
        ("'Foto's'", "Foto's"),
        ('"Hulp "snel" nu"', 'Hulp "snel" nu'),
        ("@home 'en' \"weg\"", "@home 'en' \"weg\""),
    ],
)
def test_only_quotes_around_the_whole_go(typed: str, text: str) -> None:
    assert yaml.safe_load(quoted(typed)) == text
    assert is_certain(typed)


@pytest.mark.parametrize(
    "typed",
    [
        *("'90 was een goed jaar", "'t Huis en 't Hof'", "'t Huis' en meer", "'Ouders' huis is open'"),
        *('"Scherm van 17" groot"', '"Bel ons" of " mail"', '"Zeg ""hallo"" nu"', '"a \\"b\\" "c" d"', "'", '""'),
        "'Mama zei: foto's",
    ],
)
def test_what_can_be_meant_in_two_ways_is_not_certain(typed: str) -> None:
    assert not is_certain(typed)


@pytest.mark.parametrize("text", ["'thuis'", "'Groot'", "t Huis", "'m", '"t Huis"'])
def test_a_word_in_quotes_is_no_apostrophe(text: str) -> None:
    assert not begins_with_apostrophe(text)


@settings(max_examples=10_000 if LONG else 500, deadline=None)
@given(TYPED)
def test_a_text_in_quotes_has_the_same_letters_and_loses_at_most_the_outer_quotes(typed: str) -> None:
    text = yaml.safe_load(quoted(typed))
    assert without_quotes(text) == without_quotes(typed)
    if is_certain(typed):
        assert text in (typed, typed[1:-1])


@settings(max_examples=10_000 if LONG else 500, deadline=None)
@given(TYPED.map(str.strip), st.sampled_from(["naam: ", "naam:\n  - ", "naam:\n  - a: x\n    b: "]))
def test_what_is_mended_in_a_file_has_the_same_letters_and_loses_at_most_the_outer_quotes(typed: str, way: str) -> None:
    content = f"{way}{typed}\nklacht: bel ons\n".encode()
    if result := mended(content, PATH):
        value = parse(result[0], PATH, "").value
        assert value["klacht"] == "bel ons"
        text = _last(value["naam"])
        if result[1] and isinstance(text, str):  # else its first words were a field of a group
            assert text in (typed, typed[1:-1], typed[1:])
            assert text == typed or not begins_with_apostrophe(typed)


def _last(value: Value) -> Value:
    item = value[-1] if isinstance(value, list) else value
    return item["b"] if isinstance(item, dict) and list(item) == ["a", "b"] else item
