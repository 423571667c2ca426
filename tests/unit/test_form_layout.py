"""The form shows every field of an entry, once."""

from __future__ import annotations

from collections import Counter

import pytest

from generator.forms.layout import LAYOUT, left_out
from generator.schemas import load
from tests.catalogues import ROOT

SCHEMAS = load(ROOT / "schema", {})
FORMS = [(mode, kind) for mode, groups in LAYOUT.items() for kind in groups]


@pytest.mark.parametrize(("mode", "kind"), FORMS)
def test_every_field_stands_in_one_group(mode: str, kind: str) -> None:
    groups = LAYOUT[mode][kind]
    assert list(left_out(groups, SCHEMAS[kind].definition)) == []
    shown = Counter(name for group in groups for name in group.fields)
    assert [name for name, number in shown.items() if number > 1] == []
    known = SCHEMAS[kind].definition["properties"]
    assert [name for name in shown if name.partition(".")[0] not in known] == []


def test_a_field_that_no_group_shows_is_named() -> None:
    groups = LAYOUT["bijwerken"]["dienst"][1:]
    assert list(left_out(groups, SCHEMAS["dienst"].definition)) == ["contact.telefoon", "wachttijd", "melding"]
