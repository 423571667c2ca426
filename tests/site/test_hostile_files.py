"""Hostile texts in every text field of an entry leave every file sound; what is refused is told why."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from tests.catalogues import LONG
from tests.site.hostile_catalogue import FILES, begun, entry, filled_fields, identity, text_fields, texts
from tests.site.hostile_site import MARKDOWN, HostileSite, addresses, chosen, form, hostile_site, problems
from tests.site.html_validator import html_errors
from tests.site.xss_payloads import naughty_strings, payloads

ADDRESS_FIELDS = ("email", "website", "chat", "afspraak")
GROUPS = {"dienst": "diensten", "aanbieder": "aanbieders", "hulpvorm": "hulpvormen", "regio": "regios"}
FORMULA = ("=", "+", "-", "@", "\t", "\r")


@pytest.fixture(scope="module")
def hostile(shared: Path) -> HostileSite:
    return hostile_site(shared)


def test_there_are_500_texts_that_would_run_and_the_whole_list_of_naughty_ones() -> None:
    assert len(set(payloads())) >= 500
    assert len(naughty_strings()) >= 480
    assert len(set(payloads()) - set(naughty_strings())) >= 500


@pytest.mark.parametrize("kind", FILES)
def test_the_text_stands_in_every_field_that_takes_any(kind: str) -> None:
    assert filled_fields(kind) == set(text_fields(kind))


def test_what_is_refused_is_refused_with_a_message_and_most_is_not(hostile: HostileSite) -> None:
    assert len(hostile.texts) > 10 * len(hostile.refused)
    for number, said in hostile.refused.items():
        assert said, chosen()[number]
        assert all(line.strip()[-1] in ".?)" or "Bijvoorbeeld" in line for line in said), said
    print(f"{len(hostile.texts)} texts published, {len(hostile.refused)} refused")


def test_every_file_of_data_can_be_read_and_holds_each_text_as_it_is(hostile: HostileSite) -> None:
    files = [file for file in hostile.folder.rglob("*.json") if "pagefind" not in file.parts]
    read = {file.relative_to(hostile.folder).as_posix(): json.loads(file.read_bytes()) for file in files}
    assert {
        "gegevens/catalogus.json",
        "zoeken/facetten.json",
        "zoeken/filters.json",
        f"mijn-lijst/{identity(min(hostile.texts))}.json",
        f"{form(min(hostile.texts))}gegevens.json",
    } <= set(read)
    told = read["gegevens/catalogus.json"]
    for number, text in hostile.texts.items():
        for kind, group in GROUPS.items():
            name = identity(number) + ("/dienst" if kind == "dienst" else "")
            assert free(kind, told[group][name]) == free(kind, entry(kind, number, text)), (kind, text)
    ElementTree.parse(hostile.folder / "sitemap.xml")
    print(f"{len(read)} files of JSON read")


def free(kind: str, value: Any) -> list[tuple[tuple[str, ...], str]]:
    """The texts that stand in the fields that take any, but for those of Markdown: there a link is refused."""
    fields = text_fields(kind).keys() - set(MARKDOWN)
    return sorted((pointer, text) for pointer, text in texts(value) if pointer in fields and text)


def test_no_cell_of_the_table_is_a_formula_and_each_holds_the_text(hostile: HostileSite) -> None:
    content = (hostile.folder / "gegevens" / "diensten.csv").read_bytes().decode("utf-8-sig")
    head, *rows = csv.reader(io.StringIO(content, newline=""))
    assert len(rows) == 2 * len(hostile.texts)  # one of each two is stopped
    assert {len(row) for row in rows} == {len(head)}
    assert [cell for row in rows for cell in row if cell.startswith(FORMULA)] == []
    # As a spreadsheet reads it that divides by semicolons.
    cells = [cell for row in csv.reader(io.StringIO(content, newline=""), delimiter=";") for cell in row]
    assert [cell for cell in cells if cell.startswith(FORMULA)] == []
    named = {row[head.index("adres")]: row[head.index("naam")] for row in rows}
    for number, text in hostile.texts.items():
        assert named[addresses(number)["dienst"]].replace("'", "") == name_of(number, text).replace("'", "")
    print(f"{len(rows)} rows of the table")


def name_of(number: int, text: str) -> str:
    return str(entry("dienst", number, text)["naam"])


def test_the_html_of_their_pages_is_valid(hostile: HostileSite) -> None:
    numbers = list(hostile.texts) if LONG else list(hostile.texts)[::3]
    pages = [address for number in numbers for address in (*addresses(number).values(), form(number))]
    files = [hostile.folder / address / "index.html" for address in (*pages, "aanbod", "hulpvorm", "samenwerking")]
    for start in range(0, len(files), 400):
        assert html_errors(*files[start : start + 400]) == []
    print(f"{len(files)} pages of valid HTML")


def test_no_address_that_is_a_hostile_text_is_taken(tmp_path: Path) -> None:
    """One of each field at a time would be slow: a file with all of them has a problem at each."""
    catalogue = begun(tmp_path / "catalogue")
    numbers = list(chosen())
    for number in numbers:
        content = entry("dienst", number, "Een tekst.")
        content["hulpvorm"], content["werkgebied"] = "contextbegeleiding", {"heel_vlaanderen": True}
        content["contact"] = {field: chosen()[number] for field in ADDRESS_FIELDS}
        content["bronnen"][0]["url"] = chosen()[number]
        provider = entry("aanbieder", number, "Een tekst.")
        for kind, value in (("dienst", content), ("aanbieder", provider)):
            file = catalogue / FILES[kind].format(identity(number))
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(json.dumps(value, indent=1) + "\n", encoding="utf-8")
    found = problems(catalogue)
    wanted = {*(f"contact.{field}" for field in ADDRESS_FIELDS), "bronnen.0.url"}
    fields = {number: {one.field for one in found.get(number, [])} for number in numbers}
    # A character that may stand nowhere is a fault of the file, and stops the reading.
    taken = {chosen()[number]: wanted - some for number, some in fields.items() if "" not in some and wanted - some}
    # One of the naughty ones is a plain web address, and so it may be taken as one.
    assert {text for text in taken if not re.fullmatch(r"http://[a-z.]+/", text)} == set()
    assert all(one.line and one.message for each in found.values() for one in each)
