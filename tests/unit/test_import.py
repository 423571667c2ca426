"""`helder import`: a file of the form comes in whole and right, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.__main__ import main
from tests.catalogues import EXAMPLES, PROVIDER, ROOT, SERVICE, SmallCatalogue, dumped, loaded, provider, valid_service

DAY = "--today=2026-11-22"
VALID = (EXAMPLES / "valid.yaml").read_text(encoding="utf-8")
NEW = "aanbieders/voorbeeld/nieuw.yaml"


def take(small: SmallCatalogue, *arguments: object) -> Result:
    return CliRunner().invoke(
        main, ["import", f"--root={ROOT}", f"--catalogue={small.folder}", DAY, *map(str, arguments)]
    )


def sent(folder: Path, name: str, content: str) -> Path:
    file = folder / name
    file.write_text(content, encoding="utf-8")
    return file


def test_a_new_service_stands_at_its_place_and_the_catalogue_is_sound(small: SmallCatalogue, tmp_path: Path) -> None:
    result = take(small, sent(tmp_path, "voorbeeld--nieuw.yaml", VALID))
    assert result.exit_code == 0, result.output
    assert "Dienst Thuis met Raad: nieuw" in result.stdout
    assert "Bewaard: " in result.stdout
    assert (small.folder / NEW).read_text("utf-8").split("\n", 1)[1] == VALID.split("\n", 1)[1]
    assert (small.folder / NEW).stat().st_mode & 0o444 == 0o444
    assert small.all_codes() == set()
    assert [file.name for file in (small.folder / NEW).parent.iterdir() if file.name.startswith(".")] == []


def test_what_changes_is_shown_and_what_must_be_confirmed_stands_first(small: SmallCatalogue, tmp_path: Path) -> None:
    small.write(SERVICE, VALID)
    text = VALID.replace("014 12 34 56", "014 65 43 21")
    result = take(small, sent(tmp_path, "voorbeeld--dienst (1).yaml", text))
    assert result.stdout.startswith("Eerst bevestigen")
    assert "014 12 34 56 → 014 65 43 21" in result.stdout
    assert loaded(small.folder / SERVICE)["contact"]["telefoon"][0]["nummer"] == "014 65 43 21"


def test_another_way_of_writing_becomes_the_normal_form(small: SmallCatalogue, tmp_path: Path) -> None:
    take(small, sent(tmp_path, "voorbeeld--nieuw.yml", dumped(loaded(EXAMPLES / "valid.yaml"))))
    assert (small.folder / NEW).read_text("utf-8").split("\n", 1)[1] == VALID.split("\n", 1)[1]


def test_a_provider_and_its_service_come_in_together(small: SmallCatalogue, tmp_path: Path) -> None:
    first = sent(tmp_path, "anders--dienst.yaml", dumped(valid_service()))
    assert "Er is geen aanbieder 'anders'." in take(small, first).output
    assert not (small.folder / "aanbieders" / "anders").exists()
    assert take(small, first, sent(tmp_path, "anders.yaml", dumped(provider(naam="Anders")))).exit_code == 0
    assert small.all_codes() == set()


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("voorbeeld--nieuw.yaml", dumped(valid_service() | {"naam": ""}), "Naam: hier staat niets."),
        ("voorbeeld--nieuw.yaml", "naam: [open\n", "Het haakje ["),
        ("voorbeeld--nieuw.yaml", f"{VALID}# nog nakijken\n", "Deze opmerking zou verloren gaan"),
        ("voorbeeld--nieuw.yaml", dumped(valid_service()), "Deze aanbieder heeft al een dienst met de naam 'Goed'"),
        ("Mijn dienst.yaml", VALID, "Aan de naam van dit bestand is niet te zien"),
        ("..--nieuw.yaml", VALID, "Aan de naam van dit bestand is niet te zien"),
    ],
)
def test_what_is_not_right_is_said_and_nothing_is_kept(
    small: SmallCatalogue, tmp_path: Path, name: str, content: str, told: str
) -> None:
    before = sorted(small.folder.rglob("*"))
    result = take(small, sent(tmp_path, name, content))
    assert result.exit_code == 1
    assert told in result.output
    assert sorted(small.folder.rglob("*")) == before


LINE = "# yaml-language-server: $schema=../../../schema/{}.schema.json\n"


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("voorbeeld.yaml", VALID, "Dit bestand beschrijft een dienst"),
        ("voorbeeld.yaml", dumped(valid_service()), "zoals voorbeeld--dagbegeleiding.yaml"),
        ("luisterlijn.yaml", dumped(valid_service()), "zoals <aanbieder>--luisterlijn.yaml"),
        ("voorbeeld (2).yaml", dumped(valid_service()), "Noem het <aanbieder>--<dienst>.yaml"),
        ("voorbeeld.yaml", LINE.format("dienst") + dumped({"naam": "Kort"}), "Dit bestand beschrijft een dienst"),
        ("voorbeeld.yaml", LINE.format("regio") + dumped({"naam": "Kempen"}), "geen dienst en geen aanbieder"),
        ("voorbeeld.yaml", dumped({"naam": "Kort"}), "niet te zien of het een dienst of een aanbieder is"),
        ("voorbeeld.yaml", dumped(valid_service() | {"sector": "andere"}), "niet te zien of het een dienst"),
        ("voorbeeld--nieuw.yaml", dumped(provider()), "heeft de naam van een dienst"),
        ("voorbeeld--nieuw.yaml", LINE.format("aanbieder") + dumped(valid_service()), "naar de aanbieder: voorbeeld.y"),
    ],
)
def test_a_file_is_what_it_says_it_is_whatever_its_name(
    small: SmallCatalogue, tmp_path: Path, name: str, content: str, told: str
) -> None:
    before = (small.folder / PROVIDER).read_bytes()
    result = take(small, sent(tmp_path, name, content))
    assert (result.exit_code, told in result.output) == (1, True), result.output
    assert "[naam-bestand]" in result.output
    assert (small.folder / PROVIDER).read_bytes() == before
    assert not (small.folder / NEW).exists()


def test_the_schema_line_says_more_than_the_fields(small: SmallCatalogue, tmp_path: Path) -> None:
    text = LINE.format("aanbieder") + dumped(provider(naam="Beter", hulpvorm="verblijf"))
    assert "Het veld 'hulpvorm' bestaat hier niet." in take(small, sent(tmp_path, "voorbeeld.yaml", text)).output


def test_a_name_with_two_parts_is_a_service_where_the_file_does_not_say(small: SmallCatalogue, tmp_path: Path) -> None:
    told = take(small, sent(tmp_path, "voorbeeld--nieuw.yaml", dumped({"naam": "Kort"}))).output
    assert "Het veld 'hulpvorm' (Hulpvorm) ontbreekt" in told


def test_a_fault_that_stood_elsewhere_already_does_not_stop_it(small: SmallCatalogue, tmp_path: Path) -> None:
    small.write("aanbieders/voorbeeld/kapot.yaml", "naam: [open\n")
    assert take(small, sent(tmp_path, "voorbeeld--nieuw.yaml", VALID)).exit_code == 0


def test_a_fault_that_it_causes_elsewhere_does(small: SmallCatalogue, tmp_path: Path) -> None:
    small.write(
        "aanbieders/voorbeeld/oud.yaml", valid_service() | {"naam": "Oud", "vorige_adressen": ["voorbeeld/nieuw"]}
    )
    result = take(small, sent(tmp_path, "voorbeeld--nieuw.yaml", VALID))
    assert result.exit_code == 1
    assert "adres-bezet" in result.output


def test_a_look_writes_nothing(small: SmallCatalogue, tmp_path: Path) -> None:
    result = take(small, "--check", sent(tmp_path, "voorbeeld--nieuw.yaml", VALID))
    assert (result.exit_code, "Bewaard" in result.output) == (0, False)
    assert not (small.folder / NEW).exists()


def test_a_file_that_is_not_there_is_said_so(small: SmallCatalogue, tmp_path: Path) -> None:
    result = take(small, tmp_path / "voorbeeld--nieuw.yaml")
    assert result.exit_code == 1
    assert "Dit bestand bestaat niet." in result.output


def test_the_provider_keeps_its_place(small: SmallCatalogue, tmp_path: Path) -> None:
    assert take(small, sent(tmp_path, "voorbeeld.yaml", dumped(provider(naam="Beter")))).exit_code == 0
    assert loaded(small.folder / PROVIDER)["naam"] == "Beter"
