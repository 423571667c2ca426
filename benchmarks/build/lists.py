"""The pages that list services, by kind of help, life domain and route, as the layouts for Hugo make them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

ON_A_PAGE = 300
_ALL = "index"


@dataclass(frozen=True, slots=True)
class Card:
    """What a list tells of a service; `terms` are the lists that it stands in, such as `weg/rechtstreeks`."""

    name: str
    summary: str
    address: str
    terms: tuple[str, ...]

    @classmethod
    def of(cls, entry: Mapping[str, Any], address: str) -> Card:
        """The card of a service as it was read, with the address of its page."""
        domains = [f"levensdomein/{domain}" for domain in entry.get("levensdomeinen", ())]
        routes = [f"weg/{route['weg']}" for route in entry["toegang"]]
        terms = dict.fromkeys([f"hulpvorm/{entry['hulpvorm']}", *domains, *routes])
        return cls(entry["naam"], entry["samenvatting"], address, tuple(terms))


def lists(cards: Sequence[Card]) -> dict[str, str]:
    """The path of each page, without its extension, to its Markdown."""
    found: dict[str, list[Card]] = defaultdict(list)
    for card in cards:
        for term in card.terms:
            found[term].append(card)
    pages = {path: text for term, listed in found.items() for path, text in _cut(term, listed).items()}
    return {**pages, **_overviews(found), **_cut("", cards)}


def _cut(term: str, cards: Sequence[Card]) -> dict[str, str]:
    """A list as one page for each so many services, the first of which is at its own address."""
    starts = range(0, len(cards), ON_A_PAGE)
    named = {start: f"{term}/{start // ON_A_PAGE + 1 if start else _ALL}".lstrip("/") for start in starts}
    return {named[start]: _page(term or "Aanbod", cards[start : start + ON_A_PAGE]) for start in starts}


def _page(title: str, cards: Iterable[Card]) -> str:
    lines = (f"- [{card.name}](/{card.address})\n\n    {card.summary}\n" for card in cards)
    return "\n".join([f"# {title}\n", *lines])


def _overviews(terms: Iterable[str]) -> dict[str, str]:
    """For each way to list, which lists there are."""
    found: dict[str, list[str]] = defaultdict(list)
    for term in sorted(terms):
        found[term.split("/")[0]].append(f"- [{term.split('/')[1]}](/{term}/)\n")
    return {f"{way}/{_ALL}": "\n".join([f"# {way}\n", *lines]) for way, lines in found.items()}
