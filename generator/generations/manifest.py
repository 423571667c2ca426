"""The list of a generation's files with their SHA-256: what a generation is, and the sign that Helder made it."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Mapping, Set
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.generations.tree import entries

MANIFEST = PurePosixPath("manifest.sha256")
_LINES = re.compile(r"(?:[0-9a-f]{64}  .+(?:\n|\Z))+")
_BETWEEN = "  "


@dataclass(frozen=True, slots=True)
class Manifest:
    """Path -> SHA-256 in hexadecimal, of every file but the manifest itself."""

    digests: Mapping[str, str]

    def to_bytes(self) -> bytes:
        """As `sha256sum --check` reads it, in the order of the paths: the same generation gives the same bytes."""
        return "".join(f"{digest}  {path}\n" for path, digest in sorted(self.digests.items())).encode()

    @classmethod
    def of(cls, folder: Path) -> Manifest | None:
        """The manifest that stands in `folder`; None where there is none, or none that Helder wrote."""
        try:
            text = (folder / MANIFEST).read_text(encoding="utf-8")
        except (FileNotFoundError, IsADirectoryError, UnicodeDecodeError):
            return None
        if not _LINES.fullmatch(text):
            return None
        pairs = (line.split(_BETWEEN, 1) for line in text.removesuffix("\n").split("\n"))
        return cls({path: digest for digest, path in pairs})

    def deviations(self, folder: Path, known: Set[str] = frozenset()) -> list[str]:
        """The paths at which `folder` is not what this manifest says, after reading every byte but of `known` ones.

        A link, and what else is no plain file, is nothing that a manifest says.
        """
        found = ((path, entry) for path, entry in entries(folder) if path != str(MANIFEST))
        there = {path: self.digests.get(path) if path in known else _digest(entry) for path, entry in found}
        return sorted(path for path in {*there, *self.digests} if there.get(path) != self.digests.get(path))


def _digest(entry: os.DirEntry[str]) -> str:
    if not entry.is_file(follow_symlinks=False):
        return ""
    with open(entry.path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()
