"""Changes to a small catalogue, of every kind that changes pages: each is sound, and makes the site another one."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from typing import Any

from tests.catalogues import PROVIDER, SERVICE, SmallCatalogue, danger, loaded, provider, valid_service

OTHER = "aanbieders/ander/hulp.yaml"
THIRD = "aanbieders/ander/verblijf.yaml"
_MOVED = "aanbieders/ander/nieuwe-naam.yaml"
_ADDED = "aanbieders/derde/opvang.yaml"
_NUMBERS = ("014 12 34 56", "014 65 43 21")


def furnish(small: SmallCatalogue) -> SmallCatalogue:
    """The small catalogue with two services more, of another provider; what their numbers are is not yet known.

    With what makes pages depend on others than those that they show: a life domain that puts what is about it at risk,
    and the former address of a provider.
    """
    notion = {"id": "geweld", "label": "Geweld", "levensdomeinen": ["veilig"], "basis": "taalkennis"}
    small.write("woordenlijsten/zoekwoorden.yaml", {"termen": [notion]})
    dangers = [danger(id=name, begrippen=["geweld"], zinnen=[name]) for name in ("slaan", "schoppen")]
    small.write("woordenlijsten/gevaar.yaml", {"termen": dangers})
    small.write(PROVIDER, provider(vorige_adressen=["vroeger"]))
    small.write("aanbieders/ander/aanbieder.yaml", provider(naam="De andere"))
    small.write(OTHER, _service(naam="Hulp", werkgebied={"regios": ["regio-gent"]}, levensdomeinen=["gevoelens"]))
    everywhere = _service(naam="Verblijf", hulpvorm="verblijf", werkgebied={"heel_vlaanderen": True})
    small.write(THIRD, everywhere)
    return small


def _service(**fields: Any) -> dict[str, Any]:
    return valid_service() | fields


def _broad(entry: dict[str, Any]) -> dict[str, Any]:
    """For every question, so about no life domain."""
    return {name: value for name, value in entry.items() if name != "levensdomeinen"} | {"breed": True}


def _set(path: str, **fields: Any) -> Callable[[SmallCatalogue], None]:
    """Other values for some fields of an entry."""

    def edit(small: SmallCatalogue) -> None:
        small.write(path, loaded(small.folder / path) | fields)

    return edit


def phone(small: SmallCatalogue) -> None:
    """Another number for one service: the first that it has not."""
    entry = loaded(small.folder / OTHER)
    before = str(entry.get("contact"))
    number = next(number for number in _NUMBERS if number not in before)
    small.write(OTHER, entry | {"contact": {"telefoon": [{"nummer": number}]}})


def _added(small: SmallCatalogue) -> None:
    small.write("aanbieders/derde/aanbieder.yaml", provider(naam="De derde"))
    small.write(_ADDED, _broad(_service(naam="Opvang", werkgebied={"gemeenten": ["mol"]})))


def _removed(small: SmallCatalogue) -> None:
    shutil.rmtree(small.folder / "aanbieders" / "derde", ignore_errors=True)
    (small.folder / THIRD).unlink(missing_ok=True)


def _moved(small: SmallCatalogue) -> None:
    entry = loaded(small.folder / OTHER)
    (small.folder / OTHER).unlink()
    small.write(_MOVED, entry | {"vorige_adressen": ["ander/hulp"]})


def _word_list(small: SmallCatalogue) -> None:
    path = "woordenlijsten/levensdomeinen.yaml"
    words = loaded(small.folder / path)
    words["termen"][0]["label"] = "Heel anders"
    small.write(path, words)


def _wait(**fields: Any) -> dict[str, Any]:
    return {"status": "wachtlijst", "weken": {"tot_en_met": 6}, "gemeten_op": "2026-11-20", **fields}


ENTRY_EDITS: Mapping[str, Callable[[SmallCatalogue], None]] = {
    "name": _set(SERVICE, naam="Nu anders"),
    "phone": phone,
    "wait": _set(SERVICE, wachttijd=_wait()),
    "old wait": _set(SERVICE, wachttijd=_wait(gemeten_op="2020-01-10")),
    "area": _set(SERVICE, werkgebied={"regios": ["kempen"], "brussel": True}),
    "partnership": _set(SERVICE, werkgebied={"samenwerking": ["samen-kempen"]}),
    "life domain": _set(SERVICE, levensdomeinen=["veilig"]),
    "told in French": _set(SERVICE, vertalingen={"fr": {"samenvatting": "Ceci est bien."}}),
    "confirmed": _set(SERVICE, nagekeken={"op": "2026-11-20", "door": "aanbieder"}),
    "provider": _set(PROVIDER, naam="Een andere naam"),
    "added": _added,
    "stopped": _set(THIRD, status="gestopt", vervangen_door="ander/hulp"),
    "removed": _removed,
    "word list": _word_list,
    "region": _set("regios/kempen.yaml", naam="De Kempen"),
    "area of a partnership": _set("regios/samen-kempen.yaml", werkgebied={"gemeenten": ["geel"]}),
    "kind of help": _set("hulpvormen/verblijf.yaml", samenvatting="Ergens anders wonen.", voordeur=True),
    "moved": _moved,
}
"""By what they change, in an order in which each can follow those before it."""
