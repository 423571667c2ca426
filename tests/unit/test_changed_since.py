"""`helder check --changed-since`: a change answers for what it touches and what it causes, and for nothing else."""

from __future__ import annotations

import io
import os
import subprocess
import tarfile
from pathlib import Path

import pytest

from generator.history import _unpacked, since, touched
from generator.problems import WrongUse
from tests.catalogues import PROVIDER, SERVICE, SmallCatalogue, provider, valid_service
from tests.repositories import DAY, Repository, make_repository

GOOD, PROBLEMS, WRONG_USE = 0, 1, 2
OTHER = "aanbieders/voorbeeld/andere.yaml"
BROKEN = valid_service() | {"naam": "Anders", "kosten": {"soort": "duur"}}


@pytest.fixture
def repository(small_template: SmallCatalogue, tmp_path: Path) -> Repository:
    return make_repository(tmp_path / "project", small_template)


def check(repository: Repository, *arguments: object) -> tuple[int, str]:
    result = repository.run("check", DAY, "--changed-since=main", *arguments)
    return result.exit_code, result.stdout + result.stderr


def test_a_fault_that_stood_there_in_an_untouched_file_is_a_warning(repository: Repository) -> None:
    repository.catalogue.write(OTHER, BROKEN)
    repository.commit()
    repository.git("switch", "--quiet", "--create", "voorstel")
    repository.catalogue.service(naam="Beter")
    repository.commit()
    code, told = check(repository)
    assert code == GOOD
    assert f"{OTHER}:" in told
    assert "let op: Soort kosten: 'duur' is geen keuze." in told
    assert "Dit stond er al" in told
    assert repository.run("check", DAY).exit_code == PROBLEMS


def test_a_fault_in_a_touched_file_stops_even_when_it_stood_there(repository: Repository) -> None:
    repository.catalogue.write(OTHER, BROKEN)
    repository.commit()
    repository.catalogue.write(OTHER, BROKEN | {"samenvatting": "Dit klopt ook."})
    assert check(repository)[0] == PROBLEMS


def test_a_new_file_that_is_not_committed_counts_as_touched(repository: Repository) -> None:
    repository.catalogue.write(OTHER, BROKEN)
    code, told = check(repository)
    assert code == PROBLEMS
    assert f"{OTHER}:" in told


def test_what_a_change_causes_elsewhere_stops_it(repository: Repository) -> None:
    repository.catalogue.write(OTHER, valid_service() | {"naam": "Anders", "vervangen_door": "voorbeeld/dienst"})
    repository.commit()
    (repository.folder / "catalogue" / SERVICE).unlink()
    code, told = check(repository)
    assert code == PROBLEMS
    assert f"{OTHER}:" in told
    assert "fout: Vervangen door: 'voorbeeld/dienst' bestaat niet" in told


def test_only_as_many_faults_as_stood_there_are_old(repository: Repository) -> None:
    repository.catalogue.write(OTHER, valid_service() | {"naam": "Anders", "werkgebied": {"samenwerking": ["weg"]}})
    repository.commit()
    (repository.folder / "catalogue" / "regios" / "samen-kempen.yaml").unlink()
    repository.catalogue.service(werkgebied={"samenwerking": ["samen-kempen"]})
    code, told = check(repository)
    assert code == PROBLEMS
    assert "1 fout en" in told


def test_a_change_of_a_schema_answers_for_every_entry_that_it_breaks(repository: Repository) -> None:
    schema = repository.folder / "schema" / "dienst.schema.json"
    schema.write_text(schema.read_text("utf-8").replace('"maxLength": 200', '"maxLength": 2', 1), encoding="utf-8")
    code, told = check(repository)
    assert code == PROBLEMS
    assert "Hoogstens 2 kan" in told


def test_annotations_show_what_was_touched_first(repository: Repository) -> None:
    for number in range(12):
        repository.catalogue.write(f"aanbieders/aaa/d{number:02}.yaml", BROKEN | {"naam": f"Oud {number}"})
    repository.catalogue.write("aanbieders/aaa/aanbieder.yaml", provider(kosten="x"))
    repository.commit()
    repository.git("switch", "--quiet", "--create", "voorstel")
    repository.catalogue.service(breed="ja")
    repository.catalogue.write(PROVIDER, provider(sector="x"))
    told = check(repository, "--format=github")[1].splitlines()
    assert [line.split(" ")[0] for line in told if line.startswith("::")] == ["::error"] * 2 + ["::warning"] * 10
    assert SERVICE in told[1]
    assert told[-1] == "Nog 3 problemen staan in de samenvatting van deze taak."


def test_the_work_is_compared_with_where_it_began_not_with_what_came_since(repository: Repository) -> None:
    repository.git("switch", "--quiet", "--create", "voorstel")
    repository.catalogue.service(naam="Beter")
    repository.commit()
    repository.git("switch", "--quiet", "main")
    repository.catalogue.write(PROVIDER, provider(naam="Nieuw"))
    repository.commit()
    repository.git("switch", "--quiet", "voorstel")
    point = since(repository.folder, "main")
    assert touched(point) == {repository.folder / "catalogue" / SERVICE}


def test_an_unknown_reference_is_wrong_use(repository: Repository) -> None:
    for reference in ("nergens", "--upload-pack=x", "HEAD~99", ""):
        result = repository.run("check", DAY, f"--changed-since={reference}")
        assert result.exit_code == WRONG_USE, reference
        assert f"Git kent '{reference}' hier niet." in result.stderr


def test_without_git_or_repository_it_says_so(
    repository: Repository, small: SmallCatalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(WrongUse, match="geen deel van een git-opslagplaats"):
        since(tmp_path, "main")
    result = repository.run("check", DAY, "--changed-since=main", f"--catalogue={small.folder}")
    assert result.exit_code == WRONG_USE
    assert "hoort niet bij dezelfde git-opslagplaats" in result.stderr
    monkeypatch.setenv("PATH", str(tmp_path))
    result = repository.run("check", DAY, "--changed-since=main")
    assert result.exit_code == WRONG_USE
    assert "Het programma git is er niet." in result.stderr


def test_a_shallow_clone_says_how_to_get_the_rest(repository: Repository, tmp_path: Path) -> None:
    repository.git("switch", "--quiet", "--create", "voorstel")
    repository.catalogue.service(naam="Beter")
    repository.commit()
    shallow = tmp_path / "ondiep"
    command = [
        "git",
        "clone",
        "--quiet",
        "--depth=1",
        "--no-single-branch",
        f"file://{repository.folder}",
        str(shallow),
    ]
    subprocess.run(command, check=True, env=os.environ | {"GIT_CONFIG_GLOBAL": os.devnull})
    with pytest.raises(WrongUse, match="geen gemeenschappelijk begin") as refusal:
        since(shallow, "origin/main")
    assert "fetch-depth: 0" in refusal.value.problems[0].tip


def test_a_name_with_odd_letters_and_a_link_in_history_do_no_harm(repository: Repository) -> None:
    (repository.folder / "catalogue" / "aanbieders" / "voorbeeld" / "é 'x'.yaml").write_text("naam: x\n")
    (repository.folder / "catalogue" / "hulpvormen" / "weg.yaml").symlink_to("/etc/passwd")
    repository.commit()
    code, told = check(repository)
    assert code == GOOD
    assert "snelkoppeling" in told


def test_an_entry_that_gets_another_name_keeps_its_old_address(repository: Repository) -> None:
    new = "aanbieders/voorbeeld/nieuw.yaml"
    repository.git("mv", f"catalogue/{SERVICE}", f"catalogue/{new}")
    code, told = check(repository)
    assert code == GOOD
    assert f"{new}:1:1: let op: Het adres /aanbod/voorbeeld/dienst/ verdwijnt van de site. [adres-verdwijnt]" in told
    assert "Voeg toe: vorige_adressen: [voorbeeld/dienst]" in told
    repository.catalogue.write(new, valid_service() | {"vorige_adressen": ["voorbeeld/dienst"]})
    assert "verdwijnt" not in check(repository)[1]


def test_a_provider_in_another_folder_is_told_with_each_of_its_services(repository: Repository) -> None:
    repository.git("mv", "catalogue/aanbieders/voorbeeld", "catalogue/aanbieders/ander")
    told = check(repository)[1]
    assert "aanbieders/ander/aanbieder.yaml:1:1: let op: Het adres /aanbieder/voorbeeld/ verdwijnt" in told
    assert "aanbieders/ander/dienst.yaml:1:1: let op: Het adres /aanbod/voorbeeld/dienst/ verdwijnt" in told


def test_an_entry_that_is_gone_is_told_where_it_stood(repository: Repository) -> None:
    repository.catalogue.write(OTHER, valid_service() | {"naam": "Anders"})
    repository.commit()
    (repository.folder / "catalogue" / OTHER).unlink()
    (repository.folder / "catalogue" / "regios" / "samen-kempen.yaml").unlink()
    code, told = check(repository)
    assert code == GOOD
    assert f"{OTHER}:1:1: let op: Het adres /aanbod/voorbeeld/andere/ verdwijnt" in told
    assert "Het adres /samenwerking/samen-kempen/ verdwijnt" in told
    assert "Zet het terug met: status: gestopt" in told


def test_a_dead_link_to_a_page_of_docs_that_stood_there_is_old_and_a_new_one_is_not(repository: Repository) -> None:
    (repository.folder / "docs").mkdir(exist_ok=True)
    page = repository.folder / "docs" / "uitleg.md"
    page.write_text("---\ntitle: U\ndescription: U.\n---\nTekst.\n", encoding="utf-8")
    repository.catalogue.service(beschrijving="Zie [hier](/uitleg/).")
    repository.commit()
    assert "link-dood" not in check(repository)[1]
    page.unlink()
    code, told = check(repository)
    assert code == PROBLEMS
    assert "fout: De link '/uitleg/'" in told


@pytest.mark.parametrize("name", ["../buiten.yaml", "catalogue/../../buiten.yaml", "/tmp/helder-buiten.yaml"])
def test_nothing_of_an_archive_comes_outside_its_folder(name: str, tmp_path: Path) -> None:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as archive:
        archive.addfile(tarfile.TarInfo(name))
    with pytest.raises(WrongUse, match="buiten de map"):
        _unpacked(packed.getvalue(), tmp_path / "in")
    assert list(tmp_path.iterdir()) == []
