"""`python -m benchmarks.site.guide`: the pictures of the guide for providers, from an invented catalogue."""

from __future__ import annotations

import base64
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
from playwright.sync_api import Locator, Page

from benchmarks.site.sites import started_browser
from generator.evaluation.browser import PROJECT
from generator.evaluation.serving import served
from generator.pages.contributing import PICTURE

FOLDER = PROJECT / "docs" / "bijdragen"
SHARPNESS = 1.5
_QUALITY = 60
_SITE = PROJECT / ".cache" / "benchmarks" / "guide"
_TODAY = "2026-11-22"
_SERVICE, _PROVIDER = "aanbod/voorbeeldhuis/onthaal/", "aanbieder/voorbeeldhuis/bijwerken/"
_NAME = "Onthaal van het Voorbeeldhuis"
_ABOVE = 24


@click.command()
def main() -> None:
    """Build the site of the ten invented services, work through the form, and put the pictures in docs/bijdragen/."""
    build = ["build", "--catalogue", "tests/data/tien", "--site-dir", str(_SITE), "--today", _TODAY]
    subprocess.run([sys.executable, "-m", "generator", *build], cwd=PROJECT, check=True)
    FOLDER.mkdir(exist_ok=True)
    with started_browser() as browser, served(_SITE) as home:
        context = browser.new_context(viewport={"width": PICTURE[0], "height": PICTURE[1]}, locale="nl-BE")
        page = context.new_page()
        page.clock.set_fixed_time(f"{_TODAY}T12:00:00")
        for name, step in STEPS.items():
            keep(page, step(page, home), FOLDER / f"{name}.webp")
        browser.close()
    click.echo(f"{len(STEPS)} pictures in {FOLDER}")


def keep(page: Page, shown: Locator, file: Path) -> None:
    """A picture of what a phone shows with this at its top."""
    shown.evaluate("(one, above) => scrollTo(0, one.getBoundingClientRect().top + scrollY - above)", _ABOVE)
    page.mouse.move(0, 0)
    session = page.context.new_cdp_session(page)
    width, height = PICTURE
    part = {"x": 0, "y": page.evaluate("scrollY"), "width": width, "height": height, "scale": SHARPNESS}
    shot = session.send("Page.captureScreenshot", {"format": "webp", "quality": _QUALITY, "clip": part})
    file.write_bytes(base64.b64decode(shot["data"]))
    session.detach()


def _on_the_page(page: Page, home: str) -> Locator:
    page.goto(home + _SERVICE)
    return page.locator(".klopt h2")


def _waiting_time(page: Page, home: str) -> Locator:
    page.goto(home + _PROVIDER)
    entry = page.locator("section.inschrijving").filter(has=page.get_by_role("heading", name=_NAME, exact=True))
    status = entry.get_by_label("Stand van de wachttijd")
    status.select_option(label="Er is een wachtlijst")
    entry.get_by_label("Vanaf aantal weken").fill("4")
    entry.get_by_label("Tot en met aantal weken").fill("10")
    entry.get_by_role("button", name="Vandaag").first.click()
    return status.locator("xpath=ancestor::*[contains(@class, 'veld')][1]")


def _preview(page: Page, _: str) -> Locator:
    entry = page.locator("section.inschrijving").filter(has=page.get_by_role("heading", name=_NAME, exact=True))
    summary = entry.locator("[data-preview] > summary")
    summary.click()
    return summary


def _kept(page: Page, _: str) -> Locator:
    page.locator("[data-save]").click()
    return page.locator("#klaar")


STEPS: dict[str, Callable[[Page, str], Locator]] = {
    "pagina": _on_the_page,
    "wachttijd": _waiting_time,
    "voorbeeld": _preview,
    "bewaard": _kept,
}


if __name__ == "__main__":
    main()
