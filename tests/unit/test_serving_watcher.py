"""Changes to files are heard of, told by the system or looked for, and what editors make for a while is not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.serving.watcher import Watcher, is_passing

LONGEST = 10.0  # seconds; reached only when something hangs
SOON = 0.5


@pytest.fixture(params=[False, True], ids=["told", "looked-for"])
def watcher(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Watcher]:
    (tmp_path / "catalogue" / "aanbieder").mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text("", encoding="utf-8")
    made = Watcher([tmp_path / "catalogue"], [tmp_path / "mkdocs.yml"], request.param)
    yield made
    made.close()


def _heard(watcher: Watcher, *wanted: Path) -> frozenset[Path]:
    """All that is heard of until all that is wanted was."""
    found: frozenset[Path] = frozenset()
    while not found.issuperset(wanted):
        burst = watcher.burst(LONGEST)
        assert burst, f"nothing more after {found}"
        found |= burst
    return found


def test_a_file_that_comes_changes_moves_and_goes_is_heard_of(watcher: Watcher, tmp_path: Path) -> None:
    entry, moved = (tmp_path / "catalogue" / "aanbieder" / name for name in ("a.yaml", "b.yaml"))
    entry.write_text("naam: a", encoding="utf-8")
    _heard(watcher, entry)
    entry.write_text("naam: anders", encoding="utf-8")
    _heard(watcher, entry)
    entry.rename(moved)
    _heard(watcher, entry, moved)
    moved.unlink()
    _heard(watcher, moved)


def test_only_what_is_meant_is_heard_of(watcher: Watcher, tmp_path: Path) -> None:
    """A file beside the one that is named, and what an editor makes beside an entry, are not."""
    (tmp_path / "ander.yml").write_text("x", encoding="utf-8")
    (tmp_path / "catalogue" / "aanbieder" / ".a.yaml.swp").write_text("x", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text("site_name: x", encoding="utf-8")
    found = _heard(watcher, tmp_path / "mkdocs.yml")
    assert {path.name for path in found} <= {"mkdocs.yml"}


def test_a_folder_that_is_renamed_is_heard_of_by_its_files(watcher: Watcher, tmp_path: Path) -> None:
    before, after = tmp_path / "catalogue" / "aanbieder", tmp_path / "catalogue" / "nieuw"
    (before / "a.yaml").write_text("naam: a", encoding="utf-8")
    _heard(watcher, before / "a.yaml")
    before.rename(after)
    _heard(watcher, before / "a.yaml", after / "a.yaml")


def test_a_folder_that_is_moved_away_and_back_is_heard_of_and_so_is_what_changes_in_it(
    watcher: Watcher, tmp_path: Path
) -> None:
    home, elsewhere = tmp_path / "catalogue" / "aanbieder", tmp_path / "elders"
    (home / "a.yaml").write_text("naam: a", encoding="utf-8")
    _heard(watcher, home / "a.yaml")
    home.rename(elsewhere)
    _heard(watcher, home)
    elsewhere.rename(home)
    _heard(watcher, home)
    (home / "a.yaml").write_text("naam: anders", encoding="utf-8")
    _heard(watcher, home / "a.yaml")


def test_silence_is_no_change(watcher: Watcher) -> None:
    assert watcher.burst(SOON) == frozenset()


@pytest.mark.parametrize("name", ["dienst.yaml", "aanbieder.yaml", "strook.html", "mkdocs.yml"])
def test_a_file_that_is_meant_is_never_taken_for_a_passing_one(name: str) -> None:
    assert not is_passing(name)
