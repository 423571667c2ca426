"""Dashes within a text whose | was forgotten are told as that, and never as a list that went wrong."""

from __future__ import annotations

import pytest

from generator.forgotten_bars import with_bars
from generator.problems import Problem
from generator.schemas import load
from tests.catalogues import ROOT
from tests.unit.document_texts import problems

SERVICE = load(ROOT / "schema", {})["dienst"]


def told(text: str) -> list[Problem]:
    return list(with_bars(problems(text), text.encode(), SERVICE))


@pytest.mark.parametrize(
    ("text", "line", "tip"),
    [
        ("naam: x\nbeschrijving:\n  Eerst.\n  - a\n  - b\n", 2, "Zet een | achter beschrijving:"),
        ("naam: x\nbeschrijving:\n\n  Eerst.\n\n  - a\n", 2, "Zet een | achter beschrijving:"),
        ("klacht: Eerst.\n  - a\n\n  - b\n", 1, "Zet een | achter klacht: en begin"),
        ("toegang:\n  - wie_beslist: Eerst.\n      - a\n      - b\n", 2, "Zet een | achter wie_beslist: en begin"),
    ],
)
def test_a_text_with_dashes_lacks_its_bar(text: str, line: int, tip: str) -> None:
    [problem] = told(text)
    assert (problem.line, problem.code) == (line, "yaml-streepje")
    assert problem.tip.startswith(tip)
    assert text.split("\n")[line - 1][problem.column - 1 :].startswith(problem.field.rpartition(".")[2])


@pytest.mark.parametrize(
    "text",
    [
        "werkvorm:\n  aan huis\n  - op school\n",
        "trefwoorden:\n  - een\n    - twee\n",
        "toegang:\n  - stappen:\n      - Bel.\n        - Of mail.\n",
        "hulpvorm: verblijf\n  - opvang\n",
        "onbekend: Eerst.\n  - a\n",
        "klacht: 'Eerst.\n  - a\nnaam: x'\n",
    ],
)
def test_what_may_be_a_list_stays_as_the_reader_told_it(text: str) -> None:
    assert told(text) == problems(text)
