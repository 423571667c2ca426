"""A name that no entry and no municipality has, to what to write instead: only what exists, or where it belongs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Set
from dataclasses import dataclass

from generator.draftbook import Draftbook
from generator.messages import comma_tip
from generator.places import PROVINCES
from generator.schema_paths import Pointer
from generator.vocabularies import alike, as_identifier, closest, several

_WHOLE = ("vlaanderen", "heel-vlaanderen", "vlaams-gewest")
_KIND_OF = {"regios": "referentieregio", "samenwerking": "samenwerking"}
_BESIDE = {"gemeente": ("stad", "gemeente"), "regio": ("regio",)}
_IN_ANOTHER = ("deelgemeente", "vroegere-gemeente", "postcode-naam")


@dataclass(frozen=True, slots=True)
class Reference:
    """A text that should name an entry or a place of a kind; `names` are those that it may name."""

    text: str
    kind: str
    pointer: Pointer
    names: Set[str]

    @property
    def field(self) -> str:
        """The field that it stands in, by itself or in a list."""
        return next(step for step in reversed(self.pointer) if isinstance(step, str))

    @property
    def is_only_written_otherwise(self) -> bool:
        return any(alike(self.text, name) for name in self.names)


def tip(reference: Reference, book: Draftbook) -> str:
    """What to write, where that is sure enough; else empty."""
    return next(filter(None, (tell(reference, book) for tell in _TELLERS)), "")


def _as_written(reference: Reference, book: Draftbook) -> str:
    name = as_identifier(reference.text)
    return f"Gebruik kleine letters en streepjes: {name}" if name in _fitting(reference, book) else ""


def _more_than_one(reference: Reference, book: Draftbook) -> str:
    """What to do with several names in the place of one."""
    named = [] if reference.is_only_written_otherwise else several(reference.text, _fitting(reference, book))
    if named and not isinstance(reference.pointer[-1], int):
        return f"Hier past er maar één: {' of '.join(named)}."
    return comma_tip(named) if named else ""


def _belongs(reference: Reference, book: Draftbook) -> str:
    """The municipality that has this name too, or that this became a part of."""
    if reference.kind != "gemeente" or reference.is_only_written_otherwise:
        return ""
    found = book.places.find(reference.text.replace("-", " "))
    told = " of ".join(dict.fromkeys(match.municipality.id for match in found))
    other = "Dit hoort bij een andere gemeente. " if any(match.kind in _IN_ANOTHER for match in found) else ""
    return f"{other}Schrijf: {told}." if told else ""


def _elsewhere(reference: Reference, book: Draftbook) -> str:
    """The other field of a service area that such a name belongs in."""
    name = as_identifier(reference.text)
    if reference.pointer[-3:-2] != ("werkgebied",) or f"regio-{name}" in _fitting(reference, book):
        return ""
    if name in _WHOLE:
        return "Haal het hier weg, en schrijf bij werkgebied: heel_vlaanderen: true"
    homes = ((field, what) for field, what, known in _homes(book) if field != reference.field and known(name))
    return next((f"{reference.text} is een {what}. Zet ze bij {field}." for field, what in homes), "")


def _homes(book: Draftbook) -> Iterator[tuple[str, str, Callable[[str], bool]]]:
    """The fields of a service area, with what they name, and whether they may name this."""
    yield "gemeenten", "gemeente", lambda name: name in book.places.municipalities
    yield "provincies", "provincie", lambda name: name in PROVINCES
    yield "regios", "regio", lambda name: _is_of(name, "regios", book)
    yield "samenwerking", "samenwerking", lambda name: _is_of(name, "samenwerking", book)


def _is_of(name: str, field: str, book: Draftbook) -> bool:
    """Whether an entry of a region is of the kind that a field names; of a broken one nobody knows."""
    draft = book.find("regio", name)
    return draft is not None and draft.value.get("soort") == _KIND_OF[field]


def _nearest(reference: Reference, book: Draftbook) -> str:
    near = _near(reference, book)
    return f"Bedoelde je '{near}'?" if near else ""


def _near(reference: Reference, book: Draftbook) -> str | None:
    """The nearest name that exists, also without the word for what it is: stad Antwerpen, regio Kempen."""
    names, beside = _fitting(reference, book), _BESIDE.get(reference.kind, ())
    words = as_identifier(reference.text).split("-")
    bare = "-".join(word for word in words if word not in beside)
    return closest(reference.text, names) or (bare if bare in names else None)


def _fitting(reference: Reference, book: Draftbook) -> Set[str]:
    """The names that are of the kind that the field asks for."""
    if reference.field not in _KIND_OF or reference.kind != "regio":
        return reference.names
    return {name for name in reference.names if _is_of(name, reference.field, book)}


_TELLERS: tuple[Callable[[Reference, Draftbook], str], ...] = (
    _as_written,
    _more_than_one,
    _belongs,
    _elsewhere,
    _nearest,
)
