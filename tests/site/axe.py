"""The accessibility rules that a page breaks, judged by axe-core; what axe cannot decide has to be reviewed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml
from axe_playwright_python.base import AXE_SCRIPT  # type: ignore[import-untyped]
from playwright.sync_api import Page

from tests.site.page_kinds import kind_of

REVIEWED = Path(__file__).with_name("reviewed.yaml")
# WCAG 2.0-2.2 A and AA; by name what axe leaves out unless asked: target size, order of headings and landmarks.
_TAGS = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
_BY_NAME = (
    "target-size",
    "heading-order",
    "landmark-unique",
    "landmark-one-main",
    "page-has-heading-one",
    "region",
    "skip-link",
)
_UNDECIDED = "undecided: "
_RESULTS = {"resultTypes": ["violations", "incomplete"]}
_EVERYTHING = {"runOnly": _TAGS, "rules": {name: {"enabled": True} for name in _BY_NAME}, **_RESULTS}
_COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}, **_RESULTS}
# Axe loses its way among headings that are painted anew meanwhile: a page is judged while it holds still.
_JUDGE = """async (rules) => {
  for (let turn = 1; ; turn += 1) {
    let painted = false;
    const watch = new MutationObserver(() => { painted = true; });
    watch.observe(document, {childList: true, subtree: true, characterData: true});
    const found = await axe.run(rules);
    watch.disconnect();
    if (!painted || turn === 5) return found;
  }
}"""


@dataclass(frozen=True)
class Undecided:
    """What axe cannot decide and a person looked at: where it stands, and why it is no fault."""

    rule: str
    kind: str
    selector: str
    example: str
    why: str

    def covers(self, rule: str, kind: str, selector: str) -> bool:
        return rule == self.rule and bool(re.fullmatch(self.kind, kind)) and bool(re.search(self.selector, selector))


@cache
def reviewed() -> tuple[Undecided, ...]:
    """Everything that was looked at."""
    return tuple(Undecided(**entry) for entry in yaml.safe_load(REVIEWED.read_text(encoding="utf-8")))


def violations(page: Page) -> list[str]:
    """Each violation as "rule: selector: what is wrong", in the state that the page is in.

    What axe cannot decide and nobody reviewed is one too.
    """
    return list(_complaints(page, _EVERYTHING))


def colour_violations(page: Page) -> list[str]:
    """The same of the rules that are about colours: in another colour scheme the others say what they said."""
    return list(_complaints(page, _COLOURS))


def is_undecided(complaint: str, rule: str = "") -> bool:
    """Whether axe leaves a complaint to a person: of any rule, or of this one."""
    return complaint.startswith(f"{_UNDECIDED}{rule}")


def undecided(page: Page) -> set[tuple[str, str]]:
    """The rule and the selector of all that axe cannot decide on a page."""
    return {(rule, selector) for rule, selector, _ in _nodes(_run(page, _EVERYTHING)["incomplete"])}


def _complaints(page: Page, rules: dict[str, Any]) -> Iterator[str]:
    found = _run(page, rules)
    kind = kind_of(urlsplit(page.url).path.removeprefix("/"))
    for rule, selector, node in _nodes(found["violations"]):
        yield f"{rule}: {selector}: {node['failureSummary'].splitlines()[1].strip()}"
    for rule, selector, node in _nodes(found["incomplete"]):
        if not any(entry.covers(rule, kind, selector) for entry in reviewed()):
            checks = (check["message"] for check in (*node["any"], *node["all"], *node["none"]))
            yield f"{_UNDECIDED}{rule}: {selector}: {next(checks, '')}"


def _run(page: Page, rules: dict[str, Any]) -> dict[str, Any]:
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found: dict[str, Any] = page.evaluate(_JUDGE, rules)
    return found


def _nodes(results: Iterable[dict[str, Any]]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for result in results:
        for node in result["nodes"]:
            yield result["id"], " ".join(map(str, node["target"])), node
