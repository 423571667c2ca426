"""A YAML file of the catalogue, read: text only, with the line and column of every key and value."""

from __future__ import annotations

import codecs
import os
import stat
import sys
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path, PurePosixPath

from generator.characters import character_problems, cleaned
from generator.problems import InvalidInput, Problem, in_order
from generator.yaml_places import comments, places
from generator.yaml_subset import MOST_NODES, Pointer, Value, compose

__all__ = ["Document", "Pointer", "Position", "Value", "parse", "read"]


@dataclass(frozen=True, slots=True)
class Limits:
    """How large a file may be; how many values, keys and groups it may hold."""

    size: int
    nodes: int


ENTRY_LIMITS = Limits(size=64 * 1024, nodes=MOST_NODES)
WORD_LIST_LIMITS = Limits(size=1024 * 1024, nodes=20 * MOST_NODES)  # the editors' own: one file says all
_OPEN_FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True)
class Position:
    """A place in a file; line and column count from 1, the column in characters."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Document:
    """A file without problems.

    `path` is its place in the catalogue folder, `file` the name that the user knows; `value` holds text only,
    as it was typed; `text` is the whole file.
    """

    path: PurePosixPath
    file: str
    value: dict[str, Value]
    text: str

    def position(self, pointer: Pointer, part: str = "") -> Position:
        """Where a value begins; of the nearest part that exists, when it is absent. Where `part` of it begins, if that
        stands in the file as it is.
        """
        line, column = self._nearest(pointer)[1]
        lines = self.text.split("\n")
        start = sum(len(one) + 1 for one in lines[: line - 1]) + column - 1
        found = self.text.find(part, start)
        if not part or found < 0:
            return Position(line, column)
        return Position(self.text.count("\n", 0, found) + 1, found - self.text.rfind("\n", 0, found))

    def key_position(self, pointer: Pointer) -> Position:
        """Where the key of a value begins (for an item of a list: the item); of the nearest part that exists."""
        return Position(*self._nearest(pointer)[0])

    def comments(self) -> list[tuple[Position, str]]:
        """Every comment, with its `#`."""
        return [(Position(line, column), text) for line, column, text in comments(self.text)]

    def _nearest(self, pointer: Pointer) -> tuple[tuple[int, int], tuple[int, int]]:
        known = places(self.text)
        return next(known[pointer[:end]] for end in range(len(pointer), -1, -1) if pointer[:end] in known)


def limits_of(path: PurePosixPath) -> Limits:
    """The limits of a file by its place in the catalogue folder."""
    return WORD_LIST_LIMITS if path.parts[:1] == ("woordenlijsten",) else ENTRY_LIMITS


def read(file: Path, path: PurePosixPath, shown_as: str) -> Document:
    """The document in a file; `path` is its place in the catalogue folder, which is the end of `file`.

    Raises InvalidInput with every problem that can be told apart. A link, a device and a pipe are never opened.
    """
    return parse(content_of(file, path, shown_as), path, shown_as)


def content_of(file: Path, path: PurePosixPath, shown_as: str) -> bytes:
    """The bytes of a file, if it may be opened; raises InvalidInput where it may not."""
    refused = _refused(file, path, shown_as)
    if refused:
        raise InvalidInput(refused)
    try:
        return _content(file, limits_of(path).size)
    except OSError as error:
        raise InvalidInput(_unreadable(error, shown_as)) from error


def parse(content: bytes, path: PurePosixPath, shown_as: str) -> Document:
    """The document in the bytes of a file; raises InvalidInput with every problem that can be told apart."""
    limits = limits_of(path)
    return (
        _parsed_list(content, path, shown_as)
        if limits is WORD_LIST_LIMITS
        else _parsed(content, path, shown_as, limits)
    )


def _parsed(content: bytes, path: PurePosixPath, shown_as: str, limits: Limits) -> Document:
    if len(content) > limits.size:
        raise InvalidInput(_too_large(limits, shown_as))
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        tip = "Bewaar het bestand opnieuw en kies als codering UTF-8."
        raise InvalidInput(_whole(shown_as, "yaml-codering", "Dit bestand is niet bewaard als UTF-8.", tip))
    text, problems = _decoded(content)
    problems += character_problems(text)
    value, faults = compose(cleaned(text), most_nodes=limits.nodes)
    problems += _on_their_own(faults, problems) or _root_problems(value, problems)
    if problems:
        raise InvalidInput(*in_order(replace(problem, file=shown_as) for problem in problems))
    assert isinstance(value, dict)
    return Document(path, shown_as, value, text)


@lru_cache(maxsize=16)
def _parsed_list(content: bytes, path: PurePosixPath, shown_as: str) -> Document:
    """Kept, because every check reads all word lists, and they are most of what it reads."""
    return _parsed(content, path, shown_as, WORD_LIST_LIMITS)


def _decoded(content: bytes) -> tuple[str, list[Problem]]:
    """The text, and a problem for each line that is not UTF-8."""
    try:
        return content.decode("utf-8"), []
    except UnicodeDecodeError:
        lines = enumerate(content.split(b"\n"), start=1)
        problems = [problem for number, line in lines for problem in _not_utf8(number, line)]
        return content.decode("utf-8", errors="replace"), problems[:20]


def _not_utf8(number: int, line: bytes) -> list[Problem]:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError as error:
        column = len(line[: error.start].decode("utf-8")) + 1
        letter = line[error.start : error.start + 1].decode("cp1252", errors="ignore")
        seen = f' Waarschijnlijk stond hier "{letter}".' if letter.isalpha() else ""
        tip = "Bewaar het bestand opnieuw als UTF-8 en kijk de letters met een accent na."
        return [Problem("", number, column, "", "yaml-codering", f"Dit teken is niet te lezen.{seen}", tip)]
    return []


def _on_their_own(faults: list[Problem], problems: list[Problem]) -> list[Problem]:
    """The faults that no wrong character can have caused: one on the same line, or a tab above."""
    lines = {problem.line for problem in problems}
    tab = min((problem.line for problem in problems if problem.code == "yaml-tab"), default=sys.maxsize)
    return [fault for fault in faults if fault.line not in lines and fault.line < tab]


def _root_problems(value: Value | None, problems: list[Problem]) -> list[Problem]:
    if problems or (isinstance(value, dict) and value):
        return []
    tip = "Begin met een veld, bijvoorbeeld: naam: JAC Turnhout"
    if value is None or value in ("", {}):
        return [Problem("", 1, 1, "", "yaml-leeg", "Dit bestand is leeg.", tip)]
    what = "een lijst" if isinstance(value, list) else "losse tekst"
    return [Problem("", 1, 1, "", "yaml-geen-velden", f"Dit bestand bevat {what}, geen velden met een waarde.", tip)]


def _refused(file: Path, path: PurePosixPath, shown_as: str) -> Problem | None:
    """Why a file may not even be opened."""
    try:
        if any(part.is_symlink() for part in (file, *file.parents[: len(path.parts) - 1])):
            tip = "Zet het bestand zelf op deze plaats."
            return _whole(shown_as, "bestand-snelkoppeling", "Dit is een snelkoppeling (symlink), geen bestand.", tip)
        status = file.lstat()
    except OSError as error:
        return _unreadable(error, shown_as)
    if not stat.S_ISREG(status.st_mode):
        what = "een map" if stat.S_ISDIR(status.st_mode) else "geen gewoon bestand"
        return _whole(shown_as, "bestand-soort", f"Dit is {what}.", "Zet hier een YAML-bestand, of haal dit weg.")
    limits = limits_of(path)
    return _too_large(limits, shown_as) if status.st_size > limits.size else None


def _content(file: Path, size: int) -> bytes:
    """The bytes, one more than allowed at most; the flags hold when the file was exchanged a moment ago."""
    with os.fdopen(os.open(file, _OPEN_FLAGS), "rb") as stream:
        return stream.read(size + 1)


def _too_large(limits: Limits, shown_as: str) -> Problem:
    message = f"Dit bestand is te groot: {limits.size // 1024} kB is het meeste."
    return _whole(shown_as, "bestand-te-groot", message, "Kort de teksten in of verdeel ze over meer bestanden.")


def _unreadable(error: OSError, shown_as: str) -> Problem:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return _whole(shown_as, "bestand-ontbreekt", "Dit bestand bestaat niet.", "Kijk de naam van het bestand na.")
    why = "je mag het niet lezen" if isinstance(error, PermissionError) else error.strerror or "onbekende fout"
    tip = "Kijk de rechten van het bestand na."
    return _whole(shown_as, "bestand-onleesbaar", f"Dit bestand is niet te openen: {why}.", tip)


def _whole(shown_as: str, code: str, message: str, tip: str) -> Problem:
    return Problem(shown_as, 1, 1, "", code, message, tip)
