"""Publishing that is killed, that meets another one, or that runs out of disk: the site is one whole generation."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.publish import PublishError, publish
from tests.unit.publishing import generation, whole

KILLS = 100 if os.environ.get("HELDER_LONG") else 5
PROGRAM = str(Path(__file__).with_name("publishing.py"))
WATCHDOG = 30  # seconds; reached only when something hangs


def start(act: str, site: Path) -> subprocess.Popen[bytes]:
    """The program, about to publish, or with `wait` halfway and with a worker beside it."""
    process = subprocess.Popen([sys.executable, PROGRAM, act, str(site)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == b"ready\n"
    return process


def end(process: subprocess.Popen[bytes], kill: bool = False) -> int:
    if kill:
        process.send_signal(signal.SIGKILL)
    code = process.wait(WATCHDOG)
    for pipe in (process.stdin, process.stdout):
        assert pipe is not None
        pipe.close()
    return code


def assert_that_the_next_build_mends_all(site: Path) -> None:
    publish(generation("B"), site)
    assert whole(site) == "B"
    assert {path.name for path in site.parent.iterdir()} == {"site", ".site.helder"}
    assert {path.name for path in (site.parent / ".site.helder").iterdir()} <= {"lock", "standby"}


def test_a_kill_at_any_moment_leaves_one_whole_generation(tmp_path: Path) -> None:
    publish(generation("A"), tmp_path / "measure/site")
    process, began = start("publish", tmp_path / "measure/site"), time.monotonic()
    assert end(process) == 0
    duration = time.monotonic() - began
    moments = random.Random(2300)
    for number in range(KILLS):
        site = tmp_path / str(number) / "site"
        publish(generation("A"), site)
        process = start("publish", site)
        time.sleep(moments.uniform(0, duration))
        end(process, kill=True)
        assert whole(site) in {"A", "B"}
        assert_that_the_next_build_mends_all(site)


@pytest.mark.parametrize(
    ("sign", "left"),
    [
        (".site.helder/standby/aanbod/1/101/index.html", {"A", "B"}),  # the first file that differs
        (".site.helder/standby/aanbod/0/399/index.html", {"A", "B"}),  # the last one
        (".site.helder/standby/manifest.sha256", {"A", "B"}),  # all written, not yet joined, verified, exchanged
        (".site.helder/standby/aanbod/2/100/index.html", {"A", "B"}),  # joining, or verifying
        ("site/aanbod/0/399/index.html", {"B"}),  # just exchanged
    ],
)
def test_a_kill_at_a_stage_leaves_one_whole_generation(sign: str, left: set[str], tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(generation("A"), site)
    process = start("publish", site)
    while not (tmp_path / sign).exists() and process.poll() is None:
        pass
    end(process, kill=True)
    assert whole(site) in left
    assert_that_the_next_build_mends_all(site)


@pytest.mark.parametrize("earlier", ["A", ""])
def test_a_kill_while_pages_are_made_leaves_what_there_was_and_no_lock(earlier: str, tmp_path: Path) -> None:
    site = tmp_path / "site"
    if earlier:
        publish(generation(earlier), site)
    process = start("wait", site)
    end_of_worker = process.stdin  # the worker that it started lives on until this is closed
    process.send_signal(signal.SIGKILL)
    process.wait(WATCHDOG)
    assert whole(site) == earlier
    assert_that_the_next_build_mends_all(site)
    assert end_of_worker is not None
    end(process)


def test_a_visitor_never_finds_the_site_gone_while_generations_follow_each_other(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(generation("B"), site)
    process = start("alternate", site)
    seen = set()
    while process.poll() is None:
        seen.add((site / "manifest.sha256").exists())
    assert end(process) == 0
    assert seen == {True}
    assert whole(site) == "B"


def test_of_two_builds_at_once_the_second_is_told_which_process_is_at_work(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(generation("A"), site)
    process = start("wait", site)
    with pytest.raises(PublishError, match=rf"\(proces {process.pid}\) werkt nu aan .*site"):
        publish(generation("A"), site)
    assert whole(site) == "A"
    assert process.stdin is not None
    process.stdin.close()
    assert end(process) == 0
    assert whole(site) == "B"


def small_file_system(folder: Path) -> list[str]:
    """A command before a command: gives it a file system of its own of 3 MB at `folder`, where the kernel lets us."""
    script = 'mount -t tmpfs -o size=3m tmpfs "$0" && exec "$@"'
    command = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", script, str(folder)]
    allowed = subprocess.run([*command, "true"], capture_output=True, check=False).returncode == 0
    return command if allowed else ["env"]


@pytest.mark.parametrize("before", [small_file_system, lambda folder: ["env"]], ids=["disk", "file size"])
def test_a_full_disk_is_one_clear_message_and_the_site_stays(
    before: Callable[[Path], list[str]], tmp_path: Path
) -> None:
    command = [*before(tmp_path), sys.executable, PROGRAM, "fill", str(tmp_path / "site")]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=WATCHDOG)
    assert (done.returncode, done.stderr) == (0, "")
    message, after, rubbish, later = done.stdout.splitlines()
    assert message.startswith("De schijf is vol: ")
    assert message.endswith("De site die er stond, is niet veranderd.")
    assert (after, rubbish, later) == ("A", "False", "B")
