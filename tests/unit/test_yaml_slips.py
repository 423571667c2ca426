"""Slips that a common file does not have are looked for on the lines that can have them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator import yaml_slips


@given(st.text(alphabet="a: -+2?#,[{]}\"'|>\n", max_size=40))
def test_a_rare_slip_is_seen_on_its_own_line(text: str) -> None:
    assert yaml_slips.has_rare_slips(text) == bool(yaml_slips._RARE.search(text))
