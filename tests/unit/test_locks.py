"""What Helder is installed with: everything pinned, everything hashed, no address of a registry."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
REQUIREMENTS = PROJECT / "requirements"
LOCKS = sorted(REQUIREMENTS.glob("*.txt"))
PIN = re.compile(r"(?P<name>[a-z0-9-]+)==(?P<version>[^\s;]+)(?: ; [^\\]+)?(?: --hash=sha256:[0-9a-f]{64})+")

each_lock = pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.name)


def _requirements(path: Path) -> list[str]:
    text = re.sub(r"^\s*#.*\n", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return [re.sub(r"\s+", " ", line).strip() for line in text.replace("\\\n", " ").splitlines()]


def _pins(path: Path) -> set[tuple[str, str]]:
    pins = [PIN.fullmatch(line) for line in _requirements(path)]
    return {(pin["name"], pin["version"]) for pin in pins if pin}


def _names(declared: list[str]) -> set[str]:
    return {re.split(r"[<>=!~\[; ]", requirement, maxsplit=1)[0].lower() for requirement in declared}


@each_lock
def test_every_requirement_is_one_version_with_hashes_and_nothing_else_is_said(path: Path) -> None:
    assert [line for line in _requirements(path) if not PIN.fullmatch(line)] == []


@each_lock
def test_a_lock_names_no_registry(path: Path) -> None:
    assert "://" not in path.read_text(encoding="utf-8")


def test_every_declared_dependency_is_locked() -> None:
    document = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    extras = document["project"]["optional-dependencies"]
    declared = {
        "run": document["project"]["dependencies"],
        "test": extras["test"],
        "places": extras["places"],
        "lock": document["dependency-groups"]["lock"],
        "benchmark": document["dependency-groups"]["benchmark"],
    }
    assert declared.keys() == {path.stem for path in LOCKS}
    for lock, requirements in declared.items():
        assert _names(requirements) <= {name for name, _ in _pins(REQUIREMENTS / f"{lock}.txt")}


def test_the_locks_agree_on_every_version() -> None:
    run = _pins(REQUIREMENTS / "run.txt")
    assert run <= _pins(REQUIREMENTS / "test.txt")
    assert run <= _pins(REQUIREMENTS / "places.txt")


@pytest.mark.parametrize("folder", ["requirements/node", "benchmarks/site/node", "benchmarks/build/node"])
def test_an_npm_lock_has_a_hash_for_every_package_and_no_address(folder: str) -> None:
    packages = json.loads((PROJECT / folder / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    installed = [package for place, package in packages.items() if place]
    assert installed
    assert all(package["integrity"].startswith("sha512-") and "resolved" not in package for package in installed)


def test_the_search_for_python_finds_this_one() -> None:
    done = _find_python({"PYTHON": sys.executable})
    assert (done.returncode, done.stdout) == (0, f"{sys.executable}\n")


def test_what_a_version_manager_compiled_comes_after_what_the_system_has(tmp_path: Path) -> None:
    managed, own = tmp_path / "shims" / "python3.11", tmp_path / "bin" / "python3.11"
    for program, does in ((managed, f'echo "3.11 {managed}"'), (own, f'exec {sys.executable} "$@"')):
        program.parent.mkdir()
        program.write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
        program.chmod(0o755)
    both = f"{managed.parent}:{own.parent}"
    assert _find_python({}, both).stdout == f"{sys.executable}\n"
    assert _find_python({}, str(managed.parent)).stdout.splitlines()[-1] == str(managed)


def test_the_search_for_python_says_what_to_do_when_there_is_none() -> None:
    done = _find_python({})
    assert (done.returncode, done.stdout) == (1, "")
    assert "Helder heeft Python 3.11 of nieuwer nodig" in done.stderr
    assert "apt-get install python3 python3-venv" in done.stderr


def test_what_is_started_by_name_may_be_started() -> None:
    assert all(os.access(PROJECT / name, os.X_OK) for name in (".ci/run", "requirements/find-python"))


def _find_python(
    environment: dict[str, str], path: str = str(REQUIREMENTS / "node")
) -> subprocess.CompletedProcess[str]:
    """The search on a machine without any program but the shell: the path leads to folders without."""
    command = ["/bin/sh", str(REQUIREMENTS / "find-python")]
    surroundings = {**environment, "PATH": path}
    return subprocess.run(command, env=surroundings, capture_output=True, text=True, check=False)
