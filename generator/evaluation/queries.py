"""Judged queries: what somebody types, and which addresses answer it how well."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import msgspec


class Stratum(StrEnum):
    """What kind of query it is; figures are kept apart for each."""

    NAME = "name"
    PROBLEM = "problem"
    PROFILE = "profile"
    PLACE = "place"
    JARGON = "jargon"
    DANGER = "danger"
    TYPO = "typo"
    COMPOUND = "compound"
    LANGUAGE = "language"
    OUT_OF_SCOPE = "out-of-scope"


class CatalogueName(StrEnum):
    """The catalogue that a query is put to: the project's own, or the invented one for trials of the search."""

    REAL = "real"
    TRIAL = "trial"


RELEVANT = 2
Grade = Annotated[int, msgspec.Meta(ge=0, le=3)]
Text = Annotated[str, msgspec.Meta(min_length=1)]


class Query(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One query: `answers` has the grade of each address, `lines` the help lines of which danger must show one."""

    id: Text
    query: Text
    stratum: Stratum
    catalogue: CatalogueName
    need: str = ""
    origin: str = ""
    answers: dict[str, Grade] = msgspec.field(default_factory=dict)
    lines: tuple[str, ...] = ()
    language: str = ""

    @property
    def is_answerable(self) -> bool:
        return self.stratum is not Stratum.OUT_OF_SCOPE

    @property
    def relevant(self) -> frozenset[str]:
        """The addresses that are a good answer."""
        return frozenset(address for address, grade in self.answers.items() if grade >= RELEVANT)
