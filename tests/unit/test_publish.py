"""Publishing: what ends up in the site, what stays as it was, and what is refused."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.publish import Output, Published, PublishError, from_folder, publish

LONG_AGO = 1_000_000_000_000_000_000
MANIFEST = "manifest.sha256"
EXAMPLES = 1000 if os.environ.get("HELDER_LONG") else 60

Files = Mapping[str, bytes]
A: Files = {"index.html": b"een", "aanbod/x/index.html": b"twee", "oud/index.html": b"weg"}
B: Files = {"index.html": b"een", "aanbod/x/index.html": b"anders", "nieuw/y/index.html": b"erbij"}


def outputs(files: Files) -> list[Output]:
    return [Output(PurePosixPath(path), content) for path, content in files.items()]


def put(files: Files, site: Path) -> Published:
    return publish(outputs(files), site)


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder; a folder without files counts too, as a path that ends in a slash."""
    found = {}
    for place, _, names in os.walk(folder):
        below = Path(place).relative_to(folder)
        found.update({(below / name).as_posix(): (Path(place) / name).read_bytes() for name in names})
        if not os.listdir(place):
            found[f"{below.as_posix()}/"] = b""
    return found


def pages(folder: Path) -> dict[str, bytes]:
    return {path: content for path, content in tree(folder).items() if path != MANIFEST}


def make_old(folder: Path) -> None:
    """Give every file a time of its own, long ago: writing it again is then seen, however coarse the clock."""
    for number, path in enumerate(sorted(tree(folder))):
        os.utime(folder / path, ns=(LONG_AGO + number, LONG_AGO + number))


def time_of(file: Path) -> int:
    return file.stat().st_mtime_ns


@st.composite
def trees(draw: st.DrawFn) -> dict[str, bytes]:
    """Small trees that often share paths and contents, and often have a file where another has a folder."""
    part = st.sampled_from(["a", "b", "c"])
    wanted = draw(st.lists(st.lists(part, min_size=1, max_size=3).map("/".join), min_size=1, max_size=8))
    files: dict[str, bytes] = {}
    for path in wanted:
        if not any(f"{path}/".startswith(f"{other}/") or f"{other}/".startswith(f"{path}/") for other in files):
            files[path] = draw(st.sampled_from([b"", b"1", b"22", b"23"]))
    return files


@settings(max_examples=EXAMPLES, deadline=None)
@given(generations=st.lists(trees(), min_size=2, max_size=4), leftovers=trees())
def test_the_site_becomes_each_generation_in_turn_and_unchanged_files_stay_the_same(
    generations: list[dict[str, bytes]], leftovers: dict[str, bytes]
) -> None:
    with tempfile.TemporaryDirectory() as place:
        site = Path(place) / "site"
        earlier: dict[str, bytes] = {}
        for files in generations:
            times = {path: time_of(site / path) for path in earlier}
            done = put(files, site)
            assert pages(site) == files
            kept = {path for path in files if earlier.get(path) == files[path]}
            assert {path for path in files if time_of(site / path) == times.get(path)} == kept
            assert done.removed == len(earlier.keys() - files.keys())
            make_old(site)
            shutil.rmtree(site.with_name(".site.helder") / "standby", ignore_errors=True)
            scatter(leftovers, site.with_name(".site.helder") / "standby")
            earlier = files


def scatter(files: Files, folder: Path) -> None:
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)


@settings(max_examples=EXAMPLES, deadline=None)
@given(files=trees(), backwards=st.booleans())
def test_the_same_outputs_in_any_order_leave_the_site_untouched(files: dict[str, bytes], backwards: bool) -> None:
    with tempfile.TemporaryDirectory() as place:
        site = Path(place) / "site"
        put(files, site)
        make_old(site)
        before = (site.stat(), {path: time_of(site / path) for path in tree(site)})
        done = publish(sorted(outputs(files), key=lambda output: output.path, reverse=backwards), site)
        assert (site.stat(), {path: time_of(site / path) for path in tree(site)}) == before
        assert (done.written, done.removed, done.unchanged) == (0, 0, len(files) + 1)


def test_the_account_counts_files_bytes_and_the_largest(tmp_path: Path) -> None:
    put(A, tmp_path / "site")
    done = put({**B, "groot.json": b"x" * 5000}, tmp_path / "site")
    everything = tree(tmp_path / "site")
    assert done.bytes == sum(map(len, everything.values()))
    assert (done.written, done.unchanged, done.removed, done.files) == (4, 1, 1, len(everything))
    assert (done.largest, done.largest_bytes) == (PurePosixPath("groot.json"), 5000)


def test_sha256sum_agrees_with_the_manifest(tmp_path: Path) -> None:
    put({**A, "été/naam met spatie.html": b"x"}, tmp_path / "site")
    checked = subprocess.run(
        ["sha256sum", "--check", "--strict", MANIFEST],
        cwd=tmp_path / "site",
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stderr
    assert checked.stdout.count(": OK\n") == len(A) + 1


def test_the_manifest_is_sorted_and_the_same_in_another_folder(tmp_path: Path) -> None:
    put(A, tmp_path / "een")
    publish(reversed(outputs(A)), tmp_path / "twee")
    lines = (tmp_path / "een" / MANIFEST).read_text().splitlines()
    assert [line[66:] for line in lines] == sorted(A)
    assert (tmp_path / "twee" / MANIFEST).read_bytes() == (tmp_path / "een" / MANIFEST).read_bytes()


def test_a_page_that_was_edited_in_the_site_is_mended_and_the_edit_does_not_reach_the_next_generation(
    tmp_path: Path,
) -> None:
    site = tmp_path / "site"
    put(A, site)
    put(B, site)
    (site / "index.html").write_bytes(b"fout")  # in place: the standby knows this very file
    assert put(A, site).written == len(A) + 1
    assert pages(site) == A


def test_a_page_that_was_taken_out_of_the_site_comes_back(tmp_path: Path) -> None:
    put(A, tmp_path / "site")
    (tmp_path / "site/index.html").unlink()
    assert put(A, tmp_path / "site").written == 1
    assert pages(tmp_path / "site") == A


def test_a_page_that_became_a_link_in_the_site_is_a_page_again(tmp_path: Path) -> None:
    page = tmp_path / "site/index.html"
    put(A, tmp_path / "site")
    page.rename(tmp_path / "elders.html")
    page.symlink_to(tmp_path / "elders.html")
    put(A, tmp_path / "site")
    assert not page.is_symlink()
    assert pages(tmp_path / "site") == A


def test_links_left_in_the_standby_lead_nowhere(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elders"
    scatter({"x/index.html": b"van iemand anders"}, elsewhere)
    put(A, tmp_path / "site")
    standby = tmp_path / ".site.helder/standby"
    standby.mkdir()
    (standby / "aanbod").symlink_to(elsewhere)
    (standby / "index.html").symlink_to(elsewhere / "x/index.html")
    put({**B, "index.html": b"nieuw"}, tmp_path / "site")
    assert tree(elsewhere) == {"x/index.html": b"van iemand anders"}
    assert pages(tmp_path / "site") == {**B, "index.html": b"nieuw"}


def test_an_empty_folder_and_a_missing_parent_are_welcome(tmp_path: Path) -> None:
    (tmp_path / "leeg").mkdir()
    for site in (tmp_path / "leeg", tmp_path / "nog/niet/daar"):
        put(A, site)
        assert pages(site) == A


def test_a_defect_while_the_outputs_are_made_passes_through_and_the_site_stays(tmp_path: Path) -> None:
    put(A, tmp_path / "site")
    with pytest.raises(ZeroDivisionError):
        publish((Output(PurePosixPath(f"{10 // (3 - n)}"), b"x") for n in range(9)), tmp_path / "site")
    assert pages(tmp_path / "site") == A
    put(B, tmp_path / "site")
    assert pages(tmp_path / "site") == B


def test_what_the_disk_does_not_give_back_as_written_is_not_published(tmp_path: Path) -> None:
    put(A, tmp_path / "site")

    def on_a_bad_disk() -> Iterator[Output]:
        yield from outputs(B)
        (tmp_path / ".site.helder/standby/aanbod/x/index.html").write_bytes(b"anderz")

    with pytest.raises(PublishError, match="niet zoals"):
        publish(on_a_bad_disk(), tmp_path / "site")
    assert pages(tmp_path / "site") == A


def test_a_folder_of_another_program_comes_in_whole_and_sorted(tmp_path: Path) -> None:
    scatter({"pagefind.js": b"1", "fragment/b": b"2", "fragment/a": b"3"}, tmp_path / "bundel")
    found = list(from_folder(tmp_path / "bundel", PurePosixPath("zoek")))
    assert [(str(output.path), output.content) for output in found] == [
        ("zoek/fragment/a", b"3"),
        ("zoek/fragment/b", b"2"),
        ("zoek/pagefind.js", b"1"),
    ]
    assert str(next(from_folder(tmp_path / "bundel", PurePosixPath())).path) == "fragment/a"


@pytest.mark.parametrize("target", ["bestand", "map"])
def test_a_link_in_a_folder_of_another_program_is_refused(target: str, tmp_path: Path) -> None:
    scatter({"bestand": b"geheim", "map/x": b"geheim", "bundel/a": b"1"}, tmp_path)
    (tmp_path / "bundel/b").symlink_to(tmp_path / target)
    with pytest.raises(PublishError, match="koppeling"):
        list(from_folder(tmp_path / "bundel", PurePosixPath()))


def test_a_folder_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(PublishError, match="bundel"):
        list(from_folder(tmp_path / "bundel", PurePosixPath()))
