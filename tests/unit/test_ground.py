"""What a build begins with: the theme beside everything else, and how many processes are left for pages."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest

from generator.ground import Running, running
from generator.processes import Begun
from generator.project import open_project
from generator.shell import Theme
from tests.catalogues import ROOT

SHELL = Theme("{{ body }}", (), ROOT)


@pytest.mark.parametrize(("jobs", "busy", "done"), [(1, 1, 1), (2, 1, 2), (4, 3, 4)])
def test_pages_get_the_process_of_the_search_once_that_is_made(jobs: int, busy: int, done: int) -> None:
    build = Running(lambda _: None, Begun(lambda: SHELL, lambda: True), jobs)
    assert build.jobs_left(Begun(list, lambda: False)) == busy
    assert build.jobs_left(Begun(list, lambda: True)) == done


def test_the_theme_is_made_before_anybody_asks_and_lasts_as_long_as_the_build() -> None:
    latest = time.monotonic() + 60
    while threading.active_count() > 1 and time.monotonic() < latest:  # beside a thread nothing is begun
        time.sleep(0.05)
    with running(open_project(ROOT), lambda _: None, jobs=2) as build:
        while not build.themed.is_done() and time.monotonic() < latest:
            time.sleep(0.05)
        assert build.themed.is_done()
        folder: Path = build.themed().assets
        assert any(folder.iterdir())
    assert not folder.parent.exists()
