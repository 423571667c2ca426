"""A real build that is killed, that meets another one, that may not go on or runs out of disk: the site stays whole."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from random import Random

import pytest

from benchmarks.catalogue.writing import write_catalogue
from generator import reading
from generator.publish import Output, Published, Site, replace
from tests.catalogues import LONG, ROOT, TIEN
from tests.site.builds import LONGEST, build, built, command, copied, digests, other_root
from tests.site.killed_builds import STATES, Alternating, at_work, send

KILLS = 100 if LONG else 3
MANY = reading._WORTH_KEEPING + 20
ENTRY = "aanbieders/voorbeeldhuis/onthaal.yaml"


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ten entries, one of which has another name."""
    folder = copied(TIEN, tmp_path_factory.mktemp("anders") / "tien")
    text = (folder / ENTRY).read_text(encoding="utf-8")
    assert "naam: Onthaal van het Voorbeeldhuis" in text
    new = text.replace("naam: Onthaal van het Voorbeeldhuis", "naam: Onthaal dat anders heet")
    (folder / ENTRY).write_text(new, encoding="utf-8")
    return folder


@pytest.fixture
def site(tmp_path: Path, ten_site: Path) -> Path:
    """A published site of the ten entries."""
    return Path(shutil.copytree(ten_site, tmp_path / "site"))


def wait_for_lock(process: subprocess.Popen[bytes], site: Path) -> None:
    lock = site.with_name(f".{site.name}.helder") / "lock"
    while not lock.exists() or lock.read_text(encoding="utf-8") != str(process.pid):
        assert process.poll() is None
        time.sleep(0.01)


@pytest.mark.parametrize(
    ("write", "wanted", "is_kept"),
    [
        pytest.param(partial(copied, TIEN), KILLS, False, id="ten entries"),
        pytest.param(partial(write_catalogue, MANY, 1), 10, True, id="judgements kept", marks=pytest.mark.long),
    ],
)
def test_a_kill_at_any_moment_leaves_a_whole_site_and_the_next_build_works(
    write: Callable[[Path], object], wanted: int, is_kept: bool, tmp_path: Path
) -> None:
    place, killed = Alternating.laid(tmp_path, write), 0
    place.change(STATES[1])
    expected = {STATES[1]: place.from_nothing()}
    place.change(STATES[0])
    began = time.monotonic()
    expected[STATES[0]] = place.build()  # nothing is kept yet
    assert expected[STATES[0]] != expected[STATES[1]]
    for state in place.kills(wanted, time.monotonic() - began, Random(2300)):
        assert digests(place.site) in expected.values()
        assert place.build() == expected[state]
        killed += 1
    assert killed == wanted
    assert any(place.kept.glob("oordelen-*")) == is_kept
    assert {path.name for path in (tmp_path / ".site.helder").iterdir()} <= {"lock", "standby", "standing", "pages"}


def test_a_build_that_is_asked_to_stop_leaves_the_site(site: Path, changed: Path) -> None:
    earlier = digests(site)
    with at_work(site, "--catalogue", str(changed)) as process:
        wait_for_lock(process, site)
        send(process, signal.SIGINT)
        assert process.wait(LONGEST) == 2
    assert digests(site) == earlier


def test_of_two_builds_at_once_the_second_is_refused(site: Path, changed: Path) -> None:
    with at_work(site, "--catalogue", str(changed)) as process:
        wait_for_lock(process, site)
        send(process, signal.SIGSTOP)  # at work for as long as the second one needs
        refused = build(site, "--catalogue", str(TIEN))
        send(process, signal.SIGCONT)
        assert process.wait(LONGEST) == 0
    assert (refused.returncode, refused.stdout) == (2, "")
    assert f"(proces {process.pid}) werkt nu aan" in refused.stderr
    assert "Onthaal dat anders heet" in (site / "aanbod/voorbeeldhuis/onthaal/index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("spoiled", "said"),
    [
        (lambda text: text.replace("hulpvorm: breed-onthaal", "hulpvorm: bestaat-niet"), "bestaat-niet"),
        (lambda text: text.replace("naam:", "naam"), "onthaal.yaml"),
        (lambda text: text.replace("postcode: 2440", "postcode: 2440\n    geheim_adres: true"), "adres"),
        (lambda text: "", "onthaal.yaml"),
    ],
    ids=["a reference to nothing", "no YAML", "a confidential address", "an empty file"],
)
def test_a_broken_catalogue_leaves_the_site_as_it_was_and_lists_what_is_wrong(
    spoiled: object, said: str, site: Path, tmp_path: Path
) -> None:
    assert callable(spoiled)
    earlier = digests(site)
    broken = copied(TIEN, tmp_path / "tien")
    (broken / ENTRY).write_text(spoiled((TIEN / ENTRY).read_text(encoding="utf-8")), encoding="utf-8")
    done = build(site, "--catalogue", str(broken))
    assert done.returncode == 1
    assert said in done.stderr
    assert "onthaal.yaml:" in done.stderr
    assert "Traceback" not in done.stderr
    assert digests(site) == earlier


def test_a_catalogue_that_was_never_published_leaves_no_half_site(tmp_path: Path) -> None:
    broken = copied(TIEN, tmp_path / "tien")
    (broken / ENTRY).write_text("naam: [", encoding="utf-8")
    assert build(tmp_path / "site", "--catalogue", str(broken)).returncode == 1
    assert not (tmp_path / "site").exists()


def test_a_folder_that_is_no_site_is_refused_before_anything_is_touched(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "brief.txt").write_text("van iemand", encoding="utf-8")
    done = build(tmp_path / "site", "--catalogue", str(TIEN))
    assert (done.returncode, done.stdout) == (2, "")
    assert "niet leeg" in done.stderr
    assert [path.name for path in (tmp_path / "site").iterdir()] == ["brief.txt"]


def test_a_file_of_somebody_else_in_the_site_is_refused_though_nothing_changed(site: Path) -> None:
    built(site, "--catalogue", str(TIEN))
    (site / "brief.txt").write_text("van iemand", encoding="utf-8")
    done = build(site, "--catalogue", str(TIEN))
    assert (done.returncode, done.stdout) == (2, "")
    assert "brief.txt" in done.stderr
    assert (site / "brief.txt").read_text(encoding="utf-8") == "van iemand"


def small_file_system(folder: Path, megabytes: int) -> list[str]:
    """A command before a command: gives it a small file system of its own at `folder`, where the kernel lets us."""
    script = f'mount -t tmpfs -o size={megabytes}m tmpfs "$0" && exec "$@"'
    before = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", script, str(folder)]
    allowed = subprocess.run([*before, "true"], capture_output=True, check=False).returncode == 0
    return before if allowed else []


@pytest.fixture(params=["disk", "file size"] if LONG else ["disk"])
def full(request: pytest.FixtureRequest, tmp_path: Path, ten_site: Path) -> Iterator[tuple[list[str], str]]:
    """What to put before the command, and what makes a file too large where no small disk can be had."""
    size = sum(path.stat().st_size for path in ten_site.rglob("*") if path.is_file())
    (tmp_path / "disk").mkdir()
    before = small_file_system(tmp_path / "disk", size * 3 // 2 // 1_000_000) if request.param == "disk" else []
    yield before, "" if before else "limit"


def test_a_full_disk_is_one_clear_message_and_the_site_stays(full: tuple[list[str], str], tmp_path: Path) -> None:
    """A site fits; another one, with another name on every page, no longer fits beside it."""
    before, limit = full
    root = other_root(tmp_path / "root", site_name="Andersom")
    done = subprocess.run(
        [*before, sys.executable, __file__, str(tmp_path / "disk" / "site"), str(root), limit],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=2 * LONGEST,
    )
    assert done.stdout.splitlines()[-2:] == ["2", "True"]
    assert "De schijf is vol" in done.stderr
    assert "is niet veranderd" in done.stderr
    assert "Traceback" not in done.stderr


def fill(site: Path, root: Path, limit: str) -> None:
    """Publish what fits, then what does not; print the exit status, and whether the first site still stands."""
    earlier = digests(built(site, "--catalogue", str(TIEN)))
    arguments = [*command(site, "--catalogue", str(TIEN), "--root", str(root))]
    if limit:
        arguments[1:3] = [__file__]
    done = subprocess.run(arguments, cwd=ROOT, capture_output=True, text=True, check=False, timeout=LONGEST)
    print(done.stderr, file=sys.stderr)
    print(done.returncode, digests(site) == earlier, sep="\n")


def build_with_small_files() -> None:
    """`helder build` in which, once publishing begins, no file can grow beyond 100 kB."""
    import resource

    import generator.build
    from generator.__main__ import main

    def limited(site: Site, outputs: Iterable[Output]) -> Published:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, resource.RLIM_INFINITY))
        return replace(site, outputs)

    vars(generator.build)["replace"] = limited
    main()


if __name__ == "__main__":
    if sys.argv[1] == "build":
        build_with_small_files()
    else:
        fill(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
