"""The forms of providers as a test works them."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Download, FilePayload, Locator, Page, expect

from generator.check import check
from generator.intake import received
from generator.problems import Problem
from generator.project import open_project
from tests.catalogues import ROOT, TODAY, errors

_OPEN_ALL = "() => { for (const one of document.querySelectorAll('main details')) one.open = true; }"
_TOUCH_ALL = """() => {
  for (const one of document.querySelectorAll("[data-entries] :is(input:not([type=checkbox]), select, textarea)")) {
    one.dispatchEvent(new Event("change", { bubbles: true }));
  }
}"""

_WRITTEN = """async (drafts) => {
  const root = new URL(document.querySelector("[data-form]").dataset.root, document.baseURI).href;
  const { written } = await import(`${root}helder/formulier/vaste-vorm.js`);
  const { placeOf } = await import(`${root}helder/formulier/bewaren.js`);
  const { schemas } = await (await fetch(`${root}bijdragen/formulier.json`)).json();
  const { entries } = await (await fetch("gegevens.json")).json();
  const firstLine = (name) => entries.find(({ identity }) => identity === name).firstLine;
  return drafts.map((one) => [placeOf(one), written(one.value, schemas[one.kind], firstLine(one.identity))]);
}"""


class FormPage:
    """A page with a form; fields are found by their place in an entry."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        page.clock.set_fixed_time(f"{TODAY}T12:00:00")  # the day that the check judges by
        page.goto(address)
        expect(page.locator("[data-started]")).to_be_visible()

    def open_all(self) -> None:
        for _ in range(3):  # what opens shows more that can open
            self.page.evaluate(_OPEN_ALL)
            self.page.wait_for_timeout(50)

    def touch_all(self) -> None:
        """As if somebody went through every field and left what stands there."""
        self.page.evaluate(_TOUCH_ALL)

    def entry(self, name: str) -> Locator:
        heading = self.page.get_by_role("heading", name=name, exact=True)
        return self.page.locator("section.inschrijving").filter(has=heading)

    def field(self, pointer: str, within: Locator | None = None) -> Locator:
        """The control of a field."""
        return (within or self.page.locator("[data-entries]")).locator(f"[data-at='{pointer}'] > .invoer")

    def fill(self, pointer: str, text: str, within: Locator | None = None) -> None:
        self.field(pointer, within).fill(text)
        self.field(pointer, within).blur()

    def choose(self, pointer: str, label: str, within: Locator | None = None) -> None:
        self.field(pointer, within).select_option(label=label)

    def tick(self, pointer: str, *labels: str) -> None:
        for label in labels:
            self.page.locator(f"[data-entries] [data-at='{pointer}']").get_by_label(label, exact=True).check()

    def add(self, pointer: str, within: Locator | None = None) -> None:
        """Press the button below a list."""
        (within or self.page.locator("[data-entries]")).locator(f"[data-at='{pointer}'] > p > [data-add]").click()

    def fault(self, pointer: str) -> Locator:
        return self.page.locator(f"[data-entries] [data-at='{pointer}'] > [data-fault]")

    @property
    def problems(self) -> Locator:
        return self.page.locator("[data-problems] li")

    def save(self, button: str = "save") -> dict[str, bytes]:
        """Press the button; the files that the browser keeps, by their names."""
        with downloads(self.page) as found:
            self.page.locator(f"[data-{button}]").click()
            self.page.wait_for_timeout(400)
        return {one.suggested_filename: one.path().read_bytes() for one in found}

    def resume(self, draft: dict[str, bytes]) -> None:
        """Choose the file of a draft."""
        [(name, content)] = draft.items()
        folded = self.page.locator("[data-resume]:not([open]) > summary")
        if folded.count():
            folded.click()
        file = FilePayload(name=name, mimeType="application/octet-stream", buffer=content)
        self.page.locator("[data-resume] input").set_input_files(file)

    @property
    def resumed(self) -> Locator:
        """What is told of the file that was chosen."""
        return self.page.locator("[data-resume] [data-told]")

    def written(self, draft: bytes) -> dict[str, str]:
        """The files of what was drafted, by their places, as the form writes them."""
        return dict(self.page.evaluate(_WRITTEN, json.loads(draft)["inschrijvingen"]))


@contextmanager
def downloads(page: Page) -> Iterator[list[Download]]:
    found: list[Download] = []

    def keep(download: Download) -> None:
        found.append(download)

    page.on("download", keep)
    yield found
    page.remove_listener("download", keep)


def place_of(name: str) -> Path:
    """Where a file of the form goes in a catalogue."""
    provider, _, service = name.removesuffix(".yaml").partition("--")
    return Path("aanbieders", provider, f"{service or 'aanbieder'}.yaml")


def problems_with(files: dict[str, bytes], folder: Path) -> list[Problem]:
    """The errors of the real catalogue once these files of the form stand in it."""
    copy = shutil.copytree(ROOT / "catalogue", folder / "catalogue")
    for name, content in files.items():
        target = copy / place_of(name)
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(content)
    return errors(check(open_project(ROOT, copy), TODAY).problems)


def is_taken_in(files: dict[str, bytes], folder: Path) -> bool:
    """Whether `helder import` would take these files of the form in, under the names that they have."""
    folder.mkdir()
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return received(open_project(ROOT), [folder / name for name in files], TODAY).is_sound
