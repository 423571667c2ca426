"""The site that is looked at: one that is given, or the real catalogue as it is today."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from playwright.sync_api import Browser, sync_playwright

from generator.evaluation.browser import ARGUMENTS, PROJECT, find_browser

BUILT = PROJECT / ".cache" / "benchmarks" / "site"
_ADDRESS = "https://helder.example/"  # search engines want whole addresses of the other languages

given_site = click.option(
    "--site",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="This built site instead of a new one.",
)


def site_folder(given: Path | None) -> Path:
    """The folder of the site that was given, or of one that is built now; raises UsageError where that fails."""
    if given is not None:
        if not (given / "index.html").exists():
            raise click.UsageError(f"There is no site in {given}.")
        return given
    command = [sys.executable, "-m", "generator", "build", "--site-dir", str(BUILT), "--site-url", _ADDRESS]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise click.UsageError(f"The site cannot be built:\n{done.stdout}{done.stderr}")
    return BUILT


def page_addresses(folder: Path) -> list[str]:
    """The address of every page, in order."""
    files = [file.relative_to(folder).as_posix() for file in folder.rglob("*.html")]
    return sorted(file.removesuffix("index.html") for file in files)


@contextmanager
def started_browser() -> Iterator[Browser]:
    """The browser of the tests."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(find_browser()), args=list(ARGUMENTS))
        yield browser
        browser.close()
