"""A build that would change nothing is left out; whatever could change something is seen."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path, PurePosixPath

import pytest

from generator import looks, standing
from generator.generations.tree import entries
from generator.mkdocs_reading import Reading
from generator.project import Options, Project
from generator.publish import Output, Published, Site, publish
from tests.catalogues import TODAY

PAGE = PurePosixPath("index.html")
DEEP = PurePosixPath("aanbod/a/index.html")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project whose files are older than a build that looks at them."""
    for path in ("mkdocs.yml", "schema/dienst.json", "docs/index.md", "catalogue/aanbieders/a/b.yaml"):
        file = tmp_path / "project" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("naam: een\n")
    return Project(tmp_path / "project", tmp_path / "project" / "catalogue")


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """The files of the test are seconds old, without waiting for that."""
    now = time.time_ns
    monkeypatch.setattr(time, "time_ns", lambda: now() + 10_000_000_000)


@pytest.fixture
def built(project: Project, tmp_path: Path, later: None) -> tuple[Site, Published]:
    made_from = standing.sources(project, TODAY)
    done = publish([Output(PAGE, b"<p>een</p>"), Output(DEEP, b"<p>a</p>")], tmp_path / "site")
    site = Site(tmp_path / "site")
    standing.keep(site, made_from, done)
    return site, done


def untouched(project: Project, site: Site, today: date = TODAY) -> Published | None:
    return standing.looked_at(site, project, today, jobs=2).published


def stands(project: Project, site: Site) -> bool:
    return standing.looked_at(site, project, TODAY, jobs=2).site.stands


def test_what_did_not_change_is_not_made_again(project: Project, built: tuple[Site, Published]) -> None:
    site, done = built
    found = untouched(project, site)
    assert found is not None
    assert (found.written, found.removed, found.unchanged, found.files) == (0, 0, done.files, done.files)
    assert (found.bytes, found.largest) == (done.bytes, done.largest)


def write(file: Path) -> None:
    file.write_text("naam: twee\n")


def write_as_long_at_the_same_time(file: Path) -> None:
    before = file.stat()
    time.sleep(0.01)  # the clock of a file system has steps
    file.write_text("naam: zes\n")
    assert file.stat().st_size == before.st_size
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


def replace_by_one_as_old(file: Path) -> None:
    other = file.with_name("ander")
    other.write_text("naam: zes\n")
    os.utime(other, ns=(file.stat().st_atime_ns, file.stat().st_mtime_ns))
    other.replace(file)


@pytest.mark.parametrize("change", [write, write_as_long_at_the_same_time, replace_by_one_as_old, Path.unlink])
@pytest.mark.parametrize("path", ["schema/dienst.json", "docs/index.md", "catalogue/aanbieders/a/b.yaml"])
def test_a_changed_source_is_seen(
    path: str, change: Callable[[Path], None], project: Project, built: tuple[Site, Published]
) -> None:
    change(project.root / path)
    assert untouched(project, built[0]) is None
    assert stands(project, built[0])


@pytest.mark.parametrize("change", [write, write_as_long_at_the_same_time, replace_by_one_as_old])
def test_changed_settings_are_seen(
    change: Callable[[Path], None], project: Project, built: tuple[Site, Published]
) -> None:
    test_a_changed_source_is_seen("mkdocs.yml", change, project, built)


def test_without_settings_nothing_can_be_told(project: Project, built: tuple[Site, Published]) -> None:
    (project.root / "mkdocs.yml").unlink()
    assert untouched(project, built[0]) is None
    assert stands(project, built[0])


@pytest.mark.parametrize("folder", ["docs", "schema", "catalogue/aanbieders/a", "catalogue"])
def test_a_link_that_leads_nowhere_is_left_to_the_check(
    folder: str, project: Project, built: tuple[Site, Published]
) -> None:
    (project.root / folder / ".#b.yaml").symlink_to("iemand@computer.1234")
    assert untouched(project, built[0]) is None
    assert stands(project, built[0])


def test_a_file_that_goes_while_it_is_looked_at_is_left_to_the_check(
    project: Project, built: tuple[Site, Published], monkeypatch: pytest.MonkeyPatch
) -> None:
    def disturbed(folder: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
        found = list(entries(folder))
        if folder.name == "docs":
            (folder / "index.md").unlink()
        return iter(found)

    monkeypatch.setattr("generator.standing.entries", disturbed)
    assert untouched(project, built[0]) is None


def looked_twice(project: Project, tmp_path: Path) -> bool:
    """Whether nothing changed for a build that comes at once after another one."""
    site = Site(tmp_path / "nog")
    made_from = standing.sources(project, TODAY)
    standing.keep(site, made_from, publish([Output(PAGE, b"<p>een</p>")], site.folder))
    return untouched(project, site) is not None


def test_behind_a_link_to_a_folder_nobody_looks(project: Project, later: None, tmp_path: Path) -> None:
    assert looked_twice(project, tmp_path)
    (tmp_path / "elders").mkdir()
    (project.catalogue / "referentie").symlink_to(tmp_path / "elders")
    assert not looked_twice(project, tmp_path)


def test_a_change_behind_a_link_to_a_file_is_seen(project: Project, later: None, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elders.json"
    elsewhere.write_text("{}")
    (project.schema_folder / "hulpvorm.json").symlink_to(elsewhere)
    assert looked_twice(project, tmp_path)
    write(elsewhere)
    assert untouched(project, Site(tmp_path / "nog")) is None


def test_a_change_of_the_theme_of_the_project_is_seen(project: Project, later: None, tmp_path: Path) -> None:
    sheet = project.root / "thema" / "helder" / "basis.css"
    sheet.parent.mkdir(parents=True)
    sheet.write_text("a {}")
    themed = replace(project, options=Options(mkdocs=Reading("thema")))
    assert looked_twice(themed, tmp_path)
    write(sheet)
    assert untouched(themed, Site(tmp_path / "nog")) is None


def test_where_mkdocs_may_read_more_nothing_is_left_out(project: Project, later: None, tmp_path: Path) -> None:
    assert not looked_twice(replace(project, options=Options(mkdocs=Reading(is_all=False))), tmp_path)


def test_a_new_source_another_day_and_another_project_are_seen(
    project: Project, built: tuple[Site, Published], tmp_path: Path
) -> None:
    site, _ = built
    assert untouched(project, site, TODAY + timedelta(1)) is None
    assert untouched(Project(project.root, tmp_path), site) is None
    (project.catalogue / "aanbieders" / "a" / "c.yaml").write_text("")
    assert untouched(project, site) is None


@pytest.mark.parametrize("change", [write, write_as_long_at_the_same_time, replace_by_one_as_old, Path.unlink])
def test_a_site_that_somebody_changed_does_not_stand(
    change: Callable[[Path], None], project: Project, built: tuple[Site, Published]
) -> None:
    site, _ = built
    change(site.folder / PAGE)
    assert untouched(project, site) is None
    assert not stands(project, site)


@pytest.mark.parametrize("path", ["nog.html", "aanbod/nog.html", "aanbod/a/nog.html", "nieuw/nog.html", "aanbod/b/c/d"])
def test_a_site_with_a_file_more_does_not_stand(path: str, project: Project, built: tuple[Site, Published]) -> None:
    file = built[0].folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("")
    assert not stands(project, built[0])


@pytest.mark.parametrize("path", ["leeg", "aanbod/leeg", "leeg/x/y"])
def test_a_file_in_a_folder_that_was_empty_is_seen(path: str, project: Project, built: tuple[Site, Published]) -> None:
    site, done = built
    folder = site.folder / path
    folder.mkdir(parents=True)
    standing.keep(site, standing.sources(project, TODAY), done)
    assert stands(project, site)
    (folder / "nog.html").write_text("")
    assert not stands(project, site)


def test_a_file_that_comes_while_the_site_is_looked_at_is_seen(
    project: Project, built: tuple[Site, Published], monkeypatch: pytest.MonkeyPatch
) -> None:
    site, done = built
    below = looks.below

    def disturbed(folder: Path) -> Iterator[tuple[bytes, os.stat_result]]:
        yield from below(folder)
        (folder / "aanbod" / "nog.html").write_text("")

    monkeypatch.setattr(looks, "below", disturbed)
    standing.keep(site, standing.sources(project, TODAY), done)
    monkeypatch.undo()
    assert not stands(project, site)


def test_where_times_are_coarse_another_name_is_seen_all_the_same(
    project: Project, built: tuple[Site, Published], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on a file system that tells no time at all."""
    site, done = built
    monkeypatch.setattr(looks, "are_coarse", lambda _: True)
    monkeypatch.setattr(looks, "told", lambda look: look.st_ino.to_bytes(8))
    standing.keep(site, standing.sources(project, TODAY), done)
    assert stands(project, site)
    (site.folder / "aanbod" / "nog.html").write_text("")
    assert not stands(project, site)


def test_a_name_that_is_no_text_is_looked_at_like_any_other(project: Project, built: tuple[Site, Published]) -> None:
    site, done = built
    odd = os.path.join(os.fsencode(site.folder), b"\xff")
    os.mkdir(odd)
    standing.keep(site, standing.sources(project, TODAY), done)
    assert stands(project, site)
    os.rmdir(odd)
    assert not stands(project, site)


def test_a_folder_of_which_a_link_takes_the_place_does_not_stand(
    project: Project, built: tuple[Site, Published], tmp_path: Path
) -> None:
    folder = built[0].folder / "aanbod"
    folder.rename(tmp_path / "elders")
    folder.symlink_to(tmp_path / "elders")
    assert not stands(project, built[0])


def test_a_site_with_a_file_under_another_name_does_not_stand(project: Project, built: tuple[Site, Published]) -> None:
    file = built[0].folder / DEEP
    file.rename(file.with_name("andere.html"))
    assert not stands(project, built[0])


def test_a_site_of_which_a_folder_went_does_not_stand(project: Project, built: tuple[Site, Published]) -> None:
    shutil.rmtree(built[0].folder / "aanbod")
    assert not stands(project, built[0])


def with_a_bit_turned(kept: bytes) -> bytes:
    at = kept.index(b"aanbod")
    return kept[:at] + bytes([kept[at] ^ 0x80]) + kept[at + 1 :]


def test_a_source_that_just_changed_is_not_trusted(project: Project, tmp_path: Path) -> None:
    made_from = standing.sources(project, TODAY)
    done = publish([Output(PAGE, b"<p>een</p>")], tmp_path / "site")
    standing.keep(Site(tmp_path / "site"), made_from, done)
    assert untouched(project, Site(tmp_path / "site")) is None
    assert stands(project, Site(tmp_path / "site"))


@pytest.mark.parametrize("spoil", [lambda _: b"", lambda _: b"\x80", lambda kept: kept[:-1], with_a_bit_turned])
def test_a_spoilt_memory_counts_as_none(
    spoil: Callable[[bytes], bytes], project: Project, built: tuple[Site, Published]
) -> None:
    site, _ = built
    file = site.workshop / "standing"
    file.write_bytes(spoil(file.read_bytes()))
    assert untouched(project, site) is None
    assert not stands(project, site)
