"""`python -m benchmarks.serve`: how soon a saved entry is seen in a browser, in a catalogue of any size."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import click
from playwright.sync_api import sync_playwright

from benchmarks.catalogue.entries import TODAY
from benchmarks.catalogue.writing import write_catalogue
from benchmarks.search.scale import keep
from benchmarks.serve.editing import KINDS, chosen, measured
from benchmarks.serve.program import Program, serving
from generator.evaluation.browser import ARGUMENTS, find_browser

RESULTS = Path(__file__).parent / "results"
BUILDING, QUIET = "while the whole is being built", "while nothing else happens"
Figures = dict[str, dict[str, list[float]]]


@click.command()
@click.option("--services", default=5_000, show_default=True, help="How many services.")
@click.option("--seed", default=1, show_default=True, help="The same seed makes the same catalogue and edits.")
@click.option("--edits", default=10, show_default=True, help="How many entries are edited, each in four ways.")
@click.option("--longest", default=600.0, show_default=True, help="Seconds to wait for a whole build at most.")
def main(services: int, seed: int, edits: int, longest: float) -> None:
    """Serve a made-up catalogue, save entries, and time until the browser shows each; kept in results/."""
    with TemporaryDirectory(prefix="helder-serve-") as name:
        work = Path(name)
        write_catalogue(services, seed, work / "catalogue")
        start = time.perf_counter()
        with serving(work / "catalogue", work / "site", TODAY, longest) as program:
            ready = time.perf_counter() - start
            files = chosen(work / "catalogue", 2 * edits, seed)
            found = _figures(program, files, longest)
            memory = program.megabytes()
    click.echo(f"{services} services: first page after {ready:.1f} s, {memory} MB\n{table(found)}")
    keep(f"serve-{services}", {"services": services, "ready": ready, "megabytes": memory, "seconds": found}, RESULTS)


def _figures(program: Program, files: list[Path], longest: float) -> Figures:
    half = len(files) // 2
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(find_browser()), args=list(ARGUMENTS))
        page = browser.new_page()

        def timed(part: Iterable[Path], first: int) -> dict[str, list[float]]:
            seconds: dict[str, list[float]] = {kind: [] for kind in KINDS}
            for turn, file in enumerate(part, first):
                for kind, took in measured(page, program.address, file, turn):
                    seconds[kind].append(took)
            return seconds

        time.sleep(2)  # by then the first build has begun
        building = timed(files[:half], 0)
        found = {BUILDING: building}
        try:
            program.wait_for_whole(1, longest)
            found[QUIET] = timed(files[half:], half)
        except TimeoutError as error:
            click.echo(f"Only while the whole is being built: {error}", err=True)
        browser.close()
    return found


def table(found: Mapping[str, Mapping[str, list[float]]]) -> str:
    """The figures for people: medians, and the longest of all."""
    rows = [f"{'seconds until it is seen':30}{'median':>8}{'most':>8}{'times':>7}"]
    for when, kinds in found.items():
        rows.append(when)
        rows += [f"  {kind:28}{median(took):8.2f}{max(took):8.2f}{len(took):7}" for kind, took in kinds.items()]
    return "\n".join(rows)


if __name__ == "__main__":
    main()
