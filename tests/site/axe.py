"""The accessibility rules that a page breaks, judged by axe-core."""

from __future__ import annotations

import json
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT  # type: ignore[import-untyped]
from playwright.sync_api import Page

# WCAG 2.0-2.2 A and AA; by name what axe leaves out unless asked: target size, order of headings and landmarks.
_RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
    "rules": {
        name: {"enabled": True}
        for name in (
            "target-size",
            "heading-order",
            "landmark-unique",
            "landmark-one-main",
            "page-has-heading-one",
            "region",
            "skip-link",
        )
    },
    "resultTypes": ["violations"],
}


def violations(page: Page) -> list[str]:
    """Each violation as "rule: selector: what is wrong", in the state that the page is in."""
    page.evaluate(AXE_SCRIPT)
    found: dict[str, Any] = page.evaluate(f"axe.run({json.dumps(_RULES)})")
    return [
        f"{violation['id']}: {' '.join(map(str, node['target']))}: {node['failureSummary'].splitlines()[1].strip()}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]
