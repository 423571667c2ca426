"""`helder fix` and files: comments, schema lines and line ends, what it tells and which it writes."""

from __future__ import annotations

import os
import shlex
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.__main__ import main
from generator.improvements import improved
from generator.project import open_project
from tests.catalogues import PROVIDER, ROOT, SERVICE, TIEN, TODAY, SmallCatalogue, dumped, valid_service
from tests.unit.fixing import GOOD, PHONE, PROBLEMS, WAIT, WRONG_USE, fix, text

OWN = "jeugdpunt-voorbeeld"


@pytest.mark.parametrize("comment", ["# uitleg\n", "naam: Goed # uitleg\n"])
def test_a_comment_stops_the_fix_of_its_file_and_is_a_warning_of_the_check(small: SmallCatalogue, comment: str) -> None:
    head, rest = text(small).split("naam: Goed\n")
    small.write(SERVICE, f"{head}{comment}{'' if 'naam' in comment else 'naam:   Goed' + chr(10)}{rest}")
    before = text(small)
    (problem,) = small.problems()
    assert (problem.code, problem.line, problem.is_error) == ("opmerking-verloren", 2, False)
    result = fix(small)
    assert text(small) == before
    assert f"{SERVICE} blijft zoals het is. Op regel 2 staat een opmerking" in result.output
    assert result.exit_code == GOOD


def test_a_word_list_may_have_comments(small: SmallCatalogue) -> None:
    file = small.folder / "woordenlijsten" / "talen.yaml"
    file.write_text("# uitleg\n" + file.read_text())
    assert "opmerking-verloren" not in small.all_codes()
    fix(small)
    assert file.read_text().startswith("# uitleg\n")


def test_the_schema_line_is_put_right_within_the_project_and_kept_elsewhere(
    small: SmallCatalogue, tmp_path: Path
) -> None:
    small.write(SERVICE, "# yaml-language-server: $schema=../x/aanbieder.schema.json\n" + dumped(valid_service()))
    fix(small)
    assert text(small).startswith("# yaml-language-server: $schema=../x/aanbieder.schema.json\n")
    for folder in ("schema", "docs"):
        (tmp_path / folder).symlink_to(ROOT / folder)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    assert CliRunner().invoke(main, ["fix", f"--root={tmp_path}", "--today=2026-11-22"]).exit_code == GOOD
    way = os.path.relpath((ROOT / "schema" / "dienst.schema.json").resolve(), (small.folder / SERVICE).parent)
    assert text(small).startswith(f"# yaml-language-server: $schema={Path(way).as_posix()}\n")


def test_windows_line_ends_and_a_missing_last_one_are_put_right(small: SmallCatalogue) -> None:
    fix(small)
    right = text(small)
    small.write(SERVICE, right.rstrip("\n").replace("\n", "\r\n"))
    fix(small)
    assert text(small) == right


def test_check_shows_the_difference_and_writes_nothing(small: SmallCatalogue) -> None:
    small.service(contact=PHONE)
    before = text(small)
    result = fix(small, "--check", small.folder / SERVICE)
    assert result.exit_code == PROBLEMS
    assert text(small) == before
    assert "Contact, Telefoon (deel 1), Nummer: 014 12 34 56 (er stond: 014/12.34.56)" in result.stdout
    assert "\n-  - nummer: 014/12.34.56\n" in result.stdout
    assert "\n+    - nummer: 014 12 34 56\n" in result.stdout
    assert "(zoals het was)" in result.stdout and "1 van 1 bestanden te verbeteren" in result.stdout
    assert fix(small).exit_code == GOOD
    assert fix(small, "--check").exit_code == GOOD


def test_fields_are_told_by_the_titles_of_the_check_never_by_their_path(small: SmallCatalogue) -> None:
    group = {"voor": ["kind", "Jongere"]}
    small.service(doelgroep=group, wachttijd=WAIT, contact={"telefon": [{"Nummer": "014/12.34.56"}]}, Breed="nee")
    told = fix(small, "--check", small.folder / SERVICE).stdout
    for line in (
        "Doelgroep, Voor (deel 2): jongere (er stond: Jongere)",
        "Wachttijd, Gemeten op: 2026-10-01 (er stond: 1/10/2026)",
        "Contact: het veld heet telefoon (er stond: telefon)",
        "Contact, Telefoon (deel 1): het veld heet nummer (er stond: Nummer)",
        "Het veld heet breed (er stond: Breed)",
    ):
        assert f"{SERVICE}: {line}\n" in told, told
    assert ".0" not in told and "wachttijd." not in told


def test_what_remains_is_told_with_the_command_that_shows_it(
    small: SmallCatalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    small.write(PROVIDER, "sector: andere\nnaam: A\nbronnen: []\n")
    small.service(contact={"telefoon": [{"nummer": "014 12 34"}]}, kosten={"soort": "Gratis"})
    file = small.folder / SERVICE
    monkeypatch.chdir(ROOT)
    told = fix(small, file).stdout
    assert "1 van 1 bestanden verbeterd, 0 met opzet niet aangeraakt." in told
    assert "Dit moet je zelf verbeteren (1 fout):\n" in told
    assert f"{SERVICE}:" in told and ": fout: Nummer: " in told
    same = f"--catalogue {small.folder}"
    assert f"Alles zie je met: helder check {file} {same}\n" in told
    assert f"Elders in de catalogus blijven fouten (2). Die zie je met: helder check {same}\n" in told
    assert f"Alles zie je met: helder check {same}\n" in fix(small).stdout
    monkeypatch.chdir(small.folder)
    command = fix(small, SERVICE).stdout.partition("Alles zie je met: helder ")[2].partition("\n")[0]
    assert f"--root {ROOT}" in command
    assert CliRunner().invoke(main, shlex.split(command)).exit_code == PROBLEMS


def test_only_the_paths_that_are_named_are_written(small: SmallCatalogue) -> None:
    small.write(PROVIDER, "sector:   andere\nnaam: A\nbronnen: []\n")
    before = text(small, PROVIDER)
    small.service(contact=PHONE)
    assert fix(small, small.folder / SERVICE).exit_code == GOOD
    assert text(small, PROVIDER) == before
    assert fix(small).exit_code == PROBLEMS
    assert text(small, PROVIDER) == "naam: A\nsector: andere\nbronnen: []\n"


def test_entries_that_come_from_elsewhere_are_not_touched(tmp_path: Path) -> None:
    folder = tmp_path / "catalogue"
    shutil.copytree(TIEN / "aanbieders" / OWN, folder / "aanbieders" / OWN)
    outcome = improved(open_project(ROOT, folder), TODAY)
    assert outcome.entries == len(list(folder.rglob("*.yaml"))) > 1


@pytest.mark.parametrize("path", ["nergens.yaml", "woordenlijsten/talen.yaml"])
def test_a_path_without_entries_is_wrong_use(small: SmallCatalogue, path: str) -> None:
    assert fix(small, small.folder / path).exit_code == WRONG_USE
