"""A program that publishes, so that tests can do to a real process what happens to real processes."""

from __future__ import annotations

import os
import resource
import sys
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from generator.generations.manifest import Manifest
from generator.publish import Output, PublishError, publish

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
