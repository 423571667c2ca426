"""Words of closed lists: when a slip is certain, and when nobody can know."""

from __future__ import annotations

import random
import string
from collections.abc import Iterator

import pytest

from generator.schemas import ENTRY_KINDS, load, properties
from generator.vocabularies import certain, closest, several
from tests.catalogues import ROOT

ROUTES = ["crisis", "onthaal", "rechtstreeks", "via-partner", "toegangspoort", "gemandateerd", "gerecht"]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        *(("Onthaal", "onthaal"), ("via partner", "via-partner"), ("VIA_PARTNER", "via-partner")),
        *(("onthal", "onthaal"), ("onthaall", "onthaal"), ("ontahal", "onthaal"), ("crìsis", "crisis")),
        *(("ontal", None), ("rth", None), ("gerchten", None), ("", None), ("poort", None)),
    ],
)
def test_only_a_slip_that_can_mean_one_word_is_certain(word: str, meant: str | None) -> None:
    assert certain(word, ROUTES) == meant


@pytest.mark.parametrize("word", ["wenen", "kinder", "nee"])
def test_a_short_word_or_one_between_two_is_left_alone(word: str) -> None:
    assert certain(word, ["wonen", "leren", "kinderen", "kind", "ja"]) is None


def _lists() -> list[list[str]]:
    """Every closed list of the schemas."""
    found = {
        tuple(definition["items"]["enum"] if "enum" in definition.get("items", {}) else definition["enum"])
        for schema in load(ROOT / "schema", {}).by_kind.values()
        if schema.kind in ENTRY_KINDS
        for _, definition in properties(schema.definition)
        if "enum" in definition or "enum" in definition.get("items", {})
    }
    return [list(words) for words in sorted(found)]


def _slips(lists: list[list[str]], count: int) -> Iterator[tuple[str, str, list[str]]]:
    """Words with one slip of the keyboard, the same ones every time."""
    chance = random.Random(2026)
    for _ in range(count):
        words = chance.choice(lists)
        word = chance.choice(words)
        at = chance.randrange(len(word))
        letter = chance.choice(string.ascii_lowercase)
        slip = chance.choice(
            [
                word[:at] + word[at + 1 :],
                word[:at] + letter + word[at:],
                word[:at] + letter + word[at + 1 :],
                word[:at] + word[at : at + 2][::-1] + word[at + 2 :],
                word.capitalize(),
                word.replace("-", " ") + " ",
            ]
        )
        if slip not in words:
            yield slip, word, words


def test_three_hundred_slips_are_mended_right_or_not_at_all() -> None:
    slips = list(_slips(_lists(), 300))
    assert len(slips) > 200
    answers = [(certain(slip, words), word) for slip, word, words in slips]
    assert [(answer, word) for answer, word in answers if answer not in (None, word)] == []
    assert sum(answer == word for answer, word in answers) > len(answers) * 0.6


def _people_slip(count: int) -> Iterator[tuple[str, str, list[str]]]:
    """Words that people read, as people misspell them: one slip, and now and then a second one in a long word."""
    chance = random.Random(300)
    lists = [[word for word in words if len(word) > 3] for words in _lists()]
    while count:
        words = chance.choice([words for words in lists if words])
        word = chance.choice(words)
        slip = _slipped(word, chance)
        if len(word) > 11 and chance.random() < 0.2:
            slip = _slipped(slip, chance)
        if slip not in words:
            count -= 1
            yield slip, word, words


def _slipped(word: str, chance: random.Random) -> str:
    at = chance.randrange(len(word))
    accents = {"e": "é", "o": "ó", "a": "à", "i": "ï", "u": "ü"}
    near = {"a": "q", "e": "r", "i": "o", "o": "p", "n": "m", "t": "r", "s": "d", "g": "h", "d": "t", "c": "k"}
    return chance.choice(
        [
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[:at] + near.get(word[at], "x") + word[at + 1 :],
            word[:at] + word[at : at + 2][::-1] + word[at + 2 :],
            word[:at] + accents.get(word[at], word[at]) + word[at + 1 :],
            word.upper(),
            word.replace("-", " "),
            f"{word}s",
        ]
    )


def test_of_three_hundred_misspellings_nearly_all_are_answered_right_and_none_wrong() -> None:
    slips = list(_people_slip(300))
    assert len({slip for slip, _, _ in slips}) > 200
    answers = [(closest(slip, words), slip, word) for slip, word, words in slips]
    assert [answer for answer in answers if answer[0] not in (None, answer[2])] == []
    assert sum(answer == word for answer, _, word in answers) >= 0.95 * 300


@pytest.mark.parametrize(
    ("word", "options", "meant"),
    [
        *(("kinderen", ["kind", "ouder"], "kind"), ("gezinnen", ["gezin", "jongere"], "gezin")),
        *(("hulplyn", ["hulp", "hulplijn"], "hulplijn"), ("psijchologe", ["psychologe", "verblijf"], "psychologe")),
        *(("ouders", ["kind", "ouder"], "ouder"), ("school", ["school-en-leren", "wonen"], "school-en-leren")),
        *(("telefoonnummer", ["telefoon", "email"], "telefoon"), ("wenen", ["wonen", "wegen"], None)),
        *(("housing", ["wonen", "werk"], None), ("", ["wonen"], None), ("x", ["ma", "di"], None)),
    ],
)
def test_a_plural_and_a_part_are_known_and_a_guess_is_none(word: str, options: list[str], meant: str | None) -> None:
    assert closest(word, options) == meant


OPPOSITES = [
    *(("inactief", "actief"), ("ongepland", "gepland"), ("onrechtstreeks", "rechtstreeks"), ("onbekend", "bekend")),
    *(("niet-bekend", "bekend"), ("Niet bekend", "bekend"), ("geen wachtlijst", "wachtlijst"), ("illegaal", "legaal")),
    *(("indirecte", "direct"), ("ongeplande", "gepland"), ("zonder afspraak", "afspraak"), ("onveilig", "veilig")),
]


@pytest.mark.parametrize(("word", "opposite"), [*OPPOSITES, *((other, word) for word, other in OPPOSITES)])
def test_what_says_the_opposite_is_never_near(word: str, opposite: str) -> None:
    options = [opposite, "verblijf", "school-en-leren"]
    assert closest(word, options) is None
    assert certain(word, options) is None


@pytest.mark.parametrize(("word", "meant"), [("onbekent", "onbekend"), ("nthaal", "onthaal"), ("inlop", "inloop")])
def test_a_slip_in_a_word_that_begins_as_a_denial_is_still_understood(word: str, meant: str) -> None:
    assert closest(word, [meant, "verblijf"]) == meant


@pytest.mark.parametrize(
    ("text", "named"),
    [
        *(("nl fr", ["nl", "fr"]), ("via partner; Wonen", ["via-partner", "wonen"]), ("nl en fr", ["nl", "fr"])),
        *(("nl & fr / wonen", ["nl", "fr", "wonen"]), ("nl", []), ("nl iets", []), ("geen wonen", []), ("", [])),
    ],
)
def test_words_without_a_comma_between_them_are_told_apart(text: str, named: list[str]) -> None:
    assert several(text, ["nl", "fr", "wonen", "via-partner", "geen"]) == named
