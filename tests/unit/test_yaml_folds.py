"""A text behind > is refused only where it loses something."""

from __future__ import annotations

import pytest

from generator.documents import parse
from generator.problems import InvalidInput
from tests.unit.document_texts import PATH


@pytest.mark.parametrize(
    "block",
    [
        ">\n  Een.\n\n  Twee.\n",
        ">-\n  Wij helpen met:\n  - wonen\n  - geld\n",
        ">+\n  Wij doen:\n  1. wonen\n",
        ">\n  Wij helpen met:\n\n  - wonen\n",
        ">2\n  Een.\n \n  Twee.\n",
    ],
)
def test_what_would_be_lost_is_told_at_the_mark(block: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        parse(f"naam: x\nbeschrijving: {block}".encode(), PATH, "x.yaml")
    [problem] = refused.value.problems
    assert (problem.line, problem.column, problem.code) == (2, 15, "yaml-regels-aaneen")
    assert problem.fix is None


@pytest.mark.parametrize(
    ("block", "value"),
    [
        (">\n  Een regel\n  die doorloopt.\n", "Een regel die doorloopt.\n"),
        (">-\n  Een.\n\n\n  Twee.\n", "Een.\n\nTwee."),
        (">\n  Wij doen:\n\n    - wonen\n    - geld\n", "Wij doen:\n\n  - wonen\n  - geld\n"),
        (">\n  - alleen\n", "- alleen\n"),
        (">\n  Bel ons tussen 9 en\n  12. Daarna niet.\n", "Bel ons tussen 9 en 12. Daarna niet.\n"),
        (
            ">\n  Voor gezinnen\n  - ook in de vakantie.\n",
            "Voor gezinnen - ook in de vakantie.\n",
        ),
        (">\n\n  Een.\n\n", "\nEen.\n"),
        ("|\n  Een.\n\n  - wonen\n  - geld\n", "Een.\n\n- wonen\n- geld\n"),
    ],
)
def test_what_loses_nothing_is_read(block: str, value: str) -> None:
    assert parse(f"beschrijving: {block}".encode(), PATH, "x.yaml").value == {"beschrijving": value}
