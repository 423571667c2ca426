"""Publishing: two generations change places, in one step or in turn."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from generator.generations.exchange import exchange_at_once, exchange_in_turn, recover
from generator.publish import Output, publish, reserved


def scatter(files: dict[str, bytes], folder: Path) -> None:
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_two_folders_change_names_in_one_step_on_this_system(tmp_path: Path) -> None:
    scatter({"a/x": b"1", "b/x": b"2"}, tmp_path)
    assert exchange_at_once(tmp_path / "a", tmp_path / "b")
    assert tree(tmp_path) == {"a/x": b"2", "b/x": b"1"}


def test_a_system_that_cannot_exchange_says_so_instead_of_failing(tmp_path: Path) -> None:
    (tmp_path / "a/b").mkdir(parents=True)
    assert not exchange_at_once(tmp_path / "a", tmp_path / "a/b")  # EINVAL, as from a file system without it


def test_an_exchange_in_turn_ends_as_one_in_a_single_step(tmp_path: Path) -> None:
    scatter({"standby/x": b"nieuw", "site/x": b"oud"}, tmp_path)
    exchange_in_turn(tmp_path / "standby", tmp_path / "site", tmp_path / "aside")
    assert tree(tmp_path) == {"standby/x": b"oud", "site/x": b"nieuw"}


def test_an_exchange_in_turn_that_fails_halfway_puts_the_site_back(tmp_path: Path) -> None:
    scatter({"site/x": b"oud"}, tmp_path)
    with pytest.raises(OSError, match="standby"):
        exchange_in_turn(tmp_path / "standby", tmp_path / "site", tmp_path / "aside")
    assert tree(tmp_path) == {"site/x": b"oud"}


@pytest.mark.parametrize(
    ("killed", "recovered"),
    [
        ({"standby/x": b"nieuw", "site/x": b"oud"}, b"oud"),
        ({"standby/x": b"nieuw", "aside/x": b"oud"}, b"oud"),
        ({"site/x": b"nieuw", "aside/x": b"oud"}, b"nieuw"),
        ({"site/x": b"nieuw", "standby/x": b"oud"}, b"nieuw"),
    ],
)
def test_each_moment_of_an_exchange_in_turn_is_recovered_from(
    killed: dict[str, bytes], recovered: bytes, tmp_path: Path
) -> None:
    scatter(killed, tmp_path)
    recover(tmp_path / "standby", tmp_path / "site", tmp_path / "aside")
    assert (tmp_path / "site/x").read_bytes() == recovered
    assert not (tmp_path / "aside").exists()


def test_reserving_brings_a_site_back_that_was_set_aside(tmp_path: Path) -> None:
    publish([Output(PurePosixPath("index.html"), b"een")], tmp_path / "site")
    before = tree(tmp_path / "site")
    (tmp_path / "site").rename(tmp_path / ".site.helder/aside")
    with reserved(tmp_path / "site"):
        assert tree(tmp_path / "site") == before
