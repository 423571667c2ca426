"""Rules about one document, each without knowledge of any other: they may run anywhere, in any order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from generator.drafts import Draft
from generator.findings import Finding
from generator.rules.entry import (
    approval,
    area,
    blank,
    confidential,
    contacts,
    dates,
    domains,
    identity,
    links,
    names,
    ranges,
    sentences,
    sources,
    tags,
    waiting,
)

RULES: tuple[Callable[[Draft, date], Iterator[Finding]], ...] = (
    identity.check,
    blank.check,
    names.check,
    dates.check,
    ranges.check,
    waiting.check,
    confidential.check,
    area.check,
    contacts.check,
    links.check,
    domains.check,
    sources.check,
    approval.check,
    sentences.check,
    tags.check,
)
