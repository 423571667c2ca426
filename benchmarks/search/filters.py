"""`python -m benchmarks.search.filters --site DIR`: how long a choice of filters takes, and what it fetches."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf
from pathlib import Path
from random import Random
from statistics import median

import click
import msgspec
from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.search.line import Line, behind
from benchmarks.search.scale import keep
from benchmarks.search.visit import SLOWER
from generator.evaluation.browser import ARGUMENTS, find_browser

_CHOOSE = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
_OFFERED = """() => [...document.querySelectorAll("input[data-facet]:enabled")].map(
  ({ dataset, value }) => [dataset.facet, value])"""
_FILTERS = 2
_AT_ONCE = Line(latency=0, speed=inf)
Choice = tuple[str, str]
"""A filter and one of its values."""


class Chosen(msgspec.Struct, frozen=True):
    """Two filters chosen one after the other on a page that was just opened.

    `page` are the bytes of the page itself, with its style and scripts, until it rests; `sizes` those that come after
    that until each choice is answered; `times` milliseconds from each choice until results and counts stand.
    """

    slower: int
    page: int
    choices: Sequence[Choice]
    times: Sequence[float]
    sizes: Sequence[int]


@click.command()
@click.option("--site", type=click.Path(path_type=Path, exists=True), required=True, help="The built site.")
@click.option("--pairs", default=20, show_default=True, help="How many pairs of filters.")
@click.option("--seed", default=1, show_default=True, help="The same seed takes the same pairs.")
def main(site: Path, pairs: int, seed: int) -> None:
    """Choose in Chromium, as it is and with a slower processor. The line takes no time: its bytes are told apart."""
    found = []
    with sync_playwright() as playwright, behind(_AT_ONCE, site) as address:
        browser = playwright.chromium.launch(executable_path=str(find_browser()), args=list(ARGUMENTS))
        for slower in (1, SLOWER):
            random = Random(seed)
            found += [_chosen(browser, address, slower, random) for _ in range(pairs)]
        browser.close()
    for slower in (1, SLOWER):
        click.echo(_told(slower, [each for each in found if each.slower == slower]))
    keep(f"filters-{site.name}", {"chosen": found})


def _chosen(browser: Browser, address: str, slower: int, random: Random) -> Chosen:
    page = browser.new_page()
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
    page.goto(f"{address}zoeken/", wait_until="networkidle")
    opening = _sent()
    choices: list[Choice] = []
    times, sizes = [], [0]
    for _ in range(_FILTERS):
        choices.append(_offered(page, choices, random))
        times.append(_time(page, choices[-1]))
        sizes.append(sizes[-1] + _sent())
    page.close()
    return Chosen(slower, opening, choices, times, sizes[1:])


def _sent() -> int:
    """Bytes since this was last asked."""
    return sum(sent.size for sent in _AT_ONCE.take())


def _offered(page: Page, chosen: Sequence[Choice], random: Random) -> Choice:
    """A value of another filter, which still leaves something."""
    offered: list[list[str]] = page.evaluate(_OFFERED)
    facet, value = random.choice([each for each in offered if each[0] not in dict(chosen)])
    return facet, value


def _time(page: Page, choice: Choice) -> float:
    facet, value = choice
    return float(page.locator(f'input[data-facet="{facet}"][value="{value}"]').evaluate(_CHOOSE))


def _told(slower: int, found: Sequence[Chosen]) -> str:
    rows = [f"\n{slower}x slower; the page itself: {median(each.page for each in found):,.0f} bytes"]
    rows.append(f"{'':9}{'median ms':>14}{'most ms':>10}{'median bytes':>15}{'most bytes':>13}")
    for at, name in enumerate(("first", "second")):
        times, sizes = [each.times[at] for each in found], [each.sizes[at] for each in found]
        told = f"{median(times):14,.0f}{max(times):10,.0f}{median(sizes):15,.0f}{max(sizes):13,}"
        rows.append(f"{name:9}{told}")
    return "\n".join(rows)


if __name__ == "__main__":
    main()
