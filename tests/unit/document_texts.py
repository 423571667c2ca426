"""Texts of entries, and what becomes of them when they are read."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest
import yaml

from generator.documents import Document, parse
from generator.problems import InvalidInput, Problem

PATH = PurePosixPath("aanbieders/caw/jac.yaml")
LOADERS = [yaml.SafeLoader, *([yaml.CSafeLoader] if yaml.__with_libyaml__ else [])]

ENTRY = """\
# yaml-language-server: $schema=../../../schema/dienst.schema.json
naam: KRACHTWERK(T)
samenvatting: "Een gezinscoach: samen één plan."
beschrijving: |
  Eerste regel, met een # hekje.

  - een streepje
werkvorm: [aan huis, 'op school']
doelgroep: {leeftijd: {van: 0, tot_en_met: 25}, voor: [kind, ouder]}
toegang:
  - weg: via-partner
    stappen:
      - Bel.
      - Kom langs.
  - weg: rechtstreeks
contact:
  telefoon:
    - {nummer: 014 12 34 56, uren: 9:00-17:00}
leeg:
"""


def document(text: str | bytes) -> Document:
    return parse(text if isinstance(text, bytes) else text.encode(), PATH, "catalogue/jac.yaml")


def problems(text: str | bytes) -> list[Problem]:
    with pytest.raises(InvalidInput) as refusal:
        document(text)
    return list(refusal.value.problems)


def found(text: str | bytes) -> list[tuple[int, int, str]]:
    return [(problem.line, problem.column, problem.code) for problem in problems(text)]
