"""A published page is taken over only while it is what was made by this key; what is kept may be spoilt or go."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest

from generator.kept_pages import KeptPages
from generator.publish import Output, Site, publish

PATH, KEY, CONTENT = "aanbod/index.html", b"k" * 32, b"<p>een</p>"


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """A site with one page, which is kept."""
    publish([Output(PurePosixPath(PATH), CONTENT)], tmp_path / "site")
    site = Site(tmp_path / "site")
    kept = KeptPages(site)
    kept.keep(PATH, KEY, CONTENT)
    kept.save()
    return site


def memory(site: Site) -> Path:
    return site.workshop / "pages"


def test_a_page_of_the_same_key_is_taken_over(site: Site) -> None:
    assert KeptPages(site).take(PATH, KEY) == CONTENT


def test_of_another_key_or_path_nothing_is_taken(site: Site) -> None:
    assert KeptPages(site).take(PATH, b"l" * 32) is None
    assert KeptPages(site).take("index.html", KEY) is None


def remove(file: Path) -> None:
    file.unlink()


def shorten(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-1])


def alter(file: Path) -> None:
    file.write_bytes(bytes([file.read_bytes()[0] ^ 1]) + file.read_bytes()[1:])


def alter_the_end(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-1] + bytes([file.read_bytes()[-1] ^ 1]))


def make_a_folder_of_it(file: Path) -> None:
    file.unlink()
    file.mkdir()


def empty(file: Path) -> None:
    file.write_bytes(b"")


CHANGES = (remove, shorten, alter, alter_the_end, make_a_folder_of_it, empty)


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("what", ["page", "memory"])
def test_where_either_was_changed_nothing_is_taken(what: str, change: Callable[[Path], None], site: Site) -> None:
    change(site.folder / PATH if what == "page" else memory(site))
    assert KeptPages(site).take(PATH, KEY) is None


def test_what_was_taken_stays_kept_and_what_nobody_asks_for_goes(site: Site) -> None:
    kept = KeptPages(site)
    kept.take(PATH, KEY)
    kept.keep("index.html", KEY, CONTENT)
    kept.save()
    assert KeptPages(site).take(PATH, KEY) == CONTENT
    KeptPages(site).save()
    assert KeptPages(site).take(PATH, KEY) is None


def test_what_is_the_same_is_not_written_again(site: Site) -> None:
    before = memory(site).stat()
    kept = KeptPages(site)
    kept.take(PATH, KEY)
    kept.save()
    assert (memory(site).stat().st_ino, memory(site).stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_where_nothing_can_be_kept_nothing_is_lost(site: Site) -> None:
    make_a_folder_of_it(memory(site))
    kept = KeptPages(site)
    kept.keep(PATH, KEY, CONTENT)
    kept.save()
    assert {file.name for file in site.workshop.iterdir()} <= {"lock", "pages", "standby"}
    assert KeptPages(site).take(PATH, KEY) is None
