"""`python -m benchmarks.search.phone`: how long a visitor with a slow phone on a slow line waits for results."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import median, quantiles

import click
import msgspec
from playwright.sync_api import Browser, sync_playwright

from benchmarks.search.line import BYTES_A_SECOND, LATENCY, Line, Sent, behind
from benchmarks.search.making import site_folder
from benchmarks.search.queries import LATER, first_queries
from benchmarks.search.scale import keep
from benchmarks.search.visit import KEY, SLOWER, Answer, Thread, Visit, Way
from generator.evaluation.browser import ARGUMENTS, find_browser

_THREADS = tuple(map(str, Thread))
_WAYS = tuple(map(str, Way))
_COLUMNS = (
    ("", 8),
    ("Enter: median", 15),
    ("p95", 7),
    ("focus: median", 15),
    ("task", 7),
    ("bytes: median", 15),
    ("most", 9),
    ("files", 7),
)


class Measured(msgspec.Struct, frozen=True):
    """What visits with an empty cache gave: each a first question, the last one also the later questions."""

    thread: Thread
    way: Way
    loading: Sequence[Sent]
    first: Sequence[Answer]
    later: Sequence[Answer]


@click.command()
@click.option("--services", default=10_000, show_default=True, help="How many services the made-up catalogue has.")
@click.option("--seed", default=1, show_default=True, help="The seed that it was made with.")
@click.option("--site", type=click.Path(path_type=Path, exists=True), help="This built site instead.")
@click.option("--thread", type=click.Choice(_THREADS), multiple=True, default=_THREADS, help="Where Pagefind runs.")
@click.option("--way", type=click.Choice(_WAYS), multiple=True, default=_WAYS, help="How questions are asked.")
@click.option("--details", is_flag=True, help="Also tell each answer, and the largest files that it took.")
def main(
    services: int, seed: int, site: Path | None, thread: tuple[str, ...], way: tuple[str, ...], details: bool
) -> None:
    """Measure in Chromium; make the search first: python -m benchmarks.search.scale."""
    folder = site or site_folder(services, seed)
    if not (folder / "zoeken" / "index.html").exists():
        raise click.UsageError(f"There is no search in {folder}: run python -m benchmarks.search.scale first.")
    click.echo(
        f"{folder}: {SLOWER}x slower, {BYTES_A_SECOND * 8 / 1e6} Mbit/s, {LATENCY * 1000:.0f} ms, a key in {KEY} ms"
    )
    line = Line()
    with sync_playwright() as playwright, behind(line, folder) as address:
        browser = playwright.chromium.launch(executable_path=str(find_browser()), args=list(ARGUMENTS))
        found = []
        for where in thread:
            for how in way:
                found.append(_measured(browser, address, line, folder, Thread(where), Way(how)))
                click.echo(_told(found[-1], details))
        browser.close()
    keep(f"phone-{site.name if site else services}", {"visits": found})


def _measured(browser: Browser, address: str, line: Line, folder: Path, thread: Thread, way: Way) -> Measured:
    first, later, loading = [], [], []
    queries = list(first_queries(folder).values())
    for query in queries:
        visit = Visit(browser, address, line, thread)
        loading = visit.loading
        first.append(visit.ask(query, way))
        if query == queries[-1]:
            later = [visit.ask(other, way) for other in LATER]
        visit.close()
    return Measured(thread, way, loading, first, later)


def _told(measured: Measured, details: bool) -> str:
    page = sum(sent.size for sent in measured.loading)
    rows = [
        f"\nPagefind: {measured.thread}; questions {measured.way}",
        f"the page: {len(measured.loading)} files, {page:,} bytes",
        "".join(f"{title:>{width}}" for title, width in _COLUMNS),
        _row("first", measured.first),
        _row("later", measured.later),
    ]
    if details:
        rows += [f"   {_detail(answer)}" for answer in (*measured.first, *measured.later)]
    return "\n".join(rows)


def _row(name: str, answers: Sequence[Answer]) -> str:
    enter, focus = _times(answer.from_enter for answer in answers), _times(answer.from_focus for answer in answers)
    sizes = [answer.size for answer in answers]
    cells = (
        median(enter),
        quantiles(enter, n=20, method="inclusive")[-1],
        median(focus),
        max(answer.longest_task for answer in answers),
        median(sizes),
        max(sizes),
        median(answer.requests for answer in answers),
    )
    missing = sum(answer.from_enter is None for answer in answers)
    shown = "".join(f"{value:>{width},.0f}" for value, (_, width) in zip(cells, _COLUMNS[1:], strict=True))
    return f"{name:8}{shown}{f'  {missing} without' if missing else ''}"


def _times(found: Iterable[float | None]) -> list[float]:
    """The times that there are; at least two, for a median of nothing is nothing."""
    times = [time for time in found if time is not None]
    return times if len(times) > 1 else [*times, *times] or [float("nan")] * 2


def _detail(answer: Answer) -> str:
    files = ", ".join(f"{path.removeprefix('/')} {size:,}" for path, size in answer.largest[:6])
    return (
        f"{answer.from_enter!s:>6} ms  {answer.from_focus!s:>6} ms  task {answer.longest_task:4.0f}  {answer.size:8,} B"
        f"  {answer.requests:3}  {answer.query}: {files}"
    )


if __name__ == "__main__":
    main()
