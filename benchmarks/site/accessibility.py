"""`python -m benchmarks.site.accessibility`: axe on every kind of page, every state and a sample of all pages.

What it finds is kept in docs/, where the accessibility statement of the site is made of it.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import click
from playwright.sync_api import Browser, Page

from benchmarks.site.sites import given_site, page_addresses, site_folder, started_browser
from benchmarks.site.views import STATES, View, views
from generator.evaluation.browser import PROJECT
from generator.evaluation.serving import served
from generator.measurement import NAME, Fault, Measurement, write
from tests.site.axe import is_undecided, violations
from tests.site.page_kinds import kind_of
from tests.site.screens import SCHEMES, Scheme, screen

WIDTHS = (320, 768, 1280)
_HEIGHT = 900
_ASKS = "(rule) => axe.getRules().find((one) => one.ruleId === rule)?.help ?? rule"


@click.command()
@given_site
@click.option("--sample", default=50, show_default=True, help="How many pages besides one of each kind.")
@click.option("--seed", default=1, show_default=True, help="The same seed takes the same pages.")
@click.option("--docs", type=click.Path(path_type=Path, file_okay=False), default=PROJECT / "docs", help="Where to.")
def main(site: Path | None, sample: int, seed: int, docs: Path) -> None:
    """Judge, keep the measurement, tell it; exit status 1 where a rule is broken."""
    folder = site_folder(site)
    addresses = page_addresses(folder)
    wanted = list(views(addresses))
    chosen = random.Random(seed).sample(addresses, min(sample, len(addresses)))
    known = {view.address for view in wanted}
    wanted += [View(address, address, {}) for address in chosen if address not in known]
    with started_browser() as browser, served(folder) as home:
        broken = [rule for scheme in SCHEMES for rule in _broken(browser, scheme, wanted, home)]
        page = browser.new_page()
        page.goto(home)
        violations(page)  # axe is in the page from then on
        tools, faults = _tools(page), _faults(page, broken)
    pages = len(wanted) - len(STATES)
    found = Measurement(
        date.today(), pages, len({kind_of(address) for address in addresses}), len(STATES), WIDTHS, tools, faults
    )
    write(found, docs)
    click.echo(f"{pages} pages and {len(STATES)} states on {2 * len(WIDTHS)} screens; kept in {docs / NAME}")
    sys.exit(1 if found.faults else 0)


def _broken(browser: Browser, scheme: Scheme, wanted: Sequence[View], home: str) -> Iterator[tuple[str, str]]:
    """The rule and the view of each breach in a colour scheme; each is told as it is found.

    What axe cannot decide is told too, but is no breach: the tests hold it to what was looked at.
    """
    with screen(browser, WIDTHS[0], scheme) as page:
        for view in wanted:
            view.open(page, home)
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": _HEIGHT})
                for breach in violations(page):
                    click.echo(f"{view.name}, {width}, {scheme}: {breach}")
                    if not is_undecided(breach):
                        yield breach.partition(":")[0], view.name
            page.set_viewport_size({"width": WIDTHS[0], "height": _HEIGHT})


def _tools(page: Page) -> dict[str, str]:
    browser = page.context.browser
    return {"axe-core": str(page.evaluate("axe.version")), "Chromium": browser.version if browser else ""}


def _faults(page: Page, broken: Sequence[tuple[str, str]]) -> list[Fault]:
    """Each broken rule with what it asks, in the words of axe, and the number of views that break it."""
    views_of: dict[str, set[str]] = {}
    for rule, view in broken:
        views_of.setdefault(rule, set()).add(view)
    return [Fault(rule, str(page.evaluate(_ASKS, rule)), len(views_of[rule])) for rule in sorted(views_of)]


if __name__ == "__main__":
    main()
