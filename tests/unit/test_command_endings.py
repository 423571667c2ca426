"""What a command says when it cannot go on, and that what it says of the published site is true."""

from __future__ import annotations

import errno
from collections.abc import Sequence
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from click.testing import CliRunner, Result

from generator import standing
from generator.__main__ import main
from generator.commands import check as check_command
from generator.commands.making import Making
from generator.parts import Part
from generator.publish import Output, Published, Site, publish, replace
from tests.catalogues import ROOT, SmallCatalogue

WRONG_USE, DEFECT = 2, 3
DAY = "--today=2026-11-22"
STAYS, REPLACED = "De gepubliceerde site is niet veranderd.", "De nieuwe site staat er al."


def quick(_making: Making, site: Site, _joined: Sequence[Part]) -> Published:
    return replace(site, [Output(PurePosixPath("index.html"), b"daarna")])


def raising(error: BaseException) -> Any:
    def fail(*_: object, **__: object) -> None:
        raise error

    return fail


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [*map(str, arguments), DAY, "--jobs=2", f"--root={ROOT}"])


FAILURES = [
    (KeyboardInterrupt(), WRONG_USE, "Gestopt."),
    (OSError(errno.ENOSPC, "vol"), WRONG_USE, "De schijf is vol."),
    (BrokenProcessPool("weg"), WRONG_USE, "te weinig geheugen"),
    (ZeroDivisionError("kapot"), DEFECT, "Dit is een fout in Helder zelf"),
]


@pytest.mark.parametrize("failure", FAILURES)
@pytest.mark.parametrize("is_published", [False, True])
def test_what_is_said_of_the_published_site_is_true(
    failure: tuple[BaseException, int, str],
    is_published: bool,
    tmp_path: Path,
    small: SmallCatalogue,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    error, status, words = failure
    publish([Output(PurePosixPath("index.html"), b"eerst")], tmp_path / "site")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr(Making, "whole", quick if is_published else raising(error))
    monkeypatch.setattr(standing, "keep", raising(error))
    result = run("build", f"--catalogue={small.folder}", f"--site-dir={tmp_path / 'site'}")
    assert result.exit_code == status
    assert words in result.stderr
    assert (REPLACED in result.stderr, STAYS in result.stderr) == (is_published, not is_published)
    assert (tmp_path / "site/index.html").read_bytes() == (b"daarna" if is_published else b"eerst")


def test_a_command_that_publishes_nothing_says_nothing_of_a_site(
    small: SmallCatalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(check_command, "check", raising(KeyboardInterrupt()))
    result = run("check", f"--catalogue={small.folder}")
    assert (result.exit_code, result.stderr) == (WRONG_USE, "Gestopt.\n")


def test_a_process_that_was_killed_is_no_defect(small: SmallCatalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check_command, "check", raising(BrokenProcessPool("weg")))
    result = run("check", f"--catalogue={small.folder}")
    assert result.exit_code == WRONG_USE
    assert "te weinig geheugen" in result.stderr
    assert "--jobs 1" in result.stderr
    assert "fout in Helder" not in result.stderr
