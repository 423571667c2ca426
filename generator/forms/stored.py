"""The entries of each provider as the form fills them in: what stands in their files, and where."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from generator.drafts import Draft


def stored(drafts: Iterable[Draft]) -> dict[str, list[dict[str, Any]]]:
    """The entries by their provider, the provider's own last: services change more often.

    What stands in a file is told in full, as empty lists and what an absent field would mean too: of an entry that
    nobody changed the form writes the same file.
    """
    found: dict[str, list[dict[str, Any]]] = {}
    for draft in drafts:
        if draft.kind in ("dienst", "aanbieder"):
            entry = {
                "kind": draft.kind,
                "identity": draft.identity,
                "firstLine": draft.first_line,
                "value": draft.value,
            }
            found.setdefault(draft.identity.partition("/")[0], []).append(entry)
    return {provider: sorted(entries, key=_services_first) for provider, entries in found.items()}


def _services_first(entry: dict[str, Any]) -> tuple[bool, str]:
    return entry["kind"] == "aanbieder", entry["identity"]
