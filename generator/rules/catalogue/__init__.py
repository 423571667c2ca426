"""Rules across documents: what one entry says of another, and of the places it names."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.draftbook import Draftbook
from generator.drafts import Draft
from generator.findings import Finding
from generator.rules.catalogue import (
    addresses,
    areas,
    confidential,
    cycles,
    help_lines,
    jargon,
    locations,
    old_sources,
    own_links,
    references,
    search_words,
    terms,
    translations,
    twins,
)

Rule = Callable[[Draftbook], Iterator[tuple[Draft, Finding]]]

FAULTS: tuple[Rule, ...] = (
    terms.check,
    search_words.check,
    references.check,
    areas.check,
    cycles.check,
    twins.check,
    addresses.check,
    confidential.check,
    help_lines.check,
    locations.check,
    own_links.check,
    translations.check,
)
HINTS: tuple[Rule, ...] = (old_sources.check, jargon.check)
"""What never stands in the way of a site."""
RULES = (*FAULTS, *HINTS)
