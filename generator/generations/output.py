"""One file of the site to be, and the rules for where it may stand."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path, PurePosixPath

from generator.generations.failure import PublishError, in_words
from generator.generations.tree import entries

# What a web server must find under a hidden name: RFC 8615, and the switch that turns Jekyll off on GitHub Pages.
_HIDDEN_BUT_WELCOME = {".well-known", ".nojekyll"}


@dataclass(frozen=True, slots=True)
class Output:
    """A file of the site: its path below the site folder, and its bytes.

    Raises PublishError for a path that leaves the site, hides in it, or that some system reads otherwise.
    """

    path: PurePosixPath
    content: bytes

    def __post_init__(self) -> None:
        if objection := _objection(self.path):
            raise PublishError(f"Dit bestand kan niet in de site staan: {str(self.path)!r} {objection}.")


@dataclass(frozen=True, slots=True)
class Standing:
    """A file that stands in the published site as it is to be: its size in bytes and its SHA-256."""

    path: PurePosixPath
    size: int
    digest: bytes


def from_folder(folder: Path, below: PurePosixPath) -> Iterator[Output]:
    """The files of a folder that another program made, for `below` a folder of the site, in the order of the names.

    Raises PublishError for a symbolic link, for anything else that is no plain file, and where it cannot read.
    """
    with in_words(folder):
        for path, entry in sorted(entries(folder), key=itemgetter(0)):
            if not entry.is_file(follow_symlinks=False):
                raise PublishError(f"{entry.path} is een koppeling of geen gewoon bestand. Zet er het bestand zelf.")
            yield Output(below / path, Path(entry.path).read_bytes())


class Places:
    """The places in the site that are taken, so that no two outputs meet in one."""

    def __init__(self) -> None:
        self.files: set[str] = set()
        self.folders: set[str] = set()
        self._taken: dict[str, str] = {}

    def take(self, path: PurePosixPath) -> str:
        """The path as text, from now on taken. Raises PublishError where another output makes it impossible."""
        text = str(path)
        if text in self.files:
            raise PublishError(f"Twee onderdelen maken hetzelfde bestand van de site: {text}.")
        if text in self.folders:
            raise PublishError(f"{text} is in de site zowel een bestand als een map.")
        self._enter(path.parent)
        self._claim(text)
        self.files.add(text)
        return text

    def _enter(self, folder: PurePosixPath) -> None:
        text = str(folder)
        if text == "." or text in self.folders:
            return
        if text in self.files:
            raise PublishError(f"{text} is in de site zowel een bestand als een map.")
        self._enter(folder.parent)
        self._claim(text)
        self.folders.add(text)

    def _claim(self, text: str) -> None:
        """Some file systems hold paths that differ in case, or in how an accent is written, for one and the same."""
        other = self._taken.setdefault(unicodedata.normalize("NFC", text).casefold(), text)
        if other != text:
            raise PublishError(f"Deze twee zijn op sommige systemen hetzelfde bestand: {other} en {text}.")


def _objection(path: PurePosixPath) -> str:
    text = str(path)
    if path.is_absolute() or ".." in path.parts or not path.parts:
        return "ligt niet binnen de site"
    if "\\" in text or ":" in text or not text.isprintable():
        return "bevat een teken dat niet overal mag"
    if any(part.startswith(".") and part not in _HIDDEN_BUT_WELCOME for part in path.parts):
        return "is verborgen"
    return ""
