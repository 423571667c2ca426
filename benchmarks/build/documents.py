"""The services of a catalogue as Markdown, for generators that read nothing else: a document for each, and lists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from benchmarks.build.lists import Card, lists
from benchmarks.catalogue.services import address

_TEXTS = ("naam", "samenvatting", "beschrijving")


@dataclass(frozen=True)
class Documents:
    """A folder of Markdown that can follow a catalogue; only what differs is written."""

    folder: Path
    _cards: dict[Path, Card] = field(default_factory=dict)

    def follow(self, changed: Sequence[Path]) -> None:
        """Write the documents of these services anew, and the lists that they stand in."""
        for file in changed:
            entry = _read(file)
            self._cards[file] = Card.of(entry, address(file))
            self._write(address(file).rstrip("/"), document(entry, _provider(file.parent)))
        for path, text in (lists(list(self._cards.values())) if changed else {}).items():
            self._write(path, text)

    def _write(self, path: str, text: str) -> None:
        file = self.folder / f"{path}.md"
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")


def document(entry: dict[str, Any], provider: str) -> str:
    """A service as Markdown, with every field."""
    texts = [f"# {entry['naam']}", provider, entry["samenvatting"], entry.get("beschrijving", "")]
    facts = [
        f"## {_humanized(name)}\n\n" + "\n".join(_lines(value)) for name, value in entry.items() if name not in _TEXTS
    ]
    return "\n\n".join([*texts, *facts]) + "\n"


def _lines(value: Any) -> list[str]:
    """A value as the lines of a list, with lists in it as deep as it goes."""
    if isinstance(value, dict):
        return [line for name, part in value.items() for line in _item(_humanized(name), part)]
    if isinstance(value, list):
        return [line for part in value for line in _part(_lines(part))]
    return [f"- {' '.join(value.split())}"]


def _item(name: str, part: Any) -> list[str]:
    found = _lines(part)
    return [f"- {name}: {found[0][2:]}"] if isinstance(part, str) else [f"- {name}:", *_indented(found)]


def _part(lines: list[str]) -> list[str]:
    return [*lines[:1], *_indented(lines[1:])]


def _indented(lines: list[str]) -> list[str]:
    return [f"    {line}" for line in lines]


def _humanized(name: str) -> str:
    return name.replace("_", " ").capitalize()


@cache
def _provider(folder: Path) -> str:
    return str(_read(folder / "aanbieder.yaml")["naam"])


def _read(file: Path) -> dict[str, Any]:
    found = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
    assert isinstance(found, dict)
    return found
