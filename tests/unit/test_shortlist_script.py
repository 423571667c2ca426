"""The visitor's own list stands in the fragment of an address, beside whatever else that says."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.offer import Offer
from tests.unit.search_scripts import NODE, SCRIPTS

DRIVER = Path(__file__).with_name("shortlist_scripts.mjs")
ONE, OTHER = "awel/luisterlijn", "caw-de-kempen/krachtwerkt"


def ask(*questions: tuple[object, ...]) -> list[Any]:
    command = [str(NODE), str(DRIVER), str(SCRIPTS)]
    asked = json.dumps(questions)
    done = subprocess.run(command, input=asked, capture_output=True, text=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return list(json.loads(done.stdout))


@pytest.mark.parametrize(
    ("fragment", "found"),
    [
        ("", None),
        ("#inhoud", None),
        ("#plaats=2300", None),
        ("#diensten=", []),
        (f"#diensten={ONE},{OTHER}", [ONE, OTHER]),
        (f"#plaats=2300&diensten={ONE}", [ONE]),
        ("#diensten=awel%2Fluisterlijn%2Ccaw-de-kempen%2Fkrachtwerkt", [ONE, OTHER]),
        (f"#diensten={ONE},{ONE}", [ONE]),
        ("#diensten=<img src=x>,../../x,a/b/c,A/B,a//b,javascript:x/y", []),
    ],
)
def test_a_fragment_holds_services_and_nothing_else(fragment: str, found: list[str] | None) -> None:
    assert ask(("read", fragment)) == [found]


def test_a_list_goes_beside_what_the_fragment_says_and_takes_the_place_of_another() -> None:
    answers = ask(
        ("write", "#plaats=2300&weg=rth", [ONE]),
        ("write", f"#diensten={ONE}&plaats=2300", [OTHER]),
        ("write", f"#diensten={ONE}&plaats=2300", None),
        ("write", f"#diensten={ONE}", None),
        ("write", f"#diensten={ONE}", []),
    )
    assert answers == [
        f"#plaats=2300&weg=rth&diensten={ONE}",
        f"#plaats=2300&diensten={OTHER}",
        "#plaats=2300",
        "",
        "#diensten=",
    ]


_PART = st.text("abcz09", min_size=1, max_size=4)
_NAME = st.builds("-".join, st.lists(_PART, min_size=1, max_size=3))
_LISTS = st.lists(st.builds("{}/{}".format, _NAME, _NAME), unique=True, max_size=8)
_FRAGMENTS = st.sampled_from(["", "#plaats=2300", "#weg=rth,crisis&leeftijd=12"])


@given(st.lists(st.tuples(_FRAGMENTS, _LISTS), min_size=5, max_size=10))
@settings(max_examples=10, deadline=None)
def test_what_was_written_is_read_and_comes_off_again(cases: list[tuple[str, list[str]]]) -> None:
    written = ask(*(("write", fragment, held) for fragment, held in cases))
    assert ask(*(("read", text) for text in written)) == [held for _, held in cases]
    assert ask(*(("write", text, None) for text in written)) == [fragment for fragment, _ in cases]


def test_every_service_of_the_catalogue_can_stand_in_a_list(real_offer: Offer) -> None:
    questions = [("read", f"#diensten={identity}") for identity in real_offer.listings]
    assert ask(*questions) == [[identity] for identity in real_offer.listings]


def test_a_list_is_cut_where_an_address_becomes_too_long() -> None:
    [most] = ask(("most",))
    many = [f"aanbieder/dienst-{number}" for number in range(most + 5)]
    assert ask(("read", f"#diensten={','.join(many)}")) == [many[:most]]


def test_a_name_of_a_part_of_the_page_is_told_from_a_choice() -> None:
    assert ask(*(("isAnchor", text) for text in ("", "#", "#inhoud", "#plaats=2300", "#diensten="))) == [
        False,
        False,
        True,
        False,
        False,
    ]


def test_a_service_goes_in_last_and_out_wherever_it_stands() -> None:
    assert ask(("toggled", [ONE], OTHER), ("toggled", [ONE, OTHER], ONE)) == [[ONE, OTHER], [OTHER]]
