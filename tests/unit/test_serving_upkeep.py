"""What keeps a shown site as its files are: it outlives what goes wrong in it, or the server stops and says so."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.context import SpawnProcess
from pathlib import Path
from typing import Any, NoReturn

import pytest

from generator.serving import upkeep
from generator.serving.follower import Follower, Outcome, Task
from generator.serving.keeper import Keeper
from generator.serving.session import session
from tests.catalogues import ROOT, SERVICE, TODAY, SmallCatalogue, provider, valid_service
from tests.unit.visiting import LONGEST, PAGE, Visitor, visit, within_time

_HOME = "aanbieders/nieuw"
_PAGE_OF_HOME = "aanbod/nieuw/dienst/"


def fails(*_: Any) -> NoReturn:
    raise RuntimeError("het lukt niet")


def has_ended(_: Follower) -> Outcome:
    return Outcome(changed=1)


def begins(_: Follower) -> None:
    """Nothing is built."""


@pytest.fixture
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """The build of the whole, which is none, begins at once and has an outcome at once."""
    monkeypatch.setattr(upkeep, "_BEFORE_BUILDING", 0.0)
    monkeypatch.setattr(Follower, "start", begins)
    monkeypatch.setattr(Follower, "outcome", has_ended)


@pytest.mark.parametrize(("kind", "name"), [(Keeper, "learn"), (Follower, "start"), (Follower, "outcome")])
def test_a_fault_behind_the_pages_is_told_and_what_is_saved_next_is_seen(
    kind: type, name: str, soon: None, small: SmallCatalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with visit(small, tmp_path) as visitor, monkeypatch.context() as patched:
        patched.setattr(kind, name, fails)
        assert visitor.finds("RuntimeError: het lukt niet")
        small.service(naam="Toch gezien")
        assert visitor.finds("Toch gezien")


def test_a_way_to_say_things_that_fails_keeps_nothing_from_being_seen(
    soon: None, small: SmallCatalogue, tmp_path: Path
) -> None:
    with session(Task(ROOT, small.folder, tmp_path / "site", TODAY), 0, fails) as running:
        visitor = Visitor(running.address)
        assert visitor.finds("RuntimeError: het lukt niet")
        small.service(naam="Toch gezien")
        assert visitor.finds("Toch gezien")
        assert not running.is_over.is_set()


def test_a_build_that_cannot_begin_is_not_at_work(
    small: SmallCatalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SpawnProcess, "start", fails)
    follower = Follower(Task(ROOT, small.folder, tmp_path / "site", TODAY))
    with pytest.raises(RuntimeError):
        follower.start()
    assert not follower.is_at_work
    assert follower.outcome() is None
    follower.stop()


def command(small: SmallCatalogue, folder: Path) -> list[str]:
    options = ["--port", "0", "--root", str(ROOT), "--catalogue", str(small.folder), "--site-dir", str(folder / "site")]
    return ["serve", "--today", TODAY.isoformat(), *options]


@contextmanager
def program(small: SmallCatalogue, folder: Path) -> Iterator[subprocess.Popen[str]]:
    """The server as a user starts it; whoever started it reads all that it says by one pipe."""
    arguments = [sys.executable, "-m", "generator", *command(small, folder)]
    process = subprocess.Popen(arguments, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        yield process
    finally:
        process.kill()
        process.wait(LONGEST)


def test_the_server_goes_on_when_nobody_reads_what_it_says(small: SmallCatalogue, tmp_path: Path) -> None:
    with program(small, tmp_path) as process:
        assert process.stdout is not None
        address = next(found[0] for line in process.stdout if (found := re.search(r"http://\S+", line)))
        process.stdout.close()
        small.write(SERVICE, "naam: [")
        assert Visitor(address).finds("data-meldingen")
        small.service(naam="Toch gezien")
        assert Visitor(address).finds("Toch gezien")
        process.terminate()
        assert process.wait(LONGEST) == 0


def test_a_server_that_no_longer_follows_the_files_stops_and_says_so(small: SmallCatalogue, tmp_path: Path) -> None:
    script = [
        "from generator.__main__ import main",
        "from generator.serving.watcher import Watcher",
        "def ends(*_): raise SystemExit('het houdt op')",
        "Watcher.burst = ends",
        f"main({command(small, tmp_path)})",
    ]
    arguments = [sys.executable, "-c", "\n".join(script)]
    done = subprocess.run(arguments, cwd=ROOT, capture_output=True, text=True, check=False, timeout=LONGEST)
    assert done.returncode == 1
    assert "het houdt op" in done.stderr
    assert "Helder kan je bestanden niet meer volgen en stopt daarom" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("elsewhere", "status"), [("prullenmand", 404), (f"catalogue/{_HOME}-anders", 200)], ids=["away", "renamed"]
)
def test_a_folder_that_goes_away_and_comes_back_does_so_on_the_site(
    elsewhere: str, status: int, small: SmallCatalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upkeep, "_BEFORE_BUILDING", LONGEST * 60)
    small.write(f"{_HOME}/aanbieder.yaml", provider(naam="Nieuw"))
    small.write(f"{_HOME}/dienst.yaml", valid_service() | {"naam": "Komt en gaat"})
    home, other = small.folder / _HOME, tmp_path / elsewhere
    with visit(small, tmp_path) as visitor:
        assert visitor.get(_PAGE_OF_HOME)[0] == 200
        home.rename(other)
        assert within_time(lambda: visitor.get(_PAGE_OF_HOME)[0] == 404)
        assert within_time(lambda: visitor.get("aanbod/nieuw-anders/dienst/")[0] == status)
        other.rename(home)
        assert within_time(lambda: visitor.get(_PAGE_OF_HOME)[0] == 200)
        small.write(f"{_HOME}/dienst.yaml", valid_service() | {"naam": "Is terug"})
        assert visitor.finds("Is terug", _PAGE_OF_HOME)
        assert visitor.get(PAGE)[0] == 200
