"""A git repository with a small project in it, for tests of what depends on history."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner, Result

from generator.__main__ import main
from tests.catalogues import ROOT, SmallCatalogue

DAY = "--today=2026-11-22"
_IDENTITY = {
    **{
        f"GIT_{who}_{what}": text for who in ("AUTHOR", "COMMITTER") for what, text in (("NAME", "T"), ("EMAIL", "t@t"))
    },
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
}


@dataclass(frozen=True)
class Repository:
    """A project that lies at the top of its own repository; `main` holds a sound catalogue."""

    folder: Path

    @property
    def catalogue(self) -> SmallCatalogue:
        return SmallCatalogue(self.folder / "catalogue")

    def git(self, *arguments: str) -> str:
        done = subprocess.run(
            ["git", "-C", self.folder, *arguments],
            capture_output=True,
            text=True,
            env=os.environ | _IDENTITY,
            check=True,
        )
        return done.stdout

    def commit(self, message: str = "Een wijziging") -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", message)

    def run(self, command: str, *arguments: object) -> Result:
        """A command of Helder on this project."""
        return CliRunner().invoke(main, [command, f"--root={self.folder}", *map(str, arguments)])


def make_repository(folder: Path, small: SmallCatalogue) -> Repository:
    """A project with the schemas of Helder and a copy of a small catalogue, committed on `main`."""
    folder.mkdir(parents=True)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "schema", folder / "schema")
    shutil.copytree(small.folder, folder / "catalogue")
    repository = Repository(folder)
    repository.git("init", "--quiet", "--initial-branch=main")
    repository.commit("Het begin")
    return repository
