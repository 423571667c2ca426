"""A catalogue in which each hostile text fills every text field of two services, their provider, help and region.

One of the services is no more, and the other is what there is now; it had another address before.
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
STOPPED = "aanbieders/{}/vroeger.yaml"
MARK, HARMLESS = "TEKST", "Een tekst."
_BEFORE = " vroeger"
_LANGUAGE = "fr"
_NOT_FREE = ("enum", "pattern", "x-soort", "x-verwijst-naar", "x-woordenlijst")

Pointer = tuple[str, ...]


def identity(number: int) -> str:
    """The name of the files of a text; what they stand for does not show in it."""
    return f"proef-{number:04}"


def number_of(file: str) -> int:
    """The number of the text that a file of its catalogue is about; raises where it is about none."""
    [number] = re.findall(r"proef-(\d{4})", file)
    return int(number)


def word_of(number: int) -> str:
    """A word that only the service of a text has: what the search finds it by."""
    return "kwx" + "".join("bdfghjklmn"[int(digit)] for digit in f"{number:04}")


def text_fields(kind: str) -> dict[Pointer, int]:
    """Every field of a kind of entry that takes any text, with its greatest length; "*" stands for each of a list."""
    return dict(_fields(_schema(kind), ()))


def filled_fields(kind: str) -> set[Pointer]:
    """The fields of the template of a kind that a hostile text comes to stand in."""
    return {pointer for pointer, text in texts(_template(kind)) if text == MARK}


def entry(kind: str, number: int, text: str, spared: Collection[Pointer] = ()) -> dict[str, Any]:
    """The entry with this text in every field that takes any but those that are spared.

    Where the text is too long, as much of it as fits.
    """
    place, province = _places()[number % len(_places())]
    lengths = {pointer: 0 if pointer in spared else length for pointer, length in text_fields(kind).items()}
    name = identity(number)
    values = {"ENTRY": name, "PLACE": place, "PROVINCE": province, "WORD": word_of(number), "FORMER": former(number)}
    found: dict[str, Any] = _put(_template(kind), (), lengths, text, values)
    if area := found.get("werkgebied"):
        unknown = {"onbekend": area.pop("onbekend")}
        found["werkgebied"] = unknown if number % 2 else area
    return found


def stopped(number: int, text: str, spared: Collection[Pointer] = ()) -> dict[str, Any]:
    """The same service as one that is no more, with the other in its place; a provider has no two of the same name."""
    kept = entry("dienst", number, text, spared)
    del kept["vorige_adressen"]
    name = f"{kept['naam'][: text_fields('dienst')['naam',] - len(_BEFORE)]}{_BEFORE}"
    return kept | {"naam": name, "status": "gestopt", "vervangen_door": f"{identity(number)}/dienst"}


def former(number: int) -> str:
    """Where the service of a text stood before."""
    return f"eerder-{number:04}/dienst"


def begun(folder: Path) -> Path:
    """A catalogue with the kinds of help of the real one and the regions that cover every place; no partnerships."""
    shutil.copytree(ROOT / "catalogue" / "hulpvormen", folder / "hulpvormen")
    (folder / "regios").mkdir()
    for file in (ROOT / "catalogue" / "regios").glob("*.yaml"):
        if loaded(file)["soort"] == "referentieregio":
            text = re.sub(r"\(/samenwerking/[^)]*\)", "(/samenwerking/)", file.read_text(encoding="utf-8"))
            (folder / "regios" / file.name).write_text(text, encoding="utf-8")
    return folder


def write(folder: Path, number: int, text: str, spared: Collection[Pointer] = ()) -> None:
    """The entries of a text. JSON is YAML in which every text is quoted."""
    entries = {pattern: entry(kind, number, text, spared) for kind, pattern in FILES.items()}
    for pattern, content in {**entries, STOPPED: stopped(number, text, spared)}.items():
        file = folder / pattern.format(identity(number))
        file.parent.mkdir(parents=True, exist_ok=True)
        written = json.dumps(content, ensure_ascii=False, indent=1)
        file.write_text(written + "\n", encoding="utf-8", errors="surrogatepass")


def remove(folder: Path, number: int) -> None:
    """Take the entries of a text out of a catalogue."""
    for pattern in (*FILES.values(), STOPPED):
        (folder / pattern.format(identity(number))).unlink()


def texts(value: Any, pointer: Pointer = ()) -> Iterator[tuple[Pointer, Any]]:
    """Every text of an entry with its place; "*" stands for each of a list."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from texts(inner, (*pointer, name))
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner, (*pointer, "*"))
    else:
        yield pointer, value


def _put(value: Any, pointer: Pointer, lengths: Mapping[Pointer, int], text: str, values: Mapping[str, str]) -> Any:
    if isinstance(value, dict):
        return {name: _put(inner, (*pointer, name), lengths, text, values) for name, inner in value.items()}
    if isinstance(value, list):
        return [_put(inner, (*pointer, "*"), lengths, text, values) for inner in value]
    if value != MARK:
        return values.get(value, value)
    return text[: lengths[pointer]].strip() if lengths[pointer] else HARMLESS


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
        languages = ((_LANGUAGE, inner) for inner in schema.get("patternProperties", {}).values())
        for name, inner in (*schema.get("properties", {}).items(), *languages):
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
