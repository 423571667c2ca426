"""The procedure of SECURITY.md takes something out of the history: its own commands, on a repository with branches."""

from __future__ import annotations

import os
import re
import subprocess
import textwrap
from pathlib import Path

import pytest

from tests.catalogues import ROOT

TEXT = "Geheimstraat 12"
FILE = "catalogue/aanbieders/voorbeeld/opvang.yaml"
OTHER = "catalogue/aanbieders/voorbeeld/aanbieder.yaml"


def commands() -> str:
    written = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    [block] = re.findall(r"```sh\n(.*?)```", written, re.DOTALL)
    return textwrap.dedent(f"   {block.lstrip()}")


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout


def commit(folder: Path, file: str, text: str) -> None:
    (folder / file).parent.mkdir(parents=True, exist_ok=True)
    (folder / file).write_text(text)
    git(folder, "add", file)
    git(folder, "commit", "--quiet", "--message", "Iets anders")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What is shared: the text stands in the history of main, on a branch and below a tag."""
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{name}_NAME", "Iemand")
        monkeypatch.setenv(f"GIT_{name}_EMAIL", "iemand@voorbeeld.example")
    work, shared = tmp_path / "work", tmp_path / "shared.git"
    work.mkdir()
    git(work, "init", "--quiet", "--initial-branch", "main")
    commit(work, OTHER, "naam: Voorbeeld\n")
    commit(work, FILE, f"straat: {TEXT}\n")
    git(work, "tag", "v1")
    git(work, "branch", "voorstel")
    commit(work, FILE, "geheim_adres: true\n")
    git(work, "switch", "--quiet", "voorstel")
    commit(work, OTHER, "naam: Voorbeeldhuis\n")
    git(work, "clone", "--quiet", "--bare", ".", str(shared))
    return shared


@pytest.fixture
def merged(repository: Path, tmp_path: Path) -> Path:
    """The same, where the text came in by a merge commit too: neither of its parents has that line."""
    work = tmp_path / "work"
    git(work, "switch", "--quiet", "main")
    git(work, "merge", "--quiet", "--no-ff", "--no-commit", "voorstel")
    (work / FILE).write_text(f"straat: {TEXT} bus 3\n")
    git(work, "add", FILE)
    git(work, "commit", "--quiet", "--message", "Samen")
    commit(work, OTHER, "naam: Voorbeeldhuis en co\n")
    git(work, "push", "--quiet", str(repository), "main")
    return repository


def run(repository: Path, folder: Path, file: str) -> subprocess.CompletedProcess[str]:
    known = {**os.environ, "REPOSITORY": str(repository), "FILE": file, "TEXT": TEXT}
    command = ["bash", "-euo", "pipefail", "-c", commands()]
    return subprocess.run(command, cwd=folder, env=known, capture_output=True, text=True, check=False)


def reachable(repository: Path) -> str:
    """All content that a branch or a tag leads to."""
    objects = git(repository, "rev-list", "--objects", "--branches", "--tags").split("\n")
    return "".join(git(repository, "cat-file", "-p", line.split()[0]) for line in objects if line)


def test_nothing_that_can_be_reached_holds_it_any_more(repository: Path, tmp_path: Path) -> None:
    assert TEXT in reachable(repository)
    done = run(repository, tmp_path, FILE)
    assert done.returncode == 0, done.stderr
    left = reachable(repository)
    assert TEXT not in left
    assert "naam: Voorbeeldhuis" in left
    assert git(repository, "branch", "--format", "%(refname:short)").split() == ["main", "voorstel"]
    assert git(repository, "tag").split() == ["v1"]


def test_a_merge_that_held_it_stays_a_merge_without_it(merged: Path, tmp_path: Path) -> None:
    assert f"{TEXT} bus 3" in reachable(merged)
    done = run(merged, tmp_path, FILE)
    assert done.returncode == 0, done.stderr
    left = reachable(merged)
    assert TEXT not in left
    assert "naam: Voorbeeldhuis en co" in left
    assert len(git(merged, "rev-list", "--merges", "main").split()) == 1


def test_what_stands_elsewhere_too_stops_it_before_anything_is_pushed(repository: Path, tmp_path: Path) -> None:
    before = git(repository, "rev-parse", "main", "voorstel", "v1")
    done = run(repository, tmp_path, OTHER)
    assert done.returncode != 0
    assert git(repository, "rev-parse", "main", "voorstel", "v1") == before
