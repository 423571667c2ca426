"""A published page is taken over only while it is what was made by this key; what is kept may be spoilt or go."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from itertools import product
from pathlib import Path, PurePosixPath

import pytest

from generator.kept_pages import KeptPages, Stock
from generator.publish import Output, Site, Standing, publish, replace, reserved

PATH, KEY, CONTENT = "aanbod/index.html", b"k" * 32, b"<p>een</p>"
PAGE = Output(PurePosixPath(PATH), CONTENT)
STANDING = Standing(PAGE.path, len(CONTENT), sha256(CONTENT).digest())


def kept_of(site: Site) -> KeptPages:
    return KeptPages(Stock.of_site(site))


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """A site with one page, which is kept."""
    publish([PAGE], tmp_path / "site")
    site = Site(tmp_path / "site")
    kept = kept_of(site)
    kept.keep(PAGE, KEY)
    kept.save()
    return site


def memory(site: Site) -> Path:
    return site.workshop / "pages"


def test_a_page_of_the_same_key_is_taken_over(site: Site) -> None:
    assert kept_of(site).take(PATH, KEY) == STANDING


def test_of_another_key_or_path_nothing_is_taken(site: Site) -> None:
    assert kept_of(site).take(PATH, b"l" * 32) is None
    assert kept_of(site).take("index.html", KEY) is None


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


def make_a_link_of_it(file: Path) -> None:
    file.rename(file.with_name("elders"))
    file.symlink_to(file.with_name("elders"))


def empty(file: Path) -> None:
    file.write_bytes(b"")


CHANGES = (remove, shorten, alter, alter_the_end, make_a_folder_of_it, empty)


@pytest.mark.parametrize(("what", "change"), [("page", make_a_link_of_it), *product(("page", "memory"), CHANGES)])
def test_where_either_was_changed_nothing_is_taken(what: str, change: Callable[[Path], None], site: Site) -> None:
    change(site.folder / PATH if what == "page" else memory(site))
    assert kept_of(site).take(PATH, KEY) is None


def test_of_a_site_that_stands_no_page_is_read(site: Site) -> None:
    (site.folder / PATH).unlink()
    kept = kept_of(Site(site.folder, stands=True))
    assert kept.take(PATH, KEY) == STANDING
    assert kept.take(PATH, b"l" * 32) is None


def test_pages_of_other_machines_are_read_though_the_site_stands(site: Site, tmp_path: Path) -> None:
    own = Stock.of_site(Site(tmp_path / "own", stands=True))
    assert KeptPages(own, Stock.of_site(site)).take(PATH, KEY) == PAGE
    (site.folder / PATH).unlink()
    assert KeptPages(own, Stock.of_site(site)).take(PATH, KEY) is None


def test_what_was_taken_stays_kept_and_what_nobody_asks_for_goes(site: Site) -> None:
    kept = kept_of(site)
    kept.take(PATH, KEY)
    kept.keep(Output(PurePosixPath("index.html"), CONTENT), KEY)
    kept.save()
    assert kept_of(site).take(PATH, KEY) == STANDING
    kept_of(site).save()
    assert kept_of(site).take(PATH, KEY) is None


def test_what_is_the_same_is_not_written_again(site: Site) -> None:
    before = memory(site).stat()
    kept = kept_of(site)
    kept.take(PATH, KEY)
    kept.save()
    assert (memory(site).stat().st_ino, memory(site).stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_where_nothing_can_be_kept_nothing_is_lost(site: Site) -> None:
    make_a_folder_of_it(memory(site))
    kept = kept_of(site)
    kept.keep(PAGE, KEY)
    kept.save()
    assert {file.name for file in site.workshop.iterdir()} <= {"lock", "pages", "standby"}
    assert kept_of(site).take(PATH, KEY) is None


def test_what_was_made_by_one_key_is_taken_over_together_or_not_at_all(site: Site) -> None:
    files = [Output(PurePosixPath(f"pagefind/{number}"), bytes([number])) for number in range(3)]
    publish([PAGE, *files], site.folder)
    kept = kept_of(site)
    for file in files:
        kept.keep(file, b"t" * 32)
    kept.save()
    taken = kept_of(site).all_of(b"t" * 32)
    assert taken is not None and [file.path for file in taken] == [file.path for file in files]
    assert kept_of(site).all_of(b"u" * 32) is None
    remove(site.folder / files[1].path)
    assert kept_of(site).all_of(b"t" * 32) is None


def test_a_site_of_files_that_stand_is_the_same_site(site: Site) -> None:
    before = {file: file.read_bytes() for file in site.folder.rglob("*") if file.is_file()}
    with reserved(site.folder) as held:
        done = replace(held, [STANDING])
        assert (done.written, done.unchanged) == (0, 2)
        done = replace(held, [STANDING, Output(PurePosixPath("index.html"), CONTENT)])
    assert (done.written, done.unchanged, done.files) == (2, 1, 3)
    assert (site.folder / PATH).read_bytes() == before[site.folder / PATH]
