"""The catalogues that tests read: the real one, the ten entries, and a small one that a test may spoil."""

from __future__ import annotations

import csv
import os
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from generator.check import Verdict, check
from generator.problems import Problem
from generator.project import open_project

ROOT = Path(__file__).resolve().parent.parent
TIEN = ROOT / "tests" / "data" / "tien"
EXAMPLES = ROOT / "tests" / "examples"
INVALID = EXAMPLES / "invalid"
SMALLEST = EXAMPLES / "smallest.yaml"
ZOEKPROEF = ROOT / "tests" / "data" / "zoekproef"
TODAY = date(2026, 11, 22)
ZOEKPROEF_DAY = date(2026, 11, 25)  # its sources were read on that day
LONG = os.environ.get("HELDER_LONG") == "1"

SERVICE = "aanbieders/voorbeeld/dienst.yaml"
PROVIDER = "aanbieders/voorbeeld/aanbieder.yaml"
_MUNICIPALITIES = ("turnhout", "mol", "geel", "antwerpen", "gent", "elsene")
_OVER = ["naam", "beschrijving", "doelgroep", "toegang", "werkgebied", "plaatsen", "contact", "wachttijd", "kosten"]
SOURCE = {"titel": "Een bron", "soort": "eigen", "geraadpleegd": "2026-11-01", "over": [*_OVER, "talen", "rol"]}


def judged(catalogue: Path | None = None, today: date = TODAY) -> Verdict:
    """The verdict on a catalogue (the real one where none is named), with what it shares from the real one.

    Those of the project, in which no test writes, are judged once.
    """
    is_ours = catalogue is None or ROOT in catalogue.parents
    return judged_once(catalogue, today) if is_ours else check(open_project(ROOT, catalogue), today)


@cache
def judged_once(catalogue: Path | None, today: date) -> Verdict:
    """The same, for as long as the tests run."""
    return check(open_project(ROOT, catalogue), today)


class _Dumper(yaml.CSafeDumper):
    """Writes a value that occurs twice twice: entries know no anchors."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def dumped(value: Mapping[str, Any]) -> str:
    """A document with these fields; every text is quoted where YAML would take it for something else."""
    return yaml.dump(dict(value), Dumper=_Dumper, allow_unicode=True, sort_keys=False)


def loaded(file: Path) -> dict[str, Any]:
    """A YAML file with text only, read by another reader than Helder's own."""
    content = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
    assert isinstance(content, dict)
    return content


def valid_service() -> dict[str, Any]:
    """The smallest service without problems in the small catalogue."""
    return loaded(SMALLEST)


def provider(**fields: Any) -> dict[str, Any]:
    return {"naam": "Voorbeeld", "sector": "andere", "bronnen": [SOURCE], **fields}


def danger(**fields: Any) -> dict[str, Any]:
    about = {"id": "nood", "label": "In nood?", "uitleg": "Bel 112.", "lijnen": ["noodnummer-112"]}
    return {**about, "zinnen": ["ademt niet"], **fields}


def _language() -> dict[str, Any]:
    functions = [{"taal": "nl", "woorden": ["de", "het", "een"]}]
    spellings = [{"van": "skool", "naar": "school"}]
    return {"functiewoorden": functions, "vulwoorden": ["ik"], "bijzaken": ["kind"], "schrijfwijzen": spellings}


@dataclass(frozen=True)
class SmallCatalogue:
    """A catalogue of one service in a folder of its own; quick to judge, free to spoil."""

    folder: Path

    def write(self, path: str, content: Mapping[str, Any] | str | bytes) -> Path:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        text = content if isinstance(content, str | bytes) else dumped(content)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return file

    def service(self, **fields: Any) -> None:
        """Give the service these fields besides its own; a field that is None goes away."""
        kept = valid_service() | fields
        self.write(SERVICE, {name: value for name, value in kept.items() if value is not None})

    def judged(self, today: date = TODAY) -> Verdict:
        return judged(self.folder, today)

    def problems(self, path: str = SERVICE, today: date = TODAY) -> list[Problem]:
        """What is wrong with one file."""
        return [problem for problem in self.judged(today).problems if problem.file.endswith(path)]

    def codes(self, path: str = SERVICE, today: date = TODAY) -> list[str]:
        return [problem.code for problem in self.problems(path, today)]

    def all_codes(self, today: date = TODAY) -> set[str]:
        return {problem.code for problem in self.judged(today).problems}


def make_small(folder: Path) -> SmallCatalogue:
    """A sound small catalogue with its own word lists, two kinds of help, five regions and six municipalities."""
    small = SmallCatalogue(folder)
    shutil.copytree(ROOT / "catalogue" / "woordenlijsten", folder / "woordenlijsten")
    notion = {"id": "ruzie", "label": "Ruzie", "uitleg": "Mensen zijn kwaad op elkaar.", "basis": "taalkennis"}
    small.write("woordenlijsten/zoekwoorden.yaml", {"termen": [notion]})
    small.write("woordenlijsten/gevaar.yaml", {"termen": [danger()]})
    small.write("woordenlijsten/zoektaal.yaml", _language())
    _shorten(small)
    named = {"id": "alles", "titel": "Alles", "namen": [{"naam": "Iets", "waar": "/bronnen/"}]}
    documents = {"documenten": [{"id": "A", "titel": "Tekst", "wat": "Een tekst."}], "lijsten": [named]}
    small.write("woordenlijsten/brondocumenten.yaml", documents)
    for name in ("contextbegeleiding", "verblijf"):
        about = {"naam": name.title(), "samenvatting": "Hulp.", "toegang": [{"weg": "rechtstreeks"}]}
        small.write(f"hulpvormen/{name}.yaml", {**about, "bronnen": [SOURCE]})
    for name in ("kempen", "regio-antwerpen", "regio-gent", "brussel"):
        small.write(f"regios/{name}.yaml", {"naam": name.title(), "soort": "referentieregio", "bronnen": [SOURCE]})
    small.write("regios/samen-kempen.yaml", partnership({"gemeenten": ["turnhout", "mol"]}))
    small.write(PROVIDER, provider())
    small.write(SERVICE, SMALLEST.read_bytes())
    _copy_rows("gemeenten.csv", "id", folder)
    _copy_rows("plaatsnamen.csv", "gemeente", folder)
    return small


def _shorten(small: SmallCatalogue) -> None:
    """The same routes and two help lines, with less to read; an editor has checked their numbers."""
    routes = loaded(small.folder / "woordenlijsten" / "toegangswegen.yaml")
    for route in routes["termen"]:
        route.update(stappen=["Bel."], bronnen=[SOURCE], beschrijving="Zo gaat het.")
    small.write("woordenlijsten/toegangswegen.yaml", routes)
    lines = loaded(small.folder / "woordenlijsten" / "hulplijnen.yaml")
    checked = {"goedgekeurd": {"door": "redactie", "op": "2026-11-01"}}
    lines["termen"] = [line | checked for line in lines["termen"] if line["id"] in ("noodnummer-112", "jo-lijn")]
    small.write("woordenlijsten/hulplijnen.yaml", lines)


def partnership(area: Mapping[str, Any]) -> dict[str, Any]:
    return {"naam": "Samen", "soort": "samenwerking", "werkgebied": dict(area), "bronnen": [SOURCE]}


def _copy_rows(name: str, column: str, folder: Path) -> None:
    with (ROOT / "catalogue" / "referentie" / name).open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row[column] in _MUNICIPALITIES]
    target = folder / "referentie" / name
    target.parent.mkdir(exist_ok=True)
    with target.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def errors(problems: Iterable[Problem]) -> list[Problem]:
    return [problem for problem in problems if problem.is_error]
