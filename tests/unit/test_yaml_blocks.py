"""The fields at the margin, apart from each other."""

from __future__ import annotations

from generator.yaml_blocks import aside, block_of, without

TEXT = "# kop\na: x\nb:\n  - c: y\n  - d: z\n\ne: |\n  f: g\nh: i"


def test_a_field_goes_with_all_its_lines_and_the_others_keep_their_place() -> None:
    assert without(TEXT, [5]) == "# kop\na: x\n\n\n\n\ne: |\n  f: g\nh: i"
    assert without(TEXT, [1, 9]) == "\na: x\nb:\n  - c: y\n  - d: z\n\ne: |\n  f: g\n"
    assert without(TEXT, []) == TEXT


def test_the_fields_beside_one_are_named_with_it() -> None:
    assert aside(TEXT, [2]) == {"a", "b"}
    assert aside(TEXT, [8]) == {"b", "e", "h"}
    assert aside("los\n- a", [1]) == frozenset()


def test_a_line_belongs_to_the_field_above_it() -> None:
    assert block_of(TEXT, 4) == range(3, 7)
    assert block_of(TEXT, 99) == range(0)
