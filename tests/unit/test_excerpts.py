"""What changed in long texts is what is shown of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.reports.excerpts import LONGEST, Excerpt, beginning, excerpts

LONG = "woord " * 300


def test_short_texts_are_shown_whole() -> None:
    assert excerpts("Bel ons.", "Mail ons.") == (Excerpt("Bel ons."), Excerpt("Mail ons."))


def test_what_comes_at_the_end_of_a_long_text_is_shown() -> None:
    before, after = excerpts(LONG, f"{LONG}Bel 102.")
    assert (before.text[0], before.text[-6:], before.left) == ("…", "woord ", 0)
    assert (after.text[0], after.text[-14:], after.left) == ("…", "woord Bel 102.", 0)


def test_what_goes_from_the_middle_is_shown_with_both_ends_left_out() -> None:
    before, after = excerpts(f"{LONG}Bel 102. {LONG}", LONG + LONG)
    assert "Bel 102." in before.text
    assert "102" not in after.text
    assert all(one.text[0] == one.text[-1] == "…" and len(one.text) < LONGEST for one in (before, after))


def test_of_a_change_that_is_too_long_it_says_how_much_more_there_is() -> None:
    shown = beginning("a" * 1000)
    assert shown == Excerpt("a" * LONGEST + "…", 600)


@given(st.integers(0, 900), st.text("ab ", max_size=900), st.text("ab ", max_size=900))
def test_a_change_is_always_seen_and_never_long(at: int, gone: str, came: str) -> None:
    before, after = excerpts(*(LONG[:at] + one + LONG[at:] for one in (gone, came)))
    assert (before.text == after.text) == (gone == came)
    assert max(len(before.text), len(after.text)) <= LONGEST + 2
