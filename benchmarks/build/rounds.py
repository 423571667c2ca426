"""Rounds of runs: in each, every case by tool after tool, so that what else the machine does hits all alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp
from time import perf_counter, process_time, sleep

from benchmarks.build.edits import mark, redial, spread, with_number
from benchmarks.build.measuring import Cost, FailedRun, middle, run
from benchmarks.build.table import CASES, Row
from benchmarks.build.tool import Tool, Update
from benchmarks.build.tools import TOOLS
from benchmarks.catalogue.services import address, services
from benchmarks.catalogue.writing import write_catalogue

_RENAMED = {"one": 1, "many": 200}
_SEED = 1
_SETTLING = 2.5  # seconds: Helder remembers no build whose sources changed in the two seconds before it


def measure(size: int, runs: int, names: Sequence[str], work: Path) -> list[Row]:
    """The medians of each tool for so many services; everything is made below `work`."""
    catalogue = work / "catalogue"
    write_catalogue(size, _SEED, catalogue)
    tools = [TOOLS[name] for name in names]
    updates = _lay(tools, catalogue, work)
    costs: dict[tuple[str, str], list[Cost]] = defaultdict(list)
    for turn, case, name in order(runs, names):
        files = _edited(services(catalogue), case)
        if name == names[0]:
            for file in files:
                (redial if case == "number" else mark)(file, _marker(turn, case))
            sleep(_SETTLING)
        following = _timed(updates[name], files)
        costs[name, case].append(following.then(_measured(TOOLS[name], case, catalogue, work / name)))
        prove(work / name / "public", services(catalogue), files, _marker(turn, case))
    return [_row(tool, size, costs, work / tool.name / "public") for tool in tools]


def order(runs: int, names: Sequence[str]) -> Iterator[tuple[int, str, str]]:
    """Which round, case and tool come after one another."""
    return ((turn, case, name) for turn in range(runs) for case in CASES for name in names)


def _edited(files: Sequence[Path], case: str) -> list[Path]:
    if case == "number":
        return [with_number(files)]
    return spread(files, _RENAMED[case]) if case in _RENAMED else []


def prove(site: Path, published: Sequence[Path], changed: Sequence[Path], marker: str) -> None:
    """Raise FailedRun unless every service has a page, and each changed one says the marker there."""
    missing = [file for file in published if not _page(site, file).is_file()]
    if missing:
        raise FailedRun(f"{site}: no page for {len(missing)} services, such as {address(missing[0])}")
    for file in changed:
        if marker not in _page(site, file).read_text(encoding="utf-8").replace("\N{NO-BREAK SPACE}", " "):
            raise FailedRun(f"{site}: the change is not in {address(file)}")


def _page(site: Path, file: Path) -> Path:
    """The page of a service in the output of any tool."""
    return site / address(file) / "index.html"


def _lay(tools: Sequence[Tool], catalogue: Path, work: Path) -> dict[str, Update]:
    """Helder is laid first: a page of it is the frame of the others. What each name of a tool follows changes with."""
    frame = work / "frame"
    TOOLS["helder-nl"].lay(_made(frame), catalogue, "")
    run(TOOLS["helder-nl"].commands(frame, catalogue), frame)
    page = _page(frame / "public", services(catalogue)[0]).read_text(encoding="utf-8")
    return {tool.name: tool.lay(_made(work / tool.name), catalogue, page) for tool in tools}


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True)
    return folder


def _timed(update: Update, files: Sequence[Path]) -> Cost:
    """What it takes to have a tool follow these files, in this process."""
    start, busy = perf_counter(), process_time()
    update(files)
    return Cost(perf_counter() - start, process_time() - busy, 0)


def _measured(tool: Tool, case: str, catalogue: Path, folder: Path) -> Cost:
    if case == "cold":
        _set_aside(folder, ("public", *tool.kept))
    return run(tool.commands(folder, catalogue), folder, tool.last)


def _set_aside(folder: Path, names: Iterable[str]) -> None:
    """Out of the way, not away: where many files were just removed, ext4 makes new ones much more slowly."""
    aside = Path(mkdtemp(prefix="aside-", dir=folder.parent))
    for name in names:
        with suppress(FileNotFoundError):
            (folder / name).rename(aside / name)


def _row(tool: Tool, size: int, costs: dict[tuple[str, str], list[Cost]], site: Path) -> Row:
    files = [file for file in site.rglob("*") if file.is_file()]
    medians = {case: middle(costs[tool.name, case]) for case in CASES}
    return Row(tool.name, size, tool.full, medians, len(files), sum(file.stat().st_size for file in files))


def _marker(turn: int, case: str) -> str:
    return f"014 99 {turn:02} 42" if case == "number" else f"qz{turn}{case}"
