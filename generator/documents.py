"""A YAML file of the catalogue, read: text only, with the line and column of every key and value."""

from __future__ import annotations

import codecs
import os
import stat
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path, PurePosixPath

from generator import yaml_merges
from generator.characters import character_problems, cleaned
from generator.problems import InvalidInput, Problem, in_order
from generator.yaml_blocks import aside, without
from generator.yaml_places import comments, places
from generator.yaml_subset import MOST_NODES, Pointer, Value, composition

__all__ = ["Document", "Pointer", "Position", "Remains", "Value", "parse", "read", "remains"]


@dataclass(frozen=True, slots=True)
class Limits:
    """How large a file may be; how many values, keys and groups it may hold."""

    size: int
    nodes: int


ENTRY_LIMITS = Limits(size=64 * 1024, nodes=MOST_NODES)
WORD_LIST_LIMITS = Limits(size=1024 * 1024, nodes=20 * MOST_NODES)  # the editors' own: one file says all
# How files of Word, LibreOffice, Excel and Pages, PDF files, pictures and rich text begin.
_OF_OTHER_PROGRAMS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF-", b"\x89PNG", b"\xff\xd8\xff", b"{\\rtf")
_OF_WEB_PAGES = (b"<!doctype html", b"<html")
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


@dataclass(frozen=True, slots=True)
class Remains:
    """What is left to judge of a file that is refused; `whole`: mended without a doubt, else only some of its fields.

    The fields are those that have no part in a fault, nor stand right above or below one that has.
    """

    document: Document
    whole: bool


def remains(content: bytes, path: PurePosixPath, shown_as: str) -> Remains | None:
    """What is left of a refused file; None where nothing is."""
    limits = limits_of(path)
    try:
        _refuse_at_once(content, limits, shown_as)
    except InvalidInput:
        return None
    understood = _understood(content, limits)
    if all(problem.fix is not None for problem in understood.problems) and isinstance(understood.value, dict):
        return Remains(Document(path, shown_as, understood.value, understood.text), whole=True)
    lines = {problem.line for problem in understood.problems}
    left = composition(without(understood.text, lines), most_nodes=limits.nodes)
    if left.problems or not isinstance(left.value, dict):
        return None
    doubtful = aside(understood.typed, lines) | aside(understood.text, lines, near=0)
    value = {name: below for name, below in left.value.items() if name not in doubtful}
    return Remains(Document(path, shown_as, value, left.text), whole=False)


def _parsed(content: bytes, path: PurePosixPath, shown_as: str, limits: Limits) -> Document:
    _refuse_at_once(content, limits, shown_as)
    understood = _understood(content, limits)
    if problems := understood.problems or _root_problems(understood):
        raise InvalidInput(*in_order(replace(problem, file=shown_as) for problem in problems))
    assert isinstance(understood.value, dict)
    return Document(path, shown_as, understood.value, understood.typed)


def _refuse_at_once(content: bytes, limits: Limits, shown_as: str) -> None:
    """Raise InvalidInput for what is not even looked into."""
    if len(content) > limits.size:
        raise InvalidInput(_too_large(limits, shown_as))
    if no_text := _no_text(content, shown_as):
        raise InvalidInput(no_text)
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        tip = "Bewaar het bestand opnieuw en kies als codering UTF-8."
        raise InvalidInput(_whole(shown_as, "yaml-codering", "Dit bestand is niet bewaard als UTF-8.", tip))


def _no_text(content: bytes, shown_as: str) -> Problem | None:
    """What is wrong with a file of another program, or with one whose lines end as they did on an old Mac."""
    if content.startswith(_OF_OTHER_PROGRAMS):
        message = "Dit is geen tekstbestand, maar een bestand van een ander programma, zoals Word."
        tip = "Kopieer de tekst naar een gewone teksteditor (zoals Kladblok), en bewaar ze daar als UTF-8."
        return _whole(shown_as, "yaml-geen-tekst", message, tip)
    if content.lstrip()[:14].lower().startswith(_OF_WEB_PAGES):
        message = "Dit is een webpagina (HTML), geen beschrijving."
        tip = "Zet alleen de velden in het bestand, elk op een eigen regel. Begin met: naam: JAC Turnhout"
        return _whole(shown_as, "yaml-geen-tekst", message, tip)
    if b"\n" not in content and content.strip().count(b"\r") > 1:
        message = "Dit is geen tekstbestand dat Helder kan lezen: de regels eindigen zoals op een oude Mac (CR)."
        tip = "Open het in een gewone teksteditor (zoals Kladblok), en bewaar het met regeleinden van Windows of Linux."
        return _whole(shown_as, "yaml-geen-tekst", message, tip)
    return None


@dataclass(frozen=True, slots=True)
class _Understood:
    """A text as it was typed and as it was read, its value, and what is wrong with it (the file still empty)."""

    typed: str
    text: str
    value: Value | None
    problems: list[Problem]


def _understood(content: bytes, limits: Limits) -> _Understood:
    """What can be read of a content: fields with a tab or with two versions in them are left out where they disturb."""
    typed, problems = _decoded(content)
    problems += character_problems(typed)
    clean, torn = cleaned(typed), yaml_merges.marked_lines(typed)
    tabs = [number for number, line in enumerate(typed.split("\n"), start=1) if "\t" in line]
    composed = composition(without(clean, [*tabs, *torn]), most_nodes=limits.nodes)
    faults = list(composed.problems)
    if tabs and not torn:
        whole = composition(clean, most_nodes=limits.nodes)
        faults += [fault for fault in whole.problems if fault.line < tabs[0] and fault not in faults]
    problems += [yaml_merges.problem(torn)] if torn else []
    problems += _on_their_own(faults, problems)
    return _Understood(typed, composed.text, composed.value, problems)


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
    """The faults that no wrong character on the same line can have caused."""
    lines = {problem.line for problem in problems}
    return [fault for fault in faults if fault.line not in lines]


def _root_problems(understood: _Understood) -> list[Problem]:
    value, text = understood.value, understood.typed.strip()
    if isinstance(value, dict) and value:
        return []
    tip = "Begin met een veld, bijvoorbeeld: naam: JAC Turnhout"
    if text and value in (None, "", {}):
        message = "In dit bestand staat nog geen enkel veld."
        if text.startswith("#"):
            message += " Een regel die met # begint, is alleen een opmerking of een regel voor programma's."
        return [Problem("", 1, 1, "", "yaml-leeg", message, "Zet er een veld onder, bijvoorbeeld: naam: JAC Turnhout")]
    if not text:
        return [Problem("", 1, 1, "", "yaml-leeg", "Dit bestand is leeg.", tip)]
    what = "een lijst" if isinstance(value, list) else "losse tekst"
    return [Problem("", 1, 1, "", "yaml-geen-velden", f"Dit bestand bevat {what}, geen velden met een waarde.", tip)]


def _refused(file: Path, path: PurePosixPath, shown_as: str) -> Problem | None:
    """Why a file may not even be opened."""
    try:
        status = os.lstat(file)
        if stat.S_ISLNK(status.st_mode) or any(map(os.path.islink, file.parents[: len(path.parts) - 1])):
            tip = "Zet het bestand zelf op deze plaats."
            return _whole(shown_as, "bestand-snelkoppeling", "Dit is een snelkoppeling (symlink), geen bestand.", tip)
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
