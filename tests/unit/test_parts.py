"""The folders of parts are taken only when each is whole, and all of one site are there once."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path, PurePosixPath

import msgspec
import pytest

from generator import parts
from generator.kept_pages import KeptPages, Stock
from generator.problems import WrongUse
from generator.publish import Output, PublishError, Site, publish
from generator.search import TOLD
from generator.search.full_text import BUNDLE
from generator.search.share_bundles import Told
from generator.shares import Share

KEY, PAGE = b"k" * 32, b"<p>een</p>"
TOLD_OF = msgspec.json.encode(Told("a" * 64, {"aanbod/a/b/": "nl_0a1b2c3"}, {"aanbod/a/b/": 7}))


def made(folder: Path, number: int, count: int = 2, told: bytes = TOLD_OF) -> Path:
    """A part with one page and one file of a bundle."""
    kept = KeptPages(parts.pages_of(folder))
    kept.keep(Output(PurePosixPath(f"{number}/index.html"), PAGE), KEY)
    page = Output(parts.PAGES / f"{number}/index.html", PAGE)
    rest = (Output(BUNDLE / "pagefind-entry.json", b"{}"), Output(TOLD, told))
    publish([page, *parts.described(Share(number, count), kept), *rest], folder)
    return folder


@pytest.fixture
def both(tmp_path: Path) -> list[Path]:
    return [made(tmp_path / "een", 1), made(tmp_path / "twee", 2)]


def test_parts_are_read_by_number_in_whichever_order_they_are_named(both: list[Path]) -> None:
    found = parts.read(reversed(both))
    assert [part.share for part in found] == [Share(1, 2), Share(2, 2)]
    assert [part.bundle for part in found] == [(folder / BUNDLE, found[0].told) for folder in both]


def test_of_no_folders_there_are_no_parts() -> None:
    assert parts.read([]) == []


def test_the_pages_of_a_part_are_taken_over_where_they_would_come_out_the_same(
    both: list[Path], tmp_path: Path
) -> None:
    kept = KeptPages(Stock.of_site(Site(tmp_path / "site")), *(part.pages for part in parts.read(both)))
    assert kept.take("2/index.html", KEY) == Output(PurePosixPath("2/index.html"), PAGE)
    assert kept.take("2/index.html", b"l" * 32) is None
    assert kept.take("3/index.html", KEY) is None


def refused(folders: list[Path]) -> str:
    with pytest.raises(WrongUse) as refusal:
        parts.read(folders)
    return " ".join(f"{problem.message} {problem.tip}" for problem in refusal.value.problems)


def test_a_part_that_is_not_there_is_named(both: list[Path]) -> None:
    assert refused(both[:1]) == "Deel 2/2 ontbreekt. Noem elk deel een keer."


def test_a_part_that_is_there_twice_is_named(both: list[Path], tmp_path: Path) -> None:
    assert "Deel 2/2 is er meer dan eens." in refused([*both, made(tmp_path / "nog", 2)])


def test_parts_of_different_sites_are_refused(both: list[Path], tmp_path: Path) -> None:
    assert "Dit is deel 2/2, een ander is deel 3/3." in refused([*both, made(tmp_path / "drie", 3, 3)])


def lose(folder: Path) -> None:
    (folder / BUNDLE / "pagefind-entry.json").unlink()


def spoil(folder: Path) -> None:
    (folder / parts.PAGES / "1" / "index.html").write_bytes(b"<p>iets anders</p>")


def add(folder: Path) -> None:
    (folder / "extra.txt").write_bytes(b"")


def link_a_folder(folder: Path) -> None:
    (folder / "koppeling").symlink_to(folder.parent)


def link_to_nothing(folder: Path) -> None:
    (folder / "koppeling").symlink_to("nergens")


def make_a_socket(folder: Path) -> None:
    os.mknod(folder / "contact", stat.S_IFSOCK | 0o600)


def make_a_folder(folder: Path) -> None:
    (folder / "deel.txt").unlink()
    (folder / "deel.txt").mkdir()


@pytest.mark.parametrize("damage", [lose, spoil, add, link_a_folder, link_to_nothing, make_a_folder, make_a_socket])
def test_a_part_that_is_not_as_it_was_made_is_refused(both: list[Path], damage: Callable[[Path], None]) -> None:
    damage(both[0])
    assert "Dit deel is niet meer zoals het gemaakt werd" in refused(both)


def test_a_folder_that_is_no_part_is_refused(both: list[Path], tmp_path: Path) -> None:
    (tmp_path / "leeg").mkdir()
    (tmp_path / "vreemd" / "manifest.sha256").mkdir(parents=True)
    publish([Output(PurePosixPath("index.html"), PAGE)], tmp_path / "site")
    for folder in (tmp_path / name for name in ("leeg", "vreemd", "nergens", "site")):
        assert "Dit is geen deel van een site." in refused([*both, folder])


@pytest.mark.parametrize("told", [b"", b"{}", b"[1]", b"\xff", b'{"key": 1, "names": {}, "lengths": {}}'])
def test_a_part_of_which_nothing_can_be_told_is_refused(both: list[Path], tmp_path: Path, told: bytes) -> None:
    assert "niet te lezen wat het is" in refused([both[0], made(tmp_path / "vreemd", 2, told=told)])


def test_a_whole_site_takes_no_place_of_a_part(both: list[Path]) -> None:
    with pytest.raises(PublishError, match="staat een deel van een site"):
        parts.refuse_part(both[0])
    parts.refuse_whole(both[0])


def test_a_part_takes_no_place_of_a_whole_site(tmp_path: Path) -> None:
    """Also where docs/ has a file with the name that tells a part."""
    publish([Output(PurePosixPath("deel.txt"), b"1/2\n")], tmp_path / "site")
    with pytest.raises(PublishError, match="staat een hele site"):
        parts.refuse_whole(tmp_path / "site")
    parts.refuse_part(tmp_path / "site")


def test_where_nothing_stands_both_may_come(tmp_path: Path) -> None:
    (tmp_path / "leeg").mkdir()
    for folder in (tmp_path / "leeg", tmp_path / "nergens"):
        parts.refuse_part(folder)
        parts.refuse_whole(folder)
