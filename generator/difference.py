"""Two states of a catalogue to what changed between them, in words; what needs confirmation is set apart.

Works on what stands in the files, so that a change with an error in it can be read too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath
from typing import Any

from generator import files, schemas
from generator.contact_points import contact_points
from generator.fact_words import in_dutch, is_range
from generator.files import CatalogueFile
from generator.judging import Case
from generator.problems import InvalidInput
from generator.project import Project
from generator.schema_paths import Definition
from generator.vocabularies import identifiers

_KEYS = ("id", "nummer", "weg", "naam", "titel", "wat")
"""What tells an item of a list from the others, the first that each of them has of its own."""
_CONTACT_KINDS = {"telefoon", "e-mail", "webadres", "postcode", "gemeente"}
_CONTACT_FIELDS = {"plaatsen", "contact"}
_AMOUNT = "bedrag"
_CRISIS_LISTS = {"hulplijnen", "gevaar"}
_SHORT_TITLES = {"Wachttijd, Aantal weken": "Wachttijd"}


class What(StrEnum):
    """What happened to an entry."""

    NEW = "nieuw"
    GONE = "weg"
    CHANGED = "veranderd"
    UNREADABLE = "niet te lezen"


@dataclass(frozen=True, slots=True)
class Change:
    """One fact that changed: the titles of its field, and the texts before and after; empty is absent."""

    field: str
    title: str
    before: str
    after: str
    must_be_confirmed: bool = False


@dataclass(frozen=True, slots=True)
class EntryDifference:
    """One file: what happened to it, what changed in it, and the contact that stood there before."""

    path: str
    kind: str
    name: str
    what: What
    changes: tuple[Change, ...]
    is_crisis: bool = False
    old_contact: str = ""

    @property
    def to_confirm(self) -> tuple[Change, ...]:
        return tuple(change for change in self.changes if change.must_be_confirmed)


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands in a file, with the types of its schema; None where it cannot be read."""

    kind: str
    value: Mapping[str, Any] | None
    definition: Definition


State = Mapping[PurePosixPath, Entry]


def state_of(project: Project) -> State:
    """Everything that a catalogue says; raises InvalidInput when it lacks a word list or a schema."""
    lists = list(files.word_lists(project))
    read = {file.kind: _read(file) for file in lists}
    words = {kind: identifiers(value) for kind, value in read.items()}
    kinds = schemas.load(project.schema_folder, words, project.options.languages)
    own = [file for file in (*lists, *files.entries(project)) if not file.inherited]
    return {file.path: entry_of(file, kinds) for file in own}


def differences(before: State, after: State) -> list[EntryDifference]:
    """What changed, by the path of each file; what must be confirmed comes first."""
    paths = sorted({*before, *after})
    found = [_difference(path, before, after) for path in paths if before.get(path) != after.get(path)]
    return sorted(found, key=lambda one: not (one.to_confirm or one.is_crisis))


def entry_of(file: CatalogueFile, kinds: schemas.Schemas, content: bytes | None = None) -> Entry:
    """What a file says, or would say with this content."""
    schema, value = kinds[file.kind], _read(file, content)
    return Entry(file.kind, None if value is None else schema.convert(value), schema.definition)


def _read(file: CatalogueFile, content: bytes | None = None) -> dict[str, Any] | None:
    try:
        return Case(file, str(file.path), content).document().value
    except InvalidInput:
        return None


def _difference(path: PurePosixPath, before: State, after: State) -> EntryDifference:
    old, new = before.get(path), after.get(path)
    entry = new or old
    assert entry is not None
    values = [one.value for one in (old, new) if one is not None and one.value is not None]
    unreadable = new is not None and new.value is None
    what = What.NEW if old is None else What.GONE if new is None else What.CHANGED
    crisis = entry.kind in _CRISIS_LISTS or any(_is_crisis(value) for value in values)
    told = (old and old.value) or {}
    changes = () if unreadable else tuple(_changes(told, (new and new.value) or {}, entry.definition, crisis=crisis))
    return EntryDifference(
        path=path.as_posix(),
        kind=entry.kind,
        name=next((str(value["naam"]) for value in reversed(values) if "naam" in value), path.stem),
        what=What.UNREADABLE if unreadable else what,
        changes=changes,
        is_crisis=crisis,
        old_contact=_old_contact(path, before),
    )


def _is_crisis(value: Mapping[str, Any]) -> bool:
    routes = value.get("toegang")
    return any(isinstance(route, dict) and route.get("weg") == "crisis" for route in _as_list(routes))


def _old_contact(path: PurePosixPath, before: State) -> str:
    """How the entry, or else its provider, could be reached before."""
    for place in (path, path.with_name("aanbieder.yaml")):
        entry = before.get(place)
        contact = (entry.value or {}).get("contact") if entry else None
        if entry and isinstance(contact, dict) and contact:
            return in_dutch(contact, entry.definition.get("properties", {}).get("contact", {}))
    return ""


def _changes(
    old: Mapping[str, Any], new: Mapping[str, Any], definition: Definition, *, crisis: bool
) -> Iterator[Change]:
    for field, titles, before, after, below in _walk(old, new, definition, (), ()):
        was, now = ("" if value is None else in_dutch(value, below, field[-1]) for value in (before, after))
        title = ", ".join(titles)
        sensitive = crisis or bool(_CONTACT_FIELDS & set(field)) or below.get("x-soort") in _CONTACT_KINDS
        leads = sensitive or _leads_to(before, below, field) != _leads_to(after, below, field)
        yield Change(".".join(field), _SHORT_TITLES.get(title, title), was, now, must_be_confirmed=leads)


def _leads_to(value: Any, definition: Definition, field: tuple[str, ...]) -> list[str]:
    """The numbers and addresses in every text of a value; an amount has a field that says what it is."""
    found = schemas.texts(value, definition, field)
    said = (f"€ {text}" if pointer[-1] == _AMOUNT else text for pointer, text, _ in found)
    return [point for text in said for point in contact_points(text)]


_Step = tuple[tuple[str, ...], tuple[str, ...], Any, Any, Definition]


def _walk(
    old: Any, new: Any, definition: Definition, field: tuple[str, ...], titles: tuple[str, ...]
) -> Iterator[_Step]:
    """Each fact that differs, as far down as the two have the same shape; None is absent."""
    if old == new:
        return
    if isinstance(old, dict) and isinstance(new, dict) and not is_range(definition):
        known = definition.get("properties", {})
        for name in dict.fromkeys((*known, *old, *new)):
            below = known.get(name, {})
            path = (*field, name), (*titles, str(below.get("title", name)))
            yield from _walk(old.get(name), new.get(name), below, *path)
    elif isinstance(old, list) and isinstance(new, list):
        yield from _items(old, new, definition, field, titles)
    else:
        yield field, titles, old, new, definition


def _items(
    old: list[Any], new: list[Any], definition: Definition, field: tuple[str, ...], titles: tuple[str, ...]
) -> Iterator[_Step]:
    """What came into a list and what went out of it; a group is known by its key, and compared with itself."""
    below: Definition = definition.get("items", {})
    key = next((name for name in _KEYS if _tells_apart(name, old) and _tells_apart(name, new)), None)
    if key is None:
        gone, came = [item for item in old if item not in new], [item for item in new if item not in old]
        if gone or came:
            yield field, titles, gone or None, came or None, definition
        else:
            yield field, (*titles, "volgorde"), old, new, definition
        return
    before, after = ({str(item[key]): item for item in items} for items in (old, new))
    pairs = _renamed(before, after) or [(name, name) for name in dict.fromkeys((*before, *after))]
    for was, now in pairs:
        path = (*titles, now) if len(pairs) > 1 else titles
        yield from _walk(before.get(was), after.get(now), below, field, path)


def _renamed(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The one item that each list has of its own is the same one, with another key: a phone number that changed."""
    gone, came = [name for name in before if name not in after], [name for name in after if name not in before]
    if len(gone) != 1 or len(came) != 1:
        return []
    return [(name, name) for name in before if name in after] + [(gone[0], came[0])]


def _tells_apart(name: str, items: Sequence[Any]) -> bool:
    """Whether every item has a text of its own there: of two with the same one, a change would hide the other."""
    names = [item.get(name) if isinstance(item, dict) else None for item in items]
    return all(isinstance(one, str) for one in names) and len(set(names)) == len(names)


def _as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
