"""The kinds of pages of the site, by their addresses: every page is of one kind."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable

from generator.project import open_project
from tests.catalogues import LONG, ROOT

_TEXTS = "|".join(sorted(file.stem for file in (ROOT / "docs").glob("*.md") if file.stem not in ("index", "blad")))
_LANGUAGE = f"(?:{'|'.join(open_project(ROOT).options.languages)})"

_IN_DUTCH = {
    "start": r"",
    "zoeken": r"zoeken/",
    "mijn lijst": r"mijn-lijst/",
    "aanbod van A tot Z": r"aanbod/",
    "dienst": r"aanbod/[^/]+/[^/]+/",
    "aanbieder": r"aanbieder/[^/]+/",
    "aanbieder bijwerken": r"aanbieder/[^/]+/bijwerken/",
    "nieuwe dienst": r"bijdragen/dienst/",
    "soorten hulp": r"hulpvorm/",
    "hulpvorm": r"hulpvorm/[^/]+/",
    "regio's": r"regio/",
    "regio": r"regio/[^/]+/",
    "kruispunt": r"regio/[^/]+/[^/]+/",
    "samenwerkingen": r"samenwerking/",
    "samenwerking": r"samenwerking/[^/]+/",
    "gemeenten": r"gemeente/",
    "gemeente": r"gemeente/[^/]+/",
    "onderwerpen": r"levensdomein/",
    "levensdomein": r"levensdomein/[^/]+/",
    "toegangswegen": r"toegang/",
    "toegangsweg": r"toegang/[^/]+/",
    "overzicht": r"overzicht/",
    "wachttijden": r"overzicht/wachttijden/",
    "gegevens": r"gegevens/",
    "woorden": r"woorden/",
    "bronnen": r"bronnen/",
    "hulplijnen": r"hulplijnen/",
    "meewerken": r"bijdragen/",
    "eerste wijziging": r"bijdragen/eerste-wijziging/",
    "meldingen": r"bijdragen/fouten/",
    "melding": r"bijdragen/fouten/[^/]+/",
    "velden": r"bijdragen/velden/",
    "velden van een soort": r"bijdragen/velden/[^/]+/",
    "toegankelijkheid": r"toegankelijkheid/",
    "tekst": rf"(?:{_TEXTS})/",
    "niet gevonden": r"404\.html",
}
DUTCH_ONLY = (
    "aanbieder bijwerken",
    "nieuwe dienst",
    "bronnen",
    "meewerken",
    "eerste wijziging",
    "meldingen",
    "melding",
    "velden",
    "velden van een soort",
    "niet gevonden",
)
_BY_THEMSELVES = (
    "start",
    "zoeken",
    "dienst",
    "hulplijnen",
    "onderwerpen",
    "toegangswegen",
    "overzicht",
    "mijn lijst",
    "toegankelijkheid",
    "tekst",
)
_OTHERS = "|".join(pattern for kind, pattern in _IN_DUTCH.items() if kind not in (*DUTCH_ONLY, *_BY_THEMSELVES))

# The other languages have the same templates: what differs is longer words. Most kinds count as one there.
KINDS = (
    _IN_DUTCH
    | {f"{kind} in een andere taal": f"{_LANGUAGE}/{_IN_DUTCH[kind]}" for kind in _BY_THEMSELVES}
    | {"ander in een andere taal": f"{_LANGUAGE}/(?:{_OTHERS})"}
)

# Only a catalogue of thousands has these.
EVERY_KIND = KINDS | {"stuk van een lange lijst": rf"(?:{_LANGUAGE}/)?(?:[^/]+/)*van-a-tot-z/[^/]+/"}

_ALWAYS = ("start", "zoeken", "dienst", "mijn lijst", "nieuwe dienst", "dienst in een andere taal")
# What hardly differs from one template to another is looked at on a few kinds, always the same; on all at full size.
SOME_KINDS = tuple(KINDS) if LONG else (*_ALWAYS, *random.Random(9).sample(sorted(KINDS.keys() - set(_ALWAYS)), 10))


def kind_of(address: str) -> str:
    """The kind of the page at an address; raises ValueError where it is of none or of several."""
    [kind] = [kind for kind, pattern in EVERY_KIND.items() if re.fullmatch(pattern, address)]
    return kind


def language_of(address: str) -> str:
    """The language of the page at an address: that of its folder, or Dutch."""
    folder = re.match(f"{_LANGUAGE}(?=/)", address)
    return folder[0] if folder else "nl"


def of_kind(kind: str, addresses: Iterable[str], number: int = 1) -> list[str]:
    """Pages of a kind: all of them at full size, else a few, always the same as long as the pages are the same."""
    found = sorted(address for address in addresses if re.fullmatch(EVERY_KIND[kind], address))
    return found if LONG else random.Random(kind).sample(found, min(number, len(found)))
