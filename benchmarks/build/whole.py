"""The files of a published site, as proof of which generation stands there."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from benchmarks.build.measuring import FailedRun
from generator.generations.manifest import Manifest

Files = Mapping[str, str]
"""The path of each file of a site to its digest."""


def whole(site: Path) -> Files:
    """The files of a site, each read and found to be what its manifest says; raises FailedRun."""
    manifest = Manifest.of(site)
    if manifest is None:
        raise FailedRun(f"{site} has no manifest")
    if wrong := manifest.deviations(site):
        raise FailedRun(f"{site} is not what its manifest says: {', '.join(wrong[:5])}")
    return manifest.digests


def which(found: Files, earlier: Files, new: Files) -> str:
    """Which generation these files are; raises FailedRun for neither."""
    if found == new:
        return "new"
    if found != earlier:
        raise FailedRun(f"neither the earlier nor the new site: {different(found, new)}")
    return "earlier"


def different(found: Files, expected: Files) -> str:
    """At how many paths two sites differ, and some of them."""
    paths = sorted(path for path in {*found, *expected} if found.get(path) != expected.get(path))
    return f"{len(paths)} files differ, such as {', '.join(paths[:5])}"
