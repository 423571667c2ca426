"""Where a value ends, judged by its lines alone."""

from __future__ import annotations

import pytest

from generator.yaml_lines import going_on, is_lone_text


@pytest.mark.parametrize(
    ("text", "number", "before", "end"),
    [
        ("a: x\nb: y", 0, "a: ", 1),
        ("a: x\n  y\n\n  z\n\nb: c", 0, "a: ", 4),
        ("a:\n  - b: x\n    c: y", 1, "  - b: ", 2),
        ("a:\n  - x\n  - y", 1, "  - ", 2),
        ("a:\n  - x\n    y\nb: c", 1, "  - ", 3),
        ("a:\n  x\n  y\nb: c", 1, "  ", 3),
        ("a:\n  - - x\n    - y", 1, "  - - ", 2),
    ],
)
def test_a_text_goes_on_as_long_as_lines_spring_in_further(text: str, number: int, before: str, end: int) -> None:
    assert going_on(text.split("\n"), number, before) == end


@pytest.mark.parametrize(
    ("line", "is_text"),
    [("Bel ons.", True), ("  en meer", True), ("naam:x", True), ("naam: x", False), ("- x", False), ('"x"', False)],
)
def test_a_line_without_field_or_dash_is_loose_text(line: str, is_text: bool) -> None:
    assert is_lone_text(line) == is_text
