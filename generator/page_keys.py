"""What a page is made of, as a digest: pages of the same key are the same page, to the last byte.

Values are told apart by their type and all that they hold. A type that is not known here raises TypeError: it must be
told apart by whoever lets a page show it, for a guess could keep a page that is no longer true.
"""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from enum import Enum
from functools import cache, lru_cache
from hashlib import sha256
from typing import Any

import msgspec
from markupsafe import Markup

from generator.editions import Edition
from generator.keepsakes import digest, files, program
from generator.offer import Listing, Offer
from generator.pages.page import Page
from generator.project import Options
from generator.shell import Theme
from generator.surroundings import Surroundings

_PLAIN = (str, Markup, int, bool, type(None))
_LISTS = (list, tuple)
_SETS = (set, frozenset)
_MAPPINGS = (dict, Counter)
_SHORT = 20
"""Items of a tuple that is gone through sooner than it is kept."""


class Digests:
    """The digest of values; of records and long tuples, which nothing changes and many pages show, only once."""

    def __init__(self) -> None:
        self._known: dict[int, bytes] = {}
        self._kept: list[object] = []  # so that no other record gets the number of one that is gone

    def of(self, value: Any) -> bytes:
        """A digest that only values of the same type, which hold the same in the same order, have."""
        known = self._known.get(id(value))
        if known is not None:
            return known
        kind = type(value)
        if kind in _LISTS:
            return self._list(value)
        if kind in _MAPPINGS:
            return _joined(kind, (self.of(part) for pair in value.items() for part in pair))
        if kind in _PLAIN:
            return _spelt_once(value)
        if kind in _SETS:
            return _joined(kind, sorted(map(self.of, value)))
        return self._other(value)

    def _list(self, values: list[Any] | tuple[Any, ...]) -> bytes:
        """Most long lists are of records that are known; to ask for each apart takes ten times as long."""
        known, kind = self._known, type(values)
        try:
            found = _joined(kind, [known[id(value)] for value in values])
        except KeyError:
            return _joined(kind, [self.of(value) for value in values])
        if kind is tuple and len(values) > _SHORT:  # what serves all of Flanders is on each page of a place
            self._keep(values, found)
        return found

    def _other(self, value: Any) -> bytes:
        kind = type(value)
        if isinstance(value, Enum):
            return digest(_name(kind), value.name.encode())
        if kind is date:
            return digest(_name(kind), value.isoformat().encode())
        if kind is float:  # 0.0 and -0.0 are equal
            return _spelt(value)
        found = self._record(value)
        self._keep(value, found)
        return found

    def _keep(self, value: object, found: bytes) -> None:
        self._known[id(value)] = found
        self._kept.append(value)

    def _record(self, value: Any) -> bytes:
        kind = type(value)
        if kind is Listing:  # where it serves and its facets follow from these and from the surroundings
            return _joined(kind, (self.of(part) for part in (value.identity, value.service, value.provider)))
        if isinstance(value, msgspec.Struct) and kind.__struct_config__.frozen:
            return digest(_name(kind), msgspec.msgpack.encode(value))
        if (fields := _fields(kind)) is not None:
            return _joined(kind, [self.of(getattr(value, field)) for field in fields])
        raise TypeError(f"page_keys cannot tell values of {kind.__qualname__} apart")


def _joined(kind: type, parts: Iterable[bytes]) -> bytes:
    """Digests are all as long, so that joined they cannot be cut otherwise."""
    return sha256(_named(kind) + b"".join(parts)).digest()


def _spelt(value: Any) -> bytes:
    return digest(_name(type(value)), str(value).encode())


def _held(kind: type) -> tuple[str, ...] | None:
    """The names of what a frozen dataclass holds; None for any other type."""
    if dataclasses.is_dataclass(kind) and kind.__dataclass_params__.frozen:  # type: ignore[attr-defined]
        return tuple(field.name for field in dataclasses.fields(kind))
    return None


def _name(kind: type) -> bytes:
    return f"{kind.__module__}.{kind.__qualname__}".encode()


# The same types and names stand on page after page; the limit bounds what a long run holds.
_spelt_once: Callable[[Any], bytes] = lru_cache(20_000, typed=True)(_spelt)
_fields: Callable[[type], tuple[str, ...] | None] = cache(_held)
_named: Callable[[type], bytes] = cache(lambda kind: sha256(_name(kind)).digest())


class PageKeys:
    """The keys of all pages of a site on a day."""

    def __init__(self, offer: Offer, options: Options, theme: Theme) -> None:
        self._digests = Digests()
        known = (offer.catalogue.vocabularies, Surroundings.of(offer.catalogue), offer.today)
        self._common = digest(
            program(), files(), *map(self._digests.of, (*known, options, theme.shell, theme.measured))
        )
        self._editions: dict[str, bytes] = {}
        self._pages: tuple[Page | None, bytes] = (None, b"")

    def of(self, page: Page, edition: Edition, is_at_risk: bool) -> bytes:
        """The key of a page in an edition; it is asked for the editions of a page one after the other."""
        if self._pages[0] is not page:
            self._pages = (page, self._digests.of(page))
        return digest(self._edition(edition), self._pages[1], bytes([is_at_risk]))

    def of_entries(self, entries: Mapping[str, Any], edition: Edition) -> bytes:
        """The key of a file that tells of these entries alone."""
        return digest(self._edition(edition), self._digests.of(entries))

    def _edition(self, edition: Edition) -> bytes:
        code = edition.language.code
        if code not in self._editions:
            others = [(each.code, each.name) for each in edition.languages]
            parts = (code, others, edition.written, edition.translated)
            self._editions[code] = digest(self._common, *map(self._digests.of, parts))
        return self._editions[code]
