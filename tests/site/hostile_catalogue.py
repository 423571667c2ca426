"""A catalogue in which each hostile text fills every text field of a service, its provider, kind of help and region.

Where somebody works is known or unknown: the texts of the one and the other take turns.
"""

from __future__ import annotations

import csv
import json
import re
import shutil
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from tests.catalogues import ROOT, loaded

TEMPLATES = ROOT / "tests" / "data" / "vijandig"
FILES = {
    "aanbieder": "aanbieders/{}/aanbieder.yaml",
    "dienst": "aanbieders/{}/dienst.yaml",
    "hulpvorm": "hulpvormen/{}.yaml",
    "regio": "regios/{}.yaml",
}
MARK, HARMLESS = "TEKST", "Een tekst."
_NOT_FREE = ("enum", "pattern", "x-soort", "x-verwijst-naar", "x-woordenlijst")

Pointer = tuple[str, ...]


def identity(number: int) -> str:
    """The name of the files of a text; what they stand for does not show in it."""
    return f"proef-{number:04}"


def number_of(file: str) -> int:
    """The number of the text that a file of its catalogue is about; raises where it is about none."""
    [number] = re.findall(r"proef-(\d{4})", file)
    return int(number)


def text_fields(kind: str) -> dict[Pointer, int]:
    """Every field of a kind of entry that takes any text, with its greatest length; "*" stands for each of a list."""
    return dict(_fields(_schema(kind), ()))


def filled_fields(kind: str) -> set[Pointer]:
    """The fields of the template of a kind that a hostile text comes to stand in."""
    return {pointer for pointer, text in _texts(_template(kind)) if text == MARK}


def entry(kind: str, number: int, text: str, spared: Collection[Pointer] = ()) -> dict[str, Any]:
    """The entry with this text in every field that takes any but those that are spared.

    Where the text is too long, as much of it as fits.
    """
    place, province = _places()[number % len(_places())]
    lengths = {pointer: 0 if pointer in spared else length for pointer, length in text_fields(kind).items()}
    values = {"ENTRY": identity(number), "PLACE": place, "PROVINCE": province}
    found: dict[str, Any] = _put(_template(kind), (), lengths, text, values)
    if area := found.get("werkgebied"):
        unknown = {"onbekend": area.pop("onbekend")}
        found["werkgebied"] = unknown if number % 2 else area
    return found


def begun(folder: Path) -> Path:
    """A catalogue with the kinds of help of the real one and the regions that cover every place."""
    shutil.copytree(ROOT / "catalogue" / "hulpvormen", folder / "hulpvormen")
    (folder / "regios").mkdir()
    for file in (ROOT / "catalogue" / "regios").glob("*.yaml"):
        if loaded(file)["soort"] == "referentieregio":
            shutil.copy(file, folder / "regios")
    return folder


def write(folder: Path, number: int, text: str, spared: Collection[Pointer] = ()) -> None:
    """The four entries of a text. JSON is YAML in which every text is quoted."""
    for kind, pattern in FILES.items():
        file = folder / pattern.format(identity(number))
        file.parent.mkdir(parents=True, exist_ok=True)
        content = json.dumps(entry(kind, number, text, spared), ensure_ascii=False, indent=1)
        file.write_text(content + "\n", encoding="utf-8", errors="surrogatepass")


def remove(folder: Path, number: int) -> None:
    """Take the four entries of a text out of a catalogue."""
    for pattern in FILES.values():
        (folder / pattern.format(identity(number))).unlink()


def _put(value: Any, pointer: Pointer, lengths: Mapping[Pointer, int], text: str, values: Mapping[str, str]) -> Any:
    if isinstance(value, dict):
        return {name: _put(inner, (*pointer, name), lengths, text, values) for name, inner in value.items()}
    if isinstance(value, list):
        return [_put(inner, (*pointer, "*"), lengths, text, values) for inner in value]
    if value != MARK:
        return values.get(value, value)
    return text[: lengths[pointer]].strip() if lengths[pointer] else HARMLESS


def _texts(value: Any, pointer: Pointer = ()) -> Iterator[tuple[Pointer, str]]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _texts(inner, (*pointer, name))
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner, (*pointer, "*"))
    else:
        yield pointer, value


@cache
def _template(kind: str) -> dict[str, Any]:
    return loaded(TEMPLATES / f"{kind}.yaml")


@cache
def _schema(kind: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((ROOT / "schema" / f"{kind}.schema.json").read_text(encoding="utf-8"))
    return found


def _fields(schema: Mapping[str, Any], pointer: Pointer) -> Iterator[tuple[Pointer, int]]:
    if "$ref" in schema:
        schema = {**_schema("gedeeld")["$defs"][schema["$ref"].rpartition("/")[2]], **schema}
    if schema["type"] == "object":
        for name, inner in schema["properties"].items():
            yield from _fields(inner, (*pointer, name))
    elif schema["type"] == "array":
        yield from _fields(schema["items"], (*pointer, "*"))
    elif schema["type"] == "string" and not any(mark in schema for mark in _NOT_FREE):
        yield pointer, schema["maxLength"]


@cache
def _places() -> list[tuple[str, str]]:
    """Every municipality with its province, those of Brussels left out: it is no province."""
    with (ROOT / "catalogue" / "referentie" / "gemeenten.csv").open(encoding="utf-8", newline="") as file:
        return [(row["id"], row["provincie"]) for row in csv.DictReader(file) if row["provincie"] != "brussel"]
