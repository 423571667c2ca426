"""All drafts of a catalogue together, with the places: what rules across documents look at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from generator.contacts import ContactError, phone
from generator.drafts import Draft
from generator.file_names import are_names
from generator.places import Places


@dataclass(frozen=True)
class Draftbook:
    """Drafts by kind and identity; `known` also names the entries whose file exists but is broken. `languages`:
    what the site speaks besides Dutch; `former`: the former addresses of each entry that has them; `written`: the
    addresses of the hand-written pages.
    """

    drafts: tuple[Draft, ...]
    known: Mapping[str, frozenset[str]]
    places: Places
    today: date
    languages: tuple[str, ...] = ()
    former: Mapping[tuple[str, str], Sequence[str]] = field(default_factory=dict)
    written: frozenset[str] = frozenset()

    @cached_property
    def misnamed(self) -> Mapping[str, frozenset[str]]:
        """The identities of files whose name cannot be one, which their own problem tells; by kind."""
        return {kind: frozenset(one for one in names if not are_names(one)) for kind, names in self.known.items()}

    def of(self, kind: str) -> Iterable[Draft]:
        return self._by_kind.get(kind, {}).values()

    def find(self, kind: str, identity: str) -> Draft | None:
        return self._by_kind.get(kind, {}).get(identity)

    @cached_property
    def _by_kind(self) -> Mapping[str, Mapping[str, Draft]]:
        found: dict[str, dict[str, Draft]] = {}
        for draft in self.drafts:
            found.setdefault(draft.kind, {})[draft.identity] = draft
        return found

    def national_numbers(self) -> frozenset[str]:
        """The numbers of the emergency and listening lines, as tel: links."""
        lines = (line for draft in self.of("hulplijnen") for line in draft.value.get("termen", []))
        return frozenset(filter(None, (dialled(line.get("nummer")) for line in lines if isinstance(line, dict))))


def dialled(number: Any) -> str | None:
    """The tel: link of a number, or None where it is not one."""
    try:
        return phone(number).href if isinstance(number, str) else None
    except ContactError:
        return None
