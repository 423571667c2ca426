"""The steps of a workflow, run as they stand there, in a repository with Helder where the set-up puts it."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml

from tests.catalogues import ROOT


def steps_of(workflow: str, job: str) -> list[dict[str, Any]]:
    """The steps of a job, as they stand in the file of its workflow."""
    document = yaml.safe_load((ROOT / ".github" / "workflows" / f"{workflow}.yml").read_text("utf-8"))
    steps: list[dict[str, Any]] = document["jobs"][job]["steps"]
    return steps


def put_program(folder: Path) -> None:
    """Helder itself, as `make setup` leaves it in a checkout."""
    program = folder / ".venv" / "bin" / "helder"
    program.parent.mkdir(parents=True)
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -P -m generator "$@"\n', encoding="utf-8")
    program.chmod(0o755)


def ran(folder: Path, commands: Iterable[str], about: Mapping[str, str]) -> list[int]:
    """The status of each command, as GitHub runs it; the first that fails is the last."""
    environment = os.environ | {"PYTHONPATH": str(ROOT)} | dict(about)
    codes: list[int] = []
    for command in commands:
        options = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", command]
        done = subprocess.run(options, cwd=folder, env=environment, capture_output=True, check=False)
        codes.append(done.returncode)
        if done.returncode:
            break
    return codes
