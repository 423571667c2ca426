"""The addresses of the site that a change takes away: links that people kept would die."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

from generator.files import CatalogueFile, entries
from generator.judging import Case
from generator.problems import InvalidInput, Problem, Severity
from generator.project import Project
from generator.site_addresses import folder_of

_CODE = "adres-verdwijnt"
Name = tuple[str, str]


def vanished(before: Iterable[CatalogueFile], project: Project, touched: Collection[Path]) -> list[Problem]:
    """A warning for each entry that was there before, is gone, and is no former address of one that was touched.

    It stands in the new file, if there is one that the entry must have become; else where the old one stood.
    """
    old = {_name(file): file for file in before if not file.inherited}
    new = {_name(file): file for file in entries(project)}
    kept = {address for name, file in new.items() if _whole(file.file) in touched for address in _former(name[0], file)}
    gone = [name for name in old if name not in new and name not in kept]
    added = {name: file for name, file in new.items() if name not in old}
    return [_told(old[name], _moved_to(name, added), project) for name in gone]


def _name(file: CatalogueFile) -> Name:
    return file.kind, file.identity


def _whole(file: Path) -> Path:
    return file.parent.resolve() / file.name


def _former(kind: str, file: CatalogueFile) -> Iterator[Name]:
    found = _value(file).get("vorige_adressen")
    yield from ((kind, str(address)) for address in (found if isinstance(found, list) else ()))


def _value(file: CatalogueFile) -> Mapping[str, object]:
    """What stands in a file; nothing where it cannot be read, which has its own problem."""
    try:
        return Case(file, str(file.path)).document().value
    except InvalidInput:
        return {}


def _moved_to(name: Name, added: Mapping[Name, CatalogueFile]) -> CatalogueFile | None:
    """The new entry that it must have become: the only one with the same file name, or the only one at all."""
    kind, identity = name
    same_kind = [file for (other, _), file in added.items() if other == kind]
    alike = [file for file in same_kind if file.identity.split("/")[-1] == identity.split("/")[-1]]
    found = alike or same_kind
    return found[0] if len(found) == 1 else None


def _told(old: CatalogueFile, moved: CatalogueFile | None, project: Project) -> Problem:
    message = f"Het adres /{folder_of(old.kind, _value(old))}/{old.identity}/ verdwijnt van de site."
    line = f"vorige_adressen: [{old.identity}]"
    if moved:
        tip = f"Is dit hetzelfde met een andere naam? Voeg toe: {line}"
    else:
        tip = f"Staat dit nu ergens anders? Zet daar: {line} Bestaat het niet meer? Zet het terug met: status: gestopt"
    file = moved.file if moved else project.catalogue / old.path
    return Problem(str(file), 1, 1, "", _CODE, message, tip, severity=Severity.WARNING)
