"""`python -m benchmarks.site.screenshots FOLDER`: every kind of page and every state, to be looked at."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import click

from benchmarks.site.sites import given_site, page_addresses, site_folder, started_browser
from benchmarks.site.views import views
from generator.evaluation.serving import served
from tests.site.screens import SCHEMES, screen

_SCREENS = tuple(product((360, 1280), SCHEMES))


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@given_site
@click.option("--only", default="", help="Only what has this in its name.")
@click.option("--first-screen", is_flag=True, help="What a visitor sees without scrolling, not the whole page.")
def main(folder: Path, site: Path | None, only: str, first_screen: bool) -> None:
    """Put a PNG in FOLDER for each view, on a phone and a desk, light and dark."""
    folder.mkdir(parents=True, exist_ok=True)
    built = site_folder(site)
    wanted = [view for view in views(page_addresses(built)) if only in view.name]
    with started_browser() as browser, served(built) as home:
        for width, scheme in _SCREENS:
            with screen(browser, width, scheme) as page:
                for view in wanted:
                    view.open(page, home)
                    name = f"{_file_name(view.name)}-{width}-{scheme}.png"
                    page.screenshot(path=folder / name, full_page=not first_screen)
    click.echo(f"{len(wanted) * len(_SCREENS)} screenshots in {folder}")


def _file_name(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


if __name__ == "__main__":
    main()
