"""What MkDocs refuses in mkdocs.yml, as problems: which setting, where it stands, what is wrong and what to do."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.problems import Problem

CODE = "mkdocs"
_TELLS_PLACE = re.compile(r"line (\d+), column (\d+)")
_KINDS = {"bool": "true of false", "str": "een tekst", "list": "een lijst", "dict": "een groep van velden"}


@dataclass(frozen=True, slots=True)
class _Known:
    """Words of MkDocs that are told in Dutch; `below` is the setting within the one that MkDocs names."""

    words: str
    message: str
    tip: str
    below: str = ""


_KNOWN = (
    _Known(
        r"The path set in custom_dir \('(.+)'\) does not exist",
        "de map {0} bestaat niet.",
        "Zet generator/theme van Helder op die plaats, of noem de map waar het thema staat.",
        "custom_dir",
    ),
    _Known(r"Unrecognised theme name: '(.+?)'", "het thema '{0}' is er niet.", "Schrijf: name: material", "name"),
    _Known(
        r"Failed to load extension '(.+?)'(?s:.*)\nKeyError: '(.+)'",
        "'{0}' kent de instelling '{1}' niet.",
        "Kijk de naam van die instelling na, of haal ze weg.",
    ),
    _Known(
        r"Failed to load extension '(.+?)'",
        "'{0}' is niet te laden.",
        "Kijk de naam en de instellingen na, of haal ze weg.",
    ),
    _Known(r'The "(.+?)" plugin is not installed', "'{0}' is niet geïnstalleerd.", "Kijk de naam na, of haal ze weg."),
    _Known(r"The path '(.+)' isn't an existing", "{0} bestaat niet.", "Kijk de naam na, of haal ze weg."),
    _Known(r"Required configuration not provided", "dit ontbreekt.", "Zet de waarde achter de dubbelepunt."),
)
_NEXT = re.compile(r"^[^\s#-]", re.MULTILINE)
"""Where the next setting begins."""
_OF_KIND = re.compile(r"Expected type: <class '(\w+)'>")


def setting_faults(file: Path, errors: Iterable[tuple[str, Exception]]) -> list[Problem]:
    """A problem for each setting that MkDocs refused, by its name and the error; reads `file` for their places."""
    text = file.read_text(encoding="utf-8")
    return [_setting_fault(str(file), text, name, str(error)) for name, error in errors]


def other_fault(file: Path, error: Exception) -> Problem:
    """What MkDocs says when it could not read the settings, or could not make the pages."""
    said = str(error)
    found = _TELLS_PLACE.search(said)
    line, column = map(int, found.groups()) if found else (1, 1)
    message = f"MkDocs kan de pagina's van docs/ niet maken. Het zegt: {' '.join(said.split())}"
    return Problem(str(file), line, column, "", CODE, message)


def _setting_fault(file: str, text: str, name: str, said: str) -> Problem:
    field, why, tip = _in_dutch(name, said)
    return Problem(file, *_place(text, field.split(".")), field, CODE, f"{field}: {why}", tip)


def _in_dutch(name: str, said: str) -> tuple[str, str, str]:
    """The setting in full, what is wrong with it, and what to do; what is not known is told in MkDocs' own words."""
    for known in _KNOWN:
        if found := re.match(known.words, said):
            field = f"{name}.{known.below}" if known.below else name
            return field, known.message.format(*found.groups()), known.tip
    address = f"https://www.mkdocs.org/user-guide/configuration/#{name}"
    if (kind := _OF_KIND.match(said)) and kind[1] in _KINDS:
        return name, f"hier hoort {_KINDS[kind[1]]}.", f"Kijk na wat hier mag: {address}"
    first = said.strip().partition("\n")[0]
    return name, f'MkDocs kan hier niet mee verder. Het zegt: "{first}"', f"Kijk na wat hier mag: {address}"


def _place(text: str, names: list[str]) -> tuple[int, int]:
    """Line and column of a setting; those of the group where it is not found, and of the file without that."""
    place, start, end = 0, 0, len(text)
    for depth, name in enumerate(names):
        before = r"(?:^[ \t-]+|[{,])[ \t]*" if depth else "^"
        named = rf"{before}(?P<name>['\"]?{re.escape(name)}['\"]?\s*:)"
        found = re.compile(named, re.MULTILINE).search(text, start, end)
        if not found:
            break
        place, start = found.span("name")
        following = _NEXT.search(text, start)
        end = following.start() if following else end
    return text.count("\n", 0, place) + 1, place - text.rfind("\n", 0, place)
