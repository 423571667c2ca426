"""Publishing that is killed, that meets another one, or that runs out of disk: the site is one whole generation.

Run as a program this file publishes, so that the tests can do to a real process what happens to real processes.
"""

from __future__ import annotations

import os
import random
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

import pytest

from generator.generations.manifest import Manifest
from generator.publish import Output, PublishError, publish

KILLS = 100 if os.environ.get("HELDER_LONG") else 5
WATCHDOG = 30  # seconds; reached only when something hangs
GENERATIONS = {"A": range(300), "B": range(100, 400)}  # a hundred pages go, a hundred come, every second one changes


def generation(name: str) -> Iterator[Output]:
    for number in GENERATIONS[name]:
        text = f"bladzijde {number} {name if number % 2 else ''}\n" * 100
        yield Output(PurePosixPath(f"aanbod/{number % 7}/{number}/index.html"), text.encode())


def whole(site: Path) -> str:
    """The name of the generation that the site is, to the last byte; empty where there is no site at all."""
    if not site.exists():
        return ""
    manifest = Manifest.of(site)
    assert manifest is not None
    assert manifest.deviations(site) == []
    [name] = [name for name in GENERATIONS if {str(o.path) for o in generation(name)} == manifest.digests.keys()]
    assert all((site / output.path).read_bytes() == output.content for output in generation(name))
    return name


def start(act: str, site: Path) -> subprocess.Popen[bytes]:
    """This file as a program, about to publish, or with `wait` halfway and with a worker beside it."""
    process = subprocess.Popen(
        [sys.executable, __file__, act, str(site)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
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
    command = [*before(tmp_path), sys.executable, __file__, "fill", str(tmp_path / "site")]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=WATCHDOG)
    assert (done.returncode, done.stderr) == (0, "")
    message, after, rubbish, later = done.stdout.splitlines()
    assert message.startswith("De schijf is vol: ")
    assert message.endswith("De site die er stond, is niet veranderd.")
    assert (after, rubbish, later) == ("A", "False", "B")


def pages_that_wait() -> Iterator[Output]:
    """Half of a generation; then a worker that outlives us; the rest when somebody closes our input."""
    for number, output in enumerate(generation("B")):
        if number == len(GENERATIONS["B"]) // 2:
            if os.fork() == 0:
                sys.stdin.buffer.read()
                os._exit(0)
            print("ready", flush=True)
            sys.stdin.buffer.read()
        yield output


def fill(site: Path) -> None:
    """Publish, then too much, then again what fits. A limit on files stands in where the disk is large."""
    publish(generation("A"), site)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (3_000_000, limits[1]))
    try:
        publish([*generation("B"), Output(PurePosixPath("te-groot.bin"), bytes(4_000_000))], site)
    except PublishError as error:
        print(error)
    print(whole(site))
    print((site.parent / ".site.helder/standby").exists())
    publish(generation("B"), site)
    print(whole(site))


if __name__ == "__main__":
    act, folder = sys.argv[1], Path(sys.argv[2])
    if act == "publish":
        print("ready", flush=True)
        publish(generation("B"), folder)
    elif act == "alternate":
        print("ready", flush=True)
        for name in "ABABABAB":
            publish(generation(name), folder)
    elif act == "wait":
        publish(pages_that_wait(), folder)
    else:
        fill(folder)
