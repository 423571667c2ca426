"""The command line: what it prints, where, and the exit status: 0 good, 1 problems, 2 wrong use, 3 a defect."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.__main__ import main
from generator.commands import check as check_command
from tests.catalogues import EXAMPLES, PROVIDER, ROOT, SERVICE, SMALLEST, TIEN, SmallCatalogue, valid_service

GOOD, PROBLEMS, WRONG_USE, DEFECT = 0, 1, 2, 3
DAY = "--today=2026-11-22"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def check(small: SmallCatalogue, *arguments: object) -> Result:
    return run("check", f"--root={ROOT}", f"--catalogue={small.folder}", DAY, *arguments)


def said(result: Result) -> str:
    return result.stdout + result.stderr


def test_a_sound_catalogue_exits_well(small: SmallCatalogue) -> None:
    result = check(small)
    assert (result.exit_code, result.stderr) == (GOOD, "")
    assert re.fullmatch(r"Alles in orde: \d+ bestanden nagekeken\.\n", result.stdout)


def test_warnings_alone_exit_well() -> None:
    result = run("check", f"--root={ROOT}", f"--catalogue={TIEN}", DAY)
    assert result.exit_code == GOOD
    assert "let op" in result.stdout
    assert "fout:" not in result.stdout


def test_every_problem_is_listed_with_file_and_line(small: SmallCatalogue) -> None:
    small.service(naam="", kosten={"soort": "duur"})
    small.write(PROVIDER, "naam: [open\n")
    result = check(small)
    assert result.exit_code == PROBLEMS
    for path in (SERVICE, PROVIDER):
        assert re.search(rf"{re.escape(path)}:\d+:\d+: fout: ", result.stdout), path
    assert "3 fouten en 0 keer 'let op'" in result.stdout


def _is_a_folder(small: SmallCatalogue) -> None:
    (small.folder / SERVICE).unlink()
    (small.folder / SERVICE).mkdir()


def _is_a_link(small: SmallCatalogue) -> None:
    target = small.write("elders.txt", (small.folder / SERVICE).read_bytes())
    (small.folder / SERVICE).unlink()
    (small.folder / SERVICE).symlink_to(target)


def _is_malformed(small: SmallCatalogue) -> None:
    small.write(SERVICE, b"naam: \xff\xfe\n")


def _is_empty(small: SmallCatalogue) -> None:
    small.write(SERVICE, "")


def _is_elsewhere(small: SmallCatalogue) -> None:
    small.write("aanbieders/voorbeeld/dieper/dienst.yaml", valid_service())


def _has_another_ending(small: SmallCatalogue) -> None:
    small.write("aanbieders/voorbeeld/tweede.yml", valid_service())


def _has_no_service(small: SmallCatalogue) -> None:
    (small.folder / SERVICE).unlink()


def _has_no_word_list(small: SmallCatalogue) -> None:
    (small.folder / "woordenlijsten" / "talen.yaml").unlink()


def _has_a_broken_word_list(small: SmallCatalogue) -> None:
    small.write("woordenlijsten/talen.yaml", "termen: [")


def _has_no_place_table(small: SmallCatalogue) -> None:
    (small.folder / "referentie" / "gemeenten.csv").unlink()


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (_is_a_folder, "bestand-soort"),
        (_is_a_link, "bestand-snelkoppeling"),
        (_is_malformed, "yaml-codering"),
        (_is_empty, "yaml-leeg"),
        (_is_elsewhere, "bestand-verdwaald"),
        (_has_another_ending, "bestand-verdwaald"),
        (_has_no_service, "catalogus-leeg"),
        (_has_no_word_list, "woordenlijst-ontbreekt"),
        (_has_a_broken_word_list, "yaml-haakje"),
        (_has_no_place_table, None),
    ],
)
def test_a_file_that_cannot_be_used_gives_one_clear_message(
    small: SmallCatalogue, spoil: Callable[[SmallCatalogue], None], code: str | None
) -> None:
    spoil(small)
    result = check(small)
    assert result.exit_code == PROBLEMS
    found = re.findall(r"^(\S+?):(\d+):(\d+): fout: .+ \[(\S+)\]$", said(result), re.MULTILINE)
    assert len(found) == 1, said(result)
    assert code in (None, found[0][3])
    assert "Traceback" not in said(result)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["check", "--root=/nergens/te/vinden"], "geen Helder-project"),
        (["check", f"--root={EXAMPLES}"], "geen Helder-project"),
        (["check", f"--root={ROOT}", "--catalogue=/nergens"], "Deze map bestaat niet"),
        (["check", f"--root={ROOT}", f"--catalogue={EXAMPLES}"], "Deze map ontbreekt"),
        (["check", f"--root={ROOT}", f"--catalogue={SMALLEST}"], "--catalogue"),
        (["check", f"--root={ROOT}", "--today=morgen"], "is geen dag"),
        (["check", f"--root={ROOT}", "--today=2026-02-30"], "is geen dag"),
        (["check", f"--root={ROOT}", "--format=pdf"], "--format"),
        (["check", f"--root={ROOT}", f"--catalogue={TIEN}", "nergens.yaml"], "nergens.yaml bestaat niet"),
        (["check", "--onbekend"], "--onbekend"),
        (["build", f"--root={ROOT}"], "--site-dir"),
        (["toveren"], "toveren"),
    ],
)
def test_wrong_use_is_told_and_exits_2(arguments: list[str], words: str) -> None:
    result = run(*arguments)
    assert result.exit_code == WRONG_USE, said(result)
    assert words in said(result)
    assert "Traceback" not in said(result)


@pytest.mark.parametrize(
    "place", ["docs/site", "schema", "catalogue/site", "generator/a/site", "elders/site", "thema/b"]
)
def test_a_site_in_a_folder_that_it_is_made_from_is_wrong_use(place: str, tmp_path: Path) -> None:
    for name in ("docs", "schema", "catalogue", "generator", "elders", "thema"):
        (tmp_path / name).mkdir()
    (tmp_path / "mkdocs.yml").write_text("theme: {name: material, custom_dir: thema}\n", encoding="utf-8")
    site = tmp_path / place
    result = run("build", f"--root={tmp_path}", f"--catalogue={tmp_path / 'elders'}", f"--site-dir={site}", DAY)
    assert result.exit_code == WRONG_USE
    assert "daaruit wordt de site gemaakt" in result.stderr
    assert not [path for path in tmp_path.rglob("*") if path.is_file() and path.name != "mkdocs.yml"]


def test_a_link_that_leads_nowhere_is_told_by_a_build_as_by_the_check(small: SmallCatalogue, tmp_path: Path) -> None:
    """As Emacs makes one beside every file with changes that are not saved."""
    (small.folder / SERVICE).with_name(".#dienst.yaml").symlink_to("iemand@computer.1234")
    result = run("build", f"--root={ROOT}", f"--catalogue={small.folder}", f"--site-dir={tmp_path / 'uit'}", DAY)
    assert result.exit_code == PROBLEMS
    assert ".#dienst.yaml:1:1: fout: Dit is een snelkoppeling" in result.stderr


def test_a_part_in_or_around_the_folder_of_the_site_is_wrong_use(tmp_path: Path) -> None:
    (tmp_path / "site" / "deel").mkdir(parents=True)
    for site, part in (("site", "site"), ("site", "site/deel"), ("site/deel", "site"), ("site", "site/../site")):
        joined = [f"--join={tmp_path / part}", f"--site-dir={tmp_path / site}"]
        result = run("build", f"--root={ROOT}", DAY, *joined)
        assert result.exit_code == WRONG_USE
        assert "liggen in elkaar" in result.stderr


@pytest.mark.parametrize("content", ["{", "- lijst", "", "\x00"])
def test_settings_that_cannot_be_read_are_wrong_use(tmp_path: Path, content: str) -> None:
    (tmp_path / "mkdocs.yml").write_text(content, encoding="utf-8")
    result = run("check", f"--root={tmp_path}")
    assert result.exit_code == WRONG_USE
    assert "mkdocs-onleesbaar" in result.stderr
    assert said(result).count("fout:") == 1


def test_a_defect_of_ours_exits_3_and_names_the_file_to_send(
    small: SmallCatalogue, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("een kapotte regel")

    monkeypatch.setattr(check_command, "check", broken)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    result = check(small)
    assert result.exit_code == DEFECT
    assert result.stdout == ""
    assert "Dit is een fout in Helder zelf" in result.stderr
    assert "ZeroDivisionError: een kapotte regel" in result.stderr
    assert "Traceback" not in result.stderr
    report = re.search(r"met dit bestand: (.+)", result.stderr)
    assert report is not None
    assert "Traceback" in Path(report[1]).read_text(encoding="utf-8")
    assert "een kapotte regel" in Path(report[1]).read_text(encoding="utf-8")


def test_stopping_is_no_defect(small: SmallCatalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(check_command, "check", stopped)
    result = check(small)
    assert result.exit_code == WRONG_USE
    assert "Gestopt." in result.stderr


def test_only_the_files_that_were_named_are_reported(small: SmallCatalogue) -> None:
    small.service(naam="")
    small.write(PROVIDER, "naam: [open\n")
    one = check(small, small.folder / SERVICE)
    assert one.exit_code == PROBLEMS
    assert "dienst.yaml" in one.stdout
    assert "aanbieder.yaml" not in one.stdout
    both = check(small, small.folder / "aanbieders")
    assert "dienst.yaml" in both.stdout
    assert "aanbieder.yaml" in both.stdout
    assert check(small, small.folder / "regios").exit_code == GOOD


def test_the_form_of_the_report_can_be_chosen(small: SmallCatalogue) -> None:
    small.service(naam="")
    assert json.loads(check(small, "--format=json").stdout)["errors"] == 1
    assert check(small, "--format=github").stdout.startswith("::error ")
    assert check(small, "--format=summary").stdout.startswith("### Fouten (1)\n\n| Waar |")


def test_the_day_drives_what_is_old(small: SmallCatalogue) -> None:
    small.service(wachttijd={"status": "geen", "gemeten_op": "2026-11-01"})
    assert "let op" not in run("check", f"--root={ROOT}", f"--catalogue={small.folder}", "--today=2026-11-22").stdout
    later = run("check", f"--root={ROOT}", f"--catalogue={small.folder}", "--today=2027-11-22")
    assert later.exit_code == GOOD
    assert "[wachttijd-oud]" in later.stdout
    earlier = run("check", f"--root={ROOT}", f"--catalogue={small.folder}", "--today=2026-10-31")
    assert earlier.exit_code == PROBLEMS
    assert "[datum-toekomst]" in earlier.stdout


def test_a_build_of_a_broken_catalogue_leaves_the_earlier_site(small: SmallCatalogue, tmp_path: Path) -> None:
    small.service(naam="")
    result = run("build", f"--root={ROOT}", f"--catalogue={small.folder}", DAY, f"--site-dir={tmp_path / 'site'}")
    assert result.exit_code == PROBLEMS
    assert "De site is niet gemaakt." in result.stderr
    assert not (tmp_path / "site").exists()


def test_the_site_never_goes_where_the_catalogue_is(small: SmallCatalogue) -> None:
    result = run("build", f"--root={ROOT}", f"--catalogue={small.folder}", DAY, f"--site-dir={small.folder}")
    assert result.exit_code == WRONG_USE
    assert "De site is niet gepubliceerd." in result.stderr
    assert (small.folder / SERVICE).exists()


def test_schemas_get_their_closed_lists_once(small: SmallCatalogue, tmp_path: Path) -> None:
    root = tmp_path / "project"
    (root / "schema").mkdir(parents=True)
    (root / "mkdocs.yml").write_text("site_name: Proef\n", encoding="utf-8")
    for file in (ROOT / "schema").glob("*.json"):
        text = re.sub(r'"enum": \[\s*"nl",', '"enum": ["xx",', file.read_text("utf-8"))
        (root / "schema" / file.name).write_text(text, encoding="utf-8")
    first = run("schema", f"--root={root}", f"--catalogue={small.folder}")
    assert first.exit_code == GOOD
    assert "dienst.schema.json" in first.stdout
    again = run("schema", f"--root={root}", f"--catalogue={small.folder}")
    assert again.stdout == "De schema's waren al juist.\n"
    assert (root / "schema" / "dienst.schema.json").read_bytes() == (
        ROOT / "schema" / "dienst.schema.json"
    ).read_bytes()


def process(*arguments: object, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "generator", *map(str, arguments)]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8:strict", "CI": "1"}
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, encoding="utf-8", check=False)


def test_as_a_process_the_status_and_the_streams_are_right(small: SmallCatalogue, tmp_path: Path) -> None:
    sound = process("check", f"--catalogue={small.folder}", DAY)
    assert (sound.returncode, sound.stderr) == (GOOD, "")
    small.write("aanbieders/voorbeeld/caf\N{LATIN SMALL LETTER E WITH ACUTE}.yaml", "naam: \N{SNOWMAN}\n")
    broken = process("check", f"--catalogue={small.folder}", DAY)
    assert (broken.returncode, broken.stderr) == (PROBLEMS, "")
    lost = process("check", cwd=tmp_path)
    assert (lost.returncode, lost.stdout) == (WRONG_USE, "")
    assert "mkdocs.yml:1:1: fout: Hier staat geen mkdocs.yml" in lost.stderr


def test_files_are_named_as_seen_from_where_the_user_is(small: SmallCatalogue) -> None:
    small.service(naam="")
    result = process("check", f"--root={ROOT}", "--catalogue=.", DAY, cwd=small.folder)
    assert result.stdout.startswith(f"{SERVICE}:")


@pytest.mark.parametrize("form", ["text", "json", "github", "summary"])
def test_a_file_name_that_is_no_text_is_told_like_any_other(small: SmallCatalogue, form: str) -> None:
    refused = False
    try:
        os.close(os.open(os.fsencode(small.folder) + b"/aanbieders/voorbeeld/\xff.yaml", os.O_CREAT | os.O_WRONLY))
    except OSError:
        refused = True  # a system that takes only text for a name
    result = process("check", f"--catalogue={small.folder}", DAY, f"--format={form}")
    assert result.returncode == (GOOD if refused else PROBLEMS), result.stderr
    assert result.stderr == ""


@pytest.mark.parametrize(
    ("imported", "unwanted"),
    [
        ("generator.__main__", "generator.commands.build"),
        ("generator.commands.build", "generator.build"),
        ("generator.commands.build", "jinja2"),
        ("generator.commands.check", "jinja2"),
    ],
)
def test_nobody_waits_for_what_a_command_does_not_need(imported: str, unwanted: str) -> None:
    code = f"import sys, {imported}; sys.exit({unwanted!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
