"""How places look: all of them, alike by either way, and whether their times can be trusted."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator import looks


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for path in ("index.html", "a/index.html", "a/b/c.json"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(path)
    (tmp_path / "a" / "link").symlink_to("nergens")
    (tmp_path / "leeg").mkdir()
    return tmp_path


def test_every_file_link_and_folder_is_looked_at_and_each_folder_before_what_is_in_it(folder: Path) -> None:
    places = [place for place, _ in looks.below(folder)]
    assert sorted(places) == [b".", b"a", b"a/b", b"a/b/c.json", b"a/index.html", b"a/link", b"index.html", b"leeg"]
    assert places[0] == b"."
    assert places.index(b"a") < places.index(b"a/b") < places.index(b"a/b/c.json")


@pytest.mark.parametrize("ways", [os.supports_dir_fd, frozenset()], ids=["from the folder", "by whole paths"])
def test_places_that_did_not_change_look_alike(
    ways: frozenset[object], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = dict(looks.below(folder))
    monkeypatch.setattr(os, "supports_dir_fd", ways)
    assert looks.signature(looks.of(folder, found)) == looks.signature(found.values())
    with pytest.raises(FileNotFoundError):
        list(looks.of(folder, [*found, b"a/nergens"]))


@pytest.mark.parametrize(("last", "are_coarse"), [(4_000_000_000, True), (4_020_000_000, True), (4_000_000_100, False)])
def test_times_that_are_all_whole_are_not_trusted(last: int, are_coarse: bool, folder: Path) -> None:
    files = (folder / "index.html", folder / "a" / "index.html")
    for file, moment in zip(files, (2_000_000_000, last), strict=True):
        os.utime(file, ns=(moment, moment))
    assert looks.are_coarse(file.stat() for file in files) is are_coarse
