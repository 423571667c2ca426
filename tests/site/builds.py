"""Builds of a site, each a program of its own as a user starts it."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
from pathlib import Path

from generator.generations.manifest import Manifest
from tests.catalogues import LONG, ROOT, TODAY

LONGEST = 1200 if LONG else 120  # seconds; reached only when something hangs


def command(folder: Path, *arguments: str) -> list[str]:
    today = TODAY.isoformat()
    return [sys.executable, "-m", "generator", "build", "--site-dir", str(folder), "--today", today, *arguments]


def build(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """What `helder build` answers."""
    return subprocess.run(
        command(folder, *arguments),
        cwd=ROOT,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=LONGEST,
    )


def built(folder: Path, *arguments: str, **environment: str) -> Path:
    """The folder, with a site in it."""
    done = build(folder, *arguments, **environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def built_once(folder: Path, *arguments: str) -> Path:
    """The first process that needs a site builds it, the others wait."""
    with (folder.with_name(f"{folder.name}.lock")).open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        return folder if (folder / "manifest.sha256").exists() else built(folder, *arguments)


def digests(site: Path) -> dict[str, str]:
    """The digest of every file of a site, after seeing that each file is what the manifest says."""
    manifest = Manifest.of(site)
    assert manifest is not None
    assert manifest.deviations(site) == []
    return dict(manifest.digests)


def other_root(folder: Path, **settings: str) -> Path:
    """A project with the same code, schemas, texts and catalogue, and other lines in its mkdocs.yml."""
    folder.mkdir()
    for name in ("schema", "docs", "catalogue", "generator"):
        (folder / name).symlink_to(ROOT / name, target_is_directory=True)
    lines = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if line.partition(":")[0] not in settings]
    added = [f"{name}: {value}" for name, value in settings.items()]
    (folder / "mkdocs.yml").write_text("\n".join([*kept, *added]) + "\n", encoding="utf-8")
    return folder


def copied(catalogue: Path, folder: Path) -> Path:
    """A copy whose files were made in the opposite order."""
    for file in sorted(catalogue.rglob("*.yaml"), reverse=True):
        target = folder / file.relative_to(catalogue)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target)
    return folder
